namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>In the device's queue.</summary>
    Waiting,

    /// <summary>Sent, not yet answered. If the session breaks now the job waits again.</summary>
    Sent,

    /// <summary>Answered by a response.</summary>
    Done,

    /// <summary>Answered by a fault, or by something that is not a response.</summary>
    Failed,

    /// <summary>Taken out of the queue by the caller.</summary>
    Cancelled,
}
