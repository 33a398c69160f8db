using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Transfer.Rpc
{
    /// <summary>
    /// What Download, ScheduleDownload and Upload have in common: the arguments go into the queue's batch as they come, so that
    /// they take no memory, and the transfer is durable before the response (R272, R275).
    /// </summary>
    public abstract class TransferMethod : RpcMethod
    {
        /// <summary>The bit of the argument list that only a ScheduleDownload has, for <see cref="Required"/>.</summary>
        protected const int WindowsBit = 1 << (SoapNames.TimeWindowList - First);

        /// <summary>The bits of the arguments that all transfers have.</summary>
        protected const int CommonBits = (1 << (SoapNames.CommandKey - First)) | (1 << (SoapNames.FileType - First))
            | (1 << (SoapNames.Url - First)) | (1 << (SoapNames.Username - First)) | (1 << (SoapNames.Password - First));

        /// <summary>The bits of the arguments that tell of the file on the device.</summary>
        protected const int FileBits = (1 << (SoapNames.FileSize - First)) | (1 << (SoapNames.TargetFileName - First));

        /// <summary>The bit of DelaySeconds.</summary>
        protected const int DelayBit = 1 << (SoapNames.DelaySeconds - First);

        /// <summary>The bits of the URLs that a browser would be sent to.</summary>
        protected const int BrowserBits = (1 << (SoapNames.SuccessUrl - First)) | (1 << (SoapNames.FailureUrl - First));

        private const int First = SoapNames.CommandKey;
        private const int Text = 256;

        private readonly TransferQueue _queue;
        private readonly int _kind;
        private QueuedTransfer _transfer;

        /// <summary>Initializes a new instance of the <see cref="TransferMethod"/> class.</summary>
        /// <param name="queue">Takes the transfers.</param>
        /// <param name="kind">One of <see cref="TransferKind"/>.</param>
        protected TransferMethod(TransferQueue queue, int kind)
        {
            _queue = queue;
            _kind = kind;
        }

        /// <summary>Gets the bits of the arguments: the schema wants each of them once (R314).</summary>
        protected abstract int Required { get; }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            _transfer = _queue.Begin(_kind);
            int seen = 0;
            bool isValid = true;
            bool isTypeKnown = false;
            while (reader.NextChild())
            {
                int name = reader.ChildName;
                int bit = name >= First && name <= SoapNames.TimeWindowList ? 1 << (name - First) : 0;
                if ((bit & Required) == 0)
                {
                    reader.SkipChild();
                    continue;
                }

                isValid = isValid && (seen & bit) == 0;
                seen |= bit;
                if (bit == WindowsBit)
                {
                    isValid &= ReadWindows(context, _transfer);
                    continue;
                }

                isValid &= ReadArgument(context, name);
                isTypeKnown = isTypeKnown
                    || (name == SoapNames.FileType && FileTypes.IsKnown(_kind != TransferKind.Upload, context.Value));
            }

            if (!isValid || !isTypeKnown || seen != Required)
            {
                return FaultCode.InvalidArguments;
            }

            if (_transfer == null)
            {
                return FaultCode.ResourcesExceeded;
            }

            int fault = context.Model.Transaction.Fault;
            return fault == FaultCode.None ? _queue.Check() : fault;
        }

        /// <inheritdoc/>
        public override int Execute(RpcContext context)
        {
            return _queue.Add();
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            // The transfer begins after the session at the earliest, so it is never complete by now (R272).
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:");
            xml.Raw(Name);
            xml.Raw("Response><Status>1</Status><StartTime>0001-01-01T00:00:00Z</StartTime>");
            xml.Raw("<CompleteTime>0001-01-01T00:00:00Z</CompleteTime></cwmp:");
            xml.Raw(Name);
            xml.Raw("Response>");
        }

        /// <inheritdoc/>
        public override void Release(RpcContext context)
        {
            context.Model.Transaction.Rollback();
            _transfer = null;
        }

        /// <summary>Reads TimeWindowList; only a ScheduleDownload has one.</summary>
        /// <param name="context">Has the reader.</param>
        /// <param name="transfer">Receives the windows, or <see langword="null"/>.</param>
        /// <returns>Whether they are valid.</returns>
        protected virtual bool ReadWindows(RpcContext context, QueuedTransfer transfer)
        {
            context.Reader.SkipChild();
            return true;
        }

        /// <summary>Takes an argument that is text.</summary>
        /// <param name="context">Has the reader.</param>
        /// <param name="capacity">The most bytes.</param>
        /// <param name="characters">The most characters (R189).</param>
        /// <returns>Whether it is no longer.</returns>
        protected static bool TryReadText(RpcContext context, int capacity, int characters)
        {
            ValueBuffer value = context.Value;
            int length = context.Reader.Xml.ReadText(value.Bytes, 0, capacity);
            value.Length = length < 0 ? 0 : length;
            return length >= 0 && ValueSyntax.Normalize(ParameterType.String, 0, characters, value);
        }

        private bool ReadArgument(RpcContext context, int name)
        {
            switch (name)
            {
                case SoapNames.CommandKey:
                    return Keep(context, TransferPart.CommandKey, context.TryReadKey(context.Value));
                case SoapNames.FileType:
                    return Keep(context, TransferPart.FileType, TryReadText(context, 64 * 4, 64));
                case SoapNames.Url:
                    // The schema has 256 characters; longer ones do no harm (R188).
                    return Keep(context, TransferPart.Url, TryReadText(context, Limits.Url, Limits.Url))
                        && TransferUrl.IsValid(context.Value.Bytes, context.Value.Length);
                case SoapNames.Username:
                    return Keep(context, TransferPart.Username, TryReadText(context, Text * 4, Text));
                case SoapNames.Password:
                    return Keep(context, TransferPart.Password, TryReadText(context, Text * 4, Text));
                case SoapNames.TargetFileName:
                    return Keep(context, TransferPart.TargetFileName, TryReadText(context, Text * 4, Text));
                case SoapNames.FileSize:
                    return ReadFileSize(context);
                case SoapNames.DelaySeconds:
                    return ReadDelay(context);
                default:
                    // SuccessURL and FailureURL are for a browser; there is none to send anywhere.
                    return TryReadText(context, Limits.Url, Limits.Url);
            }
        }

        private bool Keep(RpcContext context, int part, bool isValid)
        {
            if (isValid && _transfer != null)
            {
                _queue.Stage(part, context.Value);
            }

            return isValid;
        }

        private bool ReadFileSize(RpcContext context)
        {
            bool isValid = context.TryReadUnsigned(out long size);
            if (isValid && _transfer != null)
            {
                _transfer.FileSize = size;
            }

            return isValid;
        }

        private bool ReadDelay(RpcContext context)
        {
            bool isValid = context.TryReadUnsigned(out long delay);
            if (isValid && _transfer != null && _transfer.WindowCount == 0)
            {
                _transfer.AddWindow(delay, QueuedTransfer.NoEnd, 0);
            }

            return isValid;
        }
    }
}
