namespace NanoCwmp.Xmpp
{
    /// <summary>The types of an IQ (RFC 6120 8.2.3).</summary>
    public enum IqType : byte
    {
        /// <summary>None of them.</summary>
        Unknown,

        /// <summary>A request for information.</summary>
        Get,

        /// <summary>A request to change something.</summary>
        Set,

        /// <summary>An answer.</summary>
        Result,

        /// <summary>An answer that says why not.</summary>
        Error,
    }
}
