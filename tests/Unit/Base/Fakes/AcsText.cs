namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>What an ACS says, as SOAP.</summary>
    public static class AcsText
    {
        public const string InformResponse = Head
            + "<s:Header><c:ID s:mustUnderstand=\"1\">1</c:ID></s:Header><s:Body><c:InformResponse>"
            + "<MaxEnvelopes>1</MaxEnvelopes></c:InformResponse></s:Body></s:Envelope>";

        private const string Head = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:e=\"http://schemas.xmlsoap.org/soap/encoding/\" xmlns:c=\"urn:dslforum-org:cwmp-1-2\">";

        /// <summary>An envelope with header elements (or none) and a body.</summary>
        public static string Envelope(string headers, string body)
        {
            string header = headers.Length == 0 ? string.Empty : "<s:Header>" + headers + "</s:Header>";
            return Head + header + "<s:Body>" + body + "</s:Body></s:Envelope>";
        }

        /// <summary>A request with the ID "a".</summary>
        public static string Request(string body)
        {
            return Envelope("<c:ID s:mustUnderstand=\"1\">a</c:ID>", body);
        }

        /// <summary>A fault of the ACS in answer to the Inform.</summary>
        public static string Fault(int code)
        {
            return Fault(code, 1);
        }

        /// <summary>A fault of the ACS in answer to the CPE's request of an ID.</summary>
        public static string Fault(int code, int id)
        {
            return Envelope(
                "<c:ID s:mustUnderstand=\"1\">" + id.ToString() + "</c:ID>",
                "<s:Fault><faultcode>Server</faultcode><faultstring>CWMP fault</faultstring><detail><c:Fault><FaultCode>"
                    + code.ToString() + "</FaultCode><FaultString>no</FaultString></c:Fault></detail></s:Fault>");
        }

        public static string Get(string path)
        {
            return Request("<c:GetParameterValues><ParameterNames e:arrayType=\"xsd:string[1]\"><string>" + path
                + "</string></ParameterNames></c:GetParameterValues>");
        }

        public static string Names(string path, bool nextLevel)
        {
            return Request("<c:GetParameterNames><ParameterPath>" + path + "</ParameterPath><NextLevel>"
                + (nextLevel ? "1" : "0") + "</NextLevel></c:GetParameterNames>");
        }

        /// <summary>One entry of <see cref="Set"/>.</summary>
        public static string Entry(string path, string type, string value)
        {
            return "<ParameterValueStruct><Name>" + path + "</Name><Value xsi:type=\"xsd:" + type + "\">" + value
                + "</Value></ParameterValueStruct>";
        }

        public static string Set(string entries, string parameterKey)
        {
            return Request("<c:SetParameterValues><ParameterList>" + entries + "</ParameterList><ParameterKey>" + parameterKey
                + "</ParameterKey></c:SetParameterValues>");
        }

        public static string Reboot(string commandKey)
        {
            return Request("<c:Reboot><CommandKey>" + commandKey + "</CommandKey></c:Reboot>");
        }
    }
}
