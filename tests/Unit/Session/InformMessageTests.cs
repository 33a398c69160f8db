using NanoCwmp.Model;
using NanoCwmp.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>The Inform request (TR-069 A.3.3.1).</summary>
    [TestClass]
    public class InformMessageTests
    {
        private const string DeviceId = "<cwmp:Inform><DeviceId><Manufacturer>R&amp;D &lt;Lab&gt;</Manufacturer><OUI>02C0DE</OUI>"
            + "<ProductClass>Bench</ProductClass><SerialNumber>S0001</SerialNumber></DeviceId>";

        private const string Parameters = "<ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[2]\"><ParameterValueStruct>"
            + "<Name>Device.ManagementServer.ParameterKey</Name><Value xsi:type=\"xsd:string\">k&amp;</Value></ParameterValueStruct>"
            + "<ParameterValueStruct><Name>Device.Bench.Stamp</Name><Value xsi:type=\"xsd:dateTime\">1970-01-01T00:00:00Z</Value>"
            + "</ParameterValueStruct></ParameterList></cwmp:Inform>";

        [TestMethod]
        public void R115_R116_R118_R119_R123_TheWholeMessage()
        {
            var bench = new SessionBench();
            bench.Bench.Transaction.Begin();
            bench.Bench.SetParameterKey("k&");
            bench.Bench.Transaction.Commit();
            bench.Events.Raise(EventCode.Bootstrap, null);
            bench.Events.Raise(EventCode.Boot, null);
            var key = new ValueBuffer();
            key.SetText("<1>");
            bench.Events.Raise(EventCode.MReboot, key);
            bench.Clock.UtcMilliseconds = 951782400999L;
            bench.Clock.UtcOffsetMinutes = 120;
            bench.Acs.AnswerSession();
            Assert.AreEqual(-1, bench.Run(3));
            Assert.AreEqual(
                DeviceId + "<Event soap-enc:arrayType=\"cwmp:EventStruct[3]\"><EventStruct><EventCode>0 BOOTSTRAP</EventCode>"
                    + "<CommandKey></CommandKey></EventStruct><EventStruct><EventCode>1 BOOT</EventCode><CommandKey></CommandKey>"
                    + "</EventStruct><EventStruct><EventCode>M Reboot</EventCode><CommandKey>&lt;1&gt;</CommandKey></EventStruct></Event>"
                    + "<MaxEnvelopes>1</MaxEnvelopes><CurrentTime>2000-02-29T02:00:00+02:00</CurrentTime><RetryCount>3</RetryCount>"
                    + Parameters,
                SessionBench.Body(bench.Acs.Request(0)));
            Assert.AreEqual(string.Empty, bench.Acs.Request(1));
            Assert.AreEqual(2, bench.Acs.RequestCount);
        }

        [TestMethod]
        public void R016_R113_R120_NothingToTellAndNoClock()
        {
            var bench = new SessionBench();
            bench.Clock.Advance(3723999);
            bench.Acs.AnswerSession();
            Assert.AreEqual(-1, bench.Run(0));
            string body = SessionBench.Body(bench.Acs.Request(0));
            Assert.IsTrue(
                body.StartsWith(DeviceId + "<Event soap-enc:arrayType=\"cwmp:EventStruct[0]\"></Event><MaxEnvelopes>1</MaxEnvelopes>"
                    + "<CurrentTime>0001-01-01T01:02:03</CurrentTime><RetryCount>0</RetryCount><ParameterList "),
                body);
        }
    }
}
