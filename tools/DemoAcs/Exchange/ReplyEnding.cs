namespace NanoCwmp.DemoAcs.Exchange;

/// <summary>What becomes of the TCP connection after a reply.</summary>
public enum ReplyEnding
{
    /// <summary>It stays open.</summary>
    KeepOpen,

    /// <summary>It is closed, announced by "Connection: close".</summary>
    Close,

    /// <summary>It is closed after a complete reply that did not say so.</summary>
    CloseUnannounced,

    /// <summary>It is reset: after <see cref="AcsReply.CutAfter"/> bytes of the body, or before the status line.</summary>
    Reset,
}
