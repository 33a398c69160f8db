using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>Device.IP.Diagnostics.IPPing.: ICMP echo requests to one host.</summary>
    public sealed class IpPing : Diagnostic
    {
        private const int Host = FirstId;
        private const int Repetitions = FirstId + 1;
        private const int Timeout = FirstId + 2;
        private const int Size = FirstId + 3;
        private const int Dscp = FirstId + 4;
        private const int SuccessCount = FirstId + 5;
        private const int FailureCount = FirstId + 6;
        private const int Average = FirstId + 7;
        private const int Minimum = FirstId + 8;
        private const int Maximum = FirstId + 9;
        private const int AverageDetailed = FirstId + 10;
        private const int MinimumDetailed = FirstId + 11;
        private const int MaximumDetailed = FirstId + 12;

        private EchoSeries _series;
        private string _host;

        /// <summary>Initializes a new instance of the <see cref="IpPing"/> class.</summary>
        /// <param name="platform">What the board gives, ICMP among it.</param>
        public IpPing(DiagnosticPlatform platform)
            : base("Device.IP.Diagnostics.IPPing.", platform)
        {
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            RegisterState(registry, ParameterFlags.None);
            registry.Parameter(InterfaceId, "Interface", ParameterType.String, ParameterFlags.Setting, 0, 256, null);
            registry.Parameter(Host, "Host", ParameterType.String, ParameterFlags.Setting, 0, 256, null);
            Setting(registry, Repetitions, "NumberOfRepetitions", 1, ValueSyntax.MaximumUnsignedInt, "3");
            Setting(registry, Timeout, "Timeout", 1, ValueSyntax.MaximumUnsignedInt, "1000");
            Setting(registry, Size, "DataBlockSize", 1, 65535, "64");
            Setting(registry, Dscp, "DSCP", 0, 63, "0");
            Result(registry, SuccessCount, "SuccessCount", ParameterFlags.ActiveDenied);
            Result(registry, FailureCount, "FailureCount", ParameterFlags.ActiveDenied);
            Result(registry, Average, "AverageResponseTime", ParameterFlags.ActiveDenied);
            Result(registry, Minimum, "MinimumResponseTime", ParameterFlags.ActiveDenied);
            Result(registry, Maximum, "MaximumResponseTime", ParameterFlags.None);
            Result(registry, AverageDetailed, "AverageResponseTimeDetailed", ParameterFlags.ActiveDenied);
            Result(registry, MinimumDetailed, "MinimumResponseTimeDetailed", ParameterFlags.ActiveDenied);
            Result(registry, MaximumDetailed, "MaximumResponseTimeDetailed", ParameterFlags.None);
        }

        /// <inheritdoc/>
        protected override void GetResult(int id, ParameterAddress address, ValueBuffer value)
        {
            value.SetNumber(_series == null ? 0 : NumberOf(id));
        }

        /// <inheritdoc/>
        protected override void Begin()
        {
            _series = null;
            _host = Setting("Host").ToString();
            if (!HasInterface())
            {
                Finish(DiagnosticOutcome.Other);
            }
        }

        /// <inheritdoc/>
        protected override long Run(long now)
        {
            if (_series == null)
            {
                long address = Resolve(_host);
                if (address < 0)
                {
                    return now + ResolvePause;
                }

                _series = new EchoSeries(Platform);
                _series.Begin(
                    (uint)address,
                    Setting("NumberOfRepetitions").ToNumber(),
                    Setting("Timeout").ToNumber(),
                    (int)Setting("DataBlockSize").ToNumber(),
                    (int)Setting("DSCP").ToNumber(),
                    false);
            }

            long due = _series.Poll(now);
            if (due == EchoSeries.Ended)
            {
                bool hasNoRoute = _series.Successes == 0 && _series.IsUnreachable;
                Finish(hasNoRoute ? DiagnosticOutcome.NoRouteToHost : DiagnosticOutcome.Complete);
            }

            return due;
        }

        /// <inheritdoc/>
        protected override void End()
        {
            if (_series != null)
            {
                _series.Close();
            }
        }

        private static void Result(ParameterRegistry registry, int id, string name, int flags)
        {
            registry.Parameter(id, name, ParameterType.UnsignedInt, ParameterFlags.Steady + flags);
        }

        private long NumberOf(int id)
        {
            switch (id)
            {
                case SuccessCount: return _series.Successes;
                case FailureCount: return _series.Failures;
                case Average: return ToMilliseconds(_series.Average);
                case Minimum: return ToMilliseconds(_series.Minimum);
                case Maximum: return ToMilliseconds(_series.Maximum);
                case AverageDetailed: return _series.Average;
                case MinimumDetailed: return _series.Minimum;
                default: return _series.Maximum;
            }
        }
    }
}
