namespace NanoCwmp.Core
{
    /// <content>Connection requests of all kinds, and how the ACS is found.</content>
    public static partial class Limits
    {
        // Connection requests. Nobody is known before the digest is right, so that everything here is small and ends soon.

        /// <summary>Connections that are served at once; one more takes the place of the oldest.</summary>
        public const int ConnectionRequestClients = 4;

        /// <summary>
        /// Bytes of the target and the Authorization of a connection request together with one more line: user name and what
        /// the device itself has chosen take 400 at most, the rest is the client's part.
        /// </summary>
        public const int ConnectionRequestBuffer = 1024;

        /// <summary>Bytes of the head of a connection request: what common servers allow.</summary>
        public const int ConnectionRequestHead = 8192;

        /// <summary>Bytes of a body that is read past (R327); a longer one is refused.</summary>
        public const int ConnectionRequestBody = 65536;

        /// <summary>
        /// Milliseconds that a connection lasts, with challenge and answer: ACSs are through in less than 2 s, or give up.
        /// </summary>
        public const int ConnectionRequestPatience = 5000;

        /// <summary>Milliseconds for which a nonce is good: more than a connection lasts, for ACSs that open another one.</summary>
        public const int ConnectionRequestNonceLife = 30000;

        /// <summary>Nonces whose count is remembered; older ones are stale.</summary>
        public const int ConnectionRequestNonces = 8;

        /// <summary>
        /// Connection requests accepted in a <see cref="ConnectionRequestPeriod"/> (R318): more than a person's clicks, and
        /// one session each two seconds at most.
        /// </summary>
        public const int ConnectionRequests = 30;

        /// <summary>Milliseconds of the period that <see cref="ConnectionRequests"/> counts for.</summary>
        public const int ConnectionRequestPeriod = 60000;

        /// <summary>
        /// Milliseconds after wrong credentials in which no others are checked: 4 guesses a second, and a right request that
        /// comes between them waits no longer than this.
        /// </summary>
        public const int ConnectionRequestPause = 250;

        /// <summary>Milliseconds until a port that could not be listened on is tried again.</summary>
        public const int ListenRetry = 10000;

        // Connection requests over UDP, and STUN (TR-069 Annex G).

        /// <summary>
        /// Bytes of a datagram that is looked at: a user name of 256 characters, a host, the numbers and the signature of a
        /// request take 500, a STUN request with credentials and a server's nonce of 128 bytes 600.
        /// </summary>
        public const int UdpMessage = 768;

        /// <summary>Datagrams that one poll takes: more wait until other work had its turn.</summary>
        public const int UdpDatagrams = 8;

        /// <summary>Accepted requests of one second that are remembered, so that no copy of them is taken for another one.</summary>
        public const int UdpRequests = 8;

        /// <summary>Bytes of a STUN server's realm, and of its nonce, that can be answered.</summary>
        public const int StunText = 128;

        /// <summary>Requests sent for one binding because the server wants credentials: asked, a stale nonce, one in reserve.</summary>
        public const int StunChallenges = 4;

        /// <summary>
        /// Seconds between two keepalives where the ACS leaves the choice and nothing better is known: no common NAT forgets
        /// a binding sooner than after 30.
        /// </summary>
        public const int StunPeriod = 20;

        /// <summary>Seconds between two keepalives where the ACS sets no maximum: NATs that keep a binding longer are rare.</summary>
        public const int StunLongestPeriod = 1800;

        /// <summary>Milliseconds before a binding that has changed twice in a row is told again.</summary>
        public const int StunPause = 1000;

        // XMPP. The stream lasts as long as the device is up; what there is of it in RAM is one piece, one tag and what of one
        // stanza matters. All of it exists only while a connection is switched on.

        /// <summary>Rows of Device.XMPP.Connection.: the one in use, and the one that takes its place.</summary>
        public const int XmppConnections = 2;

        /// <summary>Rows of Device.XMPP.Connection.{i}.Server.: a server, its deputy and as many of another site.</summary>
        public const int XmppServers = 4;

        /// <summary>Bytes that are taken from the connection at once.</summary>
        public const int XmppInput = 256;

        /// <summary>
        /// Bytes of one stanza: servers let through 256 KB by default. What is not asked for is read past, so that a long one
        /// costs time only.
        /// </summary>
        public const int XmppStanza = 524288;

        /// <summary>Bytes that one poll reads: others have their turn between.</summary>
        public const int XmppPoll = 4096;

        /// <summary>
        /// Bytes of what matters of one stanza together: id, sender, user name and password of a request, or a challenge. More
        /// than the tokenizer takes in one tag, and twice what the settings allow in ASCII.
        /// </summary>
        public const int XmppText = 1536;

        /// <summary>Bytes that are collected before they are sent: most stanzas fit.</summary>
        public const int XmppSend = 256;

        /// <summary>Milliseconds for a connection, a handshake or an answer of the server while the stream is made.</summary>
        public const int XmppPatience = 20000;

        /// <summary>
        /// Seconds between two keep-alives where KeepAliveInterval leaves them to the CPE: the routers that forget a connection
        /// soonest do so after five minutes.
        /// </summary>
        public const int XmppKeepAlive = 240;

        /// <summary>
        /// Bytes of the signed text of SCRAM: user name, nonces, salt and proof. A name of 256 characters fits unless most of
        /// them are escaped.
        /// </summary>
        public const int ScramText = 1024;

        /// <summary>Bytes of a salt: servers take 16 to 36.</summary>
        public const int ScramSalt = 64;

        /// <summary>Iterations at least (RFC 5802 5.1): a server that asks for fewer wants a proof that is easy to guess from.</summary>
        public const int ScramIterationsMinimum = 4096;

        /// <summary>Iterations at most: servers ask for 4,096 to 10,000; more would keep a board busy for many minutes.</summary>
        public const int ScramIterations = 50000;

        /// <summary>Iterations that one poll does.</summary>
        public const int ScramStep = 32;

        /// <summary>Jabber IDs that may ask for a connection: what TR-181 allows.</summary>
        public const int AllowedJabberIds = 32;

        // Discovery of the ACS by DHCP.

        /// <summary>
        /// Bytes of a DHCP message: twice what every client has to take (RFC 2131 2), for servers that say a lot beside a URL
        /// of up to 255 bytes.
        /// </summary>
        public const int DhcpMessage = 1152;

        /// <summary>Times that a request is sent before nobody is held to answer: that takes a minute (RFC 2131 4.1).</summary>
        public const int DhcpTransmissions = 4;

        /// <summary>Milliseconds until it is looked again whether there is an address, or a port, to ask from.</summary>
        public const int DhcpRetry = 1000;

        /// <summary>Milliseconds without a connection to the ACS after which another one may be looked for (R427).</summary>
        public const int AcsUnreachable = 300000;

        /// <summary>Bytes of realm, nonce and opaque of a Digest challenge together; ACSs send some 100.</summary>
        public const int ChallengeText = 512;

        /// <summary>
        /// Challenges that are answered for one POST at one host: one, one more if the connection was closed with it and one
        /// if its nonce has become stale, and one in reserve.
        /// </summary>
        public const int Challenges = 4;

        /// <summary>Redirects in a row that are followed (R030).</summary>
        public const int Redirects = 5;
    }
}
