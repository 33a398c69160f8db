using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>The methods that the ACS calls, but for SetParameterValues (TR-069 A.3).</summary>
    [TestClass]
    public class RpcTests
    {
        [TestMethod]
        public void R186_GetRpcMethodsListsWhatIsThere()
        {
            var bench = new SessionBench();
            Assert.AreEqual(
                "<cwmp:GetRPCMethodsResponse><MethodList soap-enc:arrayType=\"xsd:string[5]\"><string>GetRPCMethods</string>"
                    + "<string>GetParameterNames</string><string>GetParameterValues</string><string>SetParameterValues</string>"
                    + "<string>Reboot</string></MethodList></cwmp:GetRPCMethodsResponse>",
                bench.Answer(AcsText.Request("<c:GetRPCMethods><x/></c:GetRPCMethods>")));
        }

        [TestMethod]
        public void R211_R216_GetParameterValuesGivesNamesTypesAndValues()
        {
            var bench = new SessionBench();
            bench.Bench.Set("Device.Bench.Label", "<&\u00E4>");
            bench.Bench.Set("Device.Bench.Secret", "sesame");
            Assert.AreEqual(
                "<cwmp:GetParameterValuesResponse><ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[12]\">"
                    + Struct("Text", "string", "none") + Struct("Number", "int", "3") + Struct("Free", "int", "-1")
                    + Struct("Flag", "boolean", "true") + Struct("When", "dateTime", "0001-01-01T00:00:00Z")
                    + Struct("Picky", "unsignedInt", "0") + Struct("Fixed", "string", "fixed")
                    + Struct("Stamp", "dateTime", "1970-01-01T00:00:00Z") + Struct("Secret", "string", string.Empty)
                    + Struct("Big", "long", "-1") + Struct("Wide", "unsignedLong", "0")
                    + Struct("Label", "string", "&lt;&amp;&#xE4;&gt;") + "</ParameterList></cwmp:GetParameterValuesResponse>",
                bench.Answer(Get("Text", "Number", "Free", "Flag", "When", "Picky", "Fixed", "Stamp", "Secret", "Big", "Wide", "Label")));
        }

        [TestMethod]
        public void R212_R213_GetParameterValuesOfPartialPaths()
        {
            CheckValues("", 20);
            CheckValues("Device.", 20);
            CheckValues("Device.Bench.Group.", 6);
            CheckValues("Device.Bench.Group.1.", 3);
            CheckValues("Device.Bench.Group.1.Member.5.", 1);
            CheckValues("Device.Bench.Group.3.Member.", 0);
            CheckValues("Device.Void.", 0);
            CheckValues("Device.Bench.None.", 0);
        }

        [TestMethod]
        public void R214_OneUnknownNameRefusesTheWhole()
        {
            var bench = new SessionBench();
            string[] unknown = { "Device.Bench.X", "Device.Bench", "Device.Bench.Group.2.", "Device.Bench.Text.", "x", " " };
            for (int i = 0; i < unknown.Length; i++)
            {
                for (int place = 0; place < 3; place++)
                {
                    string[] names = { "Device.Bench.Text", "Device.Bench.Label", "Device.Bench.Flag" };
                    names[place] = unknown[i];
                    string body = bench.Answer(GetAll(names));
                    Assert.AreEqual(9005, SessionBench.FaultOf(body), unknown[i]);
                    Assert.IsTrue(body.Contains("<faultcode>Client</faultcode>"), "R312");
                    Assert.IsFalse(body.Contains("ParameterValue"), "no partial result");
                }
            }

            Assert.AreEqual(9005, SessionBench.FaultOf(bench.Answer(AcsText.Get("Device." + new string('x', 300)))), "too long");
        }

        [TestMethod]
        public void R223_R314_MissingOrWrongArgumentsAreAnsweredBy9003()
        {
            CheckArguments("<c:GetParameterValues/>");
            CheckArguments("<c:GetParameterValues><ParameterNames/></c:GetParameterValues>");
            CheckArguments("<c:GetParameterValues><x>Device.</x></c:GetParameterValues>");
            CheckArguments("<c:GetParameterNames/>");
            CheckArguments("<c:GetParameterNames><ParameterPath>Device.</ParameterPath></c:GetParameterNames>");
            CheckArguments("<c:GetParameterNames><NextLevel>0</NextLevel></c:GetParameterNames>");
            CheckArguments("<c:GetParameterNames><ParameterPath>Device.</ParameterPath><NextLevel>x</NextLevel></c:GetParameterNames>");
            CheckArguments("<c:GetParameterNames><ParameterPath>Device.Bench.Text</ParameterPath><NextLevel>1</NextLevel></c:GetParameterNames>");
            CheckArguments("<c:SetParameterValues/>");
            CheckArguments("<c:SetParameterValues><ParameterKey>k</ParameterKey></c:SetParameterValues>");
            CheckArguments("<c:SetParameterValues><ParameterList/></c:SetParameterValues>");
            CheckArguments("<c:Reboot/>");
            CheckArguments("<c:Reboot><CommandKey>123456789012345678901234567890123</CommandKey></c:Reboot>");
        }

        [TestMethod]
        public void R219_R220_R225_R226_GetParameterNames()
        {
            var bench = new SessionBench();
            Assert.AreEqual(
                "<cwmp:GetParameterNamesResponse><ParameterList soap-enc:arrayType=\"cwmp:ParameterInfoStruct[3]\">"
                    + Info("Group.3.", "0") + Info("Group.3.Name", "1") + Info("Group.3.Member.", "0")
                    + "</ParameterList></cwmp:GetParameterNamesResponse>",
                bench.Answer(AcsText.Names("Device.Bench.Group.3.", false)));
            Assert.AreEqual(
                "<cwmp:GetParameterNamesResponse><ParameterList soap-enc:arrayType=\"cwmp:ParameterInfoStruct[1]\">"
                    + Info("Fixed", "0") + "</ParameterList></cwmp:GetParameterNamesResponse>",
                bench.Answer(AcsText.Names("Device.Bench.Fixed", false)));
        }

        [TestMethod]
        public void R220_R221_R222_R227_GetParameterNamesOfEveryKindOfPath()
        {
            CheckNames("", true, 1);
            CheckNames("", false, 36);
            CheckNames("Device.", true, 3);
            CheckNames("Device.", false, 36);
            CheckNames("Device.Bench.", true, 15);
            CheckNames("Device.Bench.Text", false, 1);
            CheckNames("Device.Bench.Group.", true, 3);
            CheckNames("Device.Bench.None.", true, 0);
            CheckNames("Device.Bench.None.", false, 1);
            CheckNames("Device.Void.", true, 0);
        }

        [TestMethod]
        public void R224_GetParameterNamesOfUnknownPaths()
        {
            var bench = new SessionBench();
            string[] unknown = { "Device", "Device.X.", "Device.Bench.Group.2.", "Device.Bench.Group.01.", "Device.Bench.text", "." };
            for (int i = 0; i < unknown.Length; i++)
            {
                Assert.AreEqual(9005, SessionBench.FaultOf(bench.Answer(AcsText.Names(unknown[i], false))), unknown[i]);
                Assert.AreEqual(9005, SessionBench.FaultOf(bench.Answer(AcsText.Names(unknown[i], true))), unknown[i]);
            }
        }

        [TestMethod]
        public void R190_R254_R256_RebootStoresItsEvent()
        {
            var bench = new SessionBench();
            Assert.AreEqual("<cwmp:RebootResponse></cwmp:RebootResponse>", bench.Answer(AcsText.Reboot("&lt;k&gt; \u00E4")));
            Assert.IsTrue(bench.Context.IsRebootRequested, "restart");
            bench.Bench.Mount();
            var events = new EventQueue(bench.Bench.Model);
            Assert.AreEqual(1, events.List());
            var key = new ValueBuffer();
            Assert.AreEqual(EventCode.MReboot, events.Get(0, key));
            Assert.AreEqual("<k> \u00E4", key.ToString());
        }

        [TestMethod]
        public void R189_R256_OneEventForEachRebootWithKeysOf32Characters()
        {
            var bench = new SessionBench();
            string longest = new string('\u20AC', 32);
            bench.Acs.Answer(AcsText.InformResponse);
            bench.Acs.Answer(AcsText.Reboot(longest)).Answer(AcsText.Reboot(longest)).Answer(AcsText.Reboot(longest + "x")).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual(2, bench.Events.List());
            Assert.AreEqual(9003, SessionBench.FaultOf(SessionBench.Body(bench.Acs.Request(4))));
        }

        [TestMethod]
        public void R257_ARebootThatCannotBeKeptIsRefused()
        {
            var bench = new SessionBench();
            bench.Bench.First.FailAfter = 0;
            bench.Bench.First.Failures = 1000;
            bench.Bench.Second.FailAfter = 0;
            bench.Bench.Second.Failures = 1000;
            Assert.AreEqual(9002, SessionBench.FaultOf(bench.Answer(AcsText.Reboot("k"))));
            Assert.IsFalse(bench.Context.IsRebootRequested, "no restart");
        }

        private static string Get(params string[] names)
        {
            string[] paths = new string[names.Length];
            for (int i = 0; i < names.Length; i++)
            {
                paths[i] = "Device.Bench." + names[i];
            }

            return GetAll(paths);
        }

        private static string GetAll(string[] paths)
        {
            string list = string.Empty;
            for (int i = 0; i < paths.Length; i++)
            {
                list += "<string>" + paths[i] + "</string>";
            }

            return AcsText.Request("<c:GetParameterValues><ParameterNames>" + list + "</ParameterNames></c:GetParameterValues>");
        }

        private static string Struct(string name, string type, string value)
        {
            return "<ParameterValueStruct><Name>Device.Bench." + name + "</Name><Value xsi:type=\"xsd:" + type + "\">" + value
                + "</Value></ParameterValueStruct>";
        }

        private static string Info(string name, string writable)
        {
            return "<ParameterInfoStruct><Name>Device.Bench." + name + "</Name><Writable>" + writable + "</Writable></ParameterInfoStruct>";
        }

        private static void CheckValues(string path, int count)
        {
            var bench = new SessionBench();
            bench.Ask(AcsText.Get(path));
            Assert.AreEqual(1, bench.Acs.Count(2, "ParameterValueStruct[" + count.ToString() + "]"), path);
            Assert.AreEqual(count, bench.Acs.Count(2, "<ParameterValueStruct>"), path);
            Assert.AreEqual(count, bench.Acs.Count(2, " xsi:type=\"xsd:"), path);
        }

        private static void CheckArguments(string body)
        {
            var bench = new SessionBench();
            string answer = bench.Answer(AcsText.Request(body));
            Assert.AreEqual(9003, SessionBench.FaultOf(answer), answer);
            Assert.IsFalse(answer.Contains("SetParameterValuesFault"), "R068");
            Assert.AreEqual(0, bench.Bench.Model.Log.KeyCount);
            Assert.IsFalse(bench.Context.IsRebootRequested, "no restart");
        }

        private static void CheckNames(string path, bool nextLevel, int count)
        {
            var bench = new SessionBench();
            bench.Ask(AcsText.Names(path, nextLevel));
            Assert.AreEqual(1, bench.Acs.Count(2, "ParameterInfoStruct[" + count.ToString() + "]"), path);
            Assert.AreEqual(count, bench.Acs.Count(2, "<ParameterInfoStruct><Name>Device."), path);
            Assert.AreEqual(0, bench.Acs.Count(2, "{i}"), "R225");
        }
    }
}
