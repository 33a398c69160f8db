using System;
using System.IO;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>Gives the same bytes again and again, so many per read, and takes whatever is written, without allocating.</summary>
internal sealed class LoopStream(byte[] bytes, int step) : Stream
{
    private int _at;

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

    public override int Read(byte[] buffer, int offset, int count)
    {
        int part = Math.Min(Math.Min(step, count), bytes.Length - _at);
        Array.Copy(bytes, _at, buffer, offset, part);
        _at = (_at + part) % bytes.Length;
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
