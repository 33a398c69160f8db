using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Xmpp
{
    /// <summary>The namespaces and names of XMPP that mean something here, with their numbers.</summary>
    public static class XmppNames
    {
        /// <summary>Namespace of the stream (RFC 6120 4.8.1).</summary>
        public const int Streams = 1;

        /// <summary>Namespace of the stanzas between client and server.</summary>
        public const int Client = 2;

        /// <summary>Namespace of STARTTLS (RFC 6120 5).</summary>
        public const int Tls = 3;

        /// <summary>Namespace of SASL (RFC 6120 6).</summary>
        public const int Sasl = 4;

        /// <summary>Namespace of resource binding (RFC 6120 7), with its element.</summary>
        public const int BindSpace = 5;

        /// <summary>Namespace of the session that RFC 3921 3 asked for.</summary>
        public const int SessionSpace = 6;

        /// <summary>Namespace of the connection request (TR-069 Annex K).</summary>
        public const int RequestSpace = 7;

        /// <summary>Namespace of pings (XEP-0199).</summary>
        public const int PingSpace = 8;

        /// <summary>Name: the stream itself.</summary>
        public const int Stream = 1;

        /// <summary>Name.</summary>
        public const int Features = 2;

        /// <summary>Name.</summary>
        public const int Error = 3;

        /// <summary>Name.</summary>
        public const int StartTls = 4;

        /// <summary>Name.</summary>
        public const int Required = 5;

        /// <summary>Name.</summary>
        public const int Proceed = 6;

        /// <summary>Name.</summary>
        public const int Failure = 7;

        /// <summary>Name.</summary>
        public const int Mechanisms = 8;

        /// <summary>Name.</summary>
        public const int Mechanism = 9;

        /// <summary>Name.</summary>
        public const int Challenge = 10;

        /// <summary>Name.</summary>
        public const int Success = 11;

        /// <summary>Name.</summary>
        public const int Bind = 12;

        /// <summary>Name.</summary>
        public const int Jid = 13;

        /// <summary>Name.</summary>
        public const int Session = 14;

        /// <summary>Name.</summary>
        public const int Optional = 15;

        /// <summary>Name.</summary>
        public const int Iq = 16;

        /// <summary>Name.</summary>
        public const int ConnectionRequest = 17;

        /// <summary>Name.</summary>
        public const int Username = 18;

        /// <summary>Name.</summary>
        public const int Password = 19;

        /// <summary>Name.</summary>
        public const int Ping = 20;

        /// <summary>Name of an attribute.</summary>
        public const int Type = 21;

        /// <summary>Name of an attribute.</summary>
        public const int Id = 22;

        /// <summary>Name of an attribute.</summary>
        public const int From = 23;

        /// <summary>Makes the table of namespaces; not a static one, so that it takes memory only where there is a stream.</summary>
        /// <returns>The table.</returns>
        public static XmlNames CreateNamespaces()
        {
            return new XmlNames(new string[]
            {
                "http://etherx.jabber.org/streams",
                "jabber:client",
                "urn:ietf:params:xml:ns:xmpp-tls",
                "urn:ietf:params:xml:ns:xmpp-sasl",
                "urn:ietf:params:xml:ns:xmpp-bind",
                "urn:ietf:params:xml:ns:xmpp-session",
                "urn:broadband-forum-org:cwmp:xmppConnReq-1-0",
                "urn:xmpp:ping",
            });
        }

        /// <summary>Makes the table of names.</summary>
        /// <returns>The table.</returns>
        public static XmlNames CreateNames()
        {
            return new XmlNames(new string[]
            {
                "stream", "features", "error", "starttls", "required", "proceed", "failure", "mechanisms", "mechanism", "challenge",
                "success", "bind", "jid", "session", "optional", "iq", "connectionRequest", "username", "password", "ping", "type",
                "id", "from",
            });
        }
    }
}
