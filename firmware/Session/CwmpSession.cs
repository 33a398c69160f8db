using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Net;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Http;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session
{
    /// <summary>
    /// Runs one session with the ACS from the Inform to its end: does what <see cref="SessionState"/> says, and lets the RPC
    /// handlers take requests apart and write the answers.
    /// </summary>
    public sealed class CwmpSession : IMessage
    {
        private const int RetryRequest = 8005;

        // The Inform is the one request of a session; when it is repeated it stays the same (R084).
        private const int OwnId = 1;

        private readonly RpcContext _context;
        private readonly EventQueue _events;
        private readonly AcsConnection _connection;
        private readonly InformMessage _inform;
        private readonly SessionState _state = new SessionState();
        private readonly byte[] _id = new byte[NumberText.MaximumLength];

        private SessionStep _step;
        private RpcMethod _method;
        private int _fault;
        private bool _isHeaderUnknown;
        private int _idLength;
        private int _version;
        private int _eventCount;
        private int _retryCount;

        /// <summary>Initializes a new instance of the <see cref="CwmpSession"/> class.</summary>
        /// <param name="context">What the handlers work with.</param>
        /// <param name="events">The events to deliver.</param>
        /// <param name="connection">The way to the ACS.</param>
        /// <param name="inform">Writes the Inform.</param>
        public CwmpSession(RpcContext context, EventQueue events, AcsConnection connection, InformMessage inform)
        {
            _context = context;
            _events = events;
            _connection = connection;
            _inform = inform;
        }

        /// <summary>Runs a session.</summary>
        /// <param name="url">The URL of the ACS.</param>
        /// <param name="retryCount">How many sessions in a row have failed before this one.</param>
        /// <exception cref="ProtocolException">The session has ended unsuccessfully; the reason says why.</exception>
        public void Run(HttpUrl url, int retryCount)
        {
            _retryCount = retryCount;
            _version = CwmpVersion.Highest;
            _eventCount = _events.List();
            _idLength = NumberText.Write(OwnId, _id, 0);
            _state.Start();
            _connection.Open(url);
            try
            {
                int repeats = 0;
                for (int exchange = 1; (_step = _state.Next(false)) != SessionStep.End; exchange++)
                {
                    if (exchange > Limits.SessionExchanges)
                    {
                        throw new ProtocolException(Reason.SessionTooLong, -1);
                    }

                    if (_step == SessionStep.Inform && repeats++ > Limits.RequestRepeats)
                    {
                        throw new ProtocolException(Reason.InformRefused, RetryRequest.ToString());
                    }

                    _connection.Post(_step == SessionStep.Empty ? null : this);
                    Release();
                    Receive();
                    _connection.EndExchange();
                }
            }
            finally
            {
                Release();
                _connection.Close();
            }
        }

        /// <inheritdoc/>
        public void WriteTo(Stream body)
        {
            EnvelopeWriter writer = _context.Writer;
            if (_step == SessionStep.Inform)
            {
                writer.Begin(body, _version, _id, _idLength, true);
                _inform.Write(_eventCount, _retryCount);
                writer.End();
                return;
            }

            writer.Begin(body, _version, _context.Reader.Id, _context.Reader.IdLength, false);
            if (_isHeaderUnknown)
            {
                writer.WriteMustUnderstandFault();
            }
            else if (_fault == FaultCode.None)
            {
                _method.WriteResponse(_context);
            }
            else
            {
                writer.BeginFault(FaultCode.IsClient(_fault), _fault, FaultCode.Text(_fault));
                if (_method != null)
                {
                    _method.WriteFaultDetail(_context);
                }

                writer.EndFault();
            }

            writer.End();
        }

        private void Receive()
        {
            if (_step == SessionStep.Empty)
            {
                _state.EmptySent();
            }

            if (_connection.IsEmpty)
            {
                if (_step == SessionStep.Inform)
                {
                    throw new ProtocolException(Reason.SoapUnexpected, -1);
                }

                _state.EmptyReceived();
                return;
            }

            EnvelopeReader reader = _context.Reader;
            reader.Read(_connection.Body);
            if (_step == SessionStep.Inform)
            {
                ReceiveInformResponse(reader);
            }
            else
            {
                ReceiveRequest(reader);
            }
        }

        private void ReceiveInformResponse(EnvelopeReader reader)
        {
            // An answer to another request is none to this one; an ACS that drops the ID is forgiven (R057).
            if (reader.IdLength >= 0 && !IsOwnId(reader))
            {
                throw reader.Error(Reason.SoapUnexpected);
            }

            if (reader.FaultCode != 0)
            {
                if (reader.FaultCode != RetryRequest)
                {
                    throw new ProtocolException(Reason.InformRefused, reader.FaultCode.ToString());
                }

                // The same request once more (R084).
                return;
            }

            // A header that must be understood and is not spoils a response as it does a request; but there is no answer.
            if (reader.Method != SoapNames.InformResponse || reader.HasUnknownHeader)
            {
                throw reader.Error(Reason.SoapUnexpected);
            }

            // MaxEnvelopes is ignored on receipt (R016).
            while (reader.NextChild())
            {
                reader.SkipChild();
            }

            reader.Finish();
            _version = reader.UseCwmpVersion >= 0 ? reader.UseCwmpVersion : CwmpVersion.ImpliedBy(reader.Namespace);
            if (!_events.RemoveListed())
            {
                throw new ProtocolException(Reason.Storage, -1);
            }

            _state.Established();
            _state.EnvelopeReceived(false, reader.HoldRequests);
        }

        private void ReceiveRequest(EnvelopeReader reader)
        {
            if (reader.FaultCode != 0 || reader.IsResponse)
            {
                // It answers a request, and none was asked; nor may a fault answer it (R069).
                throw reader.Error(Reason.SoapUnexpected);
            }

            _fault = FaultCode.None;
            _isHeaderUnknown = reader.HasUnknownHeader;
            _method = _isHeaderUnknown ? null : Find(reader.Method);
            if (_method != null)
            {
                _fault = _method.Read(_context);
            }
            else
            {
                _fault = FaultCode.MethodNotSupported;
                reader.SkipChild();
            }

            // Only a message that is whole and sound to its last byte has any effect.
            reader.Finish();
            if (_fault == FaultCode.None)
            {
                _fault = _method.Execute(_context);
            }

            _state.EnvelopeReceived(true, reader.HoldRequests);
        }

        private RpcMethod Find(int name)
        {
            RpcMethod[] methods = _context.Methods;
            for (int i = 0; i < methods.Length; i++)
            {
                if (methods[i].NameId == name)
                {
                    return methods[i];
                }
            }

            return null;
        }

        private bool IsOwnId(EnvelopeReader reader)
        {
            bool isSame = reader.IdLength == _idLength;
            for (int i = 0; isSame && i < _idLength; i++)
            {
                isSame = reader.Id[i] == _id[i];
            }

            return isSame;
        }

        private void Release()
        {
            if (_method != null)
            {
                _method.Release(_context);
                _method = null;
            }
        }
    }
}
