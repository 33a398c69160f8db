using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Transfer.Rpc
{
    /// <summary>Download (TR-069 A.3.2.8, R267-R283).</summary>
    public sealed class Download : TransferMethod
    {
        /// <summary>Initializes a new instance of the <see cref="Download"/> class.</summary>
        /// <param name="queue">Takes the transfer.</param>
        public Download(TransferQueue queue)
            : base(queue, TransferKind.Download)
        {
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "Download"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.Download; }
        }

        /// <inheritdoc/>
        protected override int Required
        {
            get { return CommonBits | FileBits | DelayBit | BrowserBits; }
        }
    }
}
