using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// What GetParameterValues and GetParameterAttributes share: the list of names and partial paths, and the walk over all
    /// parameters that it means.
    /// </summary>
    public abstract class ParameterListMethod : RpcMethod
    {
        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            int fault = FaultCode.None;
            while (reader.NextChild())
            {
                if (reader.ChildName != SoapNames.ParameterNames)
                {
                    reader.SkipChild();
                    continue;
                }

                while (reader.NextChild())
                {
                    // One unknown name refuses the whole request (R214), but the rest still has to be read.
                    if (fault != FaultCode.None || reader.ChildName != SoapNames.String)
                    {
                        reader.SkipChild();
                    }
                    else if (!context.TryReadAddress())
                    {
                        fault = FaultCode.InvalidParameterName;
                    }
                    else if (!context.Addresses.Add(context.Address))
                    {
                        fault = FaultCode.ResourcesExceeded;
                    }
                }
            }

            return fault == FaultCode.None && context.Addresses.IsEmpty ? FaultCode.InvalidArguments : fault;
        }

        /// <inheritdoc/>
        public override void Release(RpcContext context)
        {
            context.Addresses.Clear();
        }

        /// <summary>Writes the entry of one parameter.</summary>
        /// <param name="context">Has the writer and the model.</param>
        /// <param name="address">The parameter's address.</param>
        protected abstract void WriteParameter(RpcContext context, ParameterAddress address);

        /// <summary>Goes through all parameters asked for: once to count them, and once to write them.</summary>
        /// <param name="context">Has the names, the writer and the model.</param>
        /// <param name="isWriting">Whether to write them.</param>
        /// <returns>How many there are.</returns>
        protected int Visit(RpcContext context, bool isWriting)
        {
            ModelWalker walker = context.Model.Walker;
            int count = 0;
            context.Addresses.Rewind();
            while (context.Addresses.Next(context.Address))
            {
                walker.Start(context.Address, false);
                while (walker.NextParameter())
                {
                    count++;
                    if (isWriting)
                    {
                        WriteParameter(context, walker.Current);
                    }
                }
            }

            return count;
        }
    }
}
