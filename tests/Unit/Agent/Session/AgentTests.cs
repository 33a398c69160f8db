using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>The whole agent on a virtual clock: when it opens sessions, and what survives them.</summary>
    [TestClass]
    public class AgentTests
    {
        private const int BankSize = 4096;
        private const string Url = "Device.ManagementServer.URL";
        private const string Enable = "Device.ManagementServer.EnableCWMP";
        private const string Interval = "Device.ManagementServer.PeriodicInformInterval";
        private const string PeriodicEnable = "Device.ManagementServer.PeriodicInformEnable";
        private const string PeriodicTime = "Device.ManagementServer.PeriodicInformTime";
        private const string Code = "Device.DeviceInfo.ProvisioningCode";

        [TestMethod]
        public void R089_R090_R132_R133_FirstBootAndTheNext()
        {
            FakeGateway gateway = Booted();
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.AreEqual(1, gateway.Agent.CompletedSessions);
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT", Events(gateway, 0));
            Assert.AreEqual("0", Between(gateway.Acs.Request(0), "<RetryCount>"));

            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            Assert.IsTrue(gateway.Boot(), "again");
            gateway.Poll();
            Assert.AreEqual("1 BOOT", Events(gateway, 0));
        }

        [TestMethod]
        public void R131_R152_WhatWasNotDeliveredIsToldAfterTheRestart()
        {
            FakeGateway gateway = Booted();
            gateway.Poll();
            Assert.AreEqual(1, gateway.Agent.FailedSessions);
            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            gateway.Boot();
            gateway.Poll();
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT", Events(gateway, 0));
            Assert.AreEqual("0", Between(gateway.Acs.Request(0), "<RetryCount>"));
        }

        [TestMethod]
        public void R123_R124_TheInformHasTheForcedParameters()
        {
            FakeGateway gateway = Booted();
            gateway.Acs.AnswerSession();
            gateway.Poll();
            string[] forced =
            {
                "Device.RootDataModelVersion", "Device.DeviceInfo.HardwareVersion", "Device.DeviceInfo.SoftwareVersion", Code,
                "Device.ManagementServer.ParameterKey", "Device.ManagementServer.ConnectionRequestURL",
                "Device.ManagementServer.AliasBasedAddressing",
            };
            string inform = gateway.Acs.Request(0);
            Assert.IsTrue(inform.Contains("ParameterValueStruct[" + forced.Length.ToString() + "]"), "no others");
            for (int i = 0; i < forced.Length; i++)
            {
                Assert.IsTrue(inform.Contains("<Name>" + forced[i] + "</Name>"), forced[i]);
            }
        }

        [TestMethod]
        public void R203_R204_SettingsOutliveARestart()
        {
            FakeGateway gateway = Booted();
            gateway.Acs.Answer(AcsText.InformResponse);
            gateway.Acs.Answer(AcsText.Set(AcsText.Entry(Code, "string", "p&amp;\u00E4") + AcsText.Entry(Interval, "unsignedInt", "60"), "key 1"));
            gateway.Acs.AnswerEmpty();
            gateway.Poll();
            Assert.AreEqual(1, gateway.Agent.CompletedSessions, gateway.Agent.LastFailure);
            gateway.Acs.Forget();
            gateway.Boot();
            Assert.AreEqual("p&\u00E4", gateway.Setting(Code));
            Assert.AreEqual("60", gateway.Setting(Interval));
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.IsTrue(gateway.Acs.Request(0).Contains(">key 1</Value>"), "ParameterKey");
            Assert.IsTrue(gateway.Acs.Request(0).Contains(">p&amp;&#xE4;</Value>"), "ProvisioningCode");
        }

        [TestMethod]
        public void R202_R255_R256_RebootComesAfterTheSessionAndIsToldAfterwards()
        {
            FakeGateway gateway = Delivered();
            gateway.Agent.RequestConnection();
            gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Reboot("cmd")).Answer(AcsText.Get("Device.RootDataModelVersion"));
            gateway.Acs.AnswerEmpty();
            Assert.AreEqual(Agent.Never, gateway.Poll());
            Assert.AreEqual(1, gateway.System.Reboots);
            Assert.IsTrue(gateway.Acs.Request(3).Contains("GetParameterValuesResponse"), "the session went on");
            Assert.AreEqual(Agent.Never, gateway.Poll());
            Assert.AreEqual(1, gateway.System.Reboots, "once");

            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            gateway.Boot();
            gateway.Poll();
            Assert.AreEqual("1 BOOT,M Reboot", Events(gateway, 0));
            Assert.IsTrue(gateway.Acs.Request(0).Contains("<CommandKey>cmd</CommandKey>"), "CommandKey");
            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            gateway.Boot();
            gateway.Poll();
            Assert.AreEqual("1 BOOT", Events(gateway, 0));
        }

        [TestMethod]
        public void R091_R092_PeriodicInformsKeepToTheirGrid()
        {
            FakeGateway gateway = Booted();
            const long Noon = 951825600000L;
            gateway.Clock.UtcMilliseconds = Noon + 1234;
            Assert.IsTrue(gateway.Agent.Configure(Interval, "600"), "interval");
            Assert.IsTrue(gateway.Agent.Configure(PeriodicTime, "2030-01-01T00:03:00Z"), "reference");
            gateway.Acs.AnswerSession();
            gateway.Poll();
            for (int i = 0; i < 5; i++)
            {
                gateway.Acs.Forget();
                gateway.Acs.AnswerSession();
                gateway.PollWhenDue();
                Assert.AreEqual(Noon + 180000 + (i * 600000), gateway.Clock.UtcMilliseconds);
                Assert.AreEqual("2 PERIODIC", Events(gateway, 0));
            }
        }

        [TestMethod]
        public void R091_AClockThatLagsBehindDoesNotInformTwice()
        {
            FakeGateway gateway = Booted();
            gateway.Clock.UtcMilliseconds = 951825600000L;
            gateway.Agent.Configure(Interval, "600");
            gateway.Agent.Configure(PeriodicTime, "2000-01-01T00:00:00Z");
            gateway.Acs.AnswerSession();
            gateway.Poll();
            for (int i = 1; i <= 3; i++)
            {
                // The time of day was set back a little meanwhile.
                gateway.Clock.UtcMilliseconds -= 900;
                gateway.Acs.Forget();
                gateway.Acs.AnswerSession();
                gateway.PollWhenDue();
                Assert.AreEqual("2 PERIODIC", Events(gateway, 0));
                Assert.AreEqual(600900L, gateway.Due - gateway.Clock.Uptime);
            }
        }

        [TestMethod]
        public void R093_R094_WithoutReferenceOrClockThePhaseIsRandom()
        {
            long last = -1;
            for (int value = 1; value < 4; value++)
            {
                var gateway = new FakeGateway(BankSize);
                gateway.Entropy.Value = (byte)(value * 17);
                gateway.Boot();
                gateway.Agent.Configure(Interval, "100");
                gateway.Acs.AnswerSession();
                gateway.Poll();
                long first = gateway.Due;
                Assert.IsTrue(first > 0 && first <= 100000 && first != last, "phase");
                last = first;
                gateway.Acs.AnswerSession();
                gateway.PollWhenDue();
                Assert.AreEqual(first + 100000, gateway.Due);
                Assert.AreEqual(2, gateway.Agent.CompletedSessions);
            }
        }

        [TestMethod]
        public void R091_PeriodicInformsCanBeSwitchedOff()
        {
            FakeGateway gateway = Delivered();
            Assert.IsTrue(gateway.Due < Agent.Never, "on");
            gateway.Agent.Configure(PeriodicEnable, "0");
            Assert.AreEqual(Agent.Never, gateway.Poll());
            gateway.Agent.Configure(PeriodicEnable, "1");
            Assert.IsTrue(gateway.Poll() < Agent.Never, "on again");
            Assert.AreEqual(0, gateway.Acs.RequestCount);
        }

        [TestMethod]
        public void R107_R111_R113_RetriesUntilASessionSucceeds()
        {
            for (int end = 0; end < 2; end++)
            {
                CheckRetries((byte)(end == 0 ? 0 : 255));
            }
        }

        [TestMethod]
        public void R109_R110_ANewEventCutsTheWaitAndCountsAsARetry()
        {
            FakeGateway gateway = Booted();
            gateway.Poll();
            gateway.PollWhenDue();
            Assert.AreEqual(2, gateway.Agent.FailedSessions);
            gateway.Acs.Forget();

            // Nothing new: the wait goes on, also when the owner sets something else.
            gateway.Clock.Advance(1000);
            long due = gateway.Due;
            Assert.IsTrue(gateway.Agent.Configure(Interval, "86400"), "set");
            Assert.AreEqual(due, gateway.Poll());
            Assert.AreEqual(0, gateway.Acs.RequestCount);

            gateway.Agent.RequestConnection();
            gateway.Poll();
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT,6 CONNECTION REQUEST", Events(gateway, 0));
            Assert.AreEqual("2", Between(gateway.Acs.Request(0), "<RetryCount>"));
            Assert.AreEqual(20000L, gateway.Due - gateway.Clock.Uptime);
            gateway.Acs.Forget();
            gateway.PollWhenDue();
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT", Events(gateway, 0), "R139");
            Assert.AreEqual("3", Between(gateway.Acs.Request(0), "<RetryCount>"));
        }

        [TestMethod]
        public void R106_R139_AFailedSessionIsRetriedEvenIfItsEventIsNot()
        {
            FakeGateway gateway = Delivered();
            gateway.Agent.RequestConnection();
            gateway.Poll();
            Assert.AreEqual(5000L, gateway.Due - gateway.Clock.Uptime);
            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            gateway.PollWhenDue();
            Assert.AreEqual(string.Empty, Events(gateway, 0));
            Assert.AreEqual("1", Between(gateway.Acs.Request(0), "<RetryCount>"));
        }

        [TestMethod]
        public void R112_ARestartResetsTheRetryCount()
        {
            FakeGateway gateway = Booted();
            gateway.Poll();
            gateway.PollWhenDue();
            gateway.Acs.Forget();
            gateway.Boot();
            gateway.Poll();
            Assert.AreEqual("0", Between(gateway.Acs.Request(0), "<RetryCount>"));
            Assert.AreEqual(5000L, gateway.Due - gateway.Clock.Uptime);
        }

        [TestMethod]
        public void R087_R097_R130_R202_ANewUrlIsUsedAfterTheSession()
        {
            FakeGateway gateway = Delivered();
            gateway.Agent.RequestConnection();
            gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Set(AcsText.Entry(Url, "string", "http://new.example:8080/x"), "k"));
            gateway.Acs.Answer(AcsText.Get("Device.ManagementServer.URL")).AnswerEmpty();
            long due = gateway.Poll();
            Assert.AreEqual("acs.example", gateway.Acs.Host);
            Assert.AreEqual(4, gateway.Acs.RequestCount);
            Assert.IsTrue(gateway.Acs.Request(3).Contains(">http://new.example:8080/x</Value>"), "set at once");
            Assert.AreEqual(gateway.Clock.Uptime, due);

            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.AreEqual("new.example", gateway.Acs.Host);
            Assert.AreEqual("0 BOOTSTRAP", Events(gateway, 0));
            Assert.AreEqual("0", Between(gateway.Acs.Request(0), "<RetryCount>"));
        }

        [TestMethod]
        public void R097_R109_ANewUrlInASessionThatFailsIsTriedAtOnce()
        {
            FakeGateway gateway = Delivered();
            gateway.Agent.RequestConnection();
            gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Set(AcsText.Entry(Url, "string", "http://new.example/"), "k"));
            long due = gateway.Poll();
            Assert.AreEqual(1, gateway.Agent.FailedSessions);
            Assert.AreEqual(gateway.Clock.Uptime, due);
            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.AreEqual("new.example", gateway.Acs.Host);
            Assert.AreEqual("0 BOOTSTRAP", Events(gateway, 0));
            Assert.AreEqual("1", Between(gateway.Acs.Request(0), "<RetryCount>"));
        }

        [TestMethod]
        public void R128_ANewUrlByTheOwnerOrNewProvisioning()
        {
            FakeGateway gateway = Delivered();
            Assert.IsTrue(gateway.Agent.Configure(Url, "http://other.example/"), "set");
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.AreEqual("0 BOOTSTRAP", Events(gateway, 0));
            Assert.IsTrue(gateway.Agent.Configure(Url, "http://other.example/"), "the same");
            gateway.Acs.Forget();
            gateway.Poll();
            Assert.AreEqual(0, gateway.Acs.RequestCount);

            gateway.System.SerialNumber = "S0002";
            gateway.Acs.AnswerSession();
            gateway.Boot();
            gateway.Poll();
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT", Events(gateway, 0), "another identity (R129)");
        }

        [TestMethod]
        public void R088_WhileCwmpIsOffThereAreNoSessions()
        {
            FakeGateway gateway = Delivered();
            gateway.Agent.RequestConnection();
            gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Set(AcsText.Entry(Enable, "boolean", "0"), "k")).AnswerEmpty();
            Assert.AreEqual(Agent.Never, gateway.Poll());
            Assert.AreEqual(3, gateway.Acs.RequestCount, "the session went on to its end");
            gateway.Acs.Forget();
            gateway.Agent.RequestConnection();
            Assert.AreEqual(Agent.Never, gateway.Poll());
            gateway.Clock.Advance(200000000);
            Assert.AreEqual(Agent.Never, gateway.Poll());
            gateway.Boot();
            Assert.AreEqual(Agent.Never, gateway.Poll());
            Assert.AreEqual(0, gateway.Acs.RequestCount);

            Assert.IsTrue(gateway.Agent.Configure(Enable, "true"), "on again");
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.AreEqual("1 BOOT", Events(gateway, 0));
        }

        [TestMethod]
        public void WhatCalledForASessionThatSwitchedCwmpOffIsOver()
        {
            FakeGateway gateway = Delivered();
            gateway.Agent.RequestConnection();
            gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Set(AcsText.Entry(Enable, "boolean", "0"), "k")).AnswerEmpty();
            gateway.Poll();
            Assert.AreEqual(3, gateway.Acs.RequestCount);
            gateway.Acs.Forget();
            Assert.IsTrue(gateway.Agent.Configure(Enable, "true"), "on again");
            gateway.Poll();
            Assert.AreEqual(0, gateway.Acs.RequestCount, "nothing new");
        }

        [TestMethod]
        public void R424_WithoutAUrlTheAgentWaitsForOne()
        {
            var gateway = new FakeGateway(BankSize);
            gateway.Provisioning.AcsUrl = string.Empty;
            gateway.Boot();
            gateway.Agent.Configure(PeriodicEnable, "0");
            Assert.AreEqual(Agent.Never, gateway.Poll());
            Assert.AreEqual(0, gateway.Acs.Connections);
            Assert.IsFalse(gateway.Agent.Configure(Url, "ftp://x/"), "no http URL");
            Assert.IsTrue(gateway.Agent.Configure(Url, "http://found.example/"), "found");
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.AreEqual("found.example", gateway.Acs.Host);
            Assert.IsTrue(Events(gateway, 0).StartsWith("0 BOOTSTRAP"), "event");
        }

        [TestMethod]
        [DataRow("Device.ManagementServer.Nothing", "x")]
        [DataRow("Device.ManagementServer.", "x")]
        [DataRow("Device.ManagementServer", "x")]
        [DataRow("", "x")]
        [DataRow("Device.DeviceInfo.SerialNumber", "x")]
        [DataRow("Device.ManagementServer.ParameterKey", "x")]
        [DataRow("Device.ManagementServer.EnableCWMP", "maybe")]
        [DataRow("Device.ManagementServer.PeriodicInformInterval", "0")]
        public void WhatTheOwnerCannotSetIsRefused(string path, string text)
        {
            FakeGateway gateway = Booted();
            int keys = gateway.Agent.Model.Log.KeyCount;
            Assert.IsFalse(gateway.Agent.Configure(path, text), path);
            Assert.AreEqual(keys, gateway.Agent.Model.Log.KeyCount);
        }

        [TestMethod]
        public void AStorageThatCannotBeUsedIsReported()
        {
            var gateway = new FakeGateway(BankSize);
            ((StorageMemoryBank)gateway.First).IsUnreadable = true;
            Assert.IsFalse(gateway.Boot(), "start");
            Assert.IsTrue(gateway.Log.Last.StartsWith("the parameter log cannot be used"), gateway.Log.Last);
        }

        [TestMethod]
        public void R022_AnAcsThatCannotBeReachedIsAFailedSession()
        {
            FakeGateway gateway = Booted();
            gateway.Acs.IsUnreachable = true;
            gateway.Poll();
            Assert.AreEqual(1, gateway.Agent.FailedSessions);
            Assert.IsTrue(gateway.Agent.LastFailure.EndsWith("unreachable"), gateway.Agent.LastFailure);
        }

        private static FakeGateway Booted()
        {
            var gateway = new FakeGateway(BankSize);
            Assert.IsTrue(gateway.Boot(), "start");
            return gateway;
        }

        /// <summary>A gateway that has told the ACS of its first boot.</summary>
        private static FakeGateway Delivered()
        {
            FakeGateway gateway = Booted();
            gateway.Acs.AnswerSession();
            gateway.Poll();
            Assert.AreEqual(1, gateway.Agent.CompletedSessions, gateway.Agent.LastFailure);
            gateway.Acs.Forget();
            return gateway;
        }

        private static void CheckRetries(byte random)
        {
            var gateway = new FakeGateway(BankSize);
            gateway.Entropy.Value = random;
            gateway.Boot();
            gateway.Agent.Configure(PeriodicEnable, "0");
            gateway.Poll();
            long wait = random == 0 ? 5000 : 10000;
            for (int retry = 1; retry <= 12; retry++)
            {
                Assert.AreEqual(wait, gateway.Due - gateway.Clock.Uptime, retry.ToString());
                wait = retry < 10 ? wait * 2 : wait;
                gateway.Acs.Forget();

                // A moment before its time nothing happens.
                gateway.Clock.Advance(gateway.Due - gateway.Clock.Uptime - 1);
                gateway.Poll();
                Assert.AreEqual(0, gateway.Acs.RequestCount);
                gateway.PollWhenDue();
                Assert.AreEqual(retry.ToString(), Between(gateway.Acs.Request(0), "<RetryCount>"));
                Assert.AreEqual(retry + 1, gateway.Agent.FailedSessions);
            }

            gateway.Acs.Forget();
            gateway.Acs.AnswerSession();
            gateway.PollWhenDue();
            Assert.AreEqual("13", Between(gateway.Acs.Request(0), "<RetryCount>"));
            Assert.AreEqual(Agent.Never, gateway.Due);
            gateway.Acs.Forget();
            gateway.Agent.RequestConnection();
            gateway.Poll();
            Assert.AreEqual("0", Between(gateway.Acs.Request(0), "<RetryCount>"), "R111");
            Assert.AreEqual(random == 0 ? 5000L : 10000L, gateway.Due - gateway.Clock.Uptime);
        }

        /// <summary>Lists the event codes of an Inform, with commas between them.</summary>
        private static string Events(FakeGateway gateway, int request)
        {
            string inform = gateway.Acs.Request(request);
            string list = string.Empty;
            for (int at = inform.IndexOf("<EventCode>"); at >= 0; at = inform.IndexOf("<EventCode>", at + 1))
            {
                list += (list.Length > 0 ? "," : string.Empty) + Between(inform.Substring(at), "<EventCode>");
            }

            return list;
        }

        private static string Between(string text, string tag)
        {
            int start = text.IndexOf(tag) + tag.Length;
            return text.Substring(start, text.IndexOf('<', start) - start);
        }
    }
}
