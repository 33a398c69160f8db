using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using NanoCwmp.Hal.Host;
using NanoCwmp.Net;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>An ACS on a real socket of this machine that answers a script of requests, and a client connected by TCP.</summary>
internal sealed class LoopbackAcs : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private Socket? _connection;

    public LoopbackAcs()
    {
        _listener.Start();
        Client = new AcsConnection(new TcpConnector(), new SystemClock(TimeProvider.System), FakeCredentials.None(new FakeEntropy()));
        Client.Open(FakeAcs.Url($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/cwmp"));
    }

    public AcsConnection Client { get; }

    public List<string> Requests { get; } = [];

    public int Connections { get; private set; }

    /// <summary>Lets the client POST, and gives it a response ("|" is a line end).</summary>
    public async Task<string> Exchange(string envelope, string response)
    {
        Task<string> exchange = Task.Run(() => Post(envelope));
        await Answer(response, exchange);
        return await exchange;
    }

    /// <summary>Ends the connection, cleanly or by a reset.</summary>
    public void End(bool reset)
    {
        if (reset)
        {
            _connection!.LingerState = new LingerOption(true, 0);
        }

        _connection!.Dispose();
        _connection = null;
    }

    public void Dispose()
    {
        Client.Close();
        _connection?.Dispose();
        _listener.Dispose();
    }

    private async Task Answer(string response, Task exchange)
    {
        byte[] buffer = new byte[65536];
        while (true)
        {
            if (_connection == null)
            {
                _connection = await _listener.AcceptSocketAsync().WaitAsync(TimeSpan.FromSeconds(10));
                Connections++;
            }

            int length = 0;
            while (!IsWhole(buffer, length))
            {
                int read = await _connection.ReceiveAsync(buffer.AsMemory(length)).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
                if (read == 0)
                {
                    break;
                }

                length += read;
            }

            if (length == 0)
            {
                // The client had closed this one, and comes again.
                _connection.Dispose();
                _connection = null;
                continue;
            }

            Requests.Add(Encoding.ASCII.GetString(buffer, 0, length));
            await _connection.SendAsync(Encoding.ASCII.GetBytes(response.Replace("|", "\r\n", StringComparison.Ordinal)));
            if (!response.Contains("Content-Length", StringComparison.Ordinal))
            {
                End(false);
            }

            await exchange.WaitAsync(TimeSpan.FromSeconds(10));
            return;
        }
    }

    private static bool IsWhole(byte[] buffer, int length)
    {
        string request = Encoding.ASCII.GetString(buffer, 0, length);
        int head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
        {
            return false;
        }

        if (request.Contains("Transfer-Encoding: chunked", StringComparison.Ordinal))
        {
            return request.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
        }

        const string Field = "\r\nContent-Length:";
        int start = request.IndexOf(Field, StringComparison.Ordinal) + Field.Length;
        int body = int.Parse(request[start..request.IndexOf("\r\n", start, StringComparison.Ordinal)]);
        return length == head + 4 + body;
    }

    private string Post(string envelope)
    {
        Client.Post(new TextMessage(envelope));
        string body = Client.IsEmpty ? "empty" : new System.IO.StreamReader(Client.Body, Encoding.ASCII).ReadToEnd();
        Client.EndExchange();
        return $"{Client.Status} {body}";
    }
}
