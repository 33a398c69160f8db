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

        try
        {
            NetworkStream stream = Connect(host, port, timeoutMilliseconds);
            stream.WriteTimeout = timeoutMilliseconds;
            return stream;
        }
        catch (SocketException failure) when (failure.SocketErrorCode != SocketError.TimedOut)
        {
            throw new IOException($"{host}:{port}: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            throw new IOException($"{host}:{port}: no answer within {timeoutMilliseconds / 1000} s", failure);
        }
    }

    /// <summary>
    /// Tries the host's addresses in random order until one answers (R426). Each has an equal part of the time that is left, so
    /// that a silent one does not take it all.
    /// </summary>
    private NetworkStream Connect(string host, int port, int timeoutMilliseconds)
    {
        var watch = Stopwatch.StartNew();
        using var timeout = new CancellationTokenSource(timeoutMilliseconds);
        IPAddress[] addresses = resolve(host, timeout.Token).GetAwaiter().GetResult();
        Random.Shared.Shuffle(addresses);
        var last = new SocketException((int)SocketError.HostNotFound);
        for (int i = 0; i < addresses.Length; i++)
        {
            long left = Math.Max(1, timeoutMilliseconds - watch.ElapsedMilliseconds);
            try
            {
                return Connect(new IPEndPoint(addresses[i], port), TimeSpan.FromMilliseconds(left / (addresses.Length - i)));
            }
            catch (SocketException failure)
            {
                last = failure;
            }
        }

        throw last;
    }

    /// <summary>Connects, and waits in this thread alone: a thousand gateways that do so need nothing of the thread pool.</summary>
    private static NetworkStream Connect(IPEndPoint target, TimeSpan timeout)
    {
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, Blocking = false };
        try
        {
            try
            {
                socket.Connect(target);
            }
            catch (SocketException failure) when (failure.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                if (!socket.Poll(timeout, SelectMode.SelectWrite))
                {
                    throw new SocketException((int)SocketError.TimedOut);
                }

                var error = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;
                if (error != 0)
                {
                    throw new SocketException(error);
                }
            }

            socket.Blocking = true;
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }
}
