using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Transcript;

/// <summary>One HTTP message of the transcript. Secrets are masked; the XML is laid out when it is asked for.</summary>
public sealed class TranscriptEntry
{
    private readonly byte[] _body;
    private readonly Lazy<string> _xml;

    internal TranscriptEntry(byte[] body, IEnumerable<KeyValuePair<string, string>> headers)
    {
        _body = body;
        Headers = [.. headers.Select(h => KeyValuePair.Create(h.Key, HeaderText(h.Key, h.Value)))];
        _xml = new Lazy<string>(() => PrettyXml.Format(_body));
    }

    /// <summary>Number of the entry, from 1 without gaps.</summary>
    public long Number { get; internal set; }

    /// <summary>When it was received or sent, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Number of the session.</summary>
    public required long Session { get; init; }

    /// <summary>The device, null if it is not known.</summary>
    public required string? DeviceId { get; init; }

    /// <summary>Who sent it.</summary>
    public required TranscriptDirection Direction { get; init; }

    /// <summary>Name of the message: an RPC, "Fault 9005", "empty", or "not XML".</summary>
    public required string Method { get; init; }

    /// <summary>HTTP status code of a reply, null for a request.</summary>
    public int? Status { get; init; }

    /// <summary>HTTP headers; credentials are masked.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Bytes of the body.</summary>
    public int Size => _body.Length;

    /// <summary>The body, laid out, values of secrets masked; what is not XML as text. Empty for an empty body.</summary>
    public string Xml => _xml.Value;

    private static string HeaderText(string name, string value)
    {
        if (!name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        int space = value.IndexOf(' ', StringComparison.Ordinal);
        return (space < 0 ? string.Empty : value[..(space + 1)]) + Secrets.Mask;
    }
}
