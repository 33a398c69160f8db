using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>ForceSample: a look at the interval that is not over.</summary>
    [TestClass]
    public class ForceTests
    {
        private const string Force = StatisticsBench.Set + "ForceSample";

        [TestMethod]
        public void ThePresentIntervalIsShownAndShownAgain()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Gateway.Clock.UtcMilliseconds = StatisticsBench.NewYear;
            bench.Meter.Value = 1;
            bench.Pass(10);
            bench.Meter.Value = 2;
            bench.Pass(4);
            bench.Put(Force, "true");
            bench.Check(StatisticsBench.First, "1,2", "10,4", "0,0");
            Assert.AreEqual("10,4", bench.Get(StatisticsBench.Set + "SampleSeconds"));
            Assert.AreEqual("2026-01-01T00:00:00Z", bench.Get(StatisticsBench.Set + "ReportStartTime"));
            Assert.AreEqual("2026-01-01T00:00:14Z", bench.Get(StatisticsBench.Set + "ReportEndTime"));
            Assert.AreEqual("false", bench.Get(Force));

            bench.Meter.Value = 3;
            bench.Pass(2);
            bench.Check(StatisticsBench.First, "1,2", "10,4", "0,0");
            bench.Put(Force, "true");
            bench.Check(StatisticsBench.First, "1,3", "10,6", "0,0");
            Assert.AreEqual("2026-01-01T00:00:16Z", bench.Get(StatisticsBench.Set + "ReportEndTime"));

            // It neither ends the interval nor moves it.
            bench.Meter.Value = 4;
            bench.Pass(4);
            bench.Check(StatisticsBench.First, "1,4", "10,10", "0,0");
            Assert.AreEqual("2026-01-01T00:00:20Z", bench.Get(StatisticsBench.Set + "ReportEndTime"));
            bench.Pass(10);
            bench.Check(StatisticsBench.First, "1,4,4", "10,10,10", "0,0,0");
        }

        [TestMethod]
        public void FalseHasNoEffect()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(3);
            bench.Put(Force, "false");
            bench.Check(StatisticsBench.First, string.Empty, string.Empty, string.Empty);
        }

        [TestMethod]
        public void ADisabledSetHasNothingToShow()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.Put(Force, "true");
            bench.Check(StatisticsBench.First, string.Empty, string.Empty, string.Empty);
            bench.Put(StatisticsBench.Set + "Enable", "true");
            bench.Pass(10);
            bench.Put(StatisticsBench.Set + "Enable", "false");
            bench.Pass(3);
            bench.Put(Force, "true");
            bench.Check(StatisticsBench.First, "0", "10", "0");
        }

        [TestMethod]
        public void TheOldestSampleMakesRoom()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Gateway.Clock.UtcMilliseconds = StatisticsBench.NewYear;
            for (int i = 1; i <= 4; i++)
            {
                bench.Meter.Value = i;
                bench.Pass(10);
            }

            bench.Meter.Value = 5;
            bench.Pass(1);
            bench.Put(Force, "true");
            bench.Put(Force, "true");
            bench.Check(StatisticsBench.First, "2,3,4,5", "10,10,10,1", "0,0,0,0");
            Assert.AreEqual("2026-01-01T00:00:10Z", bench.Get(StatisticsBench.Set + "ReportStartTime"));
            bench.Pass(9);
            bench.Check(StatisticsBench.First, "2,3,4,5", "10,10,10,10", "0,0,0,0");
        }

        [TestMethod]
        public void OneSampleIsEnough()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Gateway.Clock.UtcMilliseconds = StatisticsBench.NewYear;
            bench.Put(StatisticsBench.Set + "ReportSamples", "1");
            bench.Pass(13);
            bench.Meter.Value = 5;
            bench.Put(Force, "true");
            bench.Check(StatisticsBench.First, "5", "3", "0");
            Assert.AreEqual("2026-01-01T00:00:10Z", bench.Get(StatisticsBench.Set + "ReportStartTime"));
            bench.Pass(27);
            bench.Check(StatisticsBench.First, "5", "10", "0");
            Assert.AreEqual("2026-01-01T00:00:30Z", bench.Get(StatisticsBench.Set + "ReportStartTime"));
        }

        [TestMethod]
        public void WhatIsCalculatedIsShownAsFarAsItIs()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.AddParameter(Meter.Level);
            bench.Put(StatisticsBench.First + "CalculationMode", "Maximum");
            bench.Put(StatisticsBench.Second + "SampleMode", "Change");
            bench.Meter.Value = 10;
            bench.Put(StatisticsBench.Set + "Enable", "true");
            bench.Meter.Value = 30;
            bench.PassMilliseconds(500);
            bench.Put(Force, "true");

            // There is no reading but the present one.
            bench.Check(StatisticsBench.First, "30", "1", "0");
            bench.Check(StatisticsBench.Second, "20", "1", "0");
            bench.PassMilliseconds(2500);
            bench.Meter.Value = 15;
            bench.Put(Force, "true");
            bench.Check(StatisticsBench.First, "30", "3", "0");
            bench.Check(StatisticsBench.Second, "5", "3", "0");
            bench.Pass(7);
            bench.Check(StatisticsBench.First, "30", "10", "0");
            bench.Check(StatisticsBench.Second, "5", "10", "0");
        }

        [TestMethod]
        public void TheAcsForcesAndReadsInOneSession()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(3);
            bench.Meter.Value = 8;
            Assert.AreEqual(0, bench.SetByAcs(Force, "boolean", "1"));
            bench.Check(StatisticsBench.First, "8", "3", "0");
        }

        [TestMethod]
        public void AnIntervalThatEndedInTheSessionComesFirst()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(3);
            bench.Meter.Value = 8;
            bench.Gateway.Clock.Advance(8000);
            Assert.IsTrue(bench.Gateway.Agent.Configure(Force, "true"), "force");
            bench.Check(StatisticsBench.First, "8,8", "10,1", "0,0");
        }

        [TestMethod]
        public void AForceThatWasRefusedIsForgotten()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(3);
            string entries = Fakes.AcsText.Entry(Force, "boolean", "1")
                + Fakes.AcsText.Entry(StatisticsBench.Set + "ReportSamples", "unsignedInt", "0");
            string body = bench.Ask(Fakes.AcsText.Set(entries, string.Empty));
            Assert.AreEqual(9003, Session.SessionBench.FaultOf(body));
            bench.Put(StatisticsBench.Set + "Name", "x");
            bench.Check(StatisticsBench.First, string.Empty, string.Empty, string.Empty);
        }
    }
}
