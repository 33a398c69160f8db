using NanoCwmp.DataModel;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>Device.DeviceInfo.ProcessStatus.</summary>
    [TestClass]
    public class ProcessStatusTests
    {
        private const string Path = "Device.DeviceInfo.ProcessStatus.";
        private const string Count = Path + "ProcessNumberOfEntries";
        private const string Row = Path + "Process.1.";

        [TestMethod]
        public void ValuesAreThoseOfTheDevice()
        {
            var processes = new FakeProcesses { Doing = ProcessState.Running };
            processes.Start(4711);
            processes.Start(4712);
            var bench = new ModelBench(new ProcessStatus(processes));
            Assert.AreEqual(
                "CPUUsage=7 ProcessNumberOfEntries=2 "
                    + "Process.1.PID=4711 Process.1.Command=command 4711 Process.1.Size=2 Process.1.Priority=0 "
                    + "Process.1.CPUTime=1500 Process.1.State=Running "
                    + "Process.2.PID=4712 Process.2.Command=command 4712 Process.2.Size=2 Process.2.Priority=1 "
                    + "Process.2.CPUTime=1500 Process.2.State=Running ",
                bench.Values(Path));
            processes.CpuUsage = 100;
            Assert.AreEqual("100", bench.Get(Path + "CPUUsage"));
        }

        [TestMethod]
        public void NothingCanBeSet()
        {
            var processes = new FakeProcesses();
            processes.Start(1);
            var bench = new ModelBench(new ProcessStatus(processes));
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set(Row + "Priority", "1"));
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set(Path + "CPUUsage", "1"));
        }

        [TestMethod]
        [DataRow((int)ProcessState.Running, "Running")]
        [DataRow((int)ProcessState.Sleeping, "Sleeping")]
        [DataRow((int)ProcessState.Stopped, "Stopped")]
        [DataRow((int)ProcessState.Idle, "Idle")]
        [DataRow((int)ProcessState.Uninterruptible, "Uninterruptible")]
        [DataRow((int)ProcessState.Zombie, "Zombie")]
        public void EachStateHasItsWord(int state, string word)
        {
            var processes = new FakeProcesses { Doing = (ProcessState)state };
            processes.Start(1);
            Assert.AreEqual(word, new ModelBench(new ProcessStatus(processes)).Get(Row + "State"));
        }

        [TestMethod]
        public void WhatIsTooLargeForItsTypeIsTheLargestValue()
        {
            var processes = new FakeProcesses { Bytes = 4294967296L * 1024, Milliseconds = 4294967296L };
            processes.Start(1);
            var bench = new ModelBench(new ProcessStatus(processes));
            Assert.AreEqual("4294967295", bench.Get(Row + "Size"));
            Assert.AreEqual("4294967295", bench.Get(Row + "CPUTime"));
            processes.Bytes -= 1024;
            processes.Milliseconds--;
            Assert.AreEqual("4294967295", bench.Get(Row + "Size"));
            Assert.AreEqual("4294967295", bench.Get(Row + "CPUTime"));
            processes.Bytes -= 1024;
            processes.Milliseconds--;
            Assert.AreEqual("4294967294", bench.Get(Row + "Size"));
            Assert.AreEqual("4294967294", bench.Get(Row + "CPUTime"));
        }

        /// <summary>What is counted and then written is of one look; the next one shows who came and went, in rows that stay.</summary>
        [TestMethod]
        public void RowsAreOfOneLookAndStayWithTheirProcess()
        {
            var processes = new FakeProcesses();
            processes.Start(10);
            processes.Start(20);
            processes.Start(30);
            var status = new ProcessStatus(processes);
            var bench = new ModelBench(status);
            Assert.AreEqual("3", bench.Get(Count));
            processes.End(10);
            processes.End(20);
            processes.Start(40);
            Assert.AreEqual("3", bench.Get(Count));
            Assert.AreEqual("20", bench.Get(Path + "Process.2.PID"));
            Assert.AreEqual(1, processes.Looks);

            status.Renew();
            Assert.AreEqual("30", bench.Get(Path + "Process.3.PID"));
            Assert.AreEqual("command 30", bench.Get(Path + "Process.3.Command"));
            Assert.AreEqual("40", bench.Get(Row + "PID"));
            Assert.AreEqual(ModelBench.Nothing, bench.Get(Path + "Process.2.PID"));
            Assert.AreEqual("2", bench.Get(Count));
            Assert.AreEqual(2, processes.Looks);
        }

        [TestMethod]
        public void ThereAreNoMoreRowsThanTheLimit()
        {
            var processes = new FakeProcesses();
            for (int id = 1; id <= Core.Limits.Processes + 4; id++)
            {
                processes.Start(id);
            }

            var status = new ProcessStatus(processes);
            var bench = new ModelBench(status);
            Assert.AreEqual(Core.Limits.Processes.ToString(), bench.Get(Count));
            Assert.AreEqual("1", bench.Get(Row + "PID"));

            // Who comes later takes the place of who has gone.
            processes.End(1);
            status.Renew();
            Assert.AreEqual((Core.Limits.Processes + 1).ToString(), bench.Get(Row + "PID"));
        }
    }
}
