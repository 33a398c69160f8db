using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// DeleteObject (TR-069 A.3.2.7, R242-R247): the row, all that is in it, the references to it and the ParameterKey
    /// change in one batch.
    /// </summary>
    public sealed class DeleteObject : RpcMethod
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
        public override int Read(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            SetTransaction transaction = context.Model.Transaction;
            transaction.Begin();
            bool hasName = false;
            bool hasKey = false;
            int fault = FaultCode.None;
            while (reader.NextChild())
            {
                switch (reader.ChildName)
                {
                    case SoapNames.ObjectName:
                        hasName = true;
                        fault = ReadRow(context);
                        break;
                    case SoapNames.ParameterKey:
                        hasKey = context.TryReadKey(context.Value);
                        if (hasKey)
                        {
                            transaction.SetParameterKey(context.Value);
                        }

                        break;
                    default:
                        reader.SkipChild();
                        break;
                }
            }

            return hasName && hasKey ? fault : FaultCode.InvalidArguments;
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
        public override void Release(RpcContext context)
        {
            context.Model.Transaction.Rollback();
        }

        private int ReadRow(RpcContext context)
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
