namespace NanoCwmp.Core
{
    /// <summary>Why a message or a connection was given up. <see cref="Reasons.Text"/> puts it in words.</summary>
    public enum Reason
    {
        // Xml: the tokenizer.

        /// <summary>The input ended inside the document.</summary>
        XmlTruncated,

        /// <summary>A byte stands where the XML grammar has no place for it.</summary>
        XmlSyntax,

        /// <summary>The encoding is not UTF-8.</summary>
        XmlEncoding,

        /// <summary>The version in the XML declaration is not 1.0.</summary>
        XmlVersion,

        /// <summary>A byte sequence is not UTF-8, or a character is not allowed in XML.</summary>
        XmlCharacter,

        /// <summary>A document type declaration, which SOAP forbids and which entity expansion attacks need.</summary>
        XmlDoctype,

        /// <summary>An entity other than the five predefined ones and character references.</summary>
        XmlEntity,

        /// <summary>An end tag does not match its start tag, or content stands outside the root element.</summary>
        XmlNesting,

        /// <summary>A prefix is not declared, or a declaration is not allowed.</summary>
        XmlNamespace,

        /// <summary>An attribute stands twice in one tag.</summary>
        XmlDuplicateAttribute,

        /// <summary>
        /// Elements are nested deeper than <see cref="Limits.XmlDepth"/>, or their names together are longer than
        /// <see cref="Limits.XmlOpenNames"/>.
        /// </summary>
        XmlTooDeep,

        /// <summary>A name is longer than <see cref="Limits.XmlName"/>.</summary>
        XmlNameTooLong,

        /// <summary>A tag has more attributes or more text in them than the limits allow.</summary>
        XmlTooManyAttributes,

        /// <summary>
        /// More namespace declarations are in force than <see cref="Limits.XmlNamespaces"/>, or their prefixes together are
        /// longer than <see cref="Limits.XmlPrefixes"/>.
        /// </summary>
        XmlTooManyNamespaces,

        /// <summary>The document is longer than <see cref="Limits.XmlDocument"/>.</summary>
        XmlTooLong,

        /// <summary>An element stands where only text belongs.</summary>
        XmlElement,

        // Http: the ACS's responses.

        /// <summary>The response is not HTTP/1.x.</summary>
        HttpSyntax,

        /// <summary>The head is longer than <see cref="Limits.HttpHead"/>, or a line that matters than the buffer.</summary>
        HttpHeadTooLong,

        /// <summary>More interim responses than <see cref="Limits.HttpInterimResponses"/>.</summary>
        HttpInterim,

        /// <summary>Content-Length and Transfer-Encoding contradict themselves or each other.</summary>
        HttpLength,

        /// <summary>A chunk of the body is malformed.</summary>
        HttpChunk,

        /// <summary>The connection ended inside a response.</summary>
        HttpTruncated,

        /// <summary>A URL is no http or https URL.</summary>
        Url,

        /// <summary>The Authorization of a request does not fit its buffer, or a user name has a control character.</summary>
        HttpRequestHead,

        // Net.

        /// <summary>No connection to the host.</summary>
        ConnectFailed,

        /// <summary>The connection broke or fell silent.</summary>
        ConnectionLost,

        /// <summary>The connection ended before a response began.</summary>
        NoResponse,

        /// <summary>The response took longer than <see cref="Limits.ResponsePatience"/>.</summary>
        TooSlow,

        /// <summary>The ACS answered with an HTTP status that ends the session (R032).</summary>
        HttpStatus,

        /// <summary>
        /// The ACS refuses the user name and password (R043): it challenges again after an answer that was not stale, or more
        /// than <see cref="Limits.Challenges"/> times for one POST.
        /// </summary>
        AuthenticationFailed,

        /// <summary>The ACS wants an authentication other than Basic and Digest with MD5 (R033).</summary>
        AuthenticationUnsupported,

        /// <summary>More redirects in a row than <see cref="Limits.Redirects"/> (R030).</summary>
        TooManyRedirects,

        /// <summary>A redirect has no Location, or one that is no http or https URL.</summary>
        RedirectLocation,

        /// <summary>A redirect leads from https to http.</summary>
        RedirectInsecure,

        // Soap and session.

        /// <summary>The message is no SOAP 1.1 envelope with one body element.</summary>
        SoapEnvelope,

        /// <summary>The body's element is in no CWMP namespace.</summary>
        SoapNamespace,

        /// <summary>A fault breaks the conventions of TR-069 3.5 (R071).</summary>
        SoapFault,

        /// <summary>A response does not answer the request, or its ID is another one (R057).</summary>
        SoapUnexpected,

        /// <summary>The ACS refused the Inform with a fault (R074).</summary>
        InformRefused,

        /// <summary>The ACS asked for the same request more than <see cref="Limits.RequestRepeats"/> times (fault 8005).</summary>
        RepeatedTooOften,

        /// <summary>The session had more exchanges than <see cref="Limits.SessionExchanges"/>.</summary>
        SessionTooLong,

        // Xmpp.

        /// <summary>The server does not speak XMPP, or not in this order.</summary>
        XmppStream,

        /// <summary>The connection to the XMPP server has ended.</summary>
        XmppLost,

        /// <summary>The XMPP server refuses what the device needs: TLS, a mechanism that it has, or a resource.</summary>
        XmppRefused,

        /// <summary>The XMPP server refuses the user name and password, or has not proved that it knows the password.</summary>
        XmppAuthentication,

        /// <summary>The parameter log failed.</summary>
        Storage,
    }
}
