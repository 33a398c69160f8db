using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>A bare TCP client that shows the bytes of a reply as they came.</summary>
internal sealed class RawHttp : IDisposable
{
    private readonly TcpClient _client = new();
    private NetworkStream? _stream;

    public static async Task<RawHttp> ConnectAsync(Uri url)
    {
        var http = new RawHttp();
        await http._client.ConnectAsync(IPAddress.Loopback, url.Port);
        http._stream = http._client.GetStream();
        http._stream.ReadTimeout = 15000;
        return http;
    }

    /// <summary>Posts a body; returns nothing: the reply is for the caller to read.</summary>
    public async Task PostAsync(string body, string? cookie = null)
    {
        string head = "POST /acs HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + (body.Length > 0 ? "Content-Type: text/xml\r\nSOAPAction:\r\n" : "")
            + (cookie is null ? "" : $"Cookie: {cookie}\r\n")
            + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n";
        await _stream!.WriteAsync(Encoding.UTF8.GetBytes(head + body));
    }

    /// <summary>Reads one header block: status line and fields, without the empty line.</summary>
    public async Task<string> ReadHeadAsync()
    {
        var text = new StringBuilder();
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            text.Append((char)await ReadByteAsync());
        }

        return text.ToString().TrimEnd();
    }

    public async Task<string> ReadAsync(int count)
    {
        var bytes = new byte[count];
        await _stream!.ReadExactlyAsync(bytes).AsTask().WaitAsync(Rpcs.Patience);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Reads chunks to the last one.</summary>
    public async Task<IReadOnlyList<string>> ReadChunksAsync()
    {
        var chunks = new List<string>();
        while (true)
        {
            string line = "";
            while (!line.EndsWith("\r\n", StringComparison.Ordinal))
            {
                line += (char)await ReadByteAsync();
            }

            int size = int.Parse(line.Split(';')[0].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            string data = await ReadAsync(size + 2);
            if (size == 0)
            {
                return chunks;
            }

            chunks.Add(data[..^2]);
        }
    }

    /// <summary>Reads to the end: all bytes, and whether it was a reset.</summary>
    public async Task<(string Text, bool Reset)> ReadToEndAsync()
    {
        using var all = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = await _stream!.ReadAsync(buffer).AsTask().WaitAsync(Rpcs.Patience)) > 0)
            {
                all.Write(buffer, 0, read);
            }

            return (Encoding.Latin1.GetString(all.ToArray()), false);
        }
        catch (IOException)
        {
            return (Encoding.Latin1.GetString(all.ToArray()), true);
        }
    }

    public static string? Field(string head, string name) => head.Split("\r\n").Skip(1)
        .Where(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(l => l[(name.Length + 1)..].Trim())
        .FirstOrDefault();

    public void Dispose() => _client.Dispose();

    private async Task<byte> ReadByteAsync()
    {
        var one = new byte[1];
        await _stream!.ReadExactlyAsync(one).AsTask().WaitAsync(Rpcs.Patience);
        return one[0];
    }
}
