using System;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace NanoCwmp.Hal.Host;

/// <summary>A socket that a <see cref="UdpDatagram"/> has opened.</summary>
internal sealed class UdpDatagramSocket : IDatagramSocket
{
    private readonly Socket _socket;
    private readonly Action _wake;
    private EndPoint _from = new IPEndPoint(IPAddress.Any, 0);
    private int _isWatching;

    public UdpDatagramSocket(Socket socket, Action wake)
    {
        _socket = socket;
        _wake = wake;
        socket.Blocking = false;
        var local = (IPEndPoint)socket.LocalEndPoint!;
        Address = ToNumber(local.Address);
        Port = local.Port;
    }

    public uint Address { get; }

    public int Port { get; }

    public bool IsClosed { get; private set; }

    public bool IsWaiting
    {
        get
        {
            bool isWaiting = _socket.Poll(0, SelectMode.SelectRead);
            if (!isWaiting && Interlocked.Exchange(ref _isWatching, 1) == 0)
            {
                _ = WatchAsync();
            }

            return isWaiting;
        }
    }

    public static uint ToNumber(IPAddress address) => BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());

    public static IPAddress ToAddress(uint number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new IPAddress(bytes);
    }

    public bool Send(IpEndpoint to, byte[] buffer, int offset, int count)
    {
        try
        {
            return _socket.SendTo(buffer, offset, count, SocketFlags.None, new IPEndPoint(ToAddress(to.Address), to.Port)) == count;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public int Receive(byte[] buffer, IpEndpoint from)
    {
        while (IsWaiting)
        {
            try
            {
                int count = _socket.ReceiveFrom(buffer, ref _from);
                var source = (IPEndPoint)_from;
                from.Address = ToNumber(source.Address);
                from.Port = source.Port;
                return count;
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.MessageSize)
            {
                return 0;
            }
            catch (SocketException)
            {
                // An error that a datagram sent before has met; now it is told, and the next thing that waits may be a datagram.
            }
        }

        return -1;
    }

    public void Close()
    {
        IsClosed = true;
        _socket.Dispose();
    }

    /// <summary>Waits for a datagram without taking it.</summary>
    private async Task WatchAsync()
    {
        try
        {
            await _socket.ReceiveFromAsync(new byte[1], SocketFlags.Peek, _from).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Closed, or an error that receiving will meet and pass over; a peeked datagram longer than one byte is one, too.
        }

        Volatile.Write(ref _isWatching, 0);
        _wake();
    }
}
