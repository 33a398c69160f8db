using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>ScheduleReboot and DelayReboot: once, and never in a session.</summary>
    [TestClass]
    public class RebootScheduleTests
    {
        private const string Delay = "Device.ManagementServer.DelayReboot";
        private const string Time = "Device.ManagementServer.ScheduleReboot";

        // 2023-11-14T22:13:20Z.
        private const long Now = 1700000000000;

        [TestMethod]
        public void R258_ADelayCountsFromTheEndOfTheSession()
        {
            var bench = new TransferBench();
            Assert.AreEqual("-1", bench.Gateway.Setting(Delay));
            bench.Ask(Set(Delay, "int", "20"));
            Assert.AreEqual("20", bench.Gateway.Setting(Delay));
            Assert.AreEqual(bench.Gateway.Clock.Uptime + 20000, bench.Gateway.Due);
            bench.Gateway.Clock.Advance(19999);
            bench.Gateway.Poll();
            Assert.AreEqual(0, bench.Gateway.System.Reboots);
            bench.Gateway.Clock.Advance(1);
            Assert.AreEqual(Agent.Never, bench.Gateway.Poll());
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual("-1", bench.Gateway.Setting(Delay));
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
        }

        [TestMethod]
        public void R258_ADelayCanBeTakenBackAndEndsWithAnyRestart()
        {
            var bench = new TransferBench();
            bench.Ask(Set(Delay, "int", "20"));
            bench.Ask(Set(Delay, "int", "-1"));
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
            bench.Ask(Set(Delay, "int", "20"));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual("-1", bench.Gateway.Setting(Delay));
            bench.Wait(100);
            Assert.IsTrue(bench.IsSilent(), "nothing");
            Assert.AreEqual(0, bench.Gateway.System.Reboots);
            Assert.AreEqual(9003, bench.FaultOf(Set(Delay, "int", "-2")));
        }

        [TestMethod]
        public void R258_NoDelayMeansAfterTheSession()
        {
            var bench = new TransferBench();
            bench.Ask(Set(Delay, "int", "0"));
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
        }

        [TestMethod]
        public void R258_ATimeOfDayHoldsOverARestartAndCountsOnce()
        {
            var bench = new TransferBench();
            bench.Gateway.Clock.UtcMilliseconds = Now;
            bench.Ask(Set(Time, "dateTime", "2023-11-14T22:15:00Z"));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual(bench.Gateway.Clock.Uptime + 100000, bench.Gateway.Due);
            bench.Wait(99);
            bench.Gateway.Poll();
            Assert.AreEqual(0, bench.Gateway.System.Reboots);
            bench.Wait(1);
            bench.Gateway.Poll();
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual("0001-01-01T00:00:00Z", bench.Gateway.Setting(Time));
        }

        [TestMethod]
        public void R258_WithoutATimeOfDayItWaitsForOne()
        {
            var bench = new TransferBench();
            bench.Ask(Set(Time, "dateTime", "2023-11-14T22:15:00Z"));
            bench.Wait(1000);
            Assert.IsTrue(bench.IsSilent(), "no clock");
            bench.Gateway.Clock.UtcMilliseconds = Now;
            Assert.IsTrue(bench.IsSilent(), "not yet");
            bench.Wait(100);
            bench.Gateway.Poll();
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
        }

        [TestMethod]
        public void R258_AfterATimeAtWhichTheDeviceWasOffItDoesNotRestartOnceMore()
        {
            var bench = new TransferBench();
            bench.Gateway.Clock.UtcMilliseconds = Now;
            bench.Ask(Set(Time, "dateTime", "2023-11-14T22:15:00Z"));
            bench.Wait(500);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            bench.Wait(10);
            bench.Gateway.Poll();
            Assert.AreEqual(0, bench.Gateway.System.Reboots);
            Assert.AreEqual("0001-01-01T00:00:00Z", bench.Gateway.Setting(Time));
        }

        [TestMethod]
        public void R258_ATimeThatIsPastMeansAfterTheSession()
        {
            var bench = new TransferBench();
            bench.Gateway.Clock.UtcMilliseconds = Now;
            bench.Ask(Set(Time, "dateTime", "2020-01-01T00:00:00Z"));
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            bench.Wait(10);
            bench.Gateway.Poll();
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
        }

        private static string Set(string path, string type, string value)
        {
            return AcsText.Set(AcsText.Entry(path, type, value), string.Empty);
        }
    }
}
