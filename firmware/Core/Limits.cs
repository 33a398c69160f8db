namespace NanoCwmp.Core
{
    /// <summary>
    /// Every cap of the firmware with the reason for its value. What goes over a cap ends in a named fault or a clean
    /// close, never in growth. Here are those of a session with the ACS.
    /// </summary>
    public static partial class Limits
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
    }
}
