using NanoCwmp.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>The time windows of ScheduleDownload, on a virtual clock.</summary>
    [TestClass]
    public class TimeWindowTests
    {
        private static readonly string s_response = TransferText.TransferCompleteResponse;

        [TestMethod]
        public void R306_R307_ItRunsInItsWindow()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.ScheduleDownload("k", TransferText.Window(100, 200, 0)));
            bench.Wait(99);
            Assert.IsTrue(bench.IsSilent(), "before");
            Assert.AreEqual(0, bench.Executor.Starts);
            bench.Wait(1);
            Assert.IsTrue(bench.IsSilent(), "it runs");
            Assert.AreEqual(1, bench.Executor.Starts);
            Assert.AreEqual("7 TRANSFER COMPLETE,M ScheduleDownload:k", bench.Session(s_response));
            Assert.AreEqual("0", TransferBench.Between(bench.Acs.Request(1), "<FaultCode>"));
        }

        [DataRow(0, 1)]
        [DataRow(2, 3)]
        [DataRow(-1, 4)]
        [TestMethod]
        public void R305_R306_R307_RetriesAreCountedInEachWindowAndTheEndIsOne(int retries, int tries)
        {
            var bench = new TransferBench();
            bench.Executor.Result = FaultCode.FileServerUnreachable;
            bench.Ask(TransferText.ScheduleDownload(
                "k", TransferText.Window(0, 1000, retries) + TransferText.Window(2000, 3000, 0)));
            for (int i = 0; i < 12; i++)
            {
                bench.Wait(60);
                Assert.IsTrue(bench.IsSilent(), "silent");
            }

            Assert.AreEqual(tries, bench.Executor.Starts);
            bench.Wait(2000 - 720);
            Assert.IsTrue(bench.IsSilent(), "the second window");
            Assert.AreEqual(tries + 1, bench.Executor.Starts);
            Assert.AreEqual("7 TRANSFER COMPLETE,M ScheduleDownload:k", bench.Session(s_response));
            Assert.AreEqual("9020", TransferBench.Between(bench.Acs.Request(1), "<FaultCode>"));
        }

        [TestMethod]
        public void R306_WhatRunsBeyondItsWindowIsBrokenOff()
        {
            var bench = new TransferBench();
            bench.Executor.Duration = 1000000;
            bench.Ask(TransferText.ScheduleDownload("k", TransferText.Window(0, 100, 5)));
            Assert.AreEqual(bench.Gateway.Clock.Uptime + 100000, bench.Gateway.Due);
            bench.Wait(100);
            Assert.IsTrue(bench.IsSilent(), "broken off");
            Assert.AreEqual(1, bench.Executor.Cancels);
            Assert.AreEqual("7 TRANSFER COMPLETE,M ScheduleDownload:k", bench.Session(s_response));
            Assert.AreEqual("9020", TransferBench.Between(bench.Acs.Request(1), "<FaultCode>"));
        }

        [TestMethod]
        public void R306_WindowsThatWereMissedAreOver()
        {
            var bench = new TransferBench();
            bench.Gateway.Clock.UtcMilliseconds = 1700000000000;
            string windows = TransferText.Window(100, 200, 0) + TransferText.Window(300, 400, 0);
            bench.Ask(TransferText.ScheduleDownload("k", windows));
            bench.Wait(250);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual(0, bench.Executor.Starts);
            Assert.AreEqual(bench.Gateway.Clock.Uptime + 50000, bench.Gateway.Due);
            bench.Wait(200);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual("7 TRANSFER COMPLETE,M ScheduleDownload:k", bench.Session(s_response));
            string report = bench.Acs.Request(1);
            Assert.AreEqual("9020", TransferBench.Between(report, "<FaultCode>"));
            Assert.AreEqual("0001-01-01T00:00:00Z", TransferBench.Between(report, "<StartTime>"));
            Assert.AreEqual(0, bench.Executor.Starts);
        }

        [TestMethod]
        public void R305_ARestartInTheMiddleTakesOneTry()
        {
            var bench = new TransferBench();
            bench.Executor.Duration = 1000000;
            bench.Ask(TransferText.ScheduleDownload("k", TransferText.Window(0, 100000, 1)));
            Assert.AreEqual(1, bench.Executor.Starts);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            bench.Wait(60);
            Assert.IsTrue(bench.IsSilent(), "once more");
            Assert.AreEqual(2, bench.Executor.Starts);
            Assert.AreEqual("1 BOOT,7 TRANSFER COMPLETE,M ScheduleDownload:k", bench.Restart(s_response));
            Assert.AreEqual("9020", TransferBench.Between(bench.Acs.Request(1), "<FaultCode>"));
        }
    }
}
