namespace NanoCwmp.Xmpp
{
    /// <summary>What an IQ is about: the one element in it.</summary>
    public enum IqPayload : byte
    {
        /// <summary>Nothing: there is no element in it.</summary>
        None,

        /// <summary>A connection request (TR-069 Annex K).</summary>
        ConnectionRequest,

        /// <summary>A ping (XEP-0199).</summary>
        Ping,

        /// <summary>Resource binding.</summary>
        Bind,

        /// <summary>Something else.</summary>
        Unknown,

        /// <summary>More than one element, or a connection request of another form than its schema says.</summary>
        Malformed,
    }
}
