using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;

namespace NanoCwmp.Tests.EndToEnd.Xmpp;

/// <summary>The ACS's side: logs in with an account of its own and sends IQs. Only as much as the tests need.</summary>
internal sealed class XmppSender : IDisposable
{
    private readonly TcpClient _client = new();
    private readonly byte[] _buffer = new byte[4096];
    private Stream _stream = Stream.Null;
    private string _received = string.Empty;
    private int _ids;

    /// <summary>Gets the full Jabber ID.</summary>
    public string JabberId { get; private set; } = string.Empty;

    /// <summary>Logs in to a server as the ACS.</summary>
    public static async Task<XmppSender> ConnectAsync(ProsodyServer server, string root)
    {
        var sender = new XmppSender();
        await sender._client.ConnectAsync(IPAddress.Loopback, server.Port);
        sender._stream = sender._client.GetStream();
        await sender.OpenAsync();
        await sender.AskAsync("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", "<proceed");
        var tls = new SslStream(sender._stream);
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.ImportFromPem(root);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = ProsodyServer.Domain,
            CertificateChainPolicy = policy,
        });
        sender._stream = tls;
        await sender.OpenAsync();
        string plain = Convert.ToBase64String(
            Encoding.UTF8.GetBytes($"\0{ProsodyServer.AcsUser}\0{ProsodyServer.AcsPassword}"));
        await sender.AskAsync(
            $"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{plain}</auth>", "<success");
        await sender.OpenAsync();
        string bound = await sender.AskAsync(
            "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>console</resource></bind></iq>", "</iq>");
        sender.JabberId = XElement.Parse(bound).Descendants().Single(e => e.Name.LocalName == "jid").Value;
        return sender;
    }

    /// <summary>Sends a connection request and gives the answer.</summary>
    public Task<XElement> RequestAsync(string to, string username, string password) => SendAsync(
        to,
        "get",
        "<connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
            + $"<username>{SecurityElement.Escape(username)}</username><password>{SecurityElement.Escape(password)}</password>"
            + "</connectionRequest>");

    /// <summary>Sends an IQ and gives the answer.</summary>
    public async Task<XElement> SendAsync(string to, string type, string content)
    {
        string id = $"cr{++_ids}";
        string answer = await AskAsync($"<iq type='{type}' id='{id}' to='{SecurityElement.Escape(to)}'>{content}</iq>", "<iq");
        var element = XElement.Parse(answer);
        return element.Attribute("id")?.Value == id ? element : throw new InvalidDataException(answer);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private Task<string> OpenAsync() => AskAsync(
        "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' "
            + $"to='{ProsodyServer.Domain}' version='1.0'>",
        "</stream:features>");

    /// <summary>Sends, and reads up to the end of what contains a text.</summary>
    private async Task<string> AskAsync(string text, string until)
    {
        using var patience = new CancellationTokenSource(Site.Patience);
        _received = string.Empty;
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), patience.Token);
        while (!IsWhole(until))
        {
            int count = await _stream.ReadAsync(_buffer, patience.Token);
            _received += count > 0
                ? Encoding.UTF8.GetString(_buffer, 0, count)
                : throw new EndOfStreamException(_received);
        }

        return _received;
    }

    private bool IsWhole(string until)
    {
        if (!_received.Contains(until, StringComparison.Ordinal))
        {
            return false;
        }

        if (until != "<iq")
        {
            return _received.EndsWith('>');
        }

        try
        {
            XElement.Parse(_received);
            return true;
        }
        catch (System.Xml.XmlException)
        {
            return false;
        }
    }
}
