using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Transfer.Rpc
{
    /// <summary>GetAllQueuedTransfers (TR-069 A.4.1.7, R309, R310), since CWMP 1.1.</summary>
    public sealed class GetAllQueuedTransfers : TransferListMethod
    {
        /// <summary>Initializes a new instance of the <see cref="GetAllQueuedTransfers"/> class.</summary>
        /// <param name="queue">Has the transfers.</param>
        public GetAllQueuedTransfers(TransferQueue queue)
            : base(queue, "AllQueuedTransferStruct")
        {
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "GetAllQueuedTransfers"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.GetAllQueuedTransfers; }
        }

        /// <inheritdoc/>
        public override int MinimumVersion
        {
            get { return 1; }
        }

        /// <inheritdoc/>
        protected override void WriteRest(RpcContext context, QueuedTransfer transfer)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw(transfer.IsDownload ? "<IsDownload>1</IsDownload><FileType>" : "<IsDownload>0</IsDownload><FileType>");
            transfer.Read(TransferPart.FileType, context.Value);
            if (!transfer.IsDownload)
            {
                context.Value.Bytes[0] = FileTypes.ListedDigit(context.Value);
            }

            xml.Text(context.Value.Bytes, 0, context.Value.Length);
            xml.Raw("</FileType><FileSize>");
            xml.Number(transfer.FileSize);
            xml.Raw("</FileSize><TargetFileName>");
            transfer.Read(TransferPart.TargetFileName, context.Value);
            xml.Text(context.Value.Bytes, 0, context.Value.Length);
            xml.Raw("</TargetFileName>");
        }
    }
}
