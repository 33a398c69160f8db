using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace NanoCwmp.Hal.Host;

/// <summary>Connections over the host's TCP, without TLS: see <see cref="Tls.TlsConnector"/>.</summary>
public sealed class TcpConnector : IConnector
{
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
            NetworkStream stream = Connect(host, port, timeout.Token);
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

    /// <summary>Tries the host's addresses in random order until one answers (R426).</summary>
    private static NetworkStream Connect(string host, int port, CancellationToken timeout)
    {
        IPAddress[] addresses = Dns.GetHostAddressesAsync(host, timeout).GetAwaiter().GetResult();
        Random.Shared.Shuffle(addresses);
        SocketException? last = null;
        foreach (IPAddress address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                socket.ConnectAsync(new IPEndPoint(address, port), timeout).AsTask().GetAwaiter().GetResult();
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException failure)
            {
                socket.Dispose();
                last = failure;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}
