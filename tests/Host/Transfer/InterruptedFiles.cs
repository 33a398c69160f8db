using System;
using System.IO;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>A file server that something happens to, once, after a number of bytes that it has sent.</summary>
internal sealed class InterruptedFiles(FileServer server) : IConnector
{
    /// <summary>Gets or sets how many more bytes, heads of responses included, come before it happens; -1 for never.</summary>
    public int Left { get; set; } = -1;

    /// <summary>Gets or sets what happens; the connection breaks afterwards.</summary>
    public Action Happens { get; set; } = () => { };

    public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
    {
        Stream stream = server.Connect(host, port, secure, timeoutMilliseconds);
        return host == FileServer.Host ? new InterruptedStream(this, stream) : stream;
    }

    private sealed class InterruptedStream(InterruptedFiles files, Stream inner) : ForwardStream
    {
        public override bool CanRead => true;

        public override bool CanWrite => true;

        public override int ReadTimeout { get; set; }

        public override int WriteTimeout { get; set; }

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (files.Left == 0)
            {
                files.Left = -1;
                files.Happens();
                throw new IOException("the connection is gone");
            }

            int read = inner.Read(buffer, offset, files.Left < 0 ? count : Math.Min(count, files.Left));
            files.Left -= files.Left < 0 ? 0 : read;
            return read;
        }

        public override void Close() => inner.Close();
    }
}
