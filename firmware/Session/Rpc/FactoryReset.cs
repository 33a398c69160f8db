using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// FactoryReset (TR-069 A.4.1.6, R259-R263): that it was asked for is durable before the answer, the reset comes after the
    /// session.
    /// </summary>
    public sealed class FactoryReset : RpcMethod
    {
        private readonly FactoryState _state;

        /// <summary>Initializes a new instance of the <see cref="FactoryReset"/> class.</summary>
        /// <param name="state">Keeps in mind that it was asked for.</param>
        public FactoryReset(FactoryState state)
        {
            _state = state;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "FactoryReset"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.FactoryReset; }
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
        public override int Execute(RpcContext context)
        {
            return _state.Mark() ? FaultCode.None : FaultCode.InternalError;
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            context.Writer.Xml.Raw("<cwmp:FactoryResetResponse></cwmp:FactoryResetResponse>");
        }
    }
}
