using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace NanoCwmp.Hal.Host;

/// <summary>
/// Connections over the host's TCP, without TLS: see <see cref="Tls.TlsConnector"/>. The name is resolved for each connection.
/// </summary>
/// <param name="resolve">Finds the addresses of a host.</param>
public sealed class TcpConnector(Func<string, CancellationToken, Task<IPAddress[]>> resolve) : IConnector
{
    /// <summary>Initializes a new instance of the <see cref="TcpConnector"/> class that asks the host's resolver.</summary>
    public TcpConnector()
        : this(Dns.GetHostAddressesAsync)
    {
    }

    /// <inheritdoc/>
    public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
    {
        if (secure)
        {
            throw new IOException("this connector has no TLS");
        }

        using var timeout = new CancellationTokenSource(timeoutMilliseconds);
        try
        {
            NetworkStream stream = ConnectAsync(host, port, timeoutMilliseconds, timeout.Token).GetAwaiter().GetResult();
            stream.WriteTimeout = timeoutMilliseconds;
            return stream;
        }
        catch (SocketException failure)
        {
            throw new IOException($"{host}:{port}: {failure.Message}", failure);
        }
        catch (OperationCanceledException)
        {
            throw new IOException($"{host}:{port}: no answer within {timeoutMilliseconds / 1000} s");
        }
    }

    /// <summary>
    /// Tries the host's addresses in random order until one answers (R426). Each has an equal part of the time that is left, so
    /// that a silent one does not take it all.
    /// </summary>
    private async Task<NetworkStream> ConnectAsync(string host, int port, int timeoutMilliseconds, CancellationToken timeout)
    {
        var watch = Stopwatch.StartNew();
        IPAddress[] addresses = await resolve(host, timeout).ConfigureAwait(false);
        Random.Shared.Shuffle(addresses);
        Exception last = new SocketException((int)SocketError.HostNotFound);
        for (int i = 0; i < addresses.Length; i++)
        {
            using var part = CancellationTokenSource.CreateLinkedTokenSource(timeout);
            part.CancelAfter((int)Math.Max(1, timeoutMilliseconds - watch.ElapsedMilliseconds) / (addresses.Length - i));
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), part.Token).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                socket.Dispose();
                last = failure;
                timeout.ThrowIfCancellationRequested();
            }
        }

        throw last;
    }
}
