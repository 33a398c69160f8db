using System.Globalization;
using System.Net.Sockets;
using System.Text;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Raw;

/// <summary>The connection of a <see cref="RawAcs"/> and the requests that came over it.</summary>
public sealed class RawConversation
{
    private const int MaxHeader = 64 * 1024;

    private readonly TcpListener _listener;
    private readonly List<AcsRequest> _requests = [];
    private readonly byte[] _buffer = new byte[16 * 1024];
    private Socket? _socket;
    private int _start;
    private int _end;

    internal RawConversation(TcpListener listener) => _listener = listener;

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<AcsRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many connections were taken so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Reads one request to its end, over a new connection where the old one is closed.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">The CPE closed the connection inside a request.</exception>
    public async Task<AcsRequest> ReadAsync(CancellationToken cancellation)
    {
        int first = await ReadFirstByteAsync(cancellation).ConfigureAwait(false);
        var text = new StringBuilder().Append((char)first);
        while (!EndsHeader(text))
        {
            text.Append((char)await ReadByteAsync(cancellation).ConfigureAwait(false));
            if (text.Length > MaxHeader)
            {
                throw new IOException("The request's header does not end.");
            }
        }

        string[] lines = text.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(l =>
        {
            int colon = l.IndexOf(':', StringComparison.Ordinal);
            return colon < 0
                ? throw new IOException($"The header line \"{l}\" has no colon.")
                : KeyValuePair.Create(l[..colon], l[(colon + 1)..].Trim());
        }).ToList();
        byte[] body = await ReadBodyAsync(headers, cancellation).ConfigureAwait(false);
        var request = new AcsRequest(lines[0].Split(' ')[1], headers, body, "raw-" + Connections);
        lock (_requests)
        {
            _requests.Add(request);
        }

        return request;
    }

    /// <summary>Sends bytes at once.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var socket = _socket ?? throw new InvalidOperationException("There is no connection to send on.");
        while (bytes.Length > 0)
        {
            int sent = await socket.SendAsync(bytes, cancellation).ConfigureAwait(false);
            bytes = bytes[sent..];
        }
    }

    /// <summary>Closes the connection in order (FIN).</summary>
    public void Close()
    {
        if (_socket is { } socket)
        {
            _socket = null;
            _start = _end = 0;
            try
            {
                socket.Shutdown(SocketShutdown.Send);
            }
            catch (SocketException)
            {
                // The CPE was first.
            }

            socket.Dispose();
        }
    }

    /// <summary>Resets the connection (RST).</summary>
    public void Reset()
    {
        if (_socket is { } socket)
        {
            _socket = null;
            _start = _end = 0;
            socket.LingerState = new LingerOption(true, 0);
            socket.Dispose();
        }
    }

    private static bool EndsHeader(StringBuilder text) =>
        text.Length >= 4 && text[^1] == '\n' && text[^2] == '\r' && text[^3] == '\n' && text[^4] == '\r';

    private async Task<byte[]> ReadBodyAsync(List<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        string? Header(string name) => headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        using var body = new MemoryStream();
        if (Header("Transfer-Encoding") is null)
        {
            await CopyAsync(body, int.Parse(Header("Content-Length") ?? "0", CultureInfo.InvariantCulture), cancellation)
                .ConfigureAwait(false);
            return body.ToArray();
        }

        while (true)
        {
            string size = (await ReadLineAsync(cancellation).ConfigureAwait(false)).Split(';')[0].Trim();
            int length = int.Parse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            await CopyAsync(body, length, cancellation).ConfigureAwait(false);
            while ((await ReadLineAsync(cancellation).ConfigureAwait(false)).Length > 0)
            {
                // After data the line is empty; after the last chunk these are trailers.
            }

            if (length == 0)
            {
                return body.ToArray();
            }
        }
    }

    private async Task CopyAsync(MemoryStream body, int count, CancellationToken cancellation)
    {
        for (int i = 0; i < count; i++)
        {
            body.WriteByte(await ReadByteAsync(cancellation).ConfigureAwait(false));
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        byte b;
        while ((b = await ReadByteAsync(cancellation).ConfigureAwait(false)) != '\n')
        {
            line.Append((char)b);
        }

        return line.ToString().TrimEnd('\r');
    }

    private async Task<byte> ReadFirstByteAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (_socket is null)
            {
                _socket = await _listener.AcceptSocketAsync(cancellation).ConfigureAwait(false);
                _socket.NoDelay = true;
                Connections++;
            }

            try
            {
                return await ReadByteAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                Close();
            }
        }
    }

    private async ValueTask<byte> ReadByteAsync(CancellationToken cancellation)
    {
        if (_start == _end)
        {
            _start = 0;
            _end = await _socket!.ReceiveAsync(_buffer, cancellation).ConfigureAwait(false);
            if (_end == 0)
            {
                throw new IOException("The CPE closed the connection.");
            }
        }

        return _buffer[_start++];
    }
}
