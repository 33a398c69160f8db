using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Transfer.Rpc
{
    /// <summary>ScheduleDownload (TR-069 A.4.1.8, R301-R307), since CWMP 1.2: a download in one or two windows of time.</summary>
    public sealed class ScheduleDownload : TransferMethod
    {
        private const int AllOfWindow = 0x1F;

        // "3 When Idle" and "4 Confirmation Needed" need somebody who uses the device: there is no measure of that, and nobody
        // to ask.
        private static readonly byte[] s_atAnyTime = Ascii.Bytes("1 At Any Time");
        private static readonly byte[] s_immediately = Ascii.Bytes("2 Immediately");

        /// <summary>Initializes a new instance of the <see cref="ScheduleDownload"/> class.</summary>
        /// <param name="queue">Takes the transfer.</param>
        public ScheduleDownload(TransferQueue queue)
            : base(queue, TransferKind.ScheduleDownload)
        {
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "ScheduleDownload"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.ScheduleDownload; }
        }

        /// <inheritdoc/>
        public override int MinimumVersion
        {
            get { return 2; }
        }

        /// <inheritdoc/>
        protected override int Required
        {
            get { return CommonBits | FileBits | WindowsBit; }
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            context.Writer.Xml.Raw("<cwmp:ScheduleDownloadResponse></cwmp:ScheduleDownloadResponse>");
        }

        /// <inheritdoc/>
        protected override bool ReadWindows(RpcContext context, QueuedTransfer transfer)
        {
            EnvelopeReader reader = context.Reader;
            int count = 0;
            long lastEnd = 0;
            bool isValid = true;
            while (reader.NextChild())
            {
                if (reader.ChildName != SoapNames.TimeWindowStruct)
                {
                    reader.SkipChild();
                    continue;
                }

                isValid &= ReadWindow(context, out long start, out long end, out int retries);

                // In order, not empty and without overlap (R303).
                isValid &= ++count <= QueuedTransfer.MaximumWindows && end > start && start >= lastEnd;
                lastEnd = end;
                if (isValid && transfer != null)
                {
                    transfer.AddWindow(start, end, retries);
                }
            }

            return isValid && count > 0;
        }

        private static bool ReadWindow(RpcContext context, out long start, out long end, out int retries)
        {
            EnvelopeReader reader = context.Reader;
            start = 0;
            end = 0;
            retries = 0;
            int seen = 0;
            bool isValid = true;
            while (reader.NextChild())
            {
                int name = reader.ChildName;
                int bit = name >= SoapNames.WindowStart && name <= SoapNames.MaxRetries ? 1 << (name - SoapNames.WindowStart) : 0;
                isValid = isValid && (seen & bit) == 0;
                seen |= bit;
                switch (name)
                {
                    case SoapNames.WindowStart:
                        isValid &= context.TryReadUnsigned(out start);
                        break;
                    case SoapNames.WindowEnd:
                        isValid &= context.TryReadUnsigned(out end);
                        break;
                    case SoapNames.WindowMode:
                        isValid &= TryReadText(context, 64 * 4, 64)
                            && (Is(context.Value, s_atAnyTime) || Is(context.Value, s_immediately));
                        break;
                    case SoapNames.UserMessage:
                        // Only a mode that is not supported would show it.
                        isValid &= TryReadText(context, 256 * 4, 256);
                        break;
                    case SoapNames.MaxRetries:
                        isValid &= reader.TryReadNumber(out retries) && retries >= -1;
                        break;
                    default:
                        reader.SkipChild();
                        break;
                }
            }

            return isValid && seen == AllOfWindow;
        }

        private static bool Is(ValueBuffer value, byte[] mode)
        {
            bool isSame = value.Length == mode.Length;
            for (int i = 0; isSame && i < mode.Length; i++)
            {
                isSame = value.Bytes[i] == mode[i];
            }

            return isSame;
        }
    }
}
