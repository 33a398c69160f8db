using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>SetParameterValues on the wire (TR-069 A.3.2.1); what a transaction decides has its own tests.</summary>
    [TestClass]
    public class SetParameterValuesTests
    {
        private const string Done = "<cwmp:SetParameterValuesResponse><Status>0</Status></cwmp:SetParameterValuesResponse>";

        [TestMethod]
        public void R190_R192_R201_R204_ValuesAreSetAsTheyCame()
        {
            var bench = new SessionBench();
            string entries = AcsText.Entry("Device.Bench.Label", "string", " a&lt;b&gt;&amp;\u00E4&#x20AC;<![CDATA[<x>]]>&#9;&#10; ")
                + AcsText.Entry("Device.Bench.Number", "int", "-7")
                + AcsText.Entry("Device.Bench.Group.65535.Member.1.Rank", "unsignedInt", "5");
            Assert.AreEqual(Done, bench.Answer(AcsText.Set(entries, "k&amp;1")));
            Assert.AreEqual(" a<b>&\u00E4\u20AC<x>\t\n ", bench.Bench.Get("Device.Bench.Label"));
            Assert.AreEqual("-7", bench.Bench.Get("Device.Bench.Number"));
            Assert.AreEqual("5", bench.Bench.Get("Device.Bench.Group.65535.Member.1.Rank"));
            Assert.AreEqual("k&1", bench.Bench.Get(Bench.ParameterKey));
        }

        [TestMethod]
        public void R200_AnEmptyListSetsTheParameterKeyAlone()
        {
            var bench = new SessionBench();
            string key = new string('\u20AC', 32);
            Assert.AreEqual(Done, bench.Answer(AcsText.Set(string.Empty, key)));
            Assert.AreEqual(key, bench.Bench.Get(Bench.ParameterKey));
            Assert.AreEqual(Done, bench.Answer(AcsText.Set(string.Empty, string.Empty)));
            Assert.AreEqual(string.Empty, bench.Bench.Get(Bench.ParameterKey));
            Assert.AreEqual(9003, SessionBench.FaultOf(bench.Answer(AcsText.Set(string.Empty, key + "x"))), "33 characters (R189)");
        }

        [TestMethod]
        public void R205_TheTypeOfTheModelOrString()
        {
            CheckType("Number", "string", "5");
            CheckType("Number", "int", "5");
            CheckType("Picky", "unsignedInt", "5");
            CheckType("Flag", "boolean", "0");
            CheckType("Flag", "string", "true");
            CheckType("When", "dateTime", "2024-01-01T00:00:00Z");
            CheckType("Big", "long", "5");
            CheckType("Wide", "unsignedLong", "5");
        }

        [TestMethod]
        public void R191_R196_R199_R205_TheFaultOfOneEntry()
        {
            CheckFault("Number", "unsignedInt", "5", 9006);
            CheckFault("Number", "long", "5", 9006);
            CheckFault("Number", "boolean", "1", 9006);
            CheckFault("Number", "integer", "1", 9006);
            CheckFault("Label", "int", "5", 9006);
            CheckFault("Flag", "int", "1", 9006);
            CheckFault("When", "date", "2024-01-01T00:00:00Z", 9006);
            CheckFault("Number", "string", "five", 9007);
            CheckFault("Number", "int", "5.0", 9007);
            CheckFault("Flag", "boolean", "", 9007);
            CheckFault("Fixed", "string", "x", 9008);
            CheckFault("Stamp", "int", "x", 9008);
            CheckFault("Picky", "unsignedInt", "13", 9001);
            CheckFault("", "string", "x", 9005);
            CheckFault("Group.", "string", "x", 9005);
            CheckFault("Group.1.", "string", "x", 9005);
            CheckFault("Group.2.Name", "string", "x", 9005);
            CheckFault("label", "string", "x", 9005);
        }

        [TestMethod]
        public void R068_R195_AllWrongEntriesAreReportedInOneFault()
        {
            var bench = new SessionBench();
            string body = bench.Answer(AcsText.Set(
                AcsText.Entry("&lt;\u00E4", "string", "x") + AcsText.Entry("Device.Bench.Label", "string", "x")
                    + AcsText.Entry("Device.Bench.Number", "int", "11") + AcsText.Entry("Device.Bench.Label", "string", "y"),
                "k"));
            Assert.AreEqual(
                "<soap-env:Fault><faultcode>Client</faultcode><faultstring>CWMP fault</faultstring><detail><cwmp:Fault>"
                    + "<FaultCode>9003</FaultCode><FaultString>Invalid arguments</FaultString>"
                    + Fault("&lt;&#xE4;", 9005, "Invalid parameter name") + Fault("Device.Bench.Number", 9007, "Invalid parameter value")
                    + Fault("Device.Bench.Label", 9003, "Invalid arguments") + "</cwmp:Fault></detail></soap-env:Fault>",
                body);
            Assert.AreEqual(string.Empty, bench.Bench.Get("Device.Bench.Label"));
        }

        [TestMethod]
        public void R055_R205_TheTypeIsResolvedByItsNamespace()
        {
            var bench = new SessionBench();
            string[] types =
            {
                "xmlns:q='http://www.w3.org/2001/XMLSchema' xsi:type='q:int'",
                "xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type=' xsd:int '",
                "type='xsd:boolean'",
                string.Empty,
            };
            for (int i = 0; i < types.Length; i++)
            {
                Assert.AreEqual(Done, bench.Answer(SetNumber(types[i])), types[i]);
            }

            string[] wrong = { "xsi:type='int'", "xsi:type='x:int'", "xsi:type='c:int'", "xsi:type='xsd:'", "xsi:type=''" };
            for (int i = 0; i < wrong.Length; i++)
            {
                Assert.IsTrue(bench.Answer(SetNumber(wrong[i])).Contains("<FaultCode>9006</FaultCode>"), wrong[i]);
            }
        }

        [TestMethod]
        public void R314_EntriesWithoutNameOrValue()
        {
            var bench = new SessionBench();
            string body = bench.Answer(AcsText.Set(
                "<ParameterValueStruct><Name>Device.Bench.Label</Name></ParameterValueStruct>"
                    + "<ParameterValueStruct><Value>x</Value></ParameterValueStruct><ParameterValueStruct/>",
                "k"));
            Assert.IsTrue(
                body.Contains(
                    Fault("Device.Bench.Label", 9003, "Invalid arguments") + Fault(string.Empty, 9003, "Invalid arguments")
                        + Fault(string.Empty, 9003, "Invalid arguments") + "</cwmp:Fault>"),
                body);
        }

        [TestMethod]
        public void R206_ValuesAndNamesThatAreTooLong()
        {
            var bench = new SessionBench();
            string body = bench.Answer(AcsText.Set(
                AcsText.Entry("Device.Bench.Label", "string", new string('v', 2400))
                    + AcsText.Entry("Device." + new string('n', 300), "string", "x"),
                "k"));
            Assert.IsTrue(body.Contains(Fault("Device.Bench.Label", 9007, "Invalid parameter value")), "value");
            Assert.IsTrue(body.Contains("<FaultCode>9005</FaultCode>"), "name");
        }

        private static string SetNumber(string attributes)
        {
            return AcsText.Set(
                "<ParameterValueStruct><Name>Device.Bench.Number</Name><Value " + attributes + ">5</Value></ParameterValueStruct>", "k");
        }

        private static string Fault(string name, int code, string text)
        {
            return "<SetParameterValuesFault><ParameterName>" + name + "</ParameterName><FaultCode>" + code.ToString()
                + "</FaultCode><FaultString>" + text + "</FaultString></SetParameterValuesFault>";
        }

        private static void CheckType(string name, string type, string value)
        {
            var bench = new SessionBench();
            Assert.AreEqual(Done, bench.Answer(AcsText.Set(AcsText.Entry("Device.Bench." + name, type, value), string.Empty)), name);
        }

        private static void CheckFault(string name, string type, string value, int code)
        {
            var bench = new SessionBench();
            string body = bench.Answer(AcsText.Set(AcsText.Entry("Device.Bench." + name, type, value), "k"));
            Assert.IsTrue(
                body.StartsWith("<soap-env:Fault><faultcode>Client</faultcode><faultstring>CWMP fault</faultstring><detail><cwmp:Fault>"
                    + "<FaultCode>9003</FaultCode><FaultString>Invalid arguments</FaultString><SetParameterValuesFault><ParameterName>"
                    + "Device.Bench." + name + "</ParameterName><FaultCode>" + code.ToString() + "</FaultCode><FaultString>"),
                body);
            Assert.AreEqual(string.Empty, bench.Bench.Get(Bench.ParameterKey));
            Assert.AreEqual(0, bench.Bench.Model.Log.KeyCount);
        }
    }
}
