using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>
/// One connection to an ACS that follows a script: a step for each request. A step is the response ("|" is a line end) and
/// how it ends: nothing more, or one of the endings. It refuses what no client may do: to write before the response is read
/// (pipelining), and to wait for bytes that nobody sends.
/// </summary>
internal sealed class FakeConnection : Stream
{
    /// <summary>The ACS ends the connection.</summary>
    public const string Fin = "!fin";

    /// <summary>The ACS breaks the connection off, noticed by the next read.</summary>
    public const string Reset = "!reset";

    /// <summary>The connection is broken off already when the request is written.</summary>
    public const string Broken = "!broken";

    /// <summary>Nothing comes until the read times out.</summary>
    public const string Silence = "!silence";

    /// <summary>As <see cref="Silence"/>, but the platform's timer is a little early.</summary>
    public const string EarlySilence = "!early";

    private readonly FakeClock _clock;
    private readonly Queue<string> _steps;
    private readonly List<byte> _request = [];
    private byte[] _response = [];
    private string _ending = string.Empty;
    private int _at;
    private bool _isReading = true;

    public FakeConnection(FakeClock clock, params string[] steps)
    {
        _clock = clock;
        _steps = new Queue<string>(steps);
    }

    public List<string> Requests { get; } = [];

    public bool IsClosed { get; private set; }

    /// <summary>Gets or sets what closing throws.</summary>
    public Exception? CloseFailure { get; set; }

    /// <summary>Gets or sets the milliseconds that pass in each read, which then gives one byte.</summary>
    public int Drip { get; set; }

    public int Reads { get; private set; }

    public List<int> ReadTimeouts { get; } = [];

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

    public override int Read(byte[] buffer, int offset, int count)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (!_isReading)
        {
            _isReading = true;
            Requests.Add(Encoding.ASCII.GetString([.. _request]));
            _request.Clear();
        }

        Reads++;
        ReadTimeouts.Add(ReadTimeout);
        if (_at < _response.Length)
        {
            _clock.Advance(Drip);
            int part = Drip > 0 ? 1 : Math.Min(count, _response.Length - _at);
            Array.Copy(_response, _at, buffer, offset, part);
            _at += part;
            return part;
        }

        switch (_ending)
        {
            case Fin:
                return 0;
            case Reset:
                throw new IOException("reset");
            case Silence:
                _clock.Advance(ReadTimeout);
                throw new IOException("timed out");
            case EarlySilence:
                _clock.Advance(ReadTimeout - 10);
                throw new IOException("timed out");
            default:
                throw new InvalidOperationException("waits for bytes that nobody sends");
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (_isReading)
        {
            if (_at < _response.Length)
            {
                throw new InvalidOperationException("writes before the response is read");
            }

            string step = _steps.Count > 0 ? _steps.Dequeue() : throw new InvalidOperationException("a request too many");
            int ending = step.IndexOf('!', StringComparison.Ordinal);
            ending = ending < 0 ? step.Length : ending;
            _response = Encoding.ASCII.GetBytes(step[..ending].Replace("|", "\r\n", StringComparison.Ordinal));
            _ending = step[ending..];
            _at = 0;
            _isReading = false;
        }

        if (_ending == Broken)
        {
            throw new IOException("broken pipe");
        }

        _request.AddRange(buffer.Skip(offset).Take(count));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Close()
    {
        IsClosed = true;
        if (CloseFailure != null)
        {
            throw CloseFailure;
        }
    }
}
