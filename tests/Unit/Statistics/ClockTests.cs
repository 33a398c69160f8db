using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>The time of day: TimeReference, the times of a report, and a clock that is set while samples are taken.</summary>
    [TestClass]
    public class ClockTests
    {
        private const string Set = StatisticsBench.Set;
        private const string First = StatisticsBench.First;
        private const string Start = StatisticsBench.Set + "ReportStartTime";
        private const string End = StatisticsBench.Set + "ReportEndTime";
        private const long NewYear = StatisticsBench.NewYear;

        [TestMethod]
        public void IntervalsEndAtTheReferencePlusOrMinusWholeOnes()
        {
            string[] references =
            {
                "2026-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2999-12-31T23:59:00Z", "0001-01-01T00:00:10Z", "2026-01-01T00:00:20+01:00",
            };
            for (int i = 0; i < references.Length; i++)
            {
                StatisticsBench bench = Aligned(references[i], NewYear + 13000);
                Assert.AreEqual(bench.Gateway.Clock.Uptime + 7000, bench.Gateway.Due);
                bench.Pass(7);
                bench.Check(First, "0", "7", "0");
                Assert.AreEqual("2026-01-01T00:00:13Z", bench.Get(Start));
                Assert.AreEqual("2026-01-01T00:00:20Z", bench.Get(End));
                bench.Pass(20);
                bench.Check(First, "0,0,0", "7,10,10", "0,0,0");
                Assert.AreEqual("2026-01-01T00:00:40Z", bench.Get(End));
                bench.Pass(20);
                Assert.AreEqual("2026-01-01T00:00:20Z", bench.Get(Start));
            }
        }

        [TestMethod]
        public void AnotherReferenceBeginsAnew()
        {
            StatisticsBench bench = Aligned("2026-01-01T00:00:00Z", NewYear + 13000);
            bench.Pass(17);
            bench.Put(Set + "TimeReference", "2026-01-01T00:00:04Z");
            bench.Check(First, string.Empty, string.Empty, string.Empty);
            bench.Pass(4);
            bench.Check(First, "0", "4", "0");
            bench.Put(Set + "TimeReference", "0001-01-01T00:00:00Z");
            bench.Pass(10);
            bench.Check(First, "0", "10", "0");
        }

        [TestMethod]
        public void WithoutATimeOfDayTheReportTellsTheTimeSinceBoot()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.Put(Set + "TimeReference", "2026-01-01T00:00:00Z");
            bench.Pass(100);
            bench.Put(Set + "Enable", "1");
            bench.Pass(10);
            bench.Check(First, "0", "10", "0");
            Assert.AreEqual("0001-01-01T00:01:40", bench.Get(Start));
            Assert.AreEqual("0001-01-01T00:01:50", bench.Get(End));
        }

        [TestMethod]
        public void AClockThatIsSetLaterAlignsTheIntervalThatIsUnderWay()
        {
            StatisticsBench bench = Aligned("2026-01-01T00:00:00Z", UnknownTime.Value);
            bench.Put(Set + "SampleInterval", "3600");
            bench.Pass(100);

            // Nobody calls when the clock is set: the agent looks by itself.
            bench.Gateway.Clock.UtcMilliseconds = NewYear + 1800000;
            bench.Pass(1799);
            bench.Check(First, string.Empty, string.Empty, string.Empty);
            bench.Pass(1);
            bench.Check(First, "0", "1900", "0");
            Assert.AreEqual("2026-01-01T00:28:20Z", bench.Get(Start));
            Assert.AreEqual("2026-01-01T01:00:00Z", bench.Get(End));
            bench.Pass(3600);
            bench.Check(First, "0,0", "1900,3600", "0,0");
        }

        [TestMethod]
        public void AClockThatIsCorrectedALittleMakesNoIntervalOfItsOwn()
        {
            StatisticsBench bench = Aligned("2026-01-01T00:00:00Z", NewYear);
            int[] corrections = { 300, -300, 900, -900, 400, -400 };
            for (int i = 0; i < corrections.Length; i++)
            {
                bench.Gateway.Clock.UtcMilliseconds += corrections[i];
                bench.Pass(10);
            }

            bench.PassMilliseconds(1000);
            Assert.AreEqual("2026-01-01T00:01:00Z", bench.Get(End));
            Assert.AreEqual("2026-01-01T00:00:20Z", bench.Get(Start));
        }

        [TestMethod]
        public void AfterAClockThatGoesBackIntervalsEndAtTheReferenceAgain()
        {
            for (int jump = 1; jump < 7200; jump += 613)
            {
                StatisticsBench bench = Aligned("2026-01-01T00:00:00Z", NewYear + 86400000);
                bench.Put(Set + "SampleInterval", "600");
                bench.Pass(900);
                bench.Gateway.Clock.UtcMilliseconds -= jump * 1000L;
                bench.Pass(1800);
                AssertAligned(bench, 600000);
            }
        }

        [TestMethod]
        public void AfterAClockThatGoesForthIntervalsEndAtTheReferenceAgain()
        {
            for (int jump = 1; jump < 7200; jump += 613)
            {
                StatisticsBench bench = Aligned("2026-01-01T00:00:00Z", NewYear + 86400000);
                bench.Put(Set + "SampleInterval", "600");
                bench.Pass(900);
                bench.Gateway.Clock.UtcMilliseconds += jump * 1000L;
                bench.Pass(1800);
                AssertAligned(bench, 600000);
            }
        }

        [TestMethod]
        public void AReportDoesNotChangeWithTheClock()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(10);
            Assert.AreEqual("0001-01-01T00:00:00", bench.Get(Start));
            bench.Pass(5);
            bench.Gateway.Clock.UtcMilliseconds = NewYear + 15400;
            Assert.AreEqual("2026-01-01T00:00:00Z", bench.Get(Start));
            Assert.AreEqual("2026-01-01T00:00:10Z", bench.Get(End));
            bench.Gateway.Clock.UtcMilliseconds += 200;
            Assert.AreEqual("2026-01-01T00:00:00Z", bench.Get(Start));
            Assert.AreEqual("2026-01-01T00:00:10Z", bench.Get(End));
            bench.Pass(5);
            Assert.AreEqual("2026-01-01T00:00:01Z", bench.Get(Start));
            Assert.AreEqual("2026-01-01T00:00:21Z", bench.Get(End));
        }

        [TestMethod]
        public void AClockThatIsLostLeavesTheIntervalsAsTheyAre()
        {
            StatisticsBench bench = Aligned("2026-01-01T00:00:00Z", NewYear + 13000);
            bench.Pass(17);
            bench.Gateway.Clock.UtcMilliseconds = UnknownTime.Value;
            bench.Pass(20);
            bench.Check(First, "0,0,0,0", "7,10,10,10", "0,0,0,0");
        }

        [TestMethod]
        public void WithoutReferenceTheClockDoesNotMatter()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            FakeClock clock = bench.Gateway.Clock;
            bench.Pass(13);
            clock.UtcMilliseconds = NewYear;
            bench.Pass(13);
            clock.UtcMilliseconds -= 86400000;
            bench.Pass(13);
            clock.UtcMilliseconds = UnknownTime.Value;
            bench.Pass(1);
            bench.Check(First, "0,0,0,0", "10,10,10,10", "0,0,0,0");
        }

        /// <summary>A set that was enabled at a time of day.</summary>
        private static StatisticsBench Aligned(string reference, long now)
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.Gateway.Clock.UtcMilliseconds = now;
            bench.Put(Set + "TimeReference", reference);
            bench.Put(Set + "Enable", "true");
            return bench;
        }

        private static void AssertAligned(StatisticsBench bench, long interval)
        {
            FakeClock clock = bench.Gateway.Clock;
            string lists = bench.Get(Set + "SampleSeconds");
            Assert.IsTrue(lists.Length > 3 && lists.Substring(lists.Length - 3) == "600", lists);
            bench.Gateway.PollWhenDue();
            while (bench.Get(Set + "SampleSeconds") == lists && (clock.UtcMilliseconds - NewYear) % interval != 0)
            {
                bench.Gateway.PollWhenDue();
            }

            Assert.AreEqual(0L, (clock.UtcMilliseconds - NewYear) % interval);
        }
    }
}
