using NanoCwmp.Core;
using NanoCwmp.Diagnostics.Dns;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// Device.DNS.Diagnostics.NSLookupDiagnostics.: asks a DNS server for the IPv4 addresses of a name, as often as wanted.
    /// </summary>
    public sealed class NsLookupDiagnostics : Diagnostic
    {
        private const int HostName = FirstId;
        private const int Server = FirstId + 1;
        private const int Timeout = FirstId + 2;
        private const int Repetitions = FirstId + 3;
        private const int SuccessCount = FirstId + 4;
        private const int Results = FirstId + 5;
        private const int Status = FirstId + 6;
        private const int AnswerType = FirstId + 7;
        private const int NameReturned = FirstId + 8;
        private const int Addresses = FirstId + 9;
        private const int ServerAddress = FirstId + 10;
        private const int ResponseTime = FirstId + 11;

        private const string Path = "Device.DNS.Diagnostics.NSLookupDiagnostics.";
        private const int DnsPort = 53;

        private NsLookupResults _results;
        private IpEndpoint _server;
        private byte[] _name;
        private NsLookupRun _run;

        /// <summary>Initializes a new instance of the <see cref="NsLookupDiagnostics"/> class.</summary>
        /// <param name="platform">What the board gives.</param>
        public NsLookupDiagnostics(DiagnosticPlatform platform)
            : base(Path, platform)
        {
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            RegisterState(registry, ParameterFlags.ActiveDenied);
            registry.Parameter(InterfaceId, "Interface", ParameterType.String, ParameterFlags.Setting, 0, 256, null);
            registry.Parameter(HostName, "HostName", ParameterType.String, ParameterFlags.Setting, 0, 256, null);
            registry.Parameter(Server, "DNSServer", ParameterType.String, ParameterFlags.Setting, 0, 256, null);
            Setting(registry, Timeout, "Timeout", 0, ValueSyntax.MaximumUnsignedInt, "5000");
            Setting(registry, Repetitions, "NumberOfRepetitions", 0, ValueSyntax.MaximumUnsignedInt, "1");
            const int Denied = ParameterFlags.Steady + ParameterFlags.ActiveDenied;
            registry.NumberOfEntries("ResultNumberOfEntries", ParameterFlags.ActiveDenied);
            registry.Parameter(SuccessCount, "SuccessCount", ParameterType.UnsignedInt, Denied);
            registry.Table(Results, Path + "Result.");
            registry.Parameter(Status, "Status", ParameterType.String, Denied);
            registry.Parameter(AnswerType, "AnswerType", ParameterType.String, Denied);
            registry.Parameter(NameReturned, "HostNameReturned", ParameterType.String, ParameterFlags.Steady);
            registry.Parameter(Addresses, "IPAddresses", ParameterType.String, Denied);
            registry.Parameter(ServerAddress, "DNSServerIP", ParameterType.String, Denied);
            registry.Parameter(ResponseTime, "ResponseTime", ParameterType.UnsignedInt, Denied);
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return _results != null && after < _results.Count ? after + 1 : 0;
        }

        /// <inheritdoc/>
        protected override int Check(int id, ValueBuffer value)
        {
            // Each repetition has a row of its own.
            bool isBad = (id == Repetitions && value.ToNumber() > Limits.NsLookupRepetitions)
                || ((id == Repetitions || id == Timeout) && value.ToNumber() == 0);
            return isBad ? FaultCode.InvalidParameterValue : FaultCode.None;
        }

        /// <inheritdoc/>
        protected override void GetResult(int id, ParameterAddress address, ValueBuffer value)
        {
            value.Clear();
            if (id == SuccessCount)
            {
                value.SetNumber(_results == null ? 0 : _results.Successes);
                return;
            }

            int row = address.Instances[0] - 1;
            bool exists = _results != null && row < _results.Count;
            switch (id)
            {
                case Status:
                    value.SetText(exists ? _results.StatusOf(row) : NsLookupResults.Other);
                    break;
                case AnswerType:
                    value.SetText(exists ? _results.AnswerTypeOf(row) : NsLookupResults.NoAnswer);
                    break;
                case ResponseTime:
                    value.SetNumber(exists ? _results.TimeOf(row) : 0);
                    break;
                case ServerAddress:
                    value.Length = exists ? Ipv4Text.Write(_server.Address, value.Bytes, 0) : 0;
                    break;
                case Addresses:
                    if (exists)
                    {
                        _results.WriteAddresses(row, value);
                    }

                    break;
                default:
                    if (exists && _results.IsSuccess(row))
                    {
                        value.SetBytes(_name, 0, _name.Length);
                    }

                    break;
            }
        }

        /// <inheritdoc/>
        protected override void Begin()
        {
            _results = null;
            _run = new NsLookupRun
            {
                Left = (int)Setting("NumberOfRepetitions").ToNumber(),
                Timeout = Setting("Timeout").ToNumber(),
            };
            _name = Ascii.Bytes(Setting("HostName").ToString());
            if (!HasInterface())
            {
                Finish(DiagnosticOutcome.Other);
            }
        }

        /// <inheritdoc/>
        protected override long Run(long now)
        {
            if (_run.Socket == null && !Open())
            {
                return now + ResolvePause;
            }

            while (_run.IsWaiting)
            {
                int count = _run.Socket.Receive(_run.Message, _run.From);
                if (count >= 0)
                {
                    Take(count);
                }
                else if (now < _run.Deadline)
                {
                    return _run.Deadline;
                }
                else
                {
                    _run.IsWaiting = false;
                    _results.Add(NsLookupResults.Timeout, null, 0);
                }
            }

            if (_run.Left == 0)
            {
                Finish(DiagnosticOutcome.Complete);
                return now;
            }

            // The platform calls for a datagram that somebody has looked for: do so before waiting.
            _run.Left--;
            Ask(now);
            return now;
        }

        /// <inheritdoc/>
        protected override void End()
        {
            if (_run != null && _run.Socket != null)
            {
                _run.Socket.Close();
            }

            _run = null;
        }

        /// <summary>Finds out the server's address and opens a socket; both may take more than one try.</summary>
        private bool Open()
        {
            string name = Setting("DNSServer").ToString();
            long address;
            if (name.Length > 0)
            {
                address = Platform.Datagram.Resolve(name);
            }
            else
            {
                address = Platform.NameServer == null || Platform.NameServer.Address == 0
                    ? Resolution.Failed
                    : Platform.NameServer.Address;
            }

            if (address < 0)
            {
                if (address == Resolution.Failed)
                {
                    Finish(DiagnosticOutcome.ServerNotResolved);
                }

                return false;
            }

            _run.Socket = Platform.Datagram.Open(0, 0);
            if (_run.Socket == null)
            {
                Finish(DiagnosticOutcome.Internal);
                return false;
            }

            _server = new IpEndpoint { Address = (uint)address, Port = DnsPort };
            _results = new NsLookupResults(_run.Left);
            return true;
        }

        private void Ask(long now)
        {
            // The number is random: an answer cannot be guessed by who does not see the query (RFC 5452).
            Platform.Entropy.Fill(_run.Query, 0, 2);
            _run.QueryLength = DnsQuery.Write(BigEndian.Get16(_run.Query, 0), _name, _run.Query);
            if (_run.QueryLength < 0)
            {
                _results.Add(NsLookupResults.NotResolved, null, 0);
                return;
            }

            _run.Sent = Platform.Ticker.Microseconds;
            _run.Deadline = now + _run.Timeout;
            _run.IsWaiting = _run.Socket.Send(_server, _run.Query, 0, _run.QueryLength);
            if (!_run.IsWaiting)
            {
                _results.Add(NsLookupResults.NotAvailable, null, 0);
            }
        }

        private void Take(int count)
        {
            if (_run.From.Address != _server.Address || _run.From.Port != _server.Port
                || !_run.Answer.TryRead(_run.Message, count, _run.Query, _run.QueryLength))
            {
                return;
            }

            string status = _run.Answer.Code == DnsAnswer.NoError && _run.Answer.Count > 0 ? NsLookupResults.Success
                : _run.Answer.Code == DnsAnswer.NoError || _run.Answer.Code == DnsAnswer.NameError ? NsLookupResults.NotResolved
                : NsLookupResults.Other;
            _results.Add(status, _run.Answer, ToMilliseconds(Platform.Ticker.Microseconds - _run.Sent));
            _run.IsWaiting = false;
        }
    }
}
