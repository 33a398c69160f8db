using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// GetRPCMethods (TR-069 A.3.1.1): lists the methods of the table that dispatch uses, as far
    /// as the agreed version has them.
    /// </summary>
    public sealed class GetRpcMethods : RpcMethod
    {
        /// <inheritdoc/>
        public override string Name
        {
            get { return "GetRPCMethods"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.GetRpcMethods; }
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
        public override void WriteResponse(RpcContext context)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:GetRPCMethodsResponse><MethodList soap-enc:arrayType=\"xsd:string[");
            int count = 0;
            for (int i = 0; i < context.Methods.Length; i++)
            {
                count += context.Methods[i].MinimumVersion <= context.Version ? 1 : 0;
            }

            xml.Number(count);
            xml.Raw("]\">");
            for (int i = 0; i < context.Methods.Length; i++)
            {
                if (context.Methods[i].MinimumVersion > context.Version)
                {
                    continue;
                }

                xml.Raw("<string>");
                xml.Raw(context.Methods[i].Name);
                xml.Raw("</string>");
            }

            xml.Raw("</MethodList></cwmp:GetRPCMethodsResponse>");
        }
    }
}
