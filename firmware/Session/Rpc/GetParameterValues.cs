using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>GetParameterValues (TR-069 A.3.2.2, R211-R217).</summary>
    public sealed class GetParameterValues : RpcMethod
    {
        /// <inheritdoc/>
        public override string Name
        {
            get { return "GetParameterValues"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.GetParameterValues; }
        }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            context.Addresses.Clear();
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
        public override void WriteResponse(RpcContext context)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:GetParameterValuesResponse><ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[");
            xml.Number(Visit(context, false));
            xml.Raw("]\">");
            Visit(context, true);
            xml.Raw("</ParameterList></cwmp:GetParameterValuesResponse>");
        }

        /// <summary>Goes through all parameters asked for: once to count them, and once to write them.</summary>
        private static int Visit(RpcContext context, bool isWriting)
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
                        context.WriteParameterValue(walker.Current);
                    }
                }
            }

            return count;
        }
    }
}
