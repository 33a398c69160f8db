using System;
using System.IO;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>Gives bytes in pieces of changing size, once; can be filled again without allocating. Writing goes nowhere.</summary>
internal sealed class PieceStream : Stream
{
    private byte[] _bytes = [];
    private int _length;
    private int _at;
    private uint _sizes;

    /// <summary>Gets how often the end was read.</summary>
    public int Ends { get; private set; }

    public int Reads { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override int ReadTimeout { get; set; }

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Fill(byte[] bytes, int length, uint sizes)
    {
        _bytes = bytes;
        _length = length;
        _sizes = sizes;
        _at = 0;
        Ends = 0;
        Reads = 0;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Reads++;
        _sizes = (_sizes * 1664525) + 1013904223;
        int step = (_sizes >> 30) == 0 ? 1 : 1 + (int)(_sizes >> 22);
        int part = Math.Min(Math.Min(step, count), _length - _at);
        Array.Copy(_bytes, _at, buffer, offset, part);
        _at += part;
        Ends += part == 0 ? 1 : 0;
        return part;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
