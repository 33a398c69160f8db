using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.HostInterface
{
    [TestClass]
    public class ChangesTests
    {
        [TestMethod]
        public void ChangesSinceACursor()
        {
            var bench = new HostBench();
            string start = Cursor(bench.Get("/changes"));
            Assert.AreEqual("200 {\"changes\":[],\"next\":\"" + start + "\",\"overflow\":false}", bench.Get("/changes?since=" + start));
            bench.Gateway.Agent.Configure("Device.Bench.Text", "new");
            bench.Gateway.Agent.Configure("Device.Bench.Secret", "hidden");
            string result = bench.Get("/changes?since=" + start);
            Assert.AreEqual(
                "200 {\"changes\":[{\"name\":\"Device.Bench.Text\",\"change\":\"value\",\"value\":\"new\"},"
                    + "{\"name\":\"Device.Bench.Secret\",\"change\":\"value\",\"value\":\"\"}],\"next\":\"" + Cursor(result) + "\",\"overflow\":false}",
                result);
            Assert.AreEqual("200 {\"changes\":[]", bench.Get("/changes?since=" + Cursor(result)).Substring(0, 17));
        }

        [TestMethod]
        public void RowsComeAndGo()
        {
            var bench = new HostBench();
            string start = Cursor(bench.Get("/changes"));
            bench.Ask("POST", "/objects", "{\"table\":\"Device.NAT.PortMapping.\"}");
            string added = bench.Get("/changes?since=" + start);
            Assert.IsTrue(added.IndexOf("{\"name\":\"Device.NAT.PortMapping.1.\",\"change\":\"added\"}") > 0, added);
            Assert.IsTrue(added.IndexOf("{\"name\":\"Device.NAT.PortMapping.1.Alias\",\"change\":\"value\",\"value\":\"cpe-1\"}") > 0, added);
            bench.Ask("DELETE", "/objects?path=Device.NAT.PortMapping.1.", string.Empty);
            string deleted = bench.Get("/changes?since=" + Cursor(added));
            Assert.AreEqual(
                "200 {\"changes\":[{\"name\":\"Device.NAT.PortMapping.1.\",\"change\":\"deleted\"}],\"next\":\"" + Cursor(deleted)
                    + "\",\"overflow\":false}",
                deleted);
        }

        [TestMethod]
        public void WhatIsLostIsSaid()
        {
            var bench = new HostBench();
            string start = Cursor(bench.Get("/changes"));
            for (int i = 0; i < 32; i++)
            {
                bench.Gateway.Agent.Configure("Device.Bench.Free", i.ToString());
            }

            string full = bench.Get("/changes?since=" + start);
            Assert.IsTrue(full.EndsWith("\"overflow\":false}"), full);
            bench.Gateway.Agent.Configure("Device.Bench.Free", "33");
            string over = bench.Get("/changes?since=" + start);
            Assert.IsTrue(over.EndsWith("\"overflow\":true}"), over);
            Assert.IsTrue(bench.Get("/changes?since=" + Cursor(full)).EndsWith("\"overflow\":false}"));
        }

        [TestMethod]
        public void WhatComesToNothingIsNoChange()
        {
            var bench = new HostBench();
            string start = Cursor(bench.Get("/changes"));
            bench.Ask(
                "PUT", "/values", "{\"values\":[{\"name\":\"Device.Bench.Free\",\"value\":1},{\"name\":\"Device.Bench.Fixed\",\"value\":1}]}");
            Assert.AreEqual("200 {\"changes\":[],\"next\":\"" + start + "\",\"overflow\":false}", bench.Get("/changes?since=" + start));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("1")]
        [DataRow("00000000.0")]
        [DataRow("99999999999999999999999999999999999999")]
        public void ACursorOfAnotherBootIsAnOverflow(string cursor)
        {
            Assert.IsTrue(new HostBench().Get("/changes?since=" + cursor).EndsWith("\"overflow\":true}"));
        }

        [TestMethod]
        public void ACursorDoesNotOutliveARestart()
        {
            var bench = new HostBench();
            string start = Cursor(bench.Get("/changes"));
            bench.Gateway.Agent.Configure("Device.Bench.Text", "new");
            bench.Listener.Close();
            bench.Gateway.Boot();
            Assert.IsTrue(bench.Get("/changes?since=" + start).EndsWith("\"overflow\":true}"));
        }

        private static string Cursor(string result)
        {
            string rest = result.Substring(result.IndexOf("\"next\":\"") + 8);
            return rest.Substring(0, rest.IndexOf('"'));
        }
    }
}
