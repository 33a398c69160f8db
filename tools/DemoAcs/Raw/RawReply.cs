using System.Globalization;
using System.Text;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Raw;

/// <summary>The bytes of HTTP replies.</summary>
public static class RawReply
{
    /// <summary>Writes a reply.</summary>
    /// <param name="reply">Status, headers and body; its own chunk sizes and ending are not looked at but for "Close".</param>
    /// <param name="framing">How the body is framed.</param>
    public static byte[] Bytes(AcsReply reply, RawFraming framing)
    {
        using var bytes = new MemoryStream();
        void Line(string text) => bytes.Write(Encoding.Latin1.GetBytes(text + framing.LineEnd));
        foreach (int interim in framing.Interims)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"{framing.Version} {interim} Interim"));
            Line("X-Interim: yes");
            Line(string.Empty);
        }

        Line(string.Create(CultureInfo.InvariantCulture, $"{framing.Version} {reply.Status} {Reason(reply.Status)}"));
        foreach (var (name, value) in reply.Headers)
        {
            Line($"{name}: {value}");
        }

        bool noBody = reply.Status is 204 or 304 or < 200;
        if (reply.Ending == ReplyEnding.Close || (framing.UntilClose && !noBody && framing.Version == "HTTP/1.1"))
        {
            Line("Connection: close");
        }

        if (noBody)
        {
            Line(string.Empty);
        }
        else if (framing.Chunks is { } sizes)
        {
            Line("Transfer-Encoding: chunked");
            Line(string.Empty);
            WriteChunks(bytes, reply.Body, sizes, framing);
        }
        else
        {
            if (!framing.UntilClose)
            {
                Line(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {reply.Body.Length}"));
            }

            Line(string.Empty);
            bytes.Write(reply.Body);
        }

        return bytes.ToArray();
    }

    private static void WriteChunks(MemoryStream bytes, byte[] body, IReadOnlyList<int> sizes, RawFraming framing)
    {
        int sent = 0;
        for (int i = 0; sent < body.Length; i++)
        {
            int size = Math.Min(sizes[i % sizes.Count], body.Length - sent);
            bytes.Write(Encoding.ASCII.GetBytes($"{size:x}{framing.ChunkExtension}\r\n"));
            bytes.Write(body, sent, size);
            bytes.Write("\r\n"u8);
            sent += size;
        }

        bytes.Write(Encoding.ASCII.GetBytes($"0{framing.ChunkExtension}\r\n"));
        foreach (string trailer in framing.Trailers)
        {
            bytes.Write(Encoding.ASCII.GetBytes(trailer + "\r\n"));
        }

        bytes.Write("\r\n"u8);
    }

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        204 => "No Content",
        302 => "Found",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    };
}
