using System;

namespace NanoCwmp.Hal.Host.Tls;

/// <summary>
/// What the server's side of a handshake says by itself, read from its records (RFC 5246 6.2.1, 7.2, 7.4.1.3): libraries
/// of TLS name their errors differently on each platform, or not at all.
/// </summary>
internal sealed class HandshakeRecord
{
    private const byte Alert = 21;
    private const byte Handshake = 22;
    private const byte FirstType = 20;
    private const byte LastType = 23;
    private const byte ServerHello = 2;
    private const int HeaderSize = 5;

    // Header and as much of the content as is looked at: message type, three bytes of length, version.
    private readonly byte[] _start = new byte[HeaderSize + 6];
    private int _count;
    private int _left;

    /// <summary>Gets a value indicating whether the server has sent anything.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Gets a value indicating whether what the server sends is no TLS.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Gets the version that the server has chosen, such as 0x0301 for TLS 1.0, or 0 if it has chosen none.</summary>
    public int Version { get; private set; }

    /// <summary>Gets the description of the alert that the server has sent unencrypted, or -1.</summary>
    public int AlertDescription { get; private set; } = -1;

    /// <summary>Takes the next bytes from the server.</summary>
    /// <param name="bytes">The bytes, cut anywhere.</param>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        HasBegun |= bytes.Length > 0;
        while (bytes.Length > 0 && !IsForeign)
        {
            if (_count < HeaderSize || (_left > 0 && _count < _start.Length))
            {
                _left -= _count < HeaderSize ? 0 : 1;
                _start[_count++] = bytes[0];
                bytes = bytes[1..];
                Look();
            }
            else
            {
                int skipped = Math.Min(_left, bytes.Length);
                _left -= skipped;
                bytes = bytes[skipped..];
            }

            if (_count >= HeaderSize && _left == 0)
            {
                _count = 0;
            }
        }
    }

    private void Look()
    {
        byte type = _start[0];
        switch (_count)
        {
            case 1:
                IsForeign = type is < FirstType or > LastType;
                break;
            case HeaderSize:
                _left = (_start[3] << 8) | _start[4];
                break;
            case HeaderSize + 2 when type == Alert && _left == 0:
                AlertDescription = _start[HeaderSize + 1];
                break;
            case HeaderSize + 6 when type == Handshake && _start[HeaderSize] == ServerHello && Version == 0:
                Version = (_start[HeaderSize + 4] << 8) | _start[HeaderSize + 5];
                break;
        }
    }
}
