using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>Device.DeviceInfo.ProcessStatus. and TemperatureStatus. with the agent that drives them.</summary>
    [TestClass]
    public class StatusAgentTests
    {
        private const string Processes = "Device.DeviceInfo.ProcessStatus.ProcessNumberOfEntries";
        private const string First = "Device.DeviceInfo.TemperatureStatus.TemperatureSensor.1.";

        /// <summary>Processes are looked up anew with each turn, so in each session.</summary>
        [TestMethod]
        public void EachSessionSeesTheProcessesThatAreThere()
        {
            var gateway = new FakeGateway(8192);
            gateway.AddStatus();
            gateway.Boot();
            Assert.AreEqual("2", gateway.Value(Processes));
            gateway.Processes.End(100);
            Assert.AreEqual("2", gateway.Value(Processes));
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.AreEqual("1", gateway.Value(Processes));
        }

        /// <summary>Sensors are read, also while CWMP is switched off, and the ACS is told of an alarm that it waits for.</summary>
        [TestMethod]
        public void AnAlarmIsToldToTheAcsThatWaitsForIt()
        {
            var gateway = new FakeGateway(8192);
            gateway.AddStatus();
            gateway.Boot();
            gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            gateway.Acs.Answer(AcsText.InformResponse)
                .Answer(AcsText.Set(AcsText.Entry(First + "HighAlarmValue", "int", "70"), string.Empty))
                .Answer(AcsText.Request("<c:SetParameterAttributes><ParameterList><SetParameterAttributesStruct><Name>" + First
                    + "HighAlarmTime</Name><NotificationChange>1</NotificationChange><Notification>2</Notification>"
                    + "<AccessListChange>0</AccessListChange><AccessList/></SetParameterAttributesStruct></ParameterList>"
                    + "</c:SetParameterAttributes>"))
                .AnswerEmpty();
            gateway.Poll();
            Assert.AreEqual(1, gateway.Agent.CompletedSessions, gateway.Agent.LastFailure);
            Assert.AreEqual("70", gateway.Value(First + "HighAlarmValue"));
            Assert.AreEqual(2, gateway.Temperatures.ReadsOf(0), "again as soon as it is set");
            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            gateway.Temperatures.Set(0, 71);
            for (int i = 0; i < 20 && gateway.Agent.CompletedSessions == 1; i++)
            {
                gateway.PollWhenDue();
            }

            Assert.AreEqual(2, gateway.Agent.CompletedSessions, gateway.Agent.LastFailure);
            Assert.AreEqual(1, gateway.Acs.Count(0, "4 VALUE CHANGE"));
            Assert.AreEqual(1, gateway.Acs.Count(0, "<Name>" + First + "HighAlarmTime</Name>"));

            gateway.Agent.Configure("Device.ManagementServer.EnableCWMP", "0");
            gateway.Temperatures.Set(0, 80);
            gateway.Poll();
            gateway.PollWhenDue();
            Assert.AreEqual("80", gateway.Value(First + "MaxValue"));
        }
    }
}
