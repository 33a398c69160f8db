using NanoCwmp.DataModel;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Objects;
using NanoCwmp.Transfer;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>What the device tells of itself: memory, time, storage, sessions, and which model it has.</summary>
    [TestClass]
    public class DeviceTests
    {
        private const string Time = "Device.Time.";
        private const string Heap = "Device.X_NANOCWMP_Heap.";
        private const string Storage = "Device.X_NANOCWMP_Storage.";

        [TestMethod]
        public void R401_MemoryIsToldInKibibytes()
        {
            var memory = new FakeMemory();
            var bench = new ModelBench(new MemoryStatus(memory));
            bench.Check("Device.DeviceInfo.MemoryStatus.", "Total=90 Free=32 ");
            memory.Free = 1023;
            Assert.AreEqual("0", bench.Get("Device.DeviceInfo.MemoryStatus.Free"));
            memory.Free = 1024;
            Assert.AreEqual("1", bench.Get("Device.DeviceInfo.MemoryStatus.Free"));
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set("Device.DeviceInfo.MemoryStatus.Free", "1"));
        }

        [TestMethod]
        public void TheLeastFreeHeapIsKept()
        {
            var memory = new FakeMemory { Free = 30000 };
            var heap = new HeapUsage(memory);
            var bench = new ModelBench(heap);
            memory.Free = 10000;
            heap.Sample();
            memory.Free = 20000;
            heap.Sample();
            bench.Check(Heap, "Total=92160 Free=20000 LeastFree=10000 ");
            memory.Free = 5000;
            Assert.AreEqual("5000", bench.Get(Heap + "LeastFree"));
        }

        [TestMethod]
        public void TimeIsThatOfTheClock()
        {
            var clock = new FakeClock();
            var bench = new ModelBench(new Time(clock));
            clock.Advance(61000);
            bench.Check(Time, "Enable=true Status=Unsynchronized CurrentLocalTime=0001-01-01T00:01:01 LocalTimeZone=UTC0 ");
            clock.UtcMilliseconds = 1700000000999L;
            bench.Check(Time, "Enable=true Status=Synchronized CurrentLocalTime=2023-11-14T22:13:20Z LocalTimeZone=UTC0 ");
            clock.UtcOffsetMinutes = -210;
            Assert.AreEqual("<-0330>3:30", bench.Get(Time + "LocalTimeZone"));
            Assert.AreEqual("2023-11-14T18:43:20-03:30", bench.Get(Time + "CurrentLocalTime"));
            clock.UtcOffsetMinutes = 60;
            Assert.AreEqual("<+01>-1", bench.Get(Time + "LocalTimeZone"));
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set(Time + "Enable", "0"));
        }

        [TestMethod]
        public void StorageTellsHowFullAndHowWornItIs()
        {
            var bench = new ModelBench(new FlashWear(), new TemperatureStatus(new FakeTemperatures(1), new FakeClock()));
            int keys = int.Parse(bench.Get(Storage + "Keys"));
            int used = int.Parse(bench.Get(Storage + "Used"));
            int erasures = int.Parse(bench.Get(Storage + "Erasures"));
            Assert.IsTrue(used < int.Parse(bench.Get(Storage + "Capacity")));
            const string Interval = "Device.DeviceInfo.TemperatureStatus.TemperatureSensor.1.PollingInterval";
            Assert.AreEqual(FaultCode.None, bench.Set(Interval, "10"));
            Assert.AreEqual((keys + 1).ToString(), bench.Get(Storage + "Keys"));
            Assert.IsTrue(int.Parse(bench.Get(Storage + "Used")) > used);
            for (int i = 10; i < 200; i++)
            {
                Assert.AreEqual(FaultCode.None, bench.Set(Interval, i.ToString()));
            }

            Assert.AreEqual((keys + 1).ToString(), bench.Get(Storage + "Keys"));
            Assert.IsTrue(int.Parse(bench.Get(Storage + "Erasures")) > erasures);
        }

        [TestMethod]
        public void SessionsAreCounted()
        {
            var statistics = new SessionStatistics();
            var bench = new ModelBench(statistics);
            bench.Check("Device.X_NANOCWMP_Sessions.", "Completed=0 Failed=0 LastFailure= ");
            statistics.Completed++;
            statistics.Failed += 2;
            statistics.LastFailure = "connect";
            bench.Check("Device.X_NANOCWMP_Sessions.", "Completed=1 Failed=2 LastFailure=connect ");
        }

        [TestMethod]
        public void R404_TheModelIsNamedWithItsFeatures()
        {
            const string Row = "Device.DeviceInfo.SupportedDataModel.1.";
            var bench = new ModelBench(new DeviceRoot(), new SupportedDataModel(null));
            Assert.AreEqual("2.19", bench.Get("Device.RootDataModelVersion"));
            Assert.AreEqual("1", bench.Get("Device.DeviceInfo.SupportedDataModelNumberOfEntries"));
            Assert.AreEqual("urn:broadband-forum-org:tr-181-2-19-1-cwmp", bench.Get(Row + "URN"));
            Assert.AreEqual("http://www.broadband-forum.org/cwmp/tr-181-2-19-1-cwmp.xml", bench.Get(Row + "URL"));
            Assert.AreEqual(36, bench.Get(Row + "UUID").Length);
            Assert.AreEqual(string.Empty, bench.Get(Row + "Features"));
            Assert.AreEqual("NAT", new ModelBench(new SupportedDataModel(new FakeNat())).Get(Row + "Features"));
        }

        [TestMethod]
        public void TheLogThatCanBeUploadedIsListed()
        {
            var ring = new LogRing(new FakeLog(), new FakeClock(), 512);
            var bench = new ModelBench(new VendorLogFile(ring));
            Assert.AreEqual("1", bench.Get("Device.DeviceInfo.VendorLogFileNumberOfEntries"));
            bench.Check(
                "Device.DeviceInfo.VendorLogFile.", "1.Alias=cpe-1 1.Name=messages 1.MaximumSize=512 1.Persistent=false ");
        }
    }
}
