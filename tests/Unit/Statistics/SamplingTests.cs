using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>Samples come together, interval by interval.</summary>
    [TestClass]
    public class SamplingTests
    {
        [TestMethod]
        public void ADisabledSetReadsNothing()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.Pass(100);
            Assert.AreEqual(0, bench.Meter.Readings);
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
            Assert.AreEqual("Disabled", bench.Get(StatisticsBench.Status));
            Assert.AreEqual("0001-01-01T00:00:00Z", bench.Get(StatisticsBench.Set + "ReportStartTime"));
            Assert.AreEqual("0001-01-01T00:00:00Z", bench.Get(StatisticsBench.Set + "ReportEndTime"));
            Assert.AreEqual(string.Empty, bench.Get(StatisticsBench.Set + "SampleSeconds"));
            bench.Check(StatisticsBench.First, string.Empty, string.Empty, string.Empty);
            Assert.AreEqual("0", bench.Get(StatisticsBench.First + "Failures"));
        }

        [TestMethod]
        public void ASampleIsTheValueAtTheEndOfItsInterval()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            Assert.AreEqual("Enabled", bench.Get(StatisticsBench.Status));
            bench.Check(StatisticsBench.First, string.Empty, string.Empty, string.Empty);
            bench.Meter.Value = 1;
            bench.PassMilliseconds(9999);
            bench.Check(StatisticsBench.First, string.Empty, string.Empty, string.Empty);
            bench.Meter.Value = 2;
            bench.PassMilliseconds(1);
            bench.Check(StatisticsBench.First, "2", "10", "0");
            Assert.AreEqual("10", bench.Get(StatisticsBench.Set + "SampleSeconds"));
            bench.Meter.Value = 3;
            bench.Pass(10);
            bench.Check(StatisticsBench.First, "2,3", "10,10", "0,0");
        }

        [TestMethod]
        public void TheRingKeepsTheLastSamplesOldestFirst()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            for (int i = 1; i <= 11; i++)
            {
                bench.Meter.Value = i;
                bench.Pass(10);
                string expected = i.ToString();
                for (int j = i - 1; j > 0 && j > i - 4; j--)
                {
                    expected = j.ToString() + "," + expected;
                }

                Assert.AreEqual(expected, bench.Get(StatisticsBench.First + "Values"));
            }

            Assert.AreEqual("10,10,10,10", bench.Get(StatisticsBench.Set + "SampleSeconds"));
        }

        [TestMethod]
        public void TheAgentWakesUpForTheEndsAlone()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            int readings = bench.Meter.Readings;
            long start = bench.Gateway.Clock.Uptime;
            Assert.AreEqual(start + 10000, bench.Gateway.Due);
            bench.Pass(10);
            Assert.AreEqual(start + 20000, bench.Gateway.Due);
            Assert.AreEqual(readings + 1, bench.Meter.Readings);
        }

        [TestMethod]
        public void NoTimeIsLostBetweenIntervals()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            long start = bench.Gateway.Clock.Uptime;
            for (int i = 1; i <= 20; i++)
            {
                // Each time the agent comes a little late.
                bench.Gateway.Clock.Advance(bench.Gateway.Due - bench.Gateway.Clock.Uptime + 700);
                bench.Gateway.Poll();
                Assert.AreEqual(start + ((i + 1) * 10000), bench.Gateway.Due);
            }

            bench.Check(StatisticsBench.First, "0,0,0,0", "10,10,10,10", "0,0,0,0");
        }

        [TestMethod]
        public void AValueThatIsReadLateIsSuspect()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(10);
            bench.Meter.Value = 5;
            bench.Sleep(12);
            bench.Check(StatisticsBench.First, "0,5", "10,10", "0,1");
            bench.Pass(8);
            bench.Check(StatisticsBench.First, "0,5,5", "10,10,10", "0,1,0");
        }

        [TestMethod]
        public void IntervalsThatWentByUnseenHaveNoData()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(10);
            bench.Meter.Value = 7;
            bench.Sleep(35);
            bench.Check(StatisticsBench.First, "0,7,0,0", "10,10,0,0", "0,1,1,1");
            Assert.AreEqual("10,10,0,0", bench.Get(StatisticsBench.Set + "SampleSeconds"));
            bench.Pass(5);
            bench.Check(StatisticsBench.First, "7,0,0,7", "10,0,0,10", "1,1,1,0");
        }

        [TestMethod]
        public void AYearUnseenIsOverAtOnce()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Put(StatisticsBench.Set + "SampleInterval", "1");
            bench.Gateway.Clock.UtcMilliseconds = StatisticsBench.NewYear;
            bench.Gateway.Clock.Advance(365L * 86400000);
            bench.Gateway.Poll();
            bench.Check(StatisticsBench.First, "0,0,0,0", "0,0,0,0", "1,1,1,1");
            Assert.AreEqual("2026-12-31T23:59:56Z", bench.Get(StatisticsBench.Set + "ReportStartTime"));
            Assert.AreEqual("2027-01-01T00:00:00Z", bench.Get(StatisticsBench.Set + "ReportEndTime"));
        }

        [TestMethod]
        public void TwoSetsSampleEachInItsTime()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            Assert.AreEqual(2, bench.AddRow(StatisticsBench.Table));
            const string Other = "Device.PeriodicStatistics.SampleSet.2.";
            Assert.AreEqual(1, bench.AddRow(Other + "Parameter."));
            bench.Put(Other + "Name", "other");
            bench.Put(Other + "SampleInterval", "3");
            bench.Put(Other + "Parameter.1.Reference", Meter.Level);
            bench.Put(Other + "Parameter.1.Enable", "1");
            bench.Put(Other + "Enable", "1");
            bench.Meter.Value = 4;
            bench.Pass(20);
            bench.Check(StatisticsBench.First, "4,4", "10,10", "0,0");
            bench.Check(Other + "Parameter.1.", "4,4,4,4,4,4", "3,3,3,3,3,3", "0,0,0,0,0,0");
            bench.Put(StatisticsBench.Set + "Enable", "0");
            bench.Pass(10);
            bench.Check(StatisticsBench.First, "4,4", "10,10", "0,0");
            Assert.AreEqual("3,3,3,3,3,3,3,3,3,3", bench.Get(Other + "SampleSeconds"));
        }

        [TestMethod]
        public void WithCwmpSwitchedOffSamplingGoesOn()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Put("Device.ManagementServer.EnableCWMP", "0");
            bench.Pass(30);
            bench.Check(StatisticsBench.First, "0,0,0", "10,10,10", "0,0,0");
        }

        [TestMethod]
        public void ARestartLosesTheSamplesAndBeginsAnew()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(25);
            bench.Meter.Value = 9;
            bench.Reboot();
            Assert.AreEqual("Enabled", bench.Get(StatisticsBench.Status));
            Assert.AreEqual("10", bench.Get(StatisticsBench.Set + "SampleInterval"));
            Assert.AreEqual(Meter.Count, bench.Get(StatisticsBench.First + "Reference"));
            bench.Check(StatisticsBench.First, string.Empty, string.Empty, string.Empty);
            bench.Pass(10);
            bench.Check(StatisticsBench.First, "9", "10", "0");
        }
    }
}
