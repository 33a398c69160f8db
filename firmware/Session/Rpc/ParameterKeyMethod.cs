using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// What SetParameterValues, AddObject and DeleteObject share: an argument of their own and a ParameterKey, in any order,
    /// which become valid in one batch.
    /// </summary>
    public abstract class ParameterKeyMethod : RpcMethod
    {
        /// <summary>Gets the number of the argument besides ParameterKey, in <see cref="SoapNames"/>.</summary>
        protected abstract int Argument { get; }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            SetTransaction transaction = context.Model.Transaction;
            transaction.Begin();
            bool hasArgument = false;
            bool hasKey = false;
            int fault = FaultCode.None;
            while (reader.NextChild())
            {
                if (reader.ChildName == Argument)
                {
                    hasArgument = true;
                    fault = ReadArgument(context);
                }
                else if (reader.ChildName == SoapNames.ParameterKey)
                {
                    hasKey = context.TryReadKey(context.Value);
                    if (hasKey)
                    {
                        transaction.SetParameterKey(context.Value);
                    }
                }
                else
                {
                    reader.SkipChild();
                }
            }

            if (transaction.Fault != FaultCode.None)
            {
                return transaction.Fault;
            }

            return hasArgument && hasKey ? fault : FaultCode.InvalidArguments;
        }

        /// <inheritdoc/>
        public override void Release(RpcContext context)
        {
            context.Model.Transaction.Rollback();
        }

        /// <summary>Reads the argument.</summary>
        /// <param name="context">Has the reader and the model.</param>
        /// <returns><see cref="FaultCode.None"/>, or the fault that refuses the request.</returns>
        protected abstract int ReadArgument(RpcContext context);
    }
}
