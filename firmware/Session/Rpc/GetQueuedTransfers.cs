using NanoCwmp.Model;
using NanoCwmp.Transfer;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>GetQueuedTransfers (TR-069 A.4.1.1), of CWMP 1.0 and kept since.</summary>
    public sealed class GetQueuedTransfers : RpcMethod
    {
        private readonly TransferQueue _queue;

        /// <summary>Initializes a new instance of the <see cref="GetQueuedTransfers"/> class.</summary>
        /// <param name="queue">Has the transfers.</param>
        public GetQueuedTransfers(TransferQueue queue)
        {
            _queue = queue;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "GetQueuedTransfers"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.GetQueuedTransfers; }
        }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            while (context.Reader.NextChild())
            {
                context.Reader.SkipChild();
            }

            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:GetQueuedTransfersResponse><TransferList soap-enc:arrayType=\"cwmp:QueuedTransferStruct[");
            xml.Number(_queue.Count);
            xml.Raw("]\">");
            QueuedTransfer transfer;
            for (int after = -1; (transfer = _queue.Next(after)) != null; after = transfer.Number)
            {
                xml.Raw("<QueuedTransferStruct>");
                WriteKeyAndState(context, transfer);
                xml.Raw("</QueuedTransferStruct>");
            }

            xml.Raw("</TransferList></cwmp:GetQueuedTransfersResponse>");
        }

        /// <summary>Writes CommandKey and State, with which the entries of both lists begin.</summary>
        /// <param name="context">Has the writer.</param>
        /// <param name="transfer">The transfer.</param>
        internal static void WriteKeyAndState(RpcContext context, QueuedTransfer transfer)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<CommandKey>");
            transfer.Read(TransferPart.CommandKey, context.Value);
            xml.Text(context.Value.Bytes, 0, context.Value.Length);
            xml.Raw("</CommandKey><State>");
            xml.Number(transfer.State);
            xml.Raw("</State>");
        }
    }
}
