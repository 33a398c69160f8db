using System.Linq;
using System.Text;
using NanoCwmp.Tests.Host.Cwmp;
using NanoCwmp.Tests.Unit.Dhcp;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Host.Fuzz;

/// <summary>Real messages and the pieces that they are made of.</summary>
internal static class FuzzCorpus
{
    public static byte[][] Envelopes { get; } =
    [
        .. RpcSample.All.Values.Select(sample => Latin1(sample.Request)),
        Latin1(AcsText.InformResponse),
        Latin1(AcsText.Fault(8005)),

        // As GenieACS writes it: declaration, all namespaces, no ID, entities.
        Latin1("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap-env:Envelope xmlns:soap-enc=\"http://schemas.xmlsoap.org/soap/encoding/\""
            + " xmlns:soap-env=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:cwmp=\"urn:dslforum-org:cwmp-1-0\"><soap-env:Header>"
            + "<cwmp:ID soap-env:mustUnderstand=\"1\">19a2&amp;</cwmp:ID></soap-env:Header><soap-env:Body><cwmp:GetParameterNames>"
            + "<ParameterPath>Device.</ParameterPath><NextLevel>1</NextLevel></cwmp:GetParameterNames></soap-env:Body>"
            + "</soap-env:Envelope>\n"),
    ];

    public static string[] Markup { get; } =
    [
        "<", ">", "/", "</", "/>", "&", "&amp;", "&#0;", "&#x10FFFF;", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "<!DOCTYPE a>",
        " xmlns=\"\"", " xmlns:s=\"u\"", "s:", "c:", "\"", "'", "=", "\0", "\u00ff", "\u00c3\u00a9", "1", "-1", "4294967296", "true",
        "Device.", "Device.ManagementServer.", ".", "[", "cwmp-1-4", "<a>", "</a>", " xsi:type=\"xsd:int\"", "\r\n", "<string>", "</string>",
    ];

    /// <summary>Gets what the elements of requests may hold, and what they may not.</summary>
    public static string[] Values { get; } =
    [
        "", " ", "0", "1", "-1", "2", "true", "false", "x", "4294967295", "4294967296", "99999999999999999999", "Device.", "Device", ".",
        "Device..", "Device.ManagementServer.", "Device.ManagementServer.URL", "Device.ManagementServer.EnableCWMP",
        "Device.ManagementServer.InformParameter.", "Device.ManagementServer.InformParameter.1.", "Device.NAT.PortMapping.",
        "Device.NAT.PortMapping.1.Alias", "Device.NAT.PortMapping.[cpe-1].", "Device.ManagementServer.AliasBasedAddressing",
        "Device.DeviceInfo.ProvisioningCode", "Device.ManagementServer.InformParameter.65535.ParameterName", "0001-01-01T00:00:00Z",
        "2026-01-01T00:00:00Z", "1 Firmware Upgrade Image", "2 Web Content", "1 At Any Time", "http://files.example/", "ftp://x", "&amp;&#233;",
        new string('y', 65), new string('z', 300), "command", "<string>Device.</string>", "<a/>",
    ];

