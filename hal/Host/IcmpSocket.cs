using System;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace NanoCwmp.Hal.Host;

/// <summary>
/// ICMP over a raw socket, or over one that only pings where the host allows no other. Answers are timed when they arrive, not
/// when the firmware asks for them.
/// </summary>
public sealed class IcmpSocket : IIcmp, IDisposable
{
    private const int EchoRequest = 8;
    private const int HeaderLength = 8;

    private readonly Action _wake;
    private readonly ConcurrentQueue<IcmpAnswer> _answers = new();
    private readonly ConcurrentDictionary<int, long> _sent = new();
    private readonly int _identifier = Random.Shared.Next(0x10000);
    private Socket? _socket;

    private IcmpSocket(Action wake, bool isRaw)
    {
        _wake = wake;
        CanTrace = isRaw;
    }

    /// <inheritdoc/>
    public bool CanTrace { get; }

    /// <summary>Opens ICMP if the host allows it.</summary>
    /// <param name="wake">Called from any thread when an answer waits; must be quick.</param>
    /// <returns>ICMP, or null: this takes rights that the process does not have.</returns>
    public static IcmpSocket? TryCreate(Action wake) =>
        IsAllowed(SocketType.Raw) ? new IcmpSocket(wake, isRaw: true)
        : IsAllowed(SocketType.Dgram) ? new IcmpSocket(wake, isRaw: false)
        : null;

    /// <inheritdoc/>
    public bool Send(uint address, int sequence, int timeToLive, int dscp, int size)
    {
        byte[] packet = new byte[HeaderLength + size];
        packet[0] = EchoRequest;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), (ushort)_identifier);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(6), (ushort)sequence);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), Checksum(packet));
        try
        {
            Socket socket = _socket ??= Open();
            socket.Ttl = (short)timeToLive;
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, dscp << 2);
            _sent[sequence] = Stopwatch.GetTimestamp();
            return socket.SendTo(packet, new IPEndPoint(UdpDatagramSocket.ToAddress(address), 0)) == packet.Length;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool Receive(IcmpAnswer answer)
    {
        if (!_answers.TryDequeue(out IcmpAnswer? waiting))
        {
            return false;
        }

        answer.Address = waiting.Address;
        answer.Sequence = waiting.Sequence;
        answer.Type = waiting.Type;
        answer.Code = waiting.Code;
        answer.Microseconds = waiting.Microseconds;
        return true;
    }

    /// <inheritdoc/>
    public void Close()
    {
        _socket?.Dispose();
        _socket = null;
        _answers.Clear();
        _sent.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    /// <summary>The Internet checksum (RFC 1071).</summary>
    private static ushort Checksum(ReadOnlySpan<byte> packet)
    {
        uint sum = 0;
        for (int i = 0; i < packet.Length; i += 2)
        {
            sum += ((uint)packet[i] << 8) | (i + 1 < packet.Length ? packet[i + 1] : 0u);
        }

        sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~(sum + (sum >> 16));
    }

    private static bool IsAllowed(SocketType type)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, type, ProtocolType.Icmp);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private Socket Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, CanTrace ? SocketType.Raw : SocketType.Dgram, ProtocolType.Icmp);
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        _ = ListenAsync(socket);
        return socket;
    }

    private async Task ListenAsync(Socket socket)
    {
        byte[] buffer = new byte[0x10000];
        var any = new IPEndPoint(IPAddress.Any, 0);
        while (true)
        {
            try
            {
                SocketReceiveFromResult result = await socket.ReceiveFromAsync(buffer, SocketFlags.None, any).ConfigureAwait(false);
                long now = Stopwatch.GetTimestamp();
                Take(buffer.AsSpan(0, result.ReceivedBytes), ((IPEndPoint)result.RemoteEndPoint).Address, now);
            }
            catch (SocketException failure) when (failure.SocketErrorCode != SocketError.OperationAborted)
            {
                // What a packet sent before has met; the next one may be an answer.
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Take(ReadOnlySpan<byte> packet, IPAddress from, long now)
    {
        // A raw socket gives the IP header, too.
        packet = CanTrace ? AfterHeader(packet) : packet;
        if (packet.Length < HeaderLength)
        {
            return;
        }

        int type = packet[0];
        ReadOnlySpan<byte> echo = packet;
        if (type is IcmpAnswer.Unreachable or IcmpAnswer.TimeExceeded)
        {
            // It carries the beginning of the request.
            echo = AfterHeader(packet[HeaderLength..]);
            if (echo.Length < HeaderLength || echo[0] != EchoRequest)
            {
                return;
            }
        }
        else if (type != IcmpAnswer.EchoReply)
        {
            return;
        }

        int sequence = BinaryPrimitives.ReadUInt16BigEndian(echo[6..]);
        bool isOurs = !CanTrace || BinaryPrimitives.ReadUInt16BigEndian(echo[4..]) == _identifier;
        if (isOurs && _sent.TryRemove(sequence, out long sent))
        {
            _answers.Enqueue(new IcmpAnswer
            {
                Address = UdpDatagramSocket.ToNumber(from),
                Sequence = sequence,
                Type = type,
                Code = packet[1],
                Microseconds = (long)Stopwatch.GetElapsedTime(sent, now).TotalMicroseconds,
            });
            _wake();
        }
    }

    private static ReadOnlySpan<byte> AfterHeader(ReadOnlySpan<byte> packet)
    {
        int length = packet.Length > 0 ? (packet[0] & 0x0F) * 4 : 0;
        return length < packet.Length ? packet[length..] : default;
    }
}
