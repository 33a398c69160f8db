using NanoCwmp.Session.Requests;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Transfer.Requests
{
    /// <summary>
    /// TransferComplete (TR-069 A.3.3.2, R293-R297): one for each transfer that has ended, in the order in which they were
    /// asked for, until it is answered.
    /// </summary>
    public sealed class TransferComplete : CpeRequest
    {
        private const int None = -1;

        private readonly TransferQueue _queue;
        private int _refused = None;
        private int _current = None;

        /// <summary>Initializes a new instance of the <see cref="TransferComplete"/> class.</summary>
        /// <param name="queue">Has the transfers.</param>
        public TransferComplete(TransferQueue queue)
        {
            _queue = queue;
        }

        /// <inheritdoc/>
        public override int ResponseNameId
        {
            get { return SoapNames.TransferCompleteResponse; }
        }

        /// <inheritdoc/>
        public override bool IsPending
        {
            get
            {
                QueuedTransfer transfer = _queue.NextCompleted(_refused);
                _current = transfer == null ? None : transfer.Number;
                return transfer != null;
            }
        }

        /// <inheritdoc/>
        public override void StartSession()
        {
            _refused = None;
            _queue.RemoveForgotten();
        }

        /// <inheritdoc/>
        public override void Write(RpcContext context)
        {
            QueuedTransfer transfer = _queue.NextCompleted(_current - 1);
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:TransferComplete><CommandKey>");
            transfer.Read(TransferPart.CommandKey, context.Value);
            xml.Text(context.Value.Bytes, 0, context.Value.Length);
            xml.Raw("</CommandKey>");
            TransferFault.Write(context, transfer.Fault, transfer.StartTime, transfer.CompleteTime);
            xml.Raw("</cwmp:TransferComplete>");
        }

        /// <inheritdoc/>
        public override bool Delivered()
        {
            return _queue.Remove(_current);
        }

        /// <inheritdoc/>
        public override void Refused(int faultCode)
        {
            // Those before it are answered or refused, so it is enough to look behind it.
            _refused = _current;
        }
    }
}
