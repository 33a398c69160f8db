using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Exchange;

/// <summary>One HTTP POST of a CPE.</summary>
public sealed class AcsRequest
{
    private readonly Lazy<Envelope?> _message;

    /// <summary>Creates a request.</summary>
    /// <param name="path">Request target, as "/acs".</param>
    /// <param name="headers">Headers in their order.</param>
    /// <param name="body">Body without transfer coding.</param>
    /// <param name="connection">Identity of the TCP connection.</param>
    public AcsRequest(string path, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body, string connection)
    {
        Path = path;
        Headers = headers;
        Body = body;
        Connection = connection;
        _message = new Lazy<Envelope?>(TryRead);
    }

    /// <summary>Request target.</summary>
    public string Path { get; }

    /// <summary>Headers in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Body; empty for an empty POST.</summary>
    public byte[] Body { get; }

    /// <summary>Identity of the TCP connection.</summary>
    public string Connection { get; }

    /// <summary>Number of the session on this server, from 1.</summary>
    public long Session { get; internal set; }

    /// <summary>Number of the POST in its session: 1 is the Inform, 2 usually the empty POST.</summary>
    public int Step { get; internal set; }

    /// <summary>The device, null as long as it is not known.</summary>
    public string? DeviceId { get; internal set; }

    /// <summary>The message, null if the body is empty or not an envelope.</summary>
    public Envelope? Message => _message.Value;

    /// <summary>Name of the body's element; empty for an empty POST and for what is not an envelope.</summary>
    public string Method => Message?.Method ?? string.Empty;

    /// <summary>What is wrong with a body that is not an envelope.</summary>
    internal EnvelopeException? Error { get; private set; }

    /// <summary>The first header of that name, null if there is none.</summary>
    /// <param name="name">Field name.</param>
    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>All values of a cookie, in their order.</summary>
    /// <param name="name">Name of the cookie.</param>
    public IEnumerable<string> Cookies(string name) => Headers
        .Where(h => h.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        .SelectMany(h => h.Value.Split(';', StringSplitOptions.TrimEntries))
        .Where(c => c.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(c => c[(name.Length + 1)..].Trim('"'));

    private Envelope? TryRead()
    {
        if (Body.Length == 0)
        {
            return null;
        }

        try
        {
            return EnvelopeReader.Read(Body);
        }
        catch (EnvelopeException e)
        {
            Error = e;
            return null;
        }
    }
}
