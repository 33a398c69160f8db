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
        private ThroughputConnection _connection;

        /// <summary>Initializes a new instance of the <see cref="ThroughputTest"/> class.</summary>
        /// <param name="path">The path of its object.</param>
        /// <param name="urlName">The name of the URL.</param>
        /// <param name="platform">What the board gives.</param>
        protected ThroughputTest(string path, string urlName, DiagnosticPlatform platform)
            : base(path, platform)
        {
            _urlName = urlName;
        }

        /// <summary>Gets what came of the test, or <see langword="null"/> if there was none since the start.</summary>
        protected ThroughputResult Result { get; private set; }

        /// <summary>Gets how many bytes have arrived.</summary>
        protected long Received
        {
            get { return Result == null ? 0 : Result.Received; }
        }

        /// <summary>Gets how many bytes were sent.</summary>
        protected long Sent
        {
            get { return Result == null ? 0 : Result.Sent; }
        }

        /// <summary>Gets what is known of the response, while the test runs.</summary>
        protected TestResponse Response
        {
            get { return _connection.Response; }
        }

        /// <summary>Gets the outcome of a test that breaks off.</summary>
        protected abstract string Failure { get; }

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
                case BomId:
                case EomId:
                case OpenRequestId:
                case OpenResponseId:
                    GetTime(id, value);
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
            Result = new ThroughputResult(Platform);
            ValueBuffer text = Setting(_urlName);
            HttpUrl url = HttpUrl.TryParse(text.Bytes, 0, text.Length);
            if (url == null || url.IsSecure || !HasInterface())
            {
                Finish(DiagnosticOutcome.Other);
                return;
            }

            _connection = new ThroughputConnection(url);
        }

        /// <inheritdoc/>
        protected override long Run(long now)
        {
            try
            {
                return _connection.Stream == null ? Open(now) : Exchange(now);
            }
            catch (IOException)
            {
                Finish(Result.OpenResponseTime == DiagnosticTime.Never ? DiagnosticOutcome.InitConnectionFailed : Failure);
                return now;
            }
        }

        /// <inheritdoc/>
        protected override void End()
        {
            if (_connection != null && _connection.Stream != null)
            {
                try
                {
                    _connection.Stream.Close();
                }
                catch (IOException)
                {
                    // Gone either way.
                }
            }

            _connection = null;
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
            ThroughputConnection connection = _connection;
            long before = Platform.Clock.Uptime;
            int count;
            try
            {
                count = connection.Stream.Read(connection.Buffer, 0, connection.Buffer.Length);
            }
            catch (IOException)
            {
                long now = Platform.Clock.Uptime;
                if (now - before < Limits.DiagnosticRead - 1)
                {
                    throw;
                }

                if (now - connection.SilentSince >= Limits.Patience)
                {
                    Finish(connection.Response.Status == 0 ? DiagnosticOutcome.NoResponse : Failure);
                }

                return false;
            }

            if (count == 0)
            {
                Finish(
                    connection.Response.EndsWithConnection && connection.Response.Status == 200 ? DiagnosticOutcome.Complete
                    : Received == 0 ? DiagnosticOutcome.NoResponse : Failure);
                return false;
            }

            Result.Received += count;
            connection.SilentSince = Platform.Clock.Uptime;
            connection.Response.Take(connection.Buffer, count);
            if (connection.Response.IsBad)
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
            _connection.Stream.Write(_connection.Buffer, 0, count);
            Result.Sent += count;
            _connection.SilentSince = Platform.Clock.Uptime;
        }

        /// <summary>Registers a time stamp.</summary>
        private static void RegisterTime(ParameterRegistry registry, int id, string name)
        {
            registry.Parameter(id, name, ParameterType.DateTime, ParameterFlags.Steady + ParameterFlags.ActiveDenied);
        }

        private void GetTime(int id, ValueBuffer value)
        {
            if (Result == null)
            {
                value.SetDateTime(DateTimeText.Unknown);
                return;
            }

            switch (id)
            {
                case RomId:
                    Result.Time.Write(Result.RequestTime, value);
                    break;
                case BomId:
                    Result.Time.Write(Result.BeginTime, value);
                    break;
                case EomId:
                    Result.Time.Write(Result.EndTime, value);
                    break;
                case OpenRequestId:
                    Result.Time.Write(Result.OpenRequestTime, value);
                    break;
                default:
                    Result.Time.Write(Result.OpenResponseTime, value);
                    break;
            }
        }

        private long Open(long now)
        {
            // Finding out the address is not part of opening the connection.
            long address = Resolve(_connection.Url.Host);
            if (address < 0)
            {
                return now + ResolvePause;
            }

            byte[] buffer = new byte[Limits.DiagnosticBuffer];
            int length = Ipv4Text.Write((uint)address, buffer, 0);
            string host = System.Text.Encoding.UTF8.GetString(buffer, 0, length);
            _connection.Buffer = buffer;
            Result.OpenRequestTime = Result.Time.Now;
            _connection.Stream = Platform.Connector.Connect(host, _connection.Url.Port, false, Limits.DiagnosticConnect);
            Result.OpenResponseTime = Result.Time.Now;
            _connection.Stream.ReadTimeout = Limits.DiagnosticRead;
            _connection.Response = new TestResponse();
            SendHead();
            return Platform.Clock.Uptime;
        }

        private void SendHead()
        {
            long length = BodyLength();
            Result.RequestTime = Result.Time.Now;
            Send(length < 0 ? "GET " : "PUT ");
            Send(_connection.Url.Target);
            Send(" HTTP/1.1\r\nHost: ");
            Send(_connection.Url.Authority);
            if (length >= 0)
            {
                Send("\r\nContent-Type: application/octet-stream\r\nContent-Length: ");
                Send(NumberText.Write(length, _connection.Buffer, 0));
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
            _connection.Stream.Write(bytes, 0, bytes.Length);
            Result.Sent += bytes.Length;
        }
    }
}
