namespace NanoCwmp.Core
{
    /// <summary>
    /// Every cap of the firmware with the reason for its value. What goes over a cap ends in a named fault or a clean
    /// close, never in growth.
    /// </summary>
    public static class Limits
    {
        // XML. A CWMP message has Envelope, Body, method, list, struct, member: six levels; the rest is room for
        // unknown extensions, which are skipped.

        /// <summary>Depth of nested elements: twice what any CWMP message needs.</summary>
        public const int XmlDepth = 16;

        /// <summary>Bytes of one qualified name: the longest of CWMP has 41, the prefix is the ACS's choice.</summary>
        public const int XmlName = 96;

        /// <summary>Bytes of the names of all open elements together: depth times a usual length.</summary>
        public const int XmlOpenNames = 512;

        /// <summary>Attributes of one tag, declarations of namespaces included: an envelope of an ACS carries up to seven.</summary>
        public const int XmlAttributes = 12;

        /// <summary>Namespace declarations in force at once: those of the envelope, and as many nested ones.</summary>
        public const int XmlNamespaces = 16;

        /// <summary>Bytes of the prefixes of the declarations in force together.</summary>
        public const int XmlPrefixes = 128;

        /// <summary>Bytes of the tokenizer's buffer: one whole tag with its attributes must fit, and one byte more.</summary>
        public const int XmlBuffer = 1024;

        /// <summary>Bytes that the XML writer collects before it hands them on.</summary>
        public const int XmlWriteBuffer = 256;

        /// <summary>
        /// Bytes of one document. R017 asks for 32,768 at least; eight times that is more than any ACS sends, and ends
        /// an endless body within minutes on the slowest link.
        /// </summary>
        public const int XmlDocument = 262144;

        // Storage.

        /// <summary>
        /// Bytes of one stored value: the longest parameter is a URL of 2,048 characters, which are ASCII (RFC 3986); 256
        /// more for what is stored beside it. A string of other characters has room for 1,152 of two bytes.
        /// </summary>
        public const int StoreValue = 2304;

        // Model. Names and values are as long as TR-181 makes them; the tables are as deep as its deepest branch here.

        /// <summary>Bytes of a path: the Name of a ParameterValueStruct is string(256) (cwmp-1-2.xsd).</summary>
        public const int Path = 256;

        /// <summary>The highest instance number of a row: 16 bits of a key of the log.</summary>
        public const int Instance = 65535;

        /// <summary>Nested tables on one path.</summary>
        public const int InstanceDepth = 4;

        /// <summary>Characters, and so bytes, of an Alias (TR-106 3.8.1).</summary>
        public const int Alias = 64;

        /// <summary>
        /// Rows of all stored tables together: each takes 10 bytes of RAM, and a key of the log for each setting that
        /// differs from its default, of which there are <see cref="StoreKeys"/>.
        /// </summary>
        public const int StoredRows = 96;

        /// <summary>Rows of Device.NAT.PortMapping.: with all its settings a row takes 12 keys of the log.</summary>
        public const int PortMappings = 24;

        /// <summary>Rows of Device.ManagementServer.InformParameter.: each is looked at for every Inform.</summary>
        public const int InformParameters = 16;

        /// <summary>
        /// Rows of Device.DeviceInfo.ProcessStatus.Process.: a gateway has a few processes; what goes over it is not shown.
        /// </summary>
        public const int Processes = 16;

        /// <summary>
        /// Rows of Device.DeviceInfo.TemperatureStatus.TemperatureSensor.: a board has one or two, and each is read
        /// periodically; what goes over it is not shown.
        /// </summary>
        public const int TemperatureSensors = 8;

        /// <summary>
        /// Milliseconds between two readings of a temperature sensor where the ACS leaves that to the device: a housing takes
        /// minutes to get warm.
        /// </summary>
        public const int TemperatureInterval = 60000;

        /// <summary>Nested objects and tables on one path.</summary>
        public const int PathDepth = 12;

        /// <summary>
        /// Bytes of one value: ManagementServer.URL has 2,048 characters, which are ASCII; shorter strings may be of
        /// characters of three bytes each.
        /// </summary>
        public const int Value = 2304;