    public static byte[][] Responses { get; } =
    [
        Latin1("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello world"),
        Latin1("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nX: y\r\n\r\n"),
        Latin1("HTTP/1.1 204 No Content\r\nConnection: keep-alive\r\nSet-Cookie: session=0a1b; Path=/; HttpOnly\r\n\r\n"),
        Latin1("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200 OK\r\nServer: x\r\n\r\nuntil the end"),
        Latin1("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"a\", nonce=\"b\", qop=\"auth\"\r\nContent-Length: 0\r\n\r\n"),
        Latin1("HTTP/1.1 302 Found\r\nLocation: https://acs.example:7548/x?y#z\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    ];

    public static string[] Http { get; } =
    [
        "\r\n", "\n", "\r", "\r\n\r\n", " ", "\t", ":", ";", ",", "=", "\"", "\\", "0", "-1", "+", "ffffffff", "7fffffff",
        "99999999999999999999", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.0 200 OK\r\n", "Content-Length: 3\r\n",
        "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "Set-Cookie: a=b\r\n", "chunked", "0\r\n\r\n", "\0", "\u00ff", "GET ",
        "POST / HTTP/1.1\r\n", "Authorization: Digest ", "nc=00000001", "qop=auth", "http://", "https://", "[::1]", "@", "..", "?", "#", "%",
    ];

    public static byte[][] Requests { get; } =
    [
        Latin1("GET /0123456789abcdef HTTP/1.1\r\nHost: 192.0.2.1:7547\r\n\r\n"),
        Latin1("GET /a?b HTTP/1.1\r\nHost: h\r\nAuthorization: Digest username=\"acs\", realm=\"r\", nonce=\"n\", uri=\"/a?b\", qop=auth,"
            + " nc=00000001, cnonce=\"c\", response=\"0123456789abcdef0123456789abcdef\", algorithm=MD5\r\nConnection: close\r\n\r\n"),
        Latin1("GET http://192.0.2.1:7547/a HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello"),
        Latin1("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    ];

    public static byte[][] Challenges { get; } =
    [
        Latin1("Digest realm=\"NanoCwmp\", nonce=\"5ccc069c403ebaf9f0171e9517f40e41\", opaque=\"a1b2\", qop=\"auth\", algorithm=MD5"),
        Latin1("Basic realm=\"x\", charset=\"UTF-8\", Digest realm=\"a \\\"b\\\\\", nonce=n, qop=\"auth-int,auth\", algorithm=MD5-sess"),
        Latin1("Negotiate a87421000492aa874209af8bc028==, NTLM, Bearer realm=\"r\", scope=\"a b\""),
    ];

    public static byte[][] Authorizations { get; } =
    [
        Latin1("Digest username=\"acs\", realm=\"r\", nonce=\"n\", uri=\"/a\", qop=auth, nc=00000001, cnonce=\"c\", response=\"0123456789\""),
        Latin1("Digest username=\"a\\\"b\\\\\", realm=\"\", nonce=n, uri=\"http://h/a\", response=\"x\", algorithm=MD5, opaque=\"y\""),
        Latin1("Basic dXNlcjpwYXNz"),
    ];

    public static byte[][] Urls { get; } =
    [
        Latin1("http://acs.example:7547/cwmp?x=y#z"),
        Latin1("https://[2001:db8::1]:443/"),
        Latin1("//other.example/a/../b/./c"),
        Latin1("../up?query"),
        Latin1("HTTP://A_B-c.example:/"),
    ];

    public static byte[][] DhcpAnswers { get; } =
    [
        DhcpAnswer.Ack().Option(54, [192, 0, 2, 1]).Option(43, AcsOptions(1)).Bytes(),
        DhcpAnswer.Ack().Option(125, DhcpAnswer.Join(
            DhcpAnswer.Enterprise(4491, DhcpAnswer.SubOption(1, "x")), DhcpAnswer.Enterprise(3561, AcsOptions(11)))).Bytes(),
        DhcpAnswer.Ack().Option(43, Latin1("http://acs.example/plain")).Option(125, []).Bytes(),
        DhcpAnswer.Ack().Option(52, [3]).Put(108, [43, 6, 1, 4, .. "http"u8]).Put(44, [43, 3, .. "://"u8]).Bytes(),
    ];

    public static string[] Options { get; } =
    [
        "\0", "\u00ff", "+", "+\u00ff", "}", "}\u00ff", "\0\0\r\u00e9", "4\u0001\u0003", "5\u0001\u0005", "\u0001", "\u0002", "\u0003", "\u0004",
        "\u000b", "\u000c", "http://", "https://a/", "17", "99999", "\u0001\0",
    ];

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] AcsOptions(int first) =>
    [
        .. DhcpAnswer.SubOption(first, "http://acs.example:7547/cwmp"), .. DhcpAnswer.SubOption(first + 1, "area-51\0"),
        .. DhcpAnswer.SubOption(first + 2, "17"), .. DhcpAnswer.SubOption(first + 3, "3000"),
    ];
}
