using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>GetParameterValues (TR-069 A.3.2.2, R211-R217).</summary>
    public sealed class GetParameterValues : ParameterListMethod
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
        public override void WriteResponse(RpcContext context)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:GetParameterValuesResponse><ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[");
            xml.Number(Visit(context, false));
            xml.Raw("]\">");
            Visit(context, true);
            xml.Raw("</ParameterList></cwmp:GetParameterValuesResponse>");
        }

        /// <inheritdoc/>
        protected override void WriteParameter(RpcContext context, ParameterAddress address)
        {
            context.WriteParameterValue(address);
        }
    }
}
