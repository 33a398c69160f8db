using System;
using System.Text;

namespace NanoCwmp.Benchmarks.Xml
{
    /// <summary>Messages as an ACS and a gateway write them.</summary>
    public static class SoapDocuments
    {
        /// <summary>A SetParameterValues request of 32 KB at most: what R017 asks a CPE to take.</summary>
        public static byte[] SetParameterValues()
        {
            return Build(
                32 * 1024,
                "cwmp:SetParameterValues",
                "ParameterList",
                "</ParameterList><ParameterKey>17</ParameterKey>",
                ValueStruct);
        }

        /// <summary>A GetParameterNames response of 256 KB at most.</summary>
        public static byte[] GetParameterNamesResponse()
        {
            return Build(256 * 1024, "cwmp:GetParameterNamesResponse", "ParameterList", "</ParameterList>", InfoStruct);
        }

        private static string ValueStruct(int i)
        {
            string value = (i % 4) switch
            {
                0 => "<Value xsi:type=\"xsd:boolean\">1</Value>",
                1 => $"<Value xsi:type=\"xsd:unsignedInt\">{i * 37}</Value>",
                2 => "<Value xsi:type=\"xsd:string\">a &lt;quoted&gt; pass phrase &amp; more</Value>",
                _ => $"<Value xsi:type=\"xsd:string\">http://acs.example.com/cpe/{i}</Value>",
            };
            return "\n        <ParameterValueStruct>\n"
                + $"          <Name>Device.WiFi.AccessPoint.{i}.Security.KeyPassphrase</Name>\n"
                + $"          {value}\n        </ParameterValueStruct>";
        }

        private static string InfoStruct(int i)
        {
            return $"<ParameterInfoStruct><Name>Device.Ethernet.Interface.{i}.Stats.BroadcastPacketsReceived</Name>"
                + $"<Writable>{i % 2}</Writable></ParameterInfoStruct>";
        }

        private static byte[] Build(int size, string method, string list, string tail, Func<int, string> member)
        {
            var text = new StringBuilder();
            text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .Append("<soap-env:Envelope xmlns:soap-env=\"").Append(SoapNames.SoapEnvelope)
                .Append("\" xmlns:soap-enc=\"").Append(SoapNames.SoapEncoding)
                .Append("\" xmlns:xsd=\"").Append(SoapNames.XmlSchema)
                .Append("\" xmlns:xsi=\"").Append(SoapNames.XmlSchemaInstance)
                .Append("\" xmlns:cwmp=\"").Append(SoapNames.Cwmp)
                .Append("\"><soap-env:Header><cwmp:ID soap-env:mustUnderstand=\"1\">4711</cwmp:ID></soap-env:Header>")
                .Append("<soap-env:Body><").Append(method).Append("><").Append(list)
                .Append(" soap-enc:arrayType=\"cwmp:Struct[100]\">");
            string end = tail + "</" + method + "></soap-env:Body></soap-env:Envelope>";
            for (int i = 1; ; i++)
            {
                string next = member(i);
                if (text.Length + next.Length + end.Length > size)
                {
                    break;
                }

                text.Append(next);
            }

            return Encoding.UTF8.GetBytes(text.Append(end).ToString());
        }
    }
}
