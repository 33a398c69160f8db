using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Raw;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>One way in which an ACS answers wrongly.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Reason">A part of the reason that the session has to end with.</param>
/// <param name="Answer">What it does in place of an answer to the request.</param>
internal sealed record Mistake(string Name, string Reason, Func<AcsRequest, RawStep[]> Answer)
{
    private const string Cwmp = "urn:dslforum-org:cwmp-1-2";

    /// <summary>Gets the mistakes that can happen at any answer.</summary>
    public static IReadOnlyList<Mistake> Anywhere { get; } =
    [
        .. new[] { 100, 199, 201, 206, 304, 400, 403, 404, 407, 410, 500, 502, 503, 599 }.Select(Status),
        Http("503 with Retry-After", "HTTP error: 503", "HTTP/1.1 503 Later\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"),
        Http("not HTTP", "not HTTP/1.x", "220 mail.example ESMTP\r\n"),
        Http("HTTP/2", "not HTTP/1.x", "HTTP/2.0 200 OK\r\n\r\n"),
        Http("a status of letters", "not HTTP/1.x", "HTTP/1.1 abc OK\r\n\r\n"),
        Http("another protocol", "not HTTP/1.x", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"),
        Http("a cut status line", "ended inside", "HTTP/1.1 20"),
        Http("a cut head", "ended inside", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nX-Cut"),
        Http("a head without end", "head of the HTTP answer is too long", "HTTP/1.1 200 OK\r\n" + Repeat("X-Filler: 0123456789\r\n", 2000)),
        Http("a line without end", "head of the HTTP answer is too long", "HTTP/1.1 200 OK\r\nX-Filler: " + Repeat("0123456789", 4000)),
        Http("a cookie without end", "head of the HTTP answer is too long", "HTTP/1.1 200 OK\r\nSet-Cookie: a=" + Repeat("b", 5000)),
        Http("interim answers without end", "interim HTTP answers", Repeat("HTTP/1.1 100 Continue\r\n\r\n", 50)),
        Http("two lengths", "length of the HTTP answer", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        Http("a negative length", "length of the HTTP answer", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"),
        Http("a length of letters", "length of the HTTP answer", "HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\n"),
        Http("an unknown coding", "length of the HTTP answer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"),
        Http("a body shorter than its length", "ended inside", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + Soap(string.Empty)[..90]),
        Chunks("a chunk without a size", "\r\n"),
        Chunks("a chunk size of letters", "xyz\r\n"),
        Chunks("a chunk size without end", Repeat("0", 50) + "1\r\n<"),
        Chunks("a chunk extension without end", "1;" + Repeat("e", 2000)),
        Chunks("a chunk without its line end", "1\r\n<a\r\n"),
        Body("no XML", "wrongly nested", "Service unavailable"),
        Body("half an envelope", "cut off", "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"),
        Body("a document type", "document type declaration", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
        Body("an unknown entity", "unknown entity", Soap(string.Empty, "<x:y xmlns:x=\"urn:example\">&nbsp;</x:y>")),
        Body("SOAP 1.2", "no SOAP 1.1 envelope", "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Body/></e:Envelope>"),
        Body("too deep", "nested too deep", Soap(string.Empty, Repeat("<a>", 40) + Repeat("</a>", 40))),
        Body("no body", "no SOAP 1.1 envelope", "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header/></e:Envelope>"),
        Body("an empty body", "no SOAP 1.1 envelope", Soap(string.Empty)),
        Body("a method in an unknown namespace", "no CWMP namespace", Soap("<x:Reboot xmlns:x=\"urn:example\"/>")),
        Body("a namespace that does not exist", "no CWMP namespace", Soap("<x:Reboot xmlns:x=\"urn:dslforum-org:cwmp-1-4\"/>")),
        Body("a malformed fault element", "not well-formed", Soap("<e:Body:Fault/>")),
        Body("a fault without detail", "SOAP fault is malformed", Soap("<e:Fault><faultcode>Server</faultcode></e:Fault>")),
        Body("a fault without a code", "SOAP fault is malformed", Soap(Fault("<cwmp:Fault/>"))),
        Body("a fault of another kind", "SOAP fault is malformed", Soap("<e:Fault><faultcode>e:VersionMismatch</faultcode></e:Fault>")),
        Body("a response that nobody waits for", "does not fit", Soap("<cwmp:KickedResponse/>")),
    ];

    /// <summary>Gets the mistakes that only an answer to the Inform can make.</summary>
    public static IReadOnlyList<Mistake> ForInform { get; } =
    [
        new("closes without an answer", "without an answer", _ => [RawSteps.Close()]),
        new("resets without an answer", "broke or fell silent", _ => [RawSteps.Reset()]),
        Http("204", "does not fit", "HTTP/1.1 204 No Content\r\n\r\n"),
        Http("an empty 200", "does not fit", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        Body("a request", "does not fit", Soap("<cwmp:GetRPCMethods/>")),
        Body("a fault", "refused the Inform: 8001", Soap(Fault("<cwmp:Fault><FaultCode>8001</FaultCode></cwmp:Fault>"))),
        Body("two bodies", "no SOAP 1.1 envelope", Soap("<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse><cwmp:Reboot/>")),
        Body("a tail", "wrongly nested", Soap("<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>") + "<more/>"),
        Body("another ID", "does not fit", Soap("<cwmp:InformResponse/>", "<cwmp:ID e:mustUnderstand=\"1\">other</cwmp:ID>")),
        Body("an ID without end", "no SOAP 1.1 envelope", Soap("<cwmp:InformResponse/>", $"<cwmp:ID>{Repeat("1", 500)}</cwmp:ID>")),
        Body("a version that does not exist", "no SOAP 1.1 envelope", Soap("<cwmp:InformResponse/>", "<cwmp:UseCWMPVersion>2.0</cwmp:UseCWMPVersion>")),
        Body("HoldRequests without sense", "no SOAP 1.1 envelope", Soap("<cwmp:InformResponse/>", "<cwmp:HoldRequests>maybe</cwmp:HoldRequests>")),
    ];

    /// <summary>Gets the mistakes that only an answer to an empty POST or to an answer can make.</summary>
    public static IReadOnlyList<Mistake> ForLater { get; } =
    [
        // Over a kept connection a POST without an answer goes out once more, over a new one.
        new("closes twice without an answer", "without an answer", _ => [RawSteps.Close(), RawSteps.Read(), RawSteps.Close()]),
        new("resets twice without an answer", "broke or fell silent", _ => [RawSteps.Reset(), RawSteps.Read(), RawSteps.Reset()]),
        Body("a fault that answers nothing", "does not fit", Soap(Fault("<cwmp:Fault><FaultCode>8001</FaultCode></cwmp:Fault>"))),
        Body("two requests", "no SOAP 1.1 envelope", Soap("<cwmp:GetRPCMethods/><cwmp:GetRPCMethods/>")),
        Body(
            "a set that is cut off",
            "cut off",
            Soap("<cwmp:SetParameterValues><ParameterList><ParameterValueStruct><Name>Device.DeviceInfo.ProvisioningCode</Name>"
                + "<Value>cut</Value></ParameterValueStruct></ParameterList><ParameterKey>cut</ParameterKey></cwmp:SetParameterValues>")[..^40]),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Mistake Status(int status) => status is 100 or 199
        ? Http($"{status} alone", "ended inside", $"HTTP/1.1 {status} Interim\r\n\r\n")
        : Http($"{status}", $"HTTP error: {status}", $"HTTP/1.1 {status} On demand\r\nContent-Length: 0\r\n\r\n");

    private static Mistake Http(string name, string reason, string bytes) =>
        new(name, reason, _ => [RawSteps.Send(bytes), RawSteps.Close()]);

    private static Mistake Chunks(string name, string chunks) =>
        Http(name, "chunk of the HTTP answer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

    private static Mistake Body(string name, string reason, string xml) =>
        Http(name, reason, $"HTTP/1.1 200 OK\r\nContent-Length: {xml.Length}\r\n\r\n{xml}");

    private static string Soap(string body, string headers = "") =>
        $"<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:cwmp=\"{Cwmp}\"><e:Header>{headers}</e:Header>"
        + $"<e:Body>{body}</e:Body></e:Envelope>";

    private static string Fault(string detail) =>
        $"<e:Fault><faultcode>Server</faultcode><faultstring>CWMP fault</faultstring><detail>{detail}</detail></e:Fault>";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
