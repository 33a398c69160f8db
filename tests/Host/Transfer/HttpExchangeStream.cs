using System;
using System.Globalization;
using System.IO;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>A connection whose other end answers each POST as a whole.</summary>
internal sealed class HttpExchangeStream(Func<string, string?> exchange) : ForwardStream
{
    private readonly MemoryStream _written = new();
    private MemoryStream _answer = new();

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override int ReadTimeout { get; set; }

    public override int WriteTimeout { get; set; }

    public override void Write(byte[] buffer, int offset, int count) => _written.Write(buffer, offset, count);

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_written.Length > 0)
        {
            string? envelope = exchange(BodyOf(Encoding.UTF8.GetString(_written.ToArray())));
            _written.SetLength(0);
            int length = Encoding.UTF8.GetByteCount(envelope ?? string.Empty);
            string head = envelope is null
                ? "HTTP/1.1 204 No Content\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n";
            _answer = new MemoryStream(Encoding.UTF8.GetBytes(head + envelope));
        }

        return _answer.Read(buffer, offset, count);
    }

    private static string BodyOf(string request)
    {
        int at = request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        if (!request[..at].Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            return request[at..];
        }

        var body = new StringBuilder();
        byte[] rest = Encoding.UTF8.GetBytes(request[at..]);
        for (int i = 0; ;)
        {
            int end = Array.IndexOf(rest, (byte)'\r', i);
            string digits = Encoding.ASCII.GetString(rest, i, end - i);
            int size = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                return body.ToString();
            }

            body.Append(Encoding.UTF8.GetString(rest, end + 2, size));
            i = end + 2 + size + 2;
        }
    }
}
