using System;
using System.IO;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Benchmarks.Session;

/// <summary>
/// An ACS made of prepared bytes: it answers the Inform, asks one question, and ends the session. It allocates nothing
/// while a session runs, so that what is measured is the firmware's.
/// </summary>
internal sealed class CannedAcs : Stream, IConnector
{
    private const string Start =
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:cwmp=\"urn:dslforum-org:cwmp-1-2\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soap:Body>";

    private readonly byte[][] _answers;
    private int _answer;
    private int _position;

    /// <summary>Initializes a new instance of the <see cref="CannedAcs"/> class.</summary>
    /// <param name="request">The element of the RPC that it asks for.</param>
    public CannedAcs(string request)
    {
        _answers =
        [
            Answer("<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>"),
            Answer(request),
            Encoding.ASCII.GetBytes("HTTP/1.1 204 No Content\r\n\r\n"),
        ];
        RequestSize = _answers[1].Length;
    }

    /// <summary>Gets how many bytes the question has, head included.</summary>
    public int RequestSize { get; }

    /// <summary>Gets how many bytes the firmware has sent since the last connection.</summary>
    public long Received { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override bool CanTimeout => true;

    public override int ReadTimeout { get; set; }

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
    {
        _answer = 0;
        _position = 0;
        Received = 0;
        return this;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        byte[] answer = _answers[_answer];
        int part = Math.Min(count, answer.Length - _position);
        Array.Copy(answer, _position, buffer, offset, part);
        _position += part;
        if (_position == answer.Length)
        {
            _answer++;
            _position = 0;
        }

        return part;
    }

    public override void Write(byte[] buffer, int offset, int count) => Received += count;

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Close()
    {
    }

    private static byte[] Answer(string body)
    {
        string envelope = Start + body + "</soap:Body></soap:Envelope>";
        return Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {envelope.Length}\r\n\r\n{envelope}");
    }
}
