using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Transfer.Rpc
{
    /// <summary>Upload (TR-069 A.4.1.5, R287-R291).</summary>
    public sealed class Upload : TransferMethod
    {
        /// <summary>Initializes a new instance of the <see cref="Upload"/> class.</summary>
        /// <param name="queue">Takes the transfer.</param>
        public Upload(TransferQueue queue)
            : base(queue, TransferKind.Upload)
        {
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "Upload"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.Upload; }
        }

        /// <inheritdoc/>
        protected override int Required
        {
            get { return CommonBits | DelayBit; }
        }
    }
}