        /// <summary>
        /// Bytes of those settings for which there is room all the time: any default, and nearly all that is set. For a longer
        /// one, a buffer of <see cref="Value"/> bytes is made.
        /// </summary>
        public const int ShortValue = 256;

        /// <summary>
        /// Keys of the parameter log: settings that differ from their default, events, and for the length of a request the
        /// wrong entries of a SetParameterValues. 5 bytes of RAM each.
        /// </summary>
        public const int StoreKeys = 512;

        /// <summary>Nodes of the registry: a node is numbered by 16 bits, and costs some 20 bytes of RAM.</summary>
        public const int ModelNodes = 2000;

        /// <summary>
        /// Milliseconds between two looks at computed values with active notification: soon enough for a person who waits,
        /// seldom enough for a device that has other things to do.
        /// </summary>
        public const int ChangeCheckInterval = 30000;

        /// <summary>Notifications of the log that one poll looks through for changed values; the next poll goes on.</summary>
        public const int ChangeChecks = 32;

        // HTTP. The send buffer decides which messages go with a Content-Length (R013); the receive buffer bounds one line
        // of a response's head.

        /// <summary>Bytes of the send buffer: an Inform with the forced parameters and its head fit.</summary>
        public const int HttpSendBuffer = 3072;

        /// <summary>Bytes of the receive buffer, and so of a header line that matters: a Location or a cookie.</summary>
        public const int HttpReceiveBuffer = 1024;

        /// <summary>Bytes of a response's head: what common servers allow.</summary>
        public const int HttpHead = 16384;

        /// <summary>Interim (1xx) responses before the final one: more than a handful is a game.</summary>
        public const int HttpInterimResponses = 8;

        /// <summary>Bytes of a chunk's size line with its extensions.</summary>
        public const int HttpChunkLine = 256;

        /// <summary>
        /// Bytes that are read past the end of an envelope to be able to use the connection again; a longer rest costs less
        /// to cut off.
        /// </summary>
        public const int HttpDrain = 4096;

        /// <summary>Bytes of all cookies of a session: R026 asks for 512.</summary>
        public const int Cookies = 1024;

        /// <summary>Bytes of a URL: ManagementServer.URL is string(2048).</summary>
        public const int Url = 2048;

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

        // The local host interface. Its buffers are there only while somebody is connected.

        /// <summary>Nested objects and arrays of a JSON document: twice what any request needs.</summary>
        public const int JsonDepth = 8;

        /// <summary>Connections that are served at once: programs on the device's LAN are few. One more waits its turn.</summary>
        public const int HostInterfaceClients = 3;

        /// <summary>Bytes of a request's body: thirty settings of a hundred bytes. A longer one is refused (413).</summary>
        public const int HostInterfaceBody = 4096;

        /// <summary>Names or values in one request: as many as fit the body at usual lengths. More are refused (413).</summary>
        public const int HostInterfaceEntries = 64;

        /// <summary>
        /// Bytes of an answer that are made at once: a name of full length with what belongs to it, and some of its value. A
        /// longer answer goes in chunks.
        /// </summary>
        public const int HostInterfaceOutput = 1024;

        /// <summary>Bytes of an answer that go to one client before others have their turn.</summary>
        public const int HostInterfaceStep = 4096;

        /// <summary>Milliseconds until a client is tried again whose connection takes nothing at present.</summary>
        public const int HostInterfacePace = 20;

        /// <summary>
        /// Milliseconds for a head, for a body, and for any part of an answer to be taken: on a LAN a thousand times what it
        /// takes.
        /// </summary>
        public const int HostInterfacePatience = 5000;

        /// <summary>Milliseconds for a whole answer.</summary>
        public const int HostInterfaceWholePatience = 60000;

        /// <summary>
        /// Milliseconds without a whole head after which a connection gives its place to one that waits, so that whoever opens
        /// connections and sends nothing, or a part, keeps nobody out for long: on a LAN a head is there in a tenth of that.
        /// </summary>
        public const int HostInterfaceIdle = 200;

        /// <summary>Milliseconds for which what a refused client still sends is read past, so that it gets the answer.</summary>
        public const int HostInterfaceDrain = 1000;

