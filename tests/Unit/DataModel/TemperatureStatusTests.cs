using NanoCwmp.Core;
using NanoCwmp.DataModel;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>Device.DeviceInfo.TemperatureStatus.</summary>
    [TestClass]
    public class TemperatureStatusTests
    {
        private const string Path = "Device.DeviceInfo.TemperatureStatus.";
        private const string First = Path + "TemperatureSensor.1.";
        private const string Second = Path + "TemperatureSensor.2.";
        private const string UnknownTime = "0001-01-01T00:00:00Z";

        // 2024-01-01T00:00:00Z.
        private const long NewYear = 1704067200000L;

        [TestMethod]
        public void BeforeTheFirstReadingThereIsNone()
        {
            var clock = new FakeClock { UtcMilliseconds = NewYear };
            var bench = new ModelBench(new TemperatureStatus(new FakeTemperatures(1), clock));
            Assert.AreEqual(
                "TemperatureSensorNumberOfEntries=1 TemperatureSensor.1.Enable=true TemperatureSensor.1.Status=Enabled "
                    + "TemperatureSensor.1.Reset=false TemperatureSensor.1.Name=sensor 0 TemperatureSensor.1.Alias=cpe-1 "
                    + "TemperatureSensor.1.LowAlarmValue=-274 TemperatureSensor.1.HighAlarmValue=-274 "
                    + "TemperatureSensor.1.PollingInterval=0 TemperatureSensor.1.Value=-274 TemperatureSensor.1.MinValue=-274 "
                    + "TemperatureSensor.1.MaxValue=-274 TemperatureSensor.1.ResetTime=2024-01-01T00:00:00Z "
                    + "TemperatureSensor.1.LastUpdate=" + UnknownTime + " TemperatureSensor.1.MinTime=" + UnknownTime
                    + " TemperatureSensor.1.MaxTime=" + UnknownTime + " TemperatureSensor.1.LowAlarmTime=" + UnknownTime
                    + " TemperatureSensor.1.HighAlarmTime=" + UnknownTime + " ",
                bench.Values(Path));
        }

        [TestMethod]
        public void LowestAndHighestAreKeptWithTheirTimes()
        {
            var sensors = new FakeTemperatures(2);
            var clock = new FakeClock { UtcMilliseconds = NewYear };
            var status = new TemperatureStatus(sensors, clock);
            var bench = new ModelBench(status);
            int[] readings = { 20, -5, 31, 30, 31, -5 };
            for (int i = 0; i < readings.Length; i++)
            {
                sensors.Set(0, readings[i]);
                Assert.AreEqual(clock.Uptime + Limits.TemperatureInterval, status.Poll(clock.Uptime));
                clock.Advance(Limits.TemperatureInterval);
            }

            Assert.AreEqual("-5", bench.Get(First + "Value"));
            Assert.AreEqual("2024-01-01T00:05:00Z", bench.Get(First + "LastUpdate"));
            Assert.AreEqual("-5", bench.Get(First + "MinValue"));
            Assert.AreEqual("2024-01-01T00:01:00Z", bench.Get(First + "MinTime"));
            Assert.AreEqual("31", bench.Get(First + "MaxValue"));
            Assert.AreEqual("2024-01-01T00:02:00Z", bench.Get(First + "MaxTime"));
            Assert.AreEqual("21", bench.Get(Second + "MinValue"));
            Assert.AreEqual("2024-01-01T00:00:00Z", bench.Get(Second + "MaxTime"));
        }

        [TestMethod]
        public void TheIntervalIsThatOfTheAcs()
        {
            var sensors = new FakeTemperatures(2);
            var clock = new FakeClock();
            var status = new TemperatureStatus(sensors, clock);
            var bench = new ModelBench(status);
            status.Poll(0);
            clock.Advance(5000);
            Assert.AreEqual(FaultCode.None, bench.Set(First + "PollingInterval", "7"));
            Assert.AreEqual(12000L, status.Poll(5000));
            Assert.AreEqual(2, sensors.ReadsOf(0));
            Assert.AreEqual(12000L, status.Poll(11999));
            Assert.AreEqual(2, sensors.ReadsOf(0));

            // It is late: the next reading is at its own time all the same.
            Assert.AreEqual(19000L, status.Poll(12500));
            Assert.AreEqual(3, sensors.ReadsOf(0));

            // Readings that were missed are not made up for.
            Assert.AreEqual(59000L, status.Poll(52000));
            Assert.AreEqual(4, sensors.ReadsOf(0));
            Assert.AreEqual(1, sensors.ReadsOf(1));
            Assert.AreEqual(FaultCode.None, bench.Set(First + "PollingInterval", "4294967295"));
            Assert.AreEqual((long)Limits.TemperatureInterval, status.Poll(52000));
        }

        [TestMethod]
        public void AnAlarmHasTheTimeOfItsFirstReading()
        {
            var sensors = new FakeTemperatures(1);
            var clock = new FakeClock { UtcMilliseconds = NewYear };
            var status = new TemperatureStatus(sensors, clock);
            var bench = new ModelBench(status);
            Assert.AreEqual(FaultCode.None, bench.Set(First + "LowAlarmValue", "0", First + "HighAlarmValue", "60"));
            int[] readings = { 1, 59, 0, -20, 60, 90 };
            for (int i = 0; i < readings.Length; i++)
            {
                sensors.Set(0, readings[i]);
                status.Poll(clock.Uptime);
                Assert.AreEqual(i < 2 ? UnknownTime : "2024-01-01T00:02:00Z", bench.Get(First + "LowAlarmTime"));
                Assert.AreEqual(i < 4 ? UnknownTime : "2024-01-01T00:04:00Z", bench.Get(First + "HighAlarmTime"));
                clock.Advance(Limits.TemperatureInterval);
            }

            // Another threshold forgets its own time, and is looked at at once.
            bench.Set(First + "HighAlarmValue", "90");
            Assert.AreEqual(UnknownTime, bench.Get(First + "HighAlarmTime"));
            Assert.AreEqual("2024-01-01T00:02:00Z", bench.Get(First + "LowAlarmTime"));
            status.Poll(clock.Uptime);
            Assert.AreEqual("2024-01-01T00:06:00Z", bench.Get(First + "HighAlarmTime"));
            bench.Set(First + "LowAlarmValue", "-274");
            sensors.Set(0, -273);
            clock.Advance(Limits.TemperatureInterval);
            status.Poll(clock.Uptime);
            Assert.AreEqual(UnknownTime, bench.Get(First + "LowAlarmTime"), "none is configured");
        }

        [TestMethod]
        public void AResetBeginsAnew()
        {
            var sensors = new FakeTemperatures(2);
            var clock = new FakeClock { UtcMilliseconds = NewYear };
            var status = new TemperatureStatus(sensors, clock);
            var bench = new ModelBench(status);
            bench.Set(First + "HighAlarmValue", "1");
            status.Poll(0);
            clock.Advance(1000);
            Assert.AreEqual(FaultCode.None, bench.Set(First + "Reset", "false"));
            Assert.AreEqual("20", bench.Get(First + "MinValue"));
            Assert.AreEqual(FaultCode.None, bench.Set(First + "Reset", "true"));
            Assert.AreEqual("false", bench.Get(First + "Reset"));
            Assert.AreEqual("2024-01-01T00:00:01Z", bench.Get(First + "ResetTime"));
            Assert.AreEqual("-274", bench.Get(First + "Value"));
            Assert.AreEqual("-274", bench.Get(First + "MinValue"));
            Assert.AreEqual("-274", bench.Get(First + "MaxValue"));
            Assert.AreEqual(UnknownTime, bench.Get(First + "LastUpdate"));
            Assert.AreEqual(UnknownTime, bench.Get(First + "HighAlarmTime"));
            Assert.AreEqual("1", bench.Get(First + "HighAlarmValue"));
            Assert.AreEqual("21", bench.Get(Second + "Value"), "the other sensor goes on");
            sensors.Set(0, 25);
            status.Poll(clock.Uptime);
            Assert.AreEqual("25", bench.Get(First + "MinValue"));

            // Nothing comes of a reset whose transaction fails, nor with the next one.
            Assert.AreEqual(FaultCode.InvalidParameterValue, bench.Set(First + "Reset", "true", First + "LowAlarmValue", "-275"));
            bench.Set(Second + "Alias", "inlet");
            Assert.AreEqual("25", bench.Get(First + "Value"));
        }

        [TestMethod]
        public void ADisabledSensorIsNotRead()
        {
            var sensors = new FakeTemperatures(1);
            var clock = new FakeClock { UtcMilliseconds = NewYear };
            var status = new TemperatureStatus(sensors, clock);
            var bench = new ModelBench(status);
            status.Poll(0);
            bench.Set(First + "Enable", "false");
            Assert.AreEqual("Disabled", bench.Get(First + "Status"));
            clock.Advance(1000000);
            Assert.AreEqual(TemperatureStatus.Never, status.Poll(clock.Uptime));
            Assert.AreEqual(1, sensors.ReadsOf(0));
            Assert.AreEqual("20", bench.Get(First + "Value"), "the last good reading");
            Assert.AreEqual("2024-01-01T00:00:00Z", bench.Get(First + "ResetTime"));

            // Enabling is a reset.
            bench.Set(First + "Enable", "true");
            Assert.AreEqual("-274", bench.Get(First + "Value"));
            Assert.AreEqual("2024-01-01T00:16:40Z", bench.Get(First + "ResetTime"));
            status.Poll(clock.Uptime);
            Assert.AreEqual("20", bench.Get(First + "Value"));
            Assert.AreEqual("Enabled", bench.Get(First + "Status"));
        }

        [TestMethod]
        public void ASensorThatFailsSaysSoAndKeepsItsLastGoodReading()
        {
            var sensors = new FakeTemperatures(1);
            var clock = new FakeClock { UtcMilliseconds = NewYear };
            var status = new TemperatureStatus(sensors, clock);
            var bench = new ModelBench(status);
            status.Poll(0);
            sensors.Set(0, -274);
            clock.Advance(Limits.TemperatureInterval);
            status.Poll(clock.Uptime);
            Assert.AreEqual("Error", bench.Get(First + "Status"));
            Assert.AreEqual("20", bench.Get(First + "Value"));
            Assert.AreEqual("20", bench.Get(First + "MinValue"));
            Assert.AreEqual("2024-01-01T00:00:00Z", bench.Get(First + "LastUpdate"));
            sensors.Set(0, 19);
            clock.Advance(Limits.TemperatureInterval);
            status.Poll(clock.Uptime);
            Assert.AreEqual("Enabled", bench.Get(First + "Status"));
            Assert.AreEqual("19", bench.Get(First + "Value"));
        }

        /// <summary>Without a clock times count from boot (R120); once it is set they get their date, and keep it.</summary>
        [TestMethod]
        public void TimesGetTheirDateWhenTheClockIsSet()
        {
            var clock = new FakeClock();
            var status = new TemperatureStatus(new FakeTemperatures(1), clock);
            var bench = new ModelBench(status);
            clock.Advance(90500);
            status.Poll(clock.Uptime);
            Assert.AreEqual("0001-01-01T00:00:00", bench.Get(First + "ResetTime"));
            Assert.AreEqual("0001-01-01T00:01:30", bench.Get(First + "MinTime"));
            Assert.AreEqual(UnknownTime, bench.Get(First + "LowAlarmTime"));
            clock.Advance(9500);
            clock.UtcMilliseconds = NewYear + 100000;
            Assert.AreEqual("2024-01-01T00:00:00Z", bench.Get(First + "ResetTime"));
            Assert.AreEqual("2024-01-01T00:01:30Z", bench.Get(First + "MinTime"));
            Assert.AreEqual(UnknownTime, bench.Get(First + "LowAlarmTime"));
            clock.UtcMilliseconds += 5000;
            Assert.AreEqual("2024-01-01T00:01:30Z", bench.Get(First + "MinTime"), "the clock was set right");
        }

        /// <summary>A reading that changes no more than the value is no reason to look for what the ACS has to be told.</summary>
        [TestMethod]
        public void ChangesAreLookedForWhenThereMayBeSome()
        {
            var sensors = new FakeTemperatures(1);
            var clock = new FakeClock();
            var status = new TemperatureStatus(sensors, clock);
            ChangeList changes = new ModelBench(status).Model.Changes;
            int[] readings = { 20, 20, 21, 20, -274, -274, 20 };
            string seen = string.Empty;
            for (int i = 0; i < readings.Length + 2; i++)
            {
                // At last the clock is set, too.
                clock.UtcMilliseconds = i < readings.Length ? clock.UtcMilliseconds : NewYear;
                sensors.Set(0, i < readings.Length ? readings[i] : 20);
                status.Poll(clock.Uptime);
                seen += changes.IsCheckRequested ? "1" : "0";
                Assert.IsTrue(changes.Check());
                clock.Advance(Limits.TemperatureInterval);
            }

            Assert.AreEqual("101010110", seen);
        }

        [TestMethod]
        public void SettingsOutliveARestartAndRecordsDoNot()
        {
            var clock = new FakeClock { UtcMilliseconds = NewYear };
            var status = new TemperatureStatus(new FakeTemperatures(2), clock);
            var bench = new ModelBench(status);
            bench.Set(First + "PollingInterval", "3", First + "HighAlarmValue", "20", Second + "Enable", "false");
            status.Poll(0);
            Assert.AreEqual("2024-01-01T00:00:00Z", bench.Get(First + "HighAlarmTime"));
            clock.Advance(60000);
            status = new TemperatureStatus(new FakeTemperatures(2), clock);
            bench = new ModelBench(bench, status);
            Assert.AreEqual("20", bench.Get(First + "HighAlarmValue"));
            Assert.AreEqual(UnknownTime, bench.Get(First + "HighAlarmTime"));
            Assert.AreEqual("2024-01-01T00:01:00Z", bench.Get(First + "ResetTime"));
            Assert.AreEqual("Disabled", bench.Get(Second + "Status"));
            Assert.AreEqual(UnknownTime, bench.Get(Second + "ResetTime"), "it was never enabled");
            Assert.AreEqual(63000L, status.Poll(60000));
        }

        [TestMethod]
        [DataRow("LowAlarmValue", "-275")]
        [DataRow("HighAlarmValue", "-275")]
        [DataRow("HighAlarmValue", "warm")]
        [DataRow("PollingInterval", "-1")]
        [DataRow("PollingInterval", "4294967296")]
        [DataRow("Enable", "maybe")]
        [DataRow("Reset", "now")]
        public void ValuesThatAreRefused(string name, string value)
        {
            var bench = new ModelBench(new TemperatureStatus(new FakeTemperatures(1), new FakeClock()));
            Assert.AreEqual(FaultCode.InvalidParameterValue, bench.Set(First + name, value));
        }

        [TestMethod]
        public void ThereAreNoMoreRowsThanTheLimit()
        {
            var sensors = new FakeTemperatures(Limits.TemperatureSensors + 1);
            var status = new TemperatureStatus(sensors, new FakeClock());
            var bench = new ModelBench(status);
            status.Poll(0);
            Assert.AreEqual(Limits.TemperatureSensors.ToString(), bench.Get(Path + "TemperatureSensorNumberOfEntries"));
            Assert.AreEqual(1, sensors.ReadsOf(Limits.TemperatureSensors - 1));
            Assert.AreEqual(0, sensors.ReadsOf(Limits.TemperatureSensors));
        }
    }
}
