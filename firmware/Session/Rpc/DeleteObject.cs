using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// DeleteObject (TR-069 A.3.2.7, R242-R247): the row, all that is in it, the references to it and the ParameterKey
    /// change in one batch.
    /// </summary>
    public sealed class DeleteObject : ParameterKeyMethod
    {
        private readonly ParameterAddress _row = new ParameterAddress();

        /// <inheritdoc/>
        public override string Name
        {
            get { return "DeleteObject"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.DeleteObject; }
        }

        /// <inheritdoc/>
        protected override int Argument
        {
            get { return SoapNames.ObjectName; }
        }

        /// <inheritdoc/>
        public override int Execute(RpcContext context)
        {
            SetTransaction transaction = context.Model.Transaction;
            context.Model.References.StageRemoval(_row, transaction);
            context.Model.Rows.StageDelete(_row, transaction);
            return transaction.Commit();
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            // A row is out of force as soon as it is deleted (R246).
            context.Writer.Xml.Raw("<cwmp:DeleteObjectResponse><Status>0</Status></cwmp:DeleteObjectResponse>");
        }

        /// <inheritdoc/>
        protected override int ReadArgument(RpcContext context)
        {
            ParameterModel model = context.Model;
            bool isRow = context.TryReadAddress() && context.Address.Node != ParameterAddress.Everything
                && model.Resolver.IsRow(context.Address);
            if (!isRow || !model.Registry.Has(context.Address.Node, ParameterFlags.Writable))
            {
                return FaultCode.InvalidParameterName;
            }

            _row.Set(context.Address);

            // The row is the ACS's to delete, unless the device needs it (R247).
            return model.IsWritable(_row) ? FaultCode.None : FaultCode.RequestDenied;
        }
    }
}