        /// <summary>
        /// Requests in a <see cref="HostInterfaceRequestPeriod"/>: a program that asks more often would keep the device from its
        /// other work (429).
        /// </summary>
        public const int HostInterfaceRequests = 20;

        /// <summary>Milliseconds of the period that <see cref="HostInterfaceRequests"/> counts for.</summary>
        public const int HostInterfaceRequestPeriod = 1000;

        /// <summary>
        /// Requests that change something in a <see cref="HostInterfaceChangePeriod"/>: each of them programs flash, whose cells
        /// a program in a loop would wear out (429).
        /// </summary>
        public const int HostInterfaceChanges = 60;

        /// <summary>Milliseconds of the period that <see cref="HostInterfaceChanges"/> counts for.</summary>
        public const int HostInterfaceChangePeriod = 60000;

        /// <summary>Milliseconds after a wrong token in which no other is checked: 4 guesses a second of 2^64 at least.</summary>
        public const int HostInterfacePause = 250;

        /// <summary>Characters of a token at least: with fewer it could be guessed.</summary>
        public const int HostInterfaceTokenMinimum = 16;

        /// <summary>Characters of a token at most.</summary>
        public const int HostInterfaceToken = 128;

        /// <summary>Changes that are remembered for those who poll; whoever comes later is told that some are lost.</summary>
        public const int HostInterfaceHistory = 32;

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

        // Patience.

        /// <summary>Milliseconds for a connection to come up, and for any part of a response to arrive (R023).</summary>
        public const int Patience = 30000;

        /// <summary>Milliseconds for a whole response: an honest ACS on a slow link needs seconds, a drip would never end.</summary>
        public const int ResponsePatience = 300000;

        // SOAP and the session.

        /// <summary>Bytes of an ID header, which is echoed: ACSs send up to some 40.</summary>
        public const int CwmpId = 128;

        /// <summary>Bytes of a short text such as a boolean, a number or a fault's code with its prefix.</summary>
        public const int SoapWord = 64;

        /// <summary>Bytes of ParameterKey and CommandKey: 32 characters (R189) of up to four bytes.</summary>
        public const int Key = 128;

        /// <summary>
        /// Bytes for the resolved names of one GetParameterValues. A name takes 2 bytes and 2 more for each instance number,
        /// so that the shortest names that fill 32 KB (R017) fit.
        /// </summary>
        public const int RequestNames = 4096;

        /// <summary>POSTs of one session: an ACS that asks for more, or never ends it, is cut off.</summary>
        public const int SessionExchanges = 1000;

        /// <summary>Events in one Inform (R118); the others wait for the next.</summary>
        public const int InformEvents = 64;

        /// <summary>How often a request is sent again in one session because the ACS asks for it (fault 8005).</summary>
        public const int RequestRepeats = 5;

        // Transfers and schedules. All of them are records of the log.

        /// <summary>Transfers that the ACS has asked for and not yet heard the end of: R275 asks for three.</summary>
        public const int Transfers = 4;

        /// <summary>Transfers that the ACS has not asked for and does not know of yet; a further one is not told.</summary>
        public const int AutonomousTransfers = 2;

        /// <summary>
        /// Retries within one time window where MaxRetries leaves their number to the CPE (R305): a server that fails four
        /// times in a row needs a person.
        /// </summary>
        public const int TransferRetries = 3;

        /// <summary>Milliseconds before a transfer is tried again, or a log that refused to take something.</summary>
        public const int RetryWait = 60000;

        /// <summary>
        /// Bytes that a file is moved in: one page of littlefs or sector of NOR flash, and all of a file that RAM ever holds.
        /// </summary>
        public const int FileBuffer = 4096;

        /// <summary>
        /// Milliseconds for a file server to be connected to, and for any part of a file to arrive. Shorter than that for an
        /// ACS, because connection requests wait as long, and because a broken transfer is resumed.
        /// </summary>
        public const int FilePatience = 10000;

        /// <summary>Milliseconds for a file over one connection: 2 MB at 5 kbit/s; after that it is resumed, or begun anew.</summary>
        public const int FileWholePatience = 3600000;

        /// <summary>Milliseconds that one step of a transfer goes on reading what has arrived, before others have their turn.</summary>
        public const int FileStep = 250;

