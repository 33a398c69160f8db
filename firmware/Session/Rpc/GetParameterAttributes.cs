using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>GetParameterAttributes (TR-069 A.3.2.5, R228, R229).</summary>
    public sealed class GetParameterAttributes : RpcMethod
    {
        /// <inheritdoc/>
        public override string Name
        {
            get { return "GetParameterAttributes"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.GetParameterAttributes; }
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
            xml.Raw("<cwmp:GetParameterAttributesResponse>");
            xml.Raw("<ParameterList soap-enc:arrayType=\"cwmp:ParameterAttributeStruct[");
            xml.Number(Visit(context, false));
            xml.Raw("]\">");
            Visit(context, true);
            xml.Raw("</ParameterList></cwmp:GetParameterAttributesResponse>");
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
                        Write(context, walker.Current);
                    }
                }
            }

            return count;
        }

        private static void Write(RpcContext context, ParameterAddress address)
        {
            ParameterAttributes attributes = context.Model.Attributes;
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<ParameterAttributeStruct>");
            context.WriteName(address);
            xml.Raw("<Notification>");
            xml.Number(attributes.NotificationOf(address));
            xml.Raw("</Notification><AccessList soap-enc:arrayType=\"xsd:string[");
            xml.Raw(attributes.HasSubscriber(address) ? "1]\"><string>Subscriber</string>" : "0]\">");
            xml.Raw("</AccessList></ParameterAttributeStruct>");
        }
    }
}
