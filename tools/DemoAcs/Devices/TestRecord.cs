using NanoCwmp.DemoAcs.Jobs;

namespace NanoCwmp.DemoAcs.Devices;

/// <summary>A test that was started from the page, until its results are known.</summary>
/// <param name="path">Its object, with the trailing dot.</param>
internal sealed class TestRecord(string path)
{
    /// <summary>The object, with the trailing dot.</summary>
    public string Path => path;

    /// <summary>The request for its results, null before it was made.</summary>
    public QueuedJob? Fetch { get; set; }

    /// <summary>Whether the results are asked for, and did not come yet.</summary>
    public bool IsAsked => Fetch is { State: JobState.Waiting or JobState.Sent };
}
