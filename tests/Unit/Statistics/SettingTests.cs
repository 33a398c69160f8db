using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>What changes of the settings do to what is sampled.</summary>
    [TestClass]
    public class SettingTests
    {
        private const string Set = StatisticsBench.Set;
        private const string First = StatisticsBench.First;
        private const string Second = StatisticsBench.Second;

        [TestMethod]
        public void TheLimitsAreToldAndKept()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            Assert.AreEqual("1", bench.Get(StatisticsBench.Root + "MinSampleInterval"));
            Assert.AreEqual("96", bench.Get(StatisticsBench.Root + "MaxReportSamples"));
            Assert.AreEqual("1", bench.Get(StatisticsBench.Root + "SampleSetNumberOfEntries"));
            Assert.AreEqual("1", bench.Get(Set + "ParameterNumberOfEntries"));
            bench.Put(Set + "SampleInterval", "1");
            bench.Refuse(Set + "SampleInterval", "0");
            bench.Put(Set + "SampleInterval", "4294967295");
            bench.Put(Set + "ReportSamples", "96");
            bench.Refuse(Set + "ReportSamples", "97");
            bench.Refuse(Set + "ReportSamples", "0");
            bench.Refuse(First + "SampleMode", "current");
            bench.Refuse(First + "CalculationMode", "Histogram");
            Assert.AreEqual(2, bench.AddRow(StatisticsBench.Table));
            Assert.AreEqual(-9004, bench.AddRow(StatisticsBench.Table));
            for (int i = 2; i <= Limits.SampledParameters; i++)
            {
                Assert.AreEqual(i, bench.AddRow(StatisticsBench.Parameters));
            }

            Assert.AreEqual(-9004, bench.AddRow(StatisticsBench.Parameters));
        }

        [TestMethod]
        public void EnabledSetsHaveNamesAndParametersReferencesOfTheirOwn()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.AddRow(StatisticsBench.Table);
            bench.Refuse(StatisticsBench.Table + "2.Enable", "1");
            bench.Put(StatisticsBench.Table + "2.Name", "other");
            bench.Put(StatisticsBench.Table + "2.Enable", "1");
            bench.AddRow(StatisticsBench.Parameters);
            bench.Put(Second + "Reference", Meter.Count);
            bench.Refuse(Second + "Enable", "1");
            bench.Put(Second + "Reference", Meter.Level);
            bench.Put(Second + "Enable", "1");
        }

        [TestMethod]
        public void AReferenceIsToWhatCanBeSampled()
        {
            StatisticsBench bench = StatisticsBench.WithSet(string.Empty);
            string[] good =
            {
                Meter.Count, Meter.Level, Meter.Wide, Meter.Flag, Meter.RowCount, "Device.Meter.Row.77.Count",
                "Device.DeviceInfo.UpTime", "Device.NAT.PortMapping.3.ExternalPort", "Device.NAT.PortMapping.[web].Enable",
                "Device.NotYet.Count", First + "Failures", string.Empty,
            };
            string[] bad =
            {
                "Device.Meter.Text", "Device.Meter.Time", "Device.Meter.Secret", "Device.Meter.", "Device.Meter.Row.1.", "Device.",
                "Device.Meter.Row.*.Count", "Device.NotYet.", First + "Values", "Device.NAT.PortMapping.1.InternalClient",
            };
            for (int i = 0; i < good.Length; i++)
            {
                bench.Put(First + "Reference", good[i]);
            }

            for (int i = 0; i < bad.Length; i++)
            {
                bench.Refuse(First + "Reference", bad[i]);
                string body = bench.Ask(AcsText.Set(AcsText.Entry(First + "Reference", "string", bad[i]), string.Empty));
                Assert.IsTrue(body.IndexOf("<FaultCode>9007<") > 0, bad[i]);
            }
        }

        [TestMethod]
        public void DisablingKeepsTheSamplesAndEnablingDiscardsThem()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(25);
            bench.Put(Set + "Enable", "false");
            Assert.AreEqual("Disabled", bench.Get(StatisticsBench.Status));
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
            bench.Pass(100);
            bench.Check(First, "0,0", "10,10", "0,0");
            Assert.AreEqual("10,10", bench.Get(Set + "SampleSeconds"));
            bench.Meter.Value = 5;
            bench.Put(Set + "Enable", "true");
            bench.Check(First, string.Empty, string.Empty, string.Empty);
            Assert.AreEqual(string.Empty, bench.Get(Set + "SampleSeconds"));
            bench.Pass(10);
            bench.Check(First, "5", "10", "0");

            // It is enabled already.
            bench.Pass(5);
            bench.Put(Set + "Enable", "1");
            bench.Pass(5);
            bench.Check(First, "5,5", "10,10", "0,0");
        }

        [TestMethod]
        public void AnotherIntervalBeginsAnew()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Pass(25);
            bench.Put(Set + "SampleInterval", "7");
            bench.Check(First, string.Empty, string.Empty, string.Empty);
            bench.Pass(7);
            bench.Check(First, "0", "7", "0");
            bench.Pass(3);

            // The same is no other one.
            bench.Put(Set + "SampleInterval", "7");
            bench.Pass(4);
            bench.Check(First, "0,0", "7,7", "0,0");
        }

        [TestMethod]
        public void AnotherNumberOfSamplesLeavesTheIntervalAlone()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Gateway.Clock.UtcMilliseconds = StatisticsBench.NewYear;
            for (int i = 1; i <= 6; i++)
            {
                bench.Meter.Value = i;
                bench.Pass(10);
            }

            bench.Pass(5);
            bench.Put(Set + "ReportSamples", "2");
            bench.Check(First, "5,6", "10,10", "0,0");
            Assert.AreEqual("2026-01-01T00:00:40Z", bench.Get(Set + "ReportStartTime"));
            bench.Meter.Value = 7;
            bench.Pass(5);
            bench.Check(First, "6,7", "10,10", "0,0");
            bench.Put(Set + "ReportSamples", "5");
            bench.Check(First, "6,7", "10,10", "0,0");
            Assert.AreEqual("2026-01-01T00:00:50Z", bench.Get(Set + "ReportStartTime"));
            bench.Pass(30);
            bench.Check(First, "6,7,7,7,7", "10,10,10,10,10", "0,0,0,0,0");
            bench.Pass(10);
            Assert.AreEqual("2026-01-01T00:01:00Z", bench.Get(Set + "ReportStartTime"));
            bench.Put(Set + "Enable", "0");
            bench.Put(Set + "ReportSamples", "3");
            bench.Check(First, "7,7,7", "10,10,10", "0,0,0");
        }

        [TestMethod]
        public void AParameterThatComesLaterSaysThatItWasNotThere()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Meter.Value = 3;
            bench.Pass(24);
            bench.AddParameter(Meter.Level);
            bench.Check(Second, "0,0", "0,0", "1,1");
            bench.Pass(6);
            bench.Check(Second, "0,0,3", "0,0,6", "1,1,0");
            bench.Check(First, "3,3,3", "10,10,10", "0,0,0");
        }

        [TestMethod]
        public void AParameterThatIsSwitchedOffKeepsItsPlace()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.AddParameter(Meter.Level);
            bench.Meter.Value = 3;
            bench.Pass(14);
            bench.Put(First + "Enable", "0");
            bench.Pass(16);
            bench.Check(First, "3,0,0", "10,0,0", "0,1,1");
            bench.Check(Second, "3,3,3", "10,10,10", "0,0,0");

            // When it is enabled again it begins anew.
            bench.Put(First + "Enable", "1");
            bench.Check(First, "0,0,0", "0,0,0", "1,1,1");
            bench.Pass(10);
            bench.Check(First, "0,0,0,3", "0,0,0,10", "1,1,1,0");
        }

        [TestMethod]
        public void AnotherReferenceOrModeIsAnotherStatistic()
        {
            string[] names = { "Reference", "SampleMode", "CalculationMode" };
            string[] values = { Meter.Level, "Change", "Maximum" };
            for (int i = 0; i < names.Length; i++)
            {
                StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
                bench.Meter.Value = 3;
                bench.Pass(16);
                bench.Put(First + names[i], values[i]);
                bench.Check(First, "0", "0", "1");
                bench.Meter.Value = 5;
                bench.Pass(4);
                bench.Check(First, i == 1 ? "0,2" : "0,5", "0,4", "1,0");
                Assert.AreEqual("10,10", bench.Get(Set + "SampleSeconds"));

                // What is left of a row that is switched off is not that of another one either.
                bench.Put(First + "Enable", "0");
                bench.Check(First, i == 1 ? "0,2" : "0,5", "0,4", "1,0");
                bench.Put(First + "Reference", Meter.Flag);
                bench.Check(First, "0,0", "0,0", "1,1");
            }
        }

        [TestMethod]
        public void AParameterThatVanishesIsSuspect()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.RowCount);
            bench.Put(First + "CalculationMode", "Maximum");
            bench.Meter.Value = 3;
            bench.Pass(20);
            bench.Pass(4);
            bench.Meter.HasRow = false;
            bench.Pass(16);
            bench.Check(First, "3,3,3,0", "10,10,4,0", "0,0,1,1");
            bench.Pass(3);
            bench.Meter.HasRow = true;
            bench.Meter.Value = 9;
            bench.Pass(7);

            // It was there at six of the ten readings' ends after one that saw it.
            bench.Check(First, "3,3,0,9", "10,4,0,6", "0,1,1,1");
            bench.Pass(10);
            bench.Check(First, "3,0,9,9", "4,0,6,10", "1,1,1,0");
        }

        [TestMethod]
        public void ADifferenceNeedsTwoReadings()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.RowCount);
            bench.Put(First + "SampleMode", "Change");
            bench.Meter.HasRow = false;
            bench.Put(Set + "Enable", "1");
            bench.Meter.Value = 3;
            bench.Pass(5);
            bench.Meter.HasRow = true;
            bench.Put(Set + "ForceSample", "1");
            bench.Check(First, "0", "0", "1");
            bench.Pass(5);
            bench.Check(First, "0", "0", "1");
            bench.Meter.Value = 10;
            bench.Pass(10);
            bench.Check(First, "0,7", "0,10", "1,0");
        }

        [TestMethod]
        public void DeletedRowsTakeTheirSamplesAlong()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.AddParameter(Meter.Level);
            bench.Pass(15);
            bench.DeleteRow(First);
            bench.Meter.Value = 4;
            bench.Pass(5);
            bench.Check(Second, "0,4", "10,10", "0,0");
            int readings = bench.Meter.Readings;
            bench.Pass(10);
            Assert.AreEqual(readings + 1, bench.Meter.Readings);
            bench.DeleteRow(Set);
            readings = bench.Meter.Readings;
            bench.Pass(100);
            Assert.AreEqual(readings, bench.Meter.Readings);
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
            Assert.AreEqual("0", bench.Get(StatisticsBench.Root + "SampleSetNumberOfEntries"));

            // Both places are free again.
            Assert.AreEqual(2, bench.AddRow(StatisticsBench.Table));
            Assert.AreEqual(3, bench.AddRow(StatisticsBench.Table));
            bench.Put(StatisticsBench.Table + "2.SampleInterval", "5");
            bench.Put(StatisticsBench.Table + "2.Enable", "1");
            bench.Put(StatisticsBench.Table + "3.Name", "x");
            bench.Put(StatisticsBench.Table + "3.SampleInterval", "5");
            bench.Put(StatisticsBench.Table + "3.Enable", "1");
            bench.Pass(5);
            Assert.AreEqual("5", bench.Get(StatisticsBench.Table + "2.SampleSeconds"));
            Assert.AreEqual("5", bench.Get(StatisticsBench.Table + "3.SampleSeconds"));
        }

        [TestMethod]
        public void TheLongestListsFit()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Wide);
            bench.Put(Set + "ReportSamples", "96");
            bench.Put(Set + "SampleInterval", "4294967295");
            bench.Meter.Value = long.MinValue;
            bench.Put(Set + "Enable", "1");
            for (int i = 0; i < 97; i++)
            {
                bench.PassMilliseconds(4294967295L * 1000);
            }

            string value = "-9223372036854775808";
            string seconds = "4294967295";
            string values = value;
            string all = seconds;
            string suspects = "0";
            for (int i = 1; i < 96; i++)
            {
                values += "," + value;
                all += "," + seconds;
                suspects += ",0";
            }

            bench.Check(First, values, all, suspects);
            Assert.AreEqual(all, bench.Get(Set + "SampleSeconds"));
        }

        [TestMethod]
        public void AllIsSetInOneRequestInAnyOrder()
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            string on = AcsText.Entry(Set + "Enable", "boolean", "true");
            string interval = AcsText.Entry(Set + "SampleInterval", "unsignedInt", "3");
            string reference = AcsText.Entry(First + "Reference", "string", Meter.Level);
            string force = AcsText.Entry(Set + "ForceSample", "boolean", "1");
            string[] orders = { on + interval + reference + force, force + reference + interval + on, reference + on + force + interval };
            for (int i = 0; i < orders.Length; i++)
            {
                Assert.AreEqual(0, SessionBench.FaultOf(bench.Ask(AcsText.Set(orders[i], string.Empty))));
                bench.Check(First, "0", "0", "0");
                bench.Pass(6);
                bench.Check(First, "0,0", "3,3", "0,0");
                bench.Put(Set + "Enable", "0");
            }
        }
    }
}
