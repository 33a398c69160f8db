using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// Device.IP.Diagnostics.UploadDiagnostics.: how fast a file of a given length goes to an HTTP server. The bytes are counted
    /// as they go over the test's connection, headers included; of other traffic the firmware does not know.
    /// </summary>
    public sealed class UploadDiagnostics : ThroughputTest
    {
        private const int FileLength = OwnId;
        private const int TestBytes = OwnId + 1;

        private long _left;

        /// <summary>Initializes a new instance of the <see cref="UploadDiagnostics"/> class.</summary>
        /// <param name="platform">What the board gives.</param>
        public UploadDiagnostics(DiagnosticPlatform platform)
            : base("Device.IP.Diagnostics.UploadDiagnostics.", "UploadURL", platform)
        {
        }

        /// <inheritdoc/>
        protected override string Failure
        {
            get { return DiagnosticOutcome.NoTransferComplete; }
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            RegisterCommon(registry, "UploadTransports");
            registry.Parameter(FileLength, "TestFileLength", ParameterType.UnsignedLong, ParameterFlags.Setting);
            registry.Parameter(TestBytes, "TestBytesSent", ParameterType.UnsignedLong, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        protected override void GetResult(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == TestBytes)
            {
                value.SetNumber(Sent);
            }
            else
            {
                base.GetResult(id, address, value);
            }
        }

        /// <inheritdoc/>
        protected override long BodyLength()
        {
            _left = Setting("TestFileLength").ToNumber();
            return _left;
        }

        /// <inheritdoc/>
        protected override void RequestSent()
        {
            Result.BeginTime = Result.RequestTime;
        }

        /// <inheritdoc/>
        protected override long Exchange(long now)
        {
            for (int i = 0; i < Limits.DiagnosticPieces && _left > 0; i++)
            {
                int count = _left < Limits.DiagnosticBuffer ? (int)_left : Limits.DiagnosticBuffer;
                Send(count);
                _left -= count;
            }

            if (_left == 0 && Receive() && Response.IsDone)
            {
                Result.EndTime = Result.Time.Now;
                Finish(Response.Status >= 200 && Response.Status < 300 ? DiagnosticOutcome.Complete : Failure);
            }

            return now;
        }
    }
}
