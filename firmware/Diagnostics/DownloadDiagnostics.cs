using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// Device.IP.Diagnostics.DownloadDiagnostics.: how fast a file comes from an HTTP server. The bytes are counted as they
    /// come over the test's connection, headers included; of other traffic the firmware does not know.
    /// </summary>
    public sealed class DownloadDiagnostics : ThroughputTest
    {
        private const int TestBytes = OwnId;

        /// <summary>Initializes a new instance of the <see cref="DownloadDiagnostics"/> class.</summary>
        /// <param name="platform">What the board gives.</param>
        public DownloadDiagnostics(DiagnosticPlatform platform)
            : base("Device.IP.Diagnostics.DownloadDiagnostics.", "DownloadURL", platform)
        {
        }

        /// <inheritdoc/>
        protected override string Failure
        {
            get { return DiagnosticOutcome.TransferFailed; }
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            RegisterCommon(registry, "DownloadTransports");
            registry.Parameter(TestBytes, "TestBytesReceived", ParameterType.UnsignedLong, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        protected override void GetResult(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == TestBytes)
            {
                value.SetNumber(Received);
            }
            else
            {
                base.GetResult(id, address, value);
            }
        }

        /// <inheritdoc/>
        protected override long BodyLength()
        {
            return -1;
        }

        /// <inheritdoc/>
        protected override void RequestSent()
        {
            // The transmission begins with the first byte that comes.
        }

        /// <inheritdoc/>
        protected override long Exchange(long now)
        {
            for (int i = 0; i < Limits.DiagnosticPieces && Receive(); i++)
            {
                Result.EndTime = Result.Time.Now;
                Result.BeginTime = Result.BeginTime == DiagnosticTime.Never ? Result.EndTime : Result.BeginTime;
                if (Response.IsDone)
                {
                    Finish(Response.Status == 200 ? DiagnosticOutcome.Complete : Failure);
                    break;
                }
            }

            return now;
        }
    }
}
