using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Benchmarks.Xml
{
    /// <summary>The names a CWMP session meets in these documents.</summary>
    public static class SoapNames
    {
        public const string SoapEnvelope = "http://schemas.xmlsoap.org/soap/envelope/";
        public const string SoapEncoding = "http://schemas.xmlsoap.org/soap/encoding/";
        public const string XmlSchema = "http://www.w3.org/2001/XMLSchema";
        public const string XmlSchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
        public const string Cwmp = "urn:dslforum-org:cwmp-1-2";

        public const int XmlSchemaInstanceId = 4;
        public const int TypeId = 1;

        public static readonly XmlNames Namespaces =
            new([SoapEnvelope, SoapEncoding, XmlSchema, XmlSchemaInstance, Cwmp]);

        public static readonly XmlNames Names =
            new([
                "type", "Envelope", "Header", "Body", "ID", "mustUnderstand", "arrayType", "SetParameterValues",
                "ParameterList", "ParameterValueStruct", "Name", "Value", "ParameterKey", "GetParameterNamesResponse",
                "ParameterInfoStruct", "Writable", "string", "boolean", "unsignedInt",
            ]);
    }
}
