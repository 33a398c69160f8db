using NanoCwmp.Model;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Transfer.Rpc
{
    /// <summary>What GetQueuedTransfers and GetAllQueuedTransfers share: no arguments, and a list of the queue.</summary>
    public abstract class TransferListMethod : RpcMethod
    {
        private readonly TransferQueue _queue;
        private readonly string _structure;

        /// <summary>Initializes a new instance of the <see cref="TransferListMethod"/> class.</summary>
        /// <param name="queue">Has the transfers.</param>
        /// <param name="structure">The name of the entries, which is that of their type, too.</param>
        protected TransferListMethod(TransferQueue queue, string structure)
        {
            _queue = queue;
            _structure = structure;
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
            xml.Raw("<cwmp:");
            xml.Raw(Name);
            xml.Raw("Response><TransferList soap-enc:arrayType=\"cwmp:");
            xml.Raw(_structure);
            xml.Raw("[");
            xml.Number(_queue.Count);
            xml.Raw("]\">");
            QueuedTransfer transfer;
            for (int after = -1; (transfer = _queue.Next(after)) != null; after = transfer.Number)
            {
                xml.Raw("<");
                xml.Raw(_structure);
                xml.Raw("><CommandKey>");
                transfer.Read(TransferPart.CommandKey, context.Value);
                xml.Text(context.Value.Bytes, 0, context.Value.Length);
                xml.Raw("</CommandKey><State>");
                xml.Number(transfer.State);
                xml.Raw("</State>");
                WriteRest(context, transfer);
                xml.Raw("</");
                xml.Raw(_structure);
                xml.Raw(">");
            }

            xml.Raw("</TransferList></cwmp:");
            xml.Raw(Name);
            xml.Raw("Response>");
        }

        /// <summary>Writes what stands in an entry behind CommandKey and State.</summary>
        /// <param name="context">Has the writer.</param>
        /// <param name="transfer">The transfer.</param>
        protected virtual void WriteRest(RpcContext context, QueuedTransfer transfer)
        {
        }
    }
}
