namespace NanoCwmp.DemoAcs.Transcript;

/// <summary>Who sent a message.</summary>
public enum TranscriptDirection
{
    /// <summary>CPE to ACS: an HTTP request.</summary>
    FromCpe,

    /// <summary>ACS to CPE: an HTTP reply.</summary>
    ToCpe,
}
