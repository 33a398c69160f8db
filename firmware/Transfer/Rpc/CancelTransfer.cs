using NanoCwmp.Model;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Transfer.Rpc
{
    /// <summary>
    /// CancelTransfer (TR-069 A.4.1.9, R308), since CWMP 1.2. Where no transfer has the CommandKey there is nothing to do, and
    /// what was asked for holds.
    /// </summary>
    public sealed class CancelTransfer : RpcMethod
    {
        private readonly TransferQueue _queue;

        /// <summary>Initializes a new instance of the <see cref="CancelTransfer"/> class.</summary>
        /// <param name="queue">Has the transfers.</param>
        public CancelTransfer(TransferQueue queue)
        {
            _queue = queue;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "CancelTransfer"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.CancelTransfer; }
        }

        /// <inheritdoc/>
        public override int MinimumVersion
        {
            get { return 2; }
        }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            bool hasKey = false;
            while (context.Reader.NextChild())
            {
                if (context.Reader.ChildName == SoapNames.CommandKey)
                {
                    hasKey = context.TryReadKey(context.Value);
                }
                else
                {
                    context.Reader.SkipChild();
                }
            }

            return hasKey ? FaultCode.None : FaultCode.InvalidArguments;
        }

        /// <inheritdoc/>
        public override int Execute(RpcContext context)
        {
            return _queue.Cancel(context.Value);
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            context.Writer.Xml.Raw("<cwmp:CancelTransferResponse></cwmp:CancelTransferResponse>");
        }
    }
}
