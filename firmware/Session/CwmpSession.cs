using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Net;
using NanoCwmp.Session.Requests;
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

        private readonly RpcContext _context;
        private readonly EventQueue _events;
        private readonly AcsConnection _connection;
        private readonly SessionState _state = new SessionState();
        private readonly InformVersion _informVersion;
        private readonly byte[] _id = new byte[NumberText.MaximumLength];
        private readonly InformMessage _inform;

        private SessionStep _step;
        private RpcMethod _method;
        private CpeRequest _request;
        private int _fault;
        private bool _isHeaderUnknown;
        private bool _isRepeated;
        private int _idLength;
        private int _eventCount;
        private int _retryCount;

        /// <summary>Initializes a new instance of the <see cref="CwmpSession"/> class.</summary>
        /// <param name="context">What the handlers work with.</param>
        /// <param name="events">The events to deliver.</param>
        /// <param name="connection">The way to the ACS.</param>
        /// <param name="inform">Writes the Inform.</param>
        /// <param name="informVersion">What the sessions before have shown of the CWMP version that the ACS speaks.</param>
        public CwmpSession(
            RpcContext context, EventQueue events, AcsConnection connection, InformMessage inform, InformVersion informVersion)
        {
            _context = context;
            _events = events;
            _connection = connection;
            _inform = inform;
            _informVersion = informVersion;
        }

        /// <summary>Gets or sets what has work to do between the exchanges, or <see langword="null"/>.</summary>
        public IExchangeObserver ExchangeObserver { get; set; }

        /// <summary>
        /// Gets a value indicating whether the ACS has refused a request in the last session, so that what it told of is not
        /// delivered.
        /// </summary>
        public bool HasRefusals { get; private set; }

        /// <summary>Runs a session.</summary>
        /// <param name="url">The URL of the ACS.</param>
        /// <param name="retryCount">How many sessions in a row have failed before this one.</param>
        /// <exception cref="ProtocolException">The session has ended unsuccessfully; the reason says why.</exception>
        public void Run(HttpUrl url, int retryCount)
        {
            _retryCount = retryCount;
            HasRefusals = false;
            _context.Version = _informVersion.Current;
            _eventCount = _events.List();
            _isRepeated = false;
            _state.Start();
            _context.Open();
            _connection.Open(url);
            try
            {
                int repeats = 0;
                for (int exchange = 1; (_step = NextStep()) != SessionStep.End; exchange++)
                {
                    repeats = _isRepeated ? repeats + 1 : 0;
                    if (exchange > Limits.SessionExchanges || repeats > Limits.RequestRepeats)
                    {
                        throw new ProtocolException(_isRepeated ? Reason.RepeatedTooOften : Reason.SessionTooLong, -1);
                    }

                    if (!_isRepeated)
                    {
                        _idLength = NumberText.Write(exchange, _id, 0);
                    }

                    _connection.Post(_step == SessionStep.Empty ? null : this);
                    Release();
                    Receive();
                    _connection.EndExchange();
                    if (ExchangeObserver != null)
                    {
                        ExchangeObserver.ExchangeEnded();
                    }
                }
            }
            catch (ProtocolException failure)
            {
                if (!_state.IsEstablished)
                {
                    _informVersion.Failed(failure.Reason, _connection.Status);
                }

                throw;
            }
            finally
            {
                Release();
                _connection.End();
                _context.Close();
            }
        }

        /// <inheritdoc/>
        public void WriteTo(Stream body)
        {
            EnvelopeWriter writer = _context.Writer;
            if (_step == SessionStep.Inform)
            {
                writer.Begin(body, _context.Version, _id, _idLength, _informVersion.OffersOthers);
                _inform.Write(_eventCount, _retryCount);
                writer.End();
                return;
            }

            if (_step == SessionStep.Request)
            {
                writer.Begin(body, _context.Version, _id, _idLength, false);
                _request.Write(_context);
                writer.End();
                return;
            }

            writer.Begin(body, _context.Version, _context.Reader.Id, _context.Reader.IdLength, false);
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

        private SessionStep NextStep()
        {
            if (!_isRepeated)
            {
                _request = NextRequest();
            }

            return _state.Next(_request != null);
        }

        private CpeRequest NextRequest()
        {
            CpeRequest[] requests = _context.Requests;
            for (int i = 0; i < requests.Length; i++)
            {
                if (requests[i].MinimumVersion <= _context.Version && requests[i].IsPending)
                {
                    return requests[i];
                }
            }

            return null;
        }

        private void Receive()
        {
            if (_step == SessionStep.Empty)
            {
                _state.EmptySent();
            }

            _isRepeated = false;
            bool isOwn = _step == SessionStep.Inform || _step == SessionStep.Request;
            if (_connection.IsEmpty)
            {
                if (isOwn)
                {
                    // A request was asked and nothing answered.
                    throw new ProtocolException(Reason.SoapUnexpected, -1);
                }

                _state.EmptyReceived();
                return;
            }

            EnvelopeReader reader = _context.Reader;
            reader.Read(_connection.Body);
            if (isOwn)
            {
                ReceiveResponse(reader);
            }
            else
            {
                ReceiveRequest(reader);
            }
        }

        private void ReceiveResponse(EnvelopeReader reader)
        {
            // An answer to another request is none to this one; an ACS that drops the ID is forgiven (R057).
            if (reader.IdLength >= 0 && !IsOwnId(reader))
            {
                throw reader.Error(Reason.SoapUnexpected);
            }

            int fault = reader.FaultCode;
            int name = _step == SessionStep.Inform ? SoapNames.InformResponse : _request.ResponseNameId;

            // A header that must be understood and is not spoils a response as it does a request; but there is no answer.
            bool isExpected = reader.Method == name && !reader.HasUnknownHeader;
            if (fault == 0 && !isExpected)
            {
                throw reader.Error(Reason.SoapUnexpected);
            }

            if (fault == 0 && _step == SessionStep.Request)
            {
                _request.ReadResponse(_context);
            }
            else if (fault == 0)
            {
                // MaxEnvelopes is ignored on receipt (R016).
                while (reader.NextChild())
                {
                    reader.SkipChild();
                }
            }

            reader.Finish();
            if (fault == RetryRequest)
            {
                // The same request once more (R084), if the ACS does not hold requests back.
                _isRepeated = true;
                _state.EnvelopeReceived(false, reader.HoldRequests);
                return;
            }

            if (_step == SessionStep.Inform)
            {
                Establish(reader, fault);
            }
            else if (fault != 0)
            {
                HasRefusals = true;
                _request.Refused(fault);
            }
            else if (!_request.Delivered())
            {
                throw new ProtocolException(Reason.Storage, -1);
            }

            _state.EnvelopeReceived(false, reader.HoldRequests);
        }

        private void Establish(EnvelopeReader reader, int fault)
        {
            if (fault != 0)
            {
                throw new ProtocolException(Reason.InformRefused, fault.ToString());
            }

            _context.Version = reader.UseCwmpVersion >= 0 ? reader.UseCwmpVersion : CwmpVersion.ImpliedBy(reader.Namespace);
            if (!_events.RemoveListed())
            {
                throw new ProtocolException(Reason.Storage, -1);
            }

            for (int i = 0; i < _context.Requests.Length; i++)
            {
                _context.Requests[i].StartSession();
            }

            _inform.Release();
            _context.Model.Rest();
            _informVersion.Accepted();
            _state.Established();
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
                if (methods[i].NameId == name && methods[i].MinimumVersion <= _context.Version)
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
