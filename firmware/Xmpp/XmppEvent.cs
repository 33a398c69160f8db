namespace NanoCwmp.Xmpp
{
    /// <summary>What <see cref="XmppReader.Next"/> has found.</summary>
    public enum XmppEvent : byte
    {
        /// <summary>Nothing whole: more has to come.</summary>
        None,

        /// <summary>The server has opened its side of the stream.</summary>
        Opened,

        /// <summary>The features of the stream (RFC 6120 4.3.2).</summary>
        Features,

        /// <summary>TLS may begin.</summary>
        Proceed,

        /// <summary>A SASL challenge; <see cref="XmppReader.Text"/> has it in base64.</summary>
        Challenge,

        /// <summary>SASL has succeeded; <see cref="XmppReader.Text"/> has the additional data in base64.</summary>
        Success,

        /// <summary>The server refuses TLS.</summary>
        TlsFailure,

        /// <summary>The server refuses the credentials.</summary>
        SaslFailure,

        /// <summary>An IQ.</summary>
        Iq,

        /// <summary>A stanza that means nothing here.</summary>
        Other,

        /// <summary>The server ends the stream, with an error or without.</summary>
        Closed,
    }
}
