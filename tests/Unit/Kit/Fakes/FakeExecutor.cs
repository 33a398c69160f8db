using NanoCwmp.Model;
using NanoCwmp.Transfer;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>An executor that knows http and takes as long as it is told.</summary>
    public sealed class FakeExecutor : ITransferExecutor
    {
        private readonly ValueBuffer _value = new ValueBuffer();
        private long _end;

        /// <summary>Gets or sets how long a transfer takes, in milliseconds.</summary>
        public long Duration { get; set; }

        /// <summary>Gets or sets how transfers end.</summary>
        public int Result { get; set; }

        /// <summary>Gets or sets what is said of a transfer that a restart has interrupted.</summary>
        public void StageEnd(QueuedTransfer transfer)
        {
        }

        public int Recovery { get; set; } = FaultCode.DownloadIncomplete;

        /// <summary>Gets or sets the bytes that there is room for.</summary>
        public long Room { get; set; } = long.MaxValue;

        /// <summary>Gets or sets a value indicating whether a transfer can be broken off.</summary>
        public bool IsCancelable { get; set; } = true;

        /// <summary>Gets or sets a value indicating whether a file needs a restart to come into force.</summary>
        public bool NeedsRestart { get; set; }

        /// <summary>Gets the transfers begun, as "CommandKey:Username:Password@URL" with commas between them.</summary>
        public string Started { get; private set; } = string.Empty;

        /// <summary>Gets how many transfers were begun.</summary>
        public int Starts { get; private set; }

        /// <summary>Gets how many transfers were broken off.</summary>
        public int Cancels { get; private set; }

        public int Accept(QueuedTransfer transfer)
        {
            string url = Read(transfer, TransferPart.Url);
            if (Read(transfer, TransferPart.FileType) == "5 Ringer File")
            {
                return FaultCode.InvalidArguments;
            }

            if (url.IndexOf("http://") != 0 && url.IndexOf("https://") != 0)
            {
                return FaultCode.UnsupportedProtocol;
            }

            return transfer.FileSize > Room ? FaultCode.ResourcesExceeded : FaultCode.None;
        }

        public void Start(QueuedTransfer transfer)
        {
            Starts++;
            _end = -1;
            Started += (Started.Length > 0 ? "," : string.Empty) + Read(transfer, TransferPart.CommandKey) + ":"
                + Read(transfer, TransferPart.Username) + ":" + Read(transfer, TransferPart.Password) + "@"
                + Read(transfer, TransferPart.Url);
        }

        public long Step(QueuedTransfer transfer, long now)
        {
            _end = _end < 0 ? now + Duration : _end;
            if (now < _end)
            {
                return _end;
            }

            return NeedsRestart ? TransferStep.Restart : TransferStep.Ended;
        }

        public int Outcome()
        {
            return Result;
        }

        public bool TryCancel()
        {
            Cancels += IsCancelable ? 1 : 0;
            return IsCancelable;
        }

        public int Recover(QueuedTransfer transfer)
        {
            return Recovery;
        }

        private string Read(QueuedTransfer transfer, int part)
        {
            transfer.Read(part, _value);
            return _value.ToString();
        }
    }
}
