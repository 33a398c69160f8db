using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// What DownloadDiagnostics and UploadDiagnostics have in common (TR-143): one HTTP exchange without credentials over a
    /// connection that is kept until the test is over, with time stamps and counts of bytes.
    /// </summary>
    public abstract class ThroughputTest : Diagnostic
    {
        /// <summary>The number of the URL.</summary>
        protected const int UrlId = FirstId;

        /// <summary>The first number for the parameters of one of the tests.</summary>
        protected const int OwnId = FirstId + 20;

        private const int TransportsId = FirstId + 1;
        private const int DscpId = FirstId + 2;
        private const int PriorityId = FirstId + 3;
        private const int RomId = FirstId + 4;
        private const int BomId = FirstId + 5;
        private const int EomId = FirstId + 6;
        private const int OpenRequestId = FirstId + 7;
        private const int OpenResponseId = FirstId + 8;
        private const int ReceivedId = FirstId + 9;
        private const int SentId = FirstId + 10;

        private readonly string _urlName;
        private HttpUrl _url;
        private byte[] _buffer;
        private Stream _stream;
        private TestResponse _response;
        private long _silentSince;

        /// <summary>Initializes a new instance of the <see cref="ThroughputTest"/> class.</summary>
        /// <param name="path">The path of its object.</param>
        /// <param name="urlName">The name of the URL.</param>
        /// <param name="platform">What the board gives.</param>
        protected ThroughputTest(string path, string urlName, DiagnosticPlatform platform)
            : base(path, platform)
        {
            _urlName = urlName;
            Time = new DiagnosticTime(platform);
            Clear();
        }

        /// <summary>Gets the time stamps' clock.</summary>
        protected DiagnosticTime Time { get; }

        /// <summary>Gets or sets when the request was sent.</summary>
        protected long RequestTime { get; set; }

        /// <summary>Gets or sets when the transmission began.</summary>
        protected long BeginTime { get; set; }

        /// <summary>Gets or sets when the transmission ended.</summary>
        protected long EndTime { get; set; }

        /// <summary>Gets how many bytes have arrived.</summary>
        protected long Received { get; private set; }

        /// <summary>Gets how many bytes were sent.</summary>
        protected long Sent { get; private set; }

        /// <summary>Gets what is known of the response.</summary>
        protected TestResponse Response
        {
            get { return _response; }
        }

        /// <summary>Gets the outcome of a test that breaks off.</summary>
        protected abstract string Failure { get; }

        private long OpenRequestTime { get; set; }

        private long OpenResponseTime { get; set; }

        /// <summary>Registers what both tests have.</summary>
        /// <param name="registry">Takes the registrations.</param>
        /// <param name="transportsName">The name of the parameter that names the transports.</param>
        protected void RegisterCommon(ParameterRegistry registry, string transportsName)
        {
            RegisterState(registry, ParameterFlags.None);
            registry.Parameter(InterfaceId, "Interface", ParameterType.String, ParameterFlags.Setting, 0, 256, null);
            registry.Parameter(UrlId, _urlName, ParameterType.String, ParameterFlags.Setting, 0, Limits.Url, null);
            registry.Parameter(TransportsId, transportsName, ParameterType.String, ParameterFlags.Steady);
            Setting(registry, DscpId, "DSCP", 0, 63, "0");
            Setting(registry, PriorityId, "EthernetPriority", 0, 7, "0");
            RegisterTime(registry, RomId, "ROMTime");
            RegisterTime(registry, BomId, "BOMTime");
            RegisterTime(registry, EomId, "EOMTime");
            RegisterTime(registry, OpenRequestId, "TCPOpenRequestTime");
            RegisterTime(registry, OpenResponseId, "TCPOpenResponseTime");
            registry.Parameter(ReceivedId, "TotalBytesReceived", ParameterType.UnsignedLong, ParameterFlags.Steady);
            registry.Parameter(SentId, "TotalBytesSent", ParameterType.UnsignedLong, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        protected override int Check(int id, ValueBuffer value)
        {
            // Streams of the platform know neither; a value that would have no effect is refused.
            return (id == DscpId || id == PriorityId) && value.ToNumber() != 0 ? FaultCode.InvalidParameterValue : FaultCode.None;
        }

        /// <inheritdoc/>
        protected override void GetResult(int id, ParameterAddress address, ValueBuffer value)
        {
            switch (id)
            {
                case TransportsId:
                    value.SetText("HTTP");
                    break;
                case RomId:
                    Time.Write(RequestTime, value);
                    break;
                case BomId:
                    Time.Write(BeginTime, value);
                    break;
                case EomId:
                    Time.Write(EndTime, value);
                    break;
                case OpenRequestId:
                    Time.Write(OpenRequestTime, value);
                    break;
                case OpenResponseId:
                    Time.Write(OpenResponseTime, value);
                    break;
                case ReceivedId:
                    value.SetNumber(Received);
                    break;
                default:
                    value.SetNumber(Sent);
                    break;
            }
        }

        /// <inheritdoc/>
        protected override void Begin()
        {
            Clear();
            Time.Begin();
            ValueBuffer url = Setting(_urlName);
            _url = HttpUrl.TryParse(url.Bytes, 0, url.Length);
            if (_url == null || _url.IsSecure || !HasInterface())
            {
                Finish(DiagnosticOutcome.Other);
            }
        }

        /// <inheritdoc/>
        protected override long Run(long now)
        {
            try
            {
                return _stream == null ? Open(now) : Exchange(now);
            }
            catch (IOException)
            {
                Finish(OpenResponseTime == DiagnosticTime.Never ? DiagnosticOutcome.InitConnectionFailed : Failure);
                return now;
            }
        }

        /// <inheritdoc/>
        protected override void End()
        {
            if (_stream != null)
            {
                try
                {
                    _stream.Close();
                }
                catch (IOException)
                {
                    // Gone either way.
                }
            }

            _stream = null;
            _buffer = null;
            _response = null;
            _url = null;
        }

        /// <summary>Goes on with the exchange, for some milliseconds.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back.</returns>
        protected abstract long Exchange(long now);

        /// <summary>Gets the length of the request's body.</summary>
        /// <returns>Bytes, or a negative number for a GET.</returns>
        protected abstract long BodyLength();

        /// <summary>Called when the head of the request was sent.</summary>
        protected abstract void RequestSent();

        /// <summary>Receives a piece, if there is one within <see cref="Limits.DiagnosticRead"/>.</summary>
        /// <returns>Whether to go on receiving now.</returns>
        /// <exception cref="IOException">The connection is broken.</exception>
        protected bool Receive()
        {
            long before = Platform.Clock.Uptime;
            int count;
            try
            {
                count = _stream.Read(_buffer, 0, _buffer.Length);
            }
            catch (IOException)
            {
                long now = Platform.Clock.Uptime;
                if (now - before < Limits.DiagnosticRead - 1)
                {
                    throw;
                }

                if (now - _silentSince >= Limits.Patience)
                {
                    Finish(_response.Status == 0 ? DiagnosticOutcome.NoResponse : Failure);
                }

                return false;
            }

            if (count == 0)
            {
                Finish(
                    _response.EndsWithConnection && _response.Status == 200 ? DiagnosticOutcome.Complete
                    : Received == 0 ? DiagnosticOutcome.NoResponse : Failure);
                return false;
            }

            Received += count;
            _silentSince = Platform.Clock.Uptime;
            _response.Take(_buffer, count);
            if (_response.IsBad)
            {
                Finish(Failure);
            }

            return IsRunning;
        }

        /// <summary>Sends a piece of the body.</summary>
        /// <param name="count">Bytes, at most <see cref="Limits.DiagnosticBuffer"/>.</param>
        /// <exception cref="IOException">The connection is broken, or does not take it in time.</exception>
        protected void Send(int count)
        {
            _stream.Write(_buffer, 0, count);
            Sent += count;
            _silentSince = Platform.Clock.Uptime;
        }

        /// <summary>Registers a time stamp.</summary>
        private static void RegisterTime(ParameterRegistry registry, int id, string name)
        {
            registry.Parameter(id, name, ParameterType.DateTime, ParameterFlags.Steady + ParameterFlags.ActiveDenied);
        }

        private void Clear()
        {
            RequestTime = DiagnosticTime.Never;
            BeginTime = DiagnosticTime.Never;
            EndTime = DiagnosticTime.Never;
            OpenRequestTime = DiagnosticTime.Never;
            OpenResponseTime = DiagnosticTime.Never;
            Received = 0;
            Sent = 0;
        }

        private long Open(long now)
        {
            // Finding out the address is not part of opening the connection.
            long address = Resolve(_url.Host);
            if (address < 0)
            {
                return now + ResolvePause;
            }

            _buffer = new byte[Limits.DiagnosticBuffer];
            int length = Ipv4Text.Write((uint)address, _buffer, 0);
            string host = System.Text.Encoding.UTF8.GetString(_buffer, 0, length);
            OpenRequestTime = Time.Now;
            _stream = Platform.Connector.Connect(host, _url.Port, false, Limits.DiagnosticConnect);
            OpenResponseTime = Time.Now;
            _stream.ReadTimeout = Limits.DiagnosticRead;
            _response = new TestResponse();
            SendHead();
            return Platform.Clock.Uptime;
        }

        private void SendHead()
        {
            long length = BodyLength();
            RequestTime = Time.Now;
            Send(length < 0 ? "GET " : "PUT ");
            Send(_url.Target);
            Send(" HTTP/1.1\r\nHost: ");
            Send(_url.Authority);
            if (length >= 0)
            {
                Send("\r\nContent-Type: application/octet-stream\r\nContent-Length: ");
                Send(NumberText.Write(length, _buffer, 0));
            }

            Send("\r\nUser-Agent: NanoCwmp\r\n\r\n");
            RequestSent();
        }

        private void Send(string text)
        {
            Send(Ascii.Bytes(text));
        }

        private void Send(byte[] bytes)
        {
            _stream.Write(bytes, 0, bytes.Length);
            Sent += bytes.Length;
        }
    }
}
