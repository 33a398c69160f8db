namespace NanoCwmp.Core
{
    /// <summary>The reasons in words, for logs and pages.</summary>
    public static class Reasons
    {
        /// <summary>Gets a short sentence for a reason.</summary>
        /// <param name="reason">The reason.</param>
        /// <returns>Lower-case words without a full stop.</returns>
        public static string Text(Reason reason)
        {
            switch (reason)
            {
                case Reason.XmlTruncated: return "the XML document is cut off";
                case Reason.XmlSyntax: return "the XML is not well-formed";
                case Reason.XmlEncoding: return "the XML encoding is not UTF-8";
                case Reason.XmlVersion: return "the XML version is not 1.0";
                case Reason.XmlCharacter: return "the XML holds a byte sequence that is no character";
                case Reason.XmlDoctype: return "the XML has a document type declaration";
                case Reason.XmlEntity: return "the XML refers to an unknown entity";
                case Reason.XmlNesting: return "the XML tags are wrongly nested";
                case Reason.XmlNamespace: return "the XML namespaces are wrong";
                case Reason.XmlDuplicateAttribute: return "an XML attribute stands twice";
                case Reason.XmlTooDeep: return "the XML is nested too deep";
                case Reason.XmlNameTooLong: return "an XML name is too long";
                case Reason.XmlTooManyAttributes: return "an XML tag has too many or too long attributes";
                case Reason.XmlTooManyNamespaces: return "the XML declares too many namespaces";
                case Reason.XmlTooLong: return "the XML document is too long";
                case Reason.XmlElement: return "an XML element stands where only text belongs";
                case Reason.HttpSyntax: return "the answer is not HTTP/1.x";
                case Reason.HttpHeadTooLong: return "the head of the HTTP answer is too long";
                case Reason.HttpInterim: return "the ACS sends interim HTTP answers without end";
                case Reason.HttpLength: return "the length of the HTTP answer contradicts itself";
                case Reason.HttpChunk: return "a chunk of the HTTP answer is malformed";
                case Reason.HttpTruncated: return "the connection ended inside an HTTP answer";
                case Reason.Url: return "the URL is no http or https URL";
                case Reason.HttpRequestHead: return "the credentials do not fit the head of an HTTP request";
                case Reason.ConnectFailed: return "no connection to the ACS";
                case Reason.ConnectionLost: return "the connection to the ACS broke or fell silent";
                case Reason.NoResponse: return "the ACS closed the connection without an answer";
                case Reason.TooSlow: return "the answer of the ACS took too long";
                case Reason.HttpStatus: return "the ACS answered with an HTTP error";
                case Reason.AuthenticationFailed: return "the ACS refuses the user name and password";
                case Reason.AuthenticationUnsupported: return "the ACS wants an authentication that is not supported";
                case Reason.TooManyRedirects: return "the ACS redirects again and again";
                case Reason.RedirectLocation: return "a redirect leads to no http or https URL";
                case Reason.RedirectInsecure: return "a redirect leads from https to http";
                case Reason.SoapEnvelope: return "the message is no SOAP 1.1 envelope";
                case Reason.SoapNamespace: return "the message is in no CWMP namespace";
                case Reason.SoapFault: return "the SOAP fault is malformed";
                case Reason.SoapUnexpected: return "the answer does not fit the request";
                case Reason.InformRefused: return "the ACS refused the Inform";
                case Reason.RepeatedTooOften: return "the ACS asks for the same request again and again";
                case Reason.SessionTooLong: return "the ACS does not end the session";
                case Reason.XmppStream: return "the server does not speak XMPP as it should";
                case Reason.XmppLost: return "the connection to the XMPP server has ended";
                case Reason.XmppRefused: return "the XMPP server refuses what is needed";
                case Reason.XmppAuthentication: return "authentication with the XMPP server failed";
                case Reason.Storage: return "the parameter log failed";
                default: return "unknown reason";
            }
        }
    }
}
