namespace NanoCwmp.DemoAcs.Exchange;

/// <summary>One HTTP reply of the ACS, before it is put on the wire.</summary>
public sealed class AcsReply
{
    private const string XmlContentType = "text/xml; charset=utf-8";

    /// <summary>HTTP status code.</summary>
    public int Status { get; set; } = 200;

    /// <summary>
    /// Headers in their order; a name may occur more than once. No Content-Length, Transfer-Encoding, Connection.
    /// </summary>
    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>Body, may be empty.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>
    /// Sizes of the chunks, used in turn until the body is sent; null sends the body with Content-Length. A size is at
    /// least 1.
    /// </summary>
    public IReadOnlyList<int>? ChunkSizes { get; set; }

    /// <summary>What becomes of the connection.</summary>
    public ReplyEnding Ending { get; set; }

    /// <summary>
    /// With <see cref="ReplyEnding.Reset"/>: bytes of the body that are still sent; null resets before the status line.
    /// </summary>
    public int? CutAfter { get; set; }

    /// <summary>True if the envelope carries HoldRequests = true.</summary>
    public bool HoldsRequests { get; set; }

    /// <summary>True if the CPE has to regard the session as failed (R022, R032).</summary>
    public bool EndsSession => Ending == ReplyEnding.Reset || (Status >= 400 && Status is not (401 or 407));

    /// <summary>An envelope under HTTP status 200 (R007: faults too).</summary>
    /// <param name="envelope">The envelope's bytes.</param>
    public static AcsReply Xml(byte[] envelope)
    {
        var reply = new AcsReply { Body = envelope };
        reply.SetHeader("Content-Type", XmlContentType);
        return reply;
    }

    /// <summary>The empty reply that ends a session: 204 with "Connection: close".</summary>
    public static AcsReply End() => new() { Status = 204, Ending = ReplyEnding.Close };

    /// <summary>A reply with a line of plain text.</summary>
    /// <param name="status">HTTP status code.</param>
    /// <param name="text">What is wrong.</param>
    public static AcsReply Text(int status, string text)
    {
        var reply = new AcsReply { Status = status, Body = System.Text.Encoding.UTF8.GetBytes(text + "\n") };
        reply.SetHeader("Content-Type", "text/plain; charset=utf-8");
        return reply;
    }

    /// <summary>Adds a header beside those of the same name.</summary>
    /// <param name="name">Field name.</param>
    /// <param name="value">Field value.</param>
    public void AddHeader(string name, string value) => Headers.Add(KeyValuePair.Create(name, value));

    /// <summary>Sets a header in place of those of the same name.</summary>
    /// <param name="name">Field name.</param>
    /// <param name="value">Field value, null to remove the header.</param>
    public void SetHeader(string name, string? value)
    {
        Headers.RemoveAll(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (value is not null)
        {
            AddHeader(name, value);
        }
    }
}
