using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>SampleMode, CalculationMode and the thresholds.</summary>
    [TestClass]
    public class ModeTests
    {
        [TestMethod]
        public void MinimumMaximumAndAverageCountTheValuesWithinAnInterval()
        {
            Assert.AreEqual("8,8", Sampled("Latest", "Current"));
            Assert.AreEqual("2,8", Sampled("Minimum", "Current"));
            Assert.AreEqual("20,8", Sampled("Maximum", "Current"));

            // Of ten readings, a second apart, three see 20, three 2 and four 8.
            Assert.AreEqual("10,8", Sampled("Average", "Current"));
        }

        [TestMethod]
        public void ChangeIsWhatWasAddedSinceTheReadingBefore()
        {
            // Over the whole interval, as no other reading counts.
            Assert.AreEqual("8,0", Sampled("Latest", "Change"));

            // From one reading to the next.
            Assert.AreEqual("-18,0", Sampled("Minimum", "Change"));
            Assert.AreEqual("20,0", Sampled("Maximum", "Change"));
            Assert.AreEqual("1,0", Sampled("Average", "Change"));
        }

        [TestMethod]
        public void ALongIntervalIsReadSixtyTimes()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.Put(StatisticsBench.Set + "SampleInterval", "86400");
            bench.Put(StatisticsBench.First + "CalculationMode", "Average");
            bench.Put(StatisticsBench.Set + "Enable", "true");
            int readings = bench.Meter.Readings;
            bench.Pass(86400);
            Assert.AreEqual(60, bench.Meter.Readings - readings);
            bench.Check(StatisticsBench.First, "0", "86400", "0");
        }

        [TestMethod]
        public void ReadingsThatAreMissedAreNotMadeUpFor()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.Put(StatisticsBench.First + "CalculationMode", "Average");
            bench.Put(StatisticsBench.Set + "Enable", "true");
            int readings = bench.Meter.Readings;
            bench.Pass(2);
            bench.Meter.Value = 60;
            bench.Sleep(5);
            bench.Meter.Value = 0;
            bench.Pass(3);
            Assert.AreEqual(6, bench.Meter.Readings - readings);
            bench.Check(StatisticsBench.First, "10", "10", "0");
        }

        [TestMethod]
        public void ACounterThatIsSetBackIsSuspect()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.AddParameter(Meter.Level);
            bench.Put(StatisticsBench.First + "SampleMode", "Change");
            bench.Put(StatisticsBench.Second + "SampleMode", "Change");
            bench.Meter.Value = 100;
            bench.Put(StatisticsBench.Set + "Enable", "true");
            bench.Meter.Value = 130;
            bench.Pass(10);
            bench.Meter.Value = 5;
            bench.Pass(10);
            bench.Meter.Value = 25;
            bench.Pass(10);
            bench.Check(StatisticsBench.First, "30,-125,20", "10,10,10", "0,1,0");
            bench.Check(StatisticsBench.Second, "30,-125,20", "10,10,10", "0,0,0");
        }

        [TestMethod]
        public void ABooleanIsOneOrZeroWhateverTheModes()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Flag);
            bench.Put(StatisticsBench.First + "SampleMode", "Change");
            bench.Put(StatisticsBench.First + "CalculationMode", "Minimum");
            bench.Put(StatisticsBench.First + "LowThreshold", "0");
            bench.Put(StatisticsBench.First + "HighThreshold", "1");
            bench.Put(StatisticsBench.Set + "Enable", "true");
            bench.Meter.Value = 1;
            bench.Pass(10);
            bench.Check(StatisticsBench.First, "1", "10", "0");
            bench.Pass(9);
            bench.Meter.Value = 0;
            bench.Pass(1);
            bench.Check(StatisticsBench.First, "1,0", "10,10", "0,0");
            Assert.AreEqual("0", bench.Get(StatisticsBench.First + "Failures"));
        }

        [TestMethod]
        public void FailuresAreTheWaysOutOfRange()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Level);
            bench.Put(StatisticsBench.First + "LowThreshold", "-10");
            bench.Put(StatisticsBench.First + "HighThreshold", "10");
            bench.Put(StatisticsBench.Set + "Enable", "true");
            int[] values = { 0, 9, 10, 11, 99, 9, -9, -10, -11, 12, -12, 0, 10 };
            int[] failures = { 0, 0, 1, 1, 1, 1, 1, 2, 2, 3, 4, 4, 5 };
            for (int i = 0; i < values.Length; i++)
            {
                bench.Meter.Value = values[i];
                bench.Pass(10);
                Assert.AreEqual(failures[i].ToString(), bench.Get(StatisticsBench.First + "Failures"), i.ToString());
            }

            // They count since the row was enabled, whatever becomes of the set.
            bench.Put(StatisticsBench.Set + "Enable", "false");
            bench.Put(StatisticsBench.Set + "Enable", "true");
            Assert.AreEqual("5", bench.Get(StatisticsBench.First + "Failures"));
            bench.Put(StatisticsBench.First + "Enable", "false");
            Assert.AreEqual("5", bench.Get(StatisticsBench.First + "Failures"));
            bench.Put(StatisticsBench.First + "Enable", "true");
            Assert.AreEqual("0", bench.Get(StatisticsBench.First + "Failures"));
        }

        [TestMethod]
        public void EqualThresholdsAreNone()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Level);
            bench.Put(StatisticsBench.First + "LowThreshold", "5");
            bench.Put(StatisticsBench.First + "HighThreshold", "5");
            for (int i = 0; i < 4; i++)
            {
                bench.Meter.Value = i * 5;
                bench.Pass(10);
            }

            Assert.AreEqual("0", bench.Get(StatisticsBench.First + "Failures"));
        }

        [TestMethod]
        public void ThresholdsApplyToWhatIsSampledAlsoWithinAnInterval()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.Put(StatisticsBench.First + "SampleMode", "Change");
            bench.Put(StatisticsBench.First + "CalculationMode", "Maximum");
            bench.Put(StatisticsBench.First + "LowThreshold", "-1");
            bench.Put(StatisticsBench.First + "HighThreshold", "50");
            bench.Meter.Value = 1000;
            bench.Put(StatisticsBench.Set + "Enable", "true");
            for (int i = 0; i < 3; i++)
            {
                bench.Meter.Value += 50;
                bench.Pass(1);
                bench.Pass(1);
            }

            Assert.AreEqual("3", bench.Get(StatisticsBench.First + "Failures"));
            bench.Check(StatisticsBench.First, string.Empty, string.Empty, string.Empty);
        }

        /// <summary>Samples 20 for three seconds, 2 for three and then 8, for two intervals; it was 0 at the start.</summary>
        private static string Sampled(string calculation, string mode)
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Level);
            bench.Put(StatisticsBench.First + "CalculationMode", calculation);
            bench.Put(StatisticsBench.First + "SampleMode", mode);
            bench.Put(StatisticsBench.Set + "Enable", "true");
            bench.Meter.Value = 20;
            bench.Pass(3);
            bench.Meter.Value = 2;
            bench.Pass(3);
            bench.Meter.Value = 8;
            bench.Pass(14);
            string values = bench.Get(StatisticsBench.First + "Values");
            bench.Check(StatisticsBench.First, values, "10,10", "0,0");
            return values;
        }
    }
}