        /// <summary>
        /// Attempts in a row to go on with a broken transfer that bring nothing, with 1, 2, 4, ... seconds before each: half a
        /// minute in all, after which the ACS decides (R280). Restarts of the device that a transfer survives are as many.
        /// </summary>
        public const int FileResumptions = 5;

        /// <summary>Bytes of an ETag or date that a resumed transfer is bound to; with a longer one it is bound to the length.</summary>
        public const int FileValidator = 128;

        /// <summary>Bytes of a configuration file: 500 settings of 120 bytes; a longer one is no configuration of this device.</summary>
        public const int ConfigurationFile = 65536;

        /// <summary>
        /// Milliseconds that an image on trial has for one complete session with the ACS: some eight attempts by the rules of
        /// retries (R110). After that the old image comes back.
        /// </summary>
        public const int TrialPatience = 900000;

        /// <summary>Informs that the ACS has scheduled: more than a few are a mistake of the ACS.</summary>
        public const int ScheduledInforms = 8;

        /// <summary>Characters of the URLs of an AutonomousTransferComplete (cwmp-1-2.xsd).</summary>
        public const int AutonomousUrl = 1024;

        /// <summary>Characters of the methods of the ACS that are kept for somebody who wants to know them.</summary>
        public const int AcsMethods = 512;

        // Diagnostics. One test runs at a time; the others wait. What a test needs is allocated when it begins, and only its
        // results stay.

        /// <summary>Bytes that a test sends or receives at once.</summary>
        public const int DiagnosticBuffer = 1024;

        /// <summary>Buffers that a throughput test sends or receives in one poll: more wait until other work had its turn.</summary>
        public const int DiagnosticPieces = 16;

        /// <summary>Milliseconds that one read of a throughput test waits at most.</summary>
        public const int DiagnosticRead = 100;

        /// <summary>Milliseconds for a test's connection to come up, and for a write to be taken.</summary>
        public const int DiagnosticConnect = 10000;

        /// <summary>Milliseconds between two echo requests: a test is no flood.</summary>
        public const int EchoInterval = 50;

        /// <summary>Hosts of a server selection (TR-181).</summary>
        public const int SelectionHosts = 10;

        /// <summary>Queries of one name lookup: each has a row of results, 60 bytes and the addresses.</summary>
        public const int NsLookupRepetitions = 16;

        /// <summary>Addresses of one answer (TR-181); further ones are left out.</summary>
        public const int NsLookupAddresses = 10;

        /// <summary>Bytes of a DNS message over UDP without extensions (RFC 1035 2.3.4).</summary>
        public const int DnsMessage = 512;

        /// <summary>Hops of a trace (TR-181).</summary>
        public const int TraceHops = 64;

        /// <summary>Tries for each hop of a trace (TR-181).</summary>
        public const int TraceTries = 3;

        /// <summary>Bytes of a UDP echo: what fits an Ethernet frame; longer ones are not answered.</summary>
        public const int UdpEcho = 1472;

        /// <summary>Records of the log that one poll of the self test reads.</summary>
        public const int SelfTestRecords = 16;

        // Periodic statistics. Samples are in RAM, 13 bytes each, from the first time that a set is enabled.

        /// <summary>Rows of Device.PeriodicStatistics.SampleSet.: one for what is looked at often, one for the rest.</summary>
        public const int SampleSets = 2;

        /// <summary>Rows of Parameter. in a sample set: with all its settings a row takes 9 keys of the log.</summary>
        public const int SampledParameters = 8;

        /// <summary>
        /// Samples of a report (MaxReportSamples): a day of quarters of an hour. The longest list, of numbers with 20 digits,
        /// fits <see cref="Value"/>.
        /// </summary>
        public const int ReportSamples = 96;

        /// <summary>Readings of an interval at most, where more than the one at its end count; they are a second apart at least.</summary>
        public const int SampleReadings = 60;

        /// <summary>Milliseconds after its end within which an interval's value is read; a later one is suspect.</summary>
        public const int SampleLateness = 1000;

        /// <summary>Milliseconds between two looks at the clock by a sample set that follows the time of day.</summary>
        public const int SampleClockCheck = 60000;
    }
}
