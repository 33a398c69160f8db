using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Transfer.Rpc
{
    /// <summary>GetQueuedTransfers (TR-069 A.4.1.1), of CWMP 1.0 and kept since.</summary>
    public sealed class GetQueuedTransfers : TransferListMethod
    {
        /// <summary>Initializes a new instance of the <see cref="GetQueuedTransfers"/> class.</summary>
        /// <param name="queue">Has the transfers.</param>
        public GetQueuedTransfers(TransferQueue queue)
            : base(queue, "QueuedTransferStruct")
        {
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
    }
}
