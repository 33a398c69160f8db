using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>ScheduleInform: several at once, over restarts, with and without a time of day.</summary>
    [TestClass]
    public class ScheduleInformTests
    {
        private const long Noon = 1700000000000;

        [TestMethod]
        public void R264_ItTakesItsArgumentsInAnyOrder()
        {
            var bench = new TransferBench();
            string answer = bench.Ask(Schedule("4294967295", "k"));
            Assert.AreEqual("<cwmp:ScheduleInformResponse></cwmp:ScheduleInformResponse>", answer);
            string request = "<c:ScheduleInform><CommandKey>b</CommandKey><x/><DelaySeconds> 5 </DelaySeconds>"
                + "</c:ScheduleInform>";
            Assert.AreEqual(0, bench.FaultOf(AcsText.Request(request)));
            bench.Wait(5);
            Assert.AreEqual("3 SCHEDULED,M ScheduleInform:b", bench.Session(string.Empty));
        }

        [DataRow("<DelaySeconds>0</DelaySeconds><CommandKey>k</CommandKey>")]
        [DataRow("<DelaySeconds>-1</DelaySeconds><CommandKey>k</CommandKey>")]
        [DataRow("<DelaySeconds>4294967296</DelaySeconds><CommandKey>k</CommandKey>")]
        [DataRow("<DelaySeconds>soon</DelaySeconds><CommandKey>k</CommandKey>")]
        [DataRow("<DelaySeconds></DelaySeconds><CommandKey>k</CommandKey>")]
        [DataRow("<CommandKey>k</CommandKey>")]
        [DataRow("<DelaySeconds>1</DelaySeconds>")]
        [DataRow("<DelaySeconds>1</DelaySeconds><CommandKey>123456789012345678901234567890123</CommandKey>")]
        [TestMethod]
        public void R265_R314_WrongArgumentsAreRefused(string arguments)
        {
            var bench = new TransferBench();
            Assert.AreEqual(9003, bench.FaultOf(AcsText.Request("<c:ScheduleInform>" + arguments + "</c:ScheduleInform>")));
            bench.Wait(10);
            Assert.IsTrue(bench.IsSilent(), "nothing is scheduled");
        }

        [TestMethod]
        public void R095_R135_R147_R151_EachComesAtItsTimeWithItsKey()
        {
            var bench = new TransferBench();
            bench.Ask(Schedule("30", "late"));
            bench.Ask(Schedule("10", "early"));
            bench.Ask(Schedule("30", "late"));
            Assert.AreEqual(bench.Gateway.Clock.Uptime + 10000, bench.Gateway.Due);
            bench.Gateway.Clock.Advance(9999);
            Assert.IsTrue(bench.IsSilent(), "a moment before");
            bench.Gateway.Clock.Advance(1);
            Assert.AreEqual("3 SCHEDULED,M ScheduleInform:early", bench.Session(string.Empty));
            bench.Wait(20);
            Assert.AreEqual("3 SCHEDULED,M ScheduleInform:late,M ScheduleInform:late", bench.Session(string.Empty));
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
        }

        [TestMethod]
        public void R265_MoreThanThereIsRoomForAreRefused()
        {
            var bench = new TransferBench();
            for (int i = 0; i < Limits.ScheduledInforms; i++)
            {
                Assert.AreEqual(0, bench.FaultOf(Schedule("100", i.ToString())));
            }

            Assert.AreEqual(9004, bench.FaultOf(Schedule("100", "x")));
            bench.Wait(100);
            string events = bench.Session(string.Empty);
            Assert.IsTrue(events.Contains("M ScheduleInform:0,M ScheduleInform:1,"), events);
            Assert.IsFalse(events.Contains(":x"), events);
            Assert.AreEqual(0, bench.FaultOf(Schedule("100", "y")));
        }

        [TestMethod]
        public void R266_WithATimeOfDayARestartDelaysNothing()
        {
            var bench = new TransferBench();
            bench.Gateway.Clock.UtcMilliseconds = Noon;
            bench.Ask(Schedule("100", "a"));
            bench.Ask(Schedule("200", "b"));
            bench.Wait(40);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            bench.Wait(59);
            Assert.IsTrue(bench.IsSilent(), "a second before");
            bench.Wait(1);
            Assert.AreEqual("3 SCHEDULED,M ScheduleInform:a", bench.Session(string.Empty));

            // Off while it became due: at once.
            bench.Wait(500);
            Assert.AreEqual("1 BOOT,3 SCHEDULED,M ScheduleInform:b", bench.Restart(string.Empty));
        }

        [TestMethod]
        public void R266_WithoutATimeOfDayTheRestGoesOnAfterTheRestart()
        {
            var bench = new TransferBench();
            bench.Ask(Schedule("10000", "a"));

            // The age is stored now and then, so that a restart costs no more than that.
            for (int i = 0; i < 9; i++)
            {
                bench.Wait(1000);
                Assert.IsTrue(bench.IsSilent(), "not yet");
            }

            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            bench.Wait(999);
            Assert.IsTrue(bench.IsSilent(), "not early");
            bench.Wait(1);
            Assert.AreEqual("3 SCHEDULED,M ScheduleInform:a", bench.Session(string.Empty));
        }

        [TestMethod]
        public void R266_AClockThatIsSetLaterCounts()
        {
            var bench = new TransferBench();
            bench.Ask(Schedule("1000", "a"));
            bench.Wait(100);
            bench.Gateway.Clock.UtcMilliseconds = Noon;
            Assert.IsTrue(bench.IsSilent(), "the clock was set");
            bench.Wait(800);
            bench.Gateway.Clock.UtcMilliseconds = UnknownTime.Value;
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            bench.Wait(50);
            Assert.IsTrue(bench.IsSilent(), "without the clock it is not known that it is due soon");
            bench.Gateway.Clock.UtcMilliseconds = Noon + 900000;
            Assert.AreEqual("3 SCHEDULED,M ScheduleInform:a", bench.Session(string.Empty));
        }

        [TestMethod]
        public void R153_WhatTheAcsDidNotHearIsToldAfterTheRestart()
        {
            var bench = new TransferBench();
            bench.Ask(Schedule("10", "a"));
            bench.Wait(10);
            bench.Acs.Forget();
            bench.Gateway.Poll();
            Assert.AreEqual(1, bench.Gateway.Agent.FailedSessions);
            Assert.AreEqual("1 BOOT,3 SCHEDULED,M ScheduleInform:a", bench.Restart(string.Empty));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
        }

        private static string Schedule(string delay, string key)
        {
            return TransferText.ScheduleInform(delay, key);
        }
    }
}
