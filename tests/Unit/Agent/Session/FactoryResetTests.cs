using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>FactoryReset: after the session everything is as it was at first.</summary>
    [TestClass]
    public class FactoryResetTests
    {
        private const string Code = "Device.DeviceInfo.ProvisioningCode";
        private const string Key = "Device.ManagementServer.ParameterKey";

        [TestMethod]
        public void R259_R260_R261_R262_R263_EverythingGoesAfterTheSession()
        {
            var bench = new TransferBench();
            bench.Ask(AcsText.Set(AcsText.Entry(Code, "string", "p"), "key"));
            bench.Ask(TransferText.ScheduleInform("10", "s"));
            bench.Ask(TransferText.Download("d", 10));
            bench.Gateway.Acs.Forget();
            bench.Gateway.Acs.Answer(AcsText.InformResponse)
                .Answer(AcsText.Request("<c:FactoryReset/>"))
                .Answer(AcsText.Get(Code))
                .AnswerEmpty();
            bench.Gateway.Agent.RequestConnection();
            Assert.AreEqual(Agent.Never, bench.Gateway.Poll());

            // The session goes on to its end with the old settings.
            Assert.AreEqual(
                "<cwmp:FactoryResetResponse></cwmp:FactoryResetResponse>", SessionBench.Body(bench.Acs.Request(2)));
            Assert.IsTrue(bench.Acs.Request(3).Contains(">p</Value>"), "R259");
            Assert.AreEqual(1, bench.Gateway.System.Reboots);

            bench.Wait(100);
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual(string.Empty, bench.Gateway.Setting(Code));
            Assert.AreEqual(string.Empty, bench.Gateway.Setting(Key));
            Assert.AreEqual("http://acs.example/cwmp", bench.Gateway.Setting("Device.ManagementServer.URL"));
            Assert.AreEqual(0, bench.Executor.Starts);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
        }

        [TestMethod]
        public void NothingOfThePasswordsIsLeftOnTheMedium()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("d", 1000));
            Assert.IsTrue(Holds(bench, "secret"), "before");
            bench.Ask(AcsText.Request("<c:FactoryReset/>"));
            Assert.IsFalse(Holds(bench, "secret"), "after");
        }

        [TestMethod]
        public void TheUserRestoresFactorySettingsToo()
        {
            var bench = new TransferBench();
            bench.Ask(AcsText.Set(AcsText.Entry(Code, "string", "p"), "key"));
            bench.Ask(TransferText.Download("d", 1000));
            Assert.IsTrue(bench.Gateway.Agent.RestoreFactorySettings());
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
            Assert.AreEqual(Agent.Never, bench.Gateway.Poll());
            Assert.IsFalse(Holds(bench, "secret"));
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual(string.Empty, bench.Gateway.Setting(Code));
        }

        [TestMethod]
        public void R259_AnAnswerThatGetsLostDoesNotStopIt()
        {
            var bench = new TransferBench();
            bench.Ask(AcsText.Set(AcsText.Entry(Code, "string", "p"), "key"));
            bench.Gateway.Acs.Forget();
            bench.Gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Request("<c:FactoryReset/>"));
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            Assert.AreEqual(1, bench.Gateway.Agent.FailedSessions);
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT", bench.Restart(string.Empty));
        }

        private static bool Holds(TransferBench bench, string text)
        {
            return Holds((StorageMemoryBank)bench.Gateway.First, text) || Holds((StorageMemoryBank)bench.Gateway.Second, text);
        }

        private static bool Holds(StorageMemoryBank bank, string text)
        {
            byte[] sought = System.Text.Encoding.UTF8.GetBytes(text);
            for (int at = 0; at + sought.Length <= bank.Cells.Length; at++)
            {
                int i = 0;
                while (i < sought.Length && bank.Cells[at + i] == sought[i])
                {
                    i++;
                }

                if (i == sought.Length)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
