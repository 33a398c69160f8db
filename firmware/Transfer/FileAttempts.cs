using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>Decides about a transfer whose connection has failed: whether and when it goes on, or what the ACS is told.</summary>
    public sealed class FileAttempts
    {
        private const int FirstWait = 1000;

        private readonly bool _isDownload;
        private long _best;
        private int _count;

        /// <summary>Initializes a new instance of the <see cref="FileAttempts"/> class.</summary>
        /// <param name="isDownload">Whether the file goes to the device.</param>
        public FileAttempts(bool isDownload)
        {
            _isDownload = isDownload;
        }

        /// <summary>Gets the fault for TransferComplete, or <see cref="FaultCode.None"/> while it goes on.</summary>
        public int Fault { get; private set; }

        /// <summary>Takes a failure.</summary>
        /// <param name="reason">Why the connection was given up.</param>
        /// <param name="hasContact">Whether a server has ever answered.</param>
        /// <param name="reached">How many bytes were moved for good by now.</param>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to go on, unless there is a <see cref="Fault"/> now.</returns>
        public long Fail(Reason reason, bool hasContact, long reached, long now)
        {
            switch (reason)
            {
                case Reason.AuthenticationFailed:
                case Reason.AuthenticationUnsupported:
                    Fault = FaultCode.FileServerAuthentication;
                    return now;
                case Reason.ConnectFailed:
                    // Nobody there is an answer. What was there a moment ago may come back.
                    return hasContact ? Wait(reached, now, true) : Give(FaultCode.FileServerUnreachable, now);
                case Reason.ConnectionLost:
                case Reason.NoResponse:
                case Reason.HttpTruncated:
                case Reason.TooSlow:
                    return Wait(reached, now, hasContact);
                default:
                    // Redirects that cannot be followed, and what is no HTTP.
                    return Give(FaultCode.DownloadFailure, now);
            }
        }

        /// <summary>Takes note that the file has to come once more, for a reason on this side.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to go on, unless there is a <see cref="Fault"/> now.</returns>
        public long Repeat(long now)
        {
            return Wait(0, now, true);
        }

        private long Wait(long reached, long now, bool hasContact)
        {
            if (reached > _best)
            {
                // It gets ahead, so there is nothing to wait for.
                _best = reached;
                _count = 0;
                return now;
            }

            if (_count == Limits.FileResumptions)
            {
                return Give(hasContact ? FaultCode.DownloadIncomplete : FaultCode.FileServerUnreachable, now);
            }

            return now + (FirstWait << _count++);
        }

        /// <summary>Of an upload there is but one way to fail (R291).</summary>
        private long Give(int fault, long now)
        {
            Fault = _isDownload ? fault : FaultCode.UploadFailure;
            return now;
        }
    }
}
