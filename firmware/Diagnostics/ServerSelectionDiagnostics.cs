using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// Device.IP.Diagnostics.ServerSelectionDiagnostics.: which of up to ten hosts answers fastest, by ICMP or UDP echo.
    /// </summary>
    public sealed class ServerSelectionDiagnostics : Diagnostic
    {
        private const int ProtocolVersion = FirstId;
        private const int Protocol = FirstId + 1;
        private const int HostList = FirstId + 2;
        private const int Repetitions = FirstId + 3;
        private const int Timeout = FirstId + 4;
        private const int FastestHost = FirstId + 5;
        private const int Minimum = FirstId + 6;
        private const int Average = FirstId + 7;
        private const int Maximum = FirstId + 8;

        private const int Size = 32;
        private const string Icmp = "ICMP";
        private const string Udp = "UDP Echo";

        private string[] _hosts;
        private int _at;
        private bool _hasAddress;
        private EchoSeries _series;
        private string _fastest = string.Empty;
        private long _minimum;
        private long _average;
        private long _maximum;

        /// <summary>Initializes a new instance of the <see cref="ServerSelectionDiagnostics"/> class.</summary>
        /// <param name="platform">What the board gives; without ICMP there is UDP echo alone.</param>
        public ServerSelectionDiagnostics(DiagnosticPlatform platform)
            : base("Device.IP.Diagnostics.ServerSelectionDiagnostics.", platform)
        {
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            RegisterState(registry, ParameterFlags.ActiveDenied);
            registry.Reference(InterfaceId, "Interface", false, "Device.IP.Interface.");
            registry.Choice(ProtocolVersion, "ProtocolVersion", ParameterFlags.Setting, "Any|IPv4|IPv6", "Any");
            registry.Choice(
                Protocol, "Protocol", ParameterFlags.Setting, Icmp + "|" + Udp, Platform.Icmp != null ? Icmp : Udp);
            registry.Parameter(HostList, "HostList", ParameterType.String, ParameterFlags.Setting);
            Setting(registry, Repetitions, "NumberOfRepetitions", 1, ValueSyntax.MaximumUnsignedInt, "3");
            Setting(registry, Timeout, "Timeout", 1, ValueSyntax.MaximumUnsignedInt, "1000");
            const int Denied = ParameterFlags.Steady + ParameterFlags.ActiveDenied;
            registry.Parameter(FastestHost, "FastestHost", ParameterType.String, Denied);
            registry.Parameter(Minimum, "MinimumResponseTime", ParameterType.UnsignedInt, Denied);
            registry.Parameter(Average, "AverageResponseTime", ParameterType.UnsignedInt, Denied);
            registry.Parameter(Maximum, "MaximumResponseTime", ParameterType.UnsignedInt, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        protected override int Check(int id, ValueBuffer value)
        {
            bool isBad = (id == Protocol && Platform.Icmp == null && value.ToString() == Icmp)
                || (id == HostList && value.ToString().Split(',').Length > Limits.SelectionHosts);
            return isBad ? FaultCode.InvalidParameterValue : FaultCode.None;
        }

        /// <inheritdoc/>
        protected override void GetResult(int id, ParameterAddress address, ValueBuffer value)
        {
            switch (id)
            {
                case FastestHost:
                    value.SetText(_fastest);
                    break;
                case Minimum:
                    value.SetNumber(ToMilliseconds(_minimum));
                    break;
                case Average:
                    value.SetNumber(ToMilliseconds(_average));
                    break;
                default:
                    value.SetNumber(ToMilliseconds(_maximum));
                    break;
            }
        }

        /// <inheritdoc/>
        protected override void Begin()
        {
            _fastest = string.Empty;
            _minimum = 0;
            _average = 0;
            _maximum = 0;
            _at = 0;
            _hasAddress = false;
            _hosts = Setting("HostList").ToString().Split(',');
            _series = null;
            if (!HasInterface() || Setting("ProtocolVersion").ToString() == "IPv6" || Setting("HostList").Length == 0)
            {
                Finish(DiagnosticOutcome.Other);
            }
        }

        /// <inheritdoc/>
        protected override long Run(long now)
        {
            if (_at == _hosts.Length)
            {
                Finish(!_hasAddress ? DiagnosticOutcome.CannotResolveHostName
                    : _fastest.Length == 0 ? DiagnosticOutcome.Other : DiagnosticOutcome.Complete);
                return now;
            }

            string host = _hosts[_at].Trim(' ');
            if (_series == null)
            {
                long address = host.Length == 0 ? Resolution.Failed : Platform.Datagram.Resolve(host);
                if (address == Resolution.Pending)
                {
                    return now + ResolvePause;
                }

                var series = new EchoSeries(Platform);
                if (address == Resolution.Failed || !Begin(series, (uint)address))
                {
                    _at++;
                    return now;
                }

                _hasAddress = true;
                _series = series;
            }

            long due = _series.Poll(now);
            if (due != EchoSeries.Ended)
            {
                return due;
            }

            if (_series.Successes > 0 && (_fastest.Length == 0 || _series.Average < _average))
            {
                _fastest = host;
                _minimum = _series.Minimum;
                _average = _series.Average;
                _maximum = _series.Maximum;
            }

            End();
            _at++;
            return now;
        }

        /// <inheritdoc/>
        protected override void End()
        {
            if (_series != null)
            {
                _series.Close();
                _series = null;
            }
        }

        private bool Begin(EchoSeries series, uint address)
        {
            bool isUdp = Setting("Protocol").ToString() == Udp;
            return series.Begin(
                address, Setting("NumberOfRepetitions").ToNumber(), Setting("Timeout").ToNumber(), Size, 0, isUdp);
        }
    }
}
