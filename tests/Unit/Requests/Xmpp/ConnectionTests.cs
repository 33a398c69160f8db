using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xmpp
{
    /// <summary>When there is a connection, to whom, how it is kept and how it comes back.</summary>
    [TestClass]
    public class ConnectionTests
    {
        private const string Reference = XmppBench.ManagementServer + "ConnReqXMPPConnection";
        private const string JabberIdPath = XmppBench.ManagementServer + "ConnReqJabberID";

        [TestMethod]
        public void R358_OnlyTheRowThatIsNamedIsOpened()
        {
            var bench = new XmppBench();
            bench.Poll();
            Assert.AreEqual("Disabled", bench.Status);
            bench.Set("Enable", "1");
            bench.Poll();
            Assert.AreEqual("Dormant", bench.Status);
            Assert.AreEqual(0, bench.Server.Connections);
            bench.Configure(Reference, "Device.XMPP.Connection.1.");
            bench.Poll();
            Assert.AreEqual(1, bench.Server.Connections);
            Assert.AreEqual("XMPP", bench.Get(XmppBench.ManagementServer + "SupportedConnReqMethods"));
        }

        [TestMethod]
        public void SwitchingOffEndsTheStream()
        {
            XmppBench bench = new XmppBench().Login();
            bench.Set("Enable", "0");
            bench.Poll();
            Assert.AreEqual("</stream:stream>", bench.Server.Wire.Take());
            Assert.IsTrue(bench.Server.Wire.IsClosed);
            Assert.AreEqual("Disabled", bench.Status);
            Assert.AreEqual(string.Empty, bench.Get(JabberIdPath));
            bench.Wait(1000000);
            Assert.AreEqual(1, bench.Server.Connections);
        }

        [TestMethod]
        public void R088_WithoutCwmpThereIsNoConnection()
        {
            XmppBench bench = new XmppBench().Login();
            bench.Configure(XmppBench.ManagementServer + "EnableCWMP", "0");
            bench.Poll();
            Assert.IsTrue(bench.Server.Wire.IsClosed);
            bench.Configure(XmppBench.ManagementServer + "EnableCWMP", "1");
            bench.Poll();
            Assert.AreEqual(2, bench.Server.Connections);
        }

        [TestMethod]
        public void R244_DeletingTheRowEndsTheConnectionAndTheReference()
        {
            XmppBench bench = new XmppBench().Login();
            bench.DeleteRow("Device.XMPP.Connection.1.");
            bench.Poll();
            Assert.IsTrue(bench.Server.Wire.IsClosed);
            Assert.AreEqual(string.Empty, bench.Get(Reference));
            Assert.AreEqual(string.Empty, bench.Get(JabberIdPath));
        }

        [TestMethod]
        public void R178_R359_TheSameJabberIdAfterReconnectingIsNoChange()
        {
            XmppBench bench = new XmppBench().Login();
            bench.Poll();
            int sessions = bench.Sessions;
            bench.Server.Wire.HasEnded = true;
            bench.Poll();
            Assert.AreEqual("Error", bench.Status);
            Assert.AreEqual(XmppBench.JabberId, bench.Get(JabberIdPath), "R359: kept");
            bench.Poll();
            Assert.AreEqual(2, bench.Server.Connections);
            bench.Negotiate(XmppBench.JabberId);
            bench.Poll();
            Assert.AreEqual("Enabled", bench.Status);
            Assert.AreEqual(sessions, bench.Sessions, "R178");

            // Another one is told.
            bench.Server.Wire.HasEnded = true;
            bench.Poll();
            bench.Poll();
            bench.Negotiate("gateway@home.test/other");
            bench.Poll();
            Assert.AreEqual(sessions + 1, bench.Sessions);
        }

        [TestMethod]
        public void R178_ARestartOfTheDeviceIsNoChangeEither()
        {
            XmppBench bench = new XmppBench().Login();
            bench.Poll();
            bench.Gateway.Boot();
            bench.Poll();
            Assert.IsFalse(bench.Gateway.Acs.Request(0).Contains("4 VALUE CHANGE"));
            Assert.AreEqual(XmppBench.JabberId, bench.Get(JabberIdPath));
            bench.Negotiate(XmppBench.JabberId);
            bench.Poll();
            Assert.AreEqual(1, bench.Sessions);
        }

        [TestMethod]
        public void R178_AResourceThatTheServerChoseIsAskedForAgain()
        {
            var bench = new XmppBench();
            bench.Set("Resource", string.Empty);
            bench.Start();
            bench.Negotiate("gateway@home.test/5f3c");
            bench.Server.Wire.HasEnded = true;
            bench.Poll();
            bench.Poll();
            bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.TlsRequired));
            bench.Say(XmppBench.Proceed);
            bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.Mechanisms(XmppBench.Plain)));
            bench.Say(XmppBench.Success);
            string bind = bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.Bind));
            Assert.IsTrue(bind.Contains("<resource>5f3c</resource>"), bind);
        }

        [TestMethod]
        public void R367_WhiteSpaceKeepsItAlive()
        {
            var bench = new XmppBench();
            bench.Set("KeepAliveInterval", "20");
            bench.Login();
            bench.Wait(19999);
            Assert.AreEqual(string.Empty, bench.Server.Wire.Take());
            Assert.AreEqual(bench.Gateway.Clock.Uptime + 1, bench.Gateway.Due);
            bench.Wait(1);
            Assert.AreEqual(" ", bench.Server.Wire.Take());
            bench.Wait(20000);
            Assert.AreEqual(" ", bench.Server.Wire.Take());

            // 0 switches it off, -1 leaves it to the device; neither ends the connection.
            bench.Set("KeepAliveInterval", "0");
            bench.Poll();
            bench.Wait(100000000);
            Assert.AreEqual(string.Empty, bench.Server.Wire.Take());
            bench.Set("KeepAliveInterval", "-1");
            bench.Poll();
            Assert.AreEqual(" ", bench.Server.Wire.Take());
            bench.Wait(240000);
            Assert.AreEqual(" ", bench.Server.Wire.Take());
            Assert.AreEqual(1, bench.Server.Connections);
        }

        [TestMethod]
        public void R366_RetriesWaitLongerAndLonger()
        {
            CheckRetries(0);
            CheckRetries(255);
        }

        [TestMethod]
        public void R366_AConnectionThatWorkedBeginsWithTheShortestWait()
        {
            var bench = new XmppBench();
            bench.Set("ServerRetryInitialInterval", "10");
            bench.Server.IsUnreachable = true;
            bench.Start();
            bench.Poll();
            bench.Poll();
            bench.Server.IsUnreachable = false;
            bench.Poll();
            bench.Negotiate(XmppBench.JabberId);
            bench.Gateway.Entropy.Value = 255;
            bench.Server.Wire.HasEnded = true;
            bench.Poll();
            Assert.AreEqual(9999L, bench.Gateway.Due - bench.Gateway.Clock.Uptime);
        }

        [TestMethod]
        public void ServersOfTheTableComeByPriorityAndWeight()
        {
            var bench = new XmppBench();
            bench.Set("ServerConnectAlgorithm", "ServerTable");
            bench.Set("ServerConnectAttempts", "2");
            bench.Server.IsUnreachable = true;
            AddServer(bench, 1, "late", 20, 0);
            AddServer(bench, 2, "light", 10, 1);
            AddServer(bench, 3, "heavy", 10, 99);
            AddServer(bench, 4, "off", 1, 0);
            bench.Set("Server.4.Enable", "0");
            bench.Gateway.Entropy.Value = 0x40;
            bench.Start();

            // Each twice, the heavy one first with this chance; then the next, then all again.
            string[] expected = { "heavy", "heavy", "light", "light", "late", "late", "heavy" };
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual(expected[i] + ":5223", bench.Server.Address, i.ToString());
                bench.Wait(bench.Gateway.Due - bench.Gateway.Clock.Uptime);
            }
        }

        [TestMethod]
        public void WithoutAServerNothingIsTried()
        {
            var bench = new XmppBench();
            bench.Set("ServerConnectAlgorithm", "ServerTable");
            bench.Start();
            Assert.AreEqual("Error_Misconfigured", bench.Status);
            bench.Wait(100000000);
            Assert.AreEqual(0, bench.Server.Connections);
            AddServer(bench, 1, "late", 20, 0);
            bench.Poll();
            Assert.AreEqual("late:5223", bench.Server.Address);
        }

        [TestMethod]
        public void SrvRecordsAreNotOffered()
        {
            var bench = new XmppBench();
            Assert.AreEqual("DNS,ServerTable", bench.Get("Device.XMPP.SupportedServerConnectAlgorithms"));
            Assert.IsFalse(bench.Gateway.Agent.Configure(XmppBench.Connection + "ServerConnectAlgorithm", "DNS-SRV"));
        }

        [TestMethod]
        public void WithoutAConnectorThereIsNoXmpp()
        {
            var gateway = new FakeGateway(4096);
            gateway.Boot();
            Assert.AreEqual(-1, gateway.Agent.Model.Registry.FindObject("Device.XMPP."));
        }

        private static void CheckRetries(int random)
        {
            var bench = new XmppBench();
            bench.Set("ServerRetryInitialInterval", "10");
            bench.Set("ServerRetryIntervalMultiplier", "2000");
            bench.Set("ServerRetryMaxInterval", "35");
            bench.Server.IsUnreachable = true;
            bench.Gateway.Entropy.Value = (byte)random;
            bench.Start();
            Assert.AreEqual("ServerNotPresent", bench.Status);
            int[] expected = { 10000, 20000, 35000, 35000 };
            for (int i = 0; i < expected.Length; i++)
            {
                long wait = bench.Gateway.Due - bench.Gateway.Clock.Uptime;
                Assert.AreEqual(random == 0 ? 0L : expected[i] - 1L, wait, "retry " + i.ToString());
                Assert.AreEqual(i + 1, bench.Server.Connections);
                bench.Wait(wait);
            }

            Assert.AreEqual(expected.Length + 1, bench.Server.Connections);
        }

        private static void AddServer(XmppBench bench, int row, string host, int priority, int weight)
        {
            string path = "Server." + row.ToString() + ".";
            bench.AddRow(XmppBench.Connection + "Server.");
            bench.Set(path + "Enable", "1");
            bench.Set(path + "ServerAddress", host);
            bench.Set(path + "Port", "5223");
            bench.Set(path + "Priority", priority.ToString());
            bench.Set(path + "Weight", weight.ToString());
        }
    }
}
