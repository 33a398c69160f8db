using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>GetParameterAttributes (TR-069 A.3.2.5, R228, R229).</summary>
    public sealed class GetParameterAttributes : ParameterListMethod
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

        /// <inheritdoc/>
        protected override void WriteParameter(RpcContext context, ParameterAddress address)
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
