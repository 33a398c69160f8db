using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.HttpServer;

namespace NanoCwmp.HostInterface
{
    /// <summary>One connection to the host interface, with what has come of its request and what is to go of the answer.</summary>
    internal sealed class HostClient
    {
        private readonly IServerConnection _connection;
        private byte[] _body;
        private int _length;
        private long _whole;

        public HostClient(IServerConnection connection, long now)
        {
            _connection = connection;
            Reader.Start();
            Expect(now);
        }

        /// <summary>Gets the request's head.</summary>
        public HttpRequestReader Reader { get; } = new HttpRequestReader();

        /// <summary>Gets the answer.</summary>
        public HostOutput Output { get; } = new HostOutput();

        /// <summary>Gets the step that it is in.</summary>
        public HostStep Step { get; private set; }

        /// <summary>Gets until when the step may last, in milliseconds since boot.</summary>
        public long Due { get; private set; }

        /// <summary>Gets a value indicating whether the client has closed the connection, or it was closed here.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>Gets from when another one may have its place: it has not asked for anything yet, not with a whole head.</summary>
        public long FreeFrom
        {
            get
            {
                return Step == HostStep.Head ? Due - Limits.HostInterfacePatience + Limits.HostInterfaceIdle : long.MaxValue;
            }
        }

        /// <summary>Gets the body, when <see cref="ReadBody"/> has said that it is there.</summary>
        public byte[] Body
        {
            get { return _body; }
        }

        /// <summary>Reads what has come, up to the end of a head.</summary>
        /// <returns>Whether there is one, or one that is malformed.</returns>
        public bool ReadHead()
        {
            while (!Reader.IsComplete && !Reader.IsMalformed)
            {
                if (!Read())
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Gives the step its whole time again.</summary>
        public void Wait(long now)
        {
            Due = now + Limits.HostInterfacePatience;
        }

        /// <summary>Goes on to the body, for which there is room from now on.</summary>
        public void ExpectBody(long now)
        {
            _body = new byte[Reader.BodyLeft];
            _length = 0;
            Step = HostStep.Body;
            Due = now + Limits.HostInterfacePatience;
        }

        /// <summary>Reads what has come, up to the end of the body.</summary>
        /// <returns>Whether it is there.</returns>
        public bool ReadBody()
        {
            while (true)
            {
                _length += Reader.ReadBody(_body, _length, _body.Length - _length);
                if (_length == _body.Length)
                {
                    return true;
                }

                if (!Read())
                {
                    return false;
                }
            }
        }

        /// <summary>Goes on to the answer, which <see cref="Output"/> has.</summary>
        public void ExpectSent(long now)
        {
            Step = HostStep.Answer;
            _whole = now + Limits.HostInterfaceWholePatience;
            NoteProgress(now);
        }

        /// <summary>Takes note that the client has taken some of the answer.</summary>
        public void NoteProgress(long now)
        {
            Due = now + Limits.HostInterfacePatience;
            Due = Due < _whole ? Due : _whole;
        }

        /// <summary>Goes on to the next request, or to the end.</summary>
        public void EndAnswer(long now)
        {
            _body = null;
            if (!Output.IsLast)
            {
                Reader.Next();
                Expect(now);
                return;
            }

            if (!Reader.IsMalformed && !Reader.HasTransferCoding && Reader.BodyLeft == 0)
            {
                Close();
                return;
            }

            // What a client still sends to a closed connection would make it lose the answer.
            Step = HostStep.Drain;
            Due = now + Limits.HostInterfaceDrain;
        }

        /// <summary>Reads past what still comes.</summary>
        public void Drain()
        {
            while (!IsClosed)
            {
                int count = _connection.Read(Reader.Buffer, 0, Reader.Buffer.Length);
                if (count < 0)
                {
                    return;
                }

                if (count == 0)
                {
                    Close();
                }
            }
        }

        /// <summary>Sends what there is of the answer.</summary>
        /// <returns>What <see cref="HostOutput.Send"/> says.</returns>
        public int Send()
        {
            return Output.Send(_connection);
        }

        /// <summary>Sends a few bytes between request and answer.</summary>
        public void Send(byte[] bytes)
        {
            if (!_connection.Write(bytes, 0, bytes.Length))
            {
                Close();
            }
        }

        public void Close()
        {
            if (!IsClosed)
            {
                IsClosed = true;
                _connection.Close();
            }
        }

        private void Expect(long now)
        {
            Step = HostStep.Head;
            Due = now + Limits.HostInterfacePatience;
        }

        private bool Read()
        {
            int count = _connection.Read(Reader.Buffer, Reader.End, Reader.Room);
            if (count == 0)
            {
                Close();
            }

            if (count > 0)
            {
                Reader.Add(count);
            }

            return count > 0;
        }
    }
}
