using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Storage;

namespace NanoCwmp.Diagnostics
{
    /// <summary>Device.SelfTestDiagnostics.: whether every record of the parameter log can be read.</summary>
    public sealed class SelfTestDiagnostics : Diagnostic
    {
        private const int Results = FirstId;

        private static readonly byte[] s_all = new byte[0];

        private string _text = string.Empty;
        private byte[] _key;
        private byte[] _value;
        private int _cursor;
        private int _read;
        private int _bad;
        private int _transaction;

        /// <summary>Initializes a new instance of the <see cref="SelfTestDiagnostics"/> class.</summary>
        /// <param name="platform">What the board gives.</param>
        public SelfTestDiagnostics(DiagnosticPlatform platform)
            : base("Device.SelfTestDiagnostics.", platform)
        {
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            RegisterState(registry, ParameterFlags.ActiveDenied);
            registry.Parameter(
                Results, "Results", ParameterType.String, ParameterFlags.Steady + ParameterFlags.ActiveDenied, 0, 1024, null);
        }

        /// <inheritdoc/>
        protected override void GetResult(int id, ParameterAddress address, ValueBuffer value)
        {
            value.SetText(_text);
        }

        /// <inheritdoc/>
        protected override void Begin()
        {
            _text = string.Empty;
            _key = new byte[ParameterLog.KeyMaximum];
            _value = new byte[Limits.StoreValue];
            Rewind();
        }

        /// <inheritdoc/>
        protected override long Run(long now)
        {
            ParameterLog log = Model.Log;
            if (_transaction != Model.Transaction.Number)
            {
                // What the log has changes with a commit, also the order.
                Rewind();
            }

            for (int i = 0; i < Limits.SelfTestRecords; i++)
            {
                int length = log.NextKey(ref _cursor, s_all, 0, _key);
                if (length == ParameterLog.NotFound)
                {
                    _text = "parameter log: " + _read.ToString() + " records read, " + _bad.ToString() + " unreadable, "
                        + log.LiveBytes.ToString() + " of " + log.Capacity.ToString() + " bytes in use";
                    Finish(DiagnosticOutcome.Complete);
                    break;
                }

                _read++;
                _bad += length < 0 || log.Read(_key, 0, length, _value, 0) < 0 ? 1 : 0;
            }

            return now;
        }

        /// <inheritdoc/>
        protected override void End()
        {
            _key = null;
            _value = null;
        }

        private void Rewind()
        {
            _transaction = Model.Transaction.Number;
            _cursor = 0;
            _read = 0;
            _bad = 0;
        }
    }
}
