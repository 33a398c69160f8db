using System;
using System.IO;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Host.Fuzz;

/// <summary>An ACS that asks in each session, when it is its turn, what the test gives it.</summary>
internal sealed class FuzzAcs(byte[] informResponse, byte[] transferCompleteResponse) : Stream, IConnector
{
    private static readonly byte[] s_end = Encoding.ASCII.GetBytes("HTTP/1.1 204 No Content\r\n\r\n");

    private readonly byte[] _inform = [.. Head(informResponse.Length), .. informResponse];
    private readonly byte[] _complete = [.. Head(transferCompleteResponse.Length), .. transferCompleteResponse];
    private readonly byte[] _request = new byte[4096];
    private readonly byte[] _message = new byte[64 + Mutant.Longest];
    private int _requestLength;
    private int _messageLength;
    private byte[] _answer = [];
    private int _answerLength;
    private int _at;
    private bool _isAsked;
    private bool _hasSaid;

    /// <summary>Gets how many requests have come in this session.</summary>
    public int Exchanges { get; private set; }

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

    /// <summary>Sets what it says in the next session.</summary>
    public void Say(byte[] bytes, int length)
    {
        byte[] head = Head(length);
        head.CopyTo(_message, 0);
        bytes.AsSpan(0, length).CopyTo(_message.AsSpan(head.Length));
        _messageLength = head.Length + length;
        Exchanges = 0;
        _hasSaid = false;
    }

    public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
    {
        _isAsked = false;
        _requestLength = 0;
        _answerLength = 0;
        _at = 0;
        return this;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_isAsked)
        {
            _isAsked = false;
            _at = 0;
            Exchanges++;
            Choose(_request.AsSpan(0, _requestLength));
            _requestLength = 0;
        }

        int part = Math.Min(count, _answerLength - _at);
        Array.Copy(_answer, _at, buffer, offset, part);
        _at += part;
        return part;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        _isAsked = true;
        int part = Math.Min(count, _request.Length - _requestLength);
        Array.Copy(buffer, offset, _request, _requestLength, part);
        _requestLength += part;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Choose(ReadOnlySpan<byte> request)
    {
        // An empty POST has no SOAPAction.
        bool isTurn = request.IndexOf("SOAPAction"u8) < 0 && !_hasSaid;
        bool isReport = request.IndexOf("TransferComplete>"u8) >= 0;
        _hasSaid |= isTurn;
        _answer = Exchanges == 1 ? _inform : isTurn ? _message : isReport ? _complete : s_end;
        _answerLength = isTurn ? _messageLength : _answer.Length;
    }

    private static byte[] Head(int length) => Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");
}
