using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Dhcp
{
    /// <summary>When a device looks for another ACS than the one that it has.</summary>
    [TestClass]
    public class RediscoveryTests
    {
        private const string Found = "http://found.example/cwmp";
        private const string Other = "http://other.example/cwmp";

        [TestMethod]
        public void R423_R427_R428_AfterFiveMinutesWithoutAConnectionItAsksAgain()
        {
            DhcpGateway bench = Lost();
            bench.Gateway.Agent.RequestConnection();
            bench.Poll(1);
            long start = bench.Gateway.Clock.Uptime;
            bench.RunTo(start + 299999);
            Assert.IsTrue(bench.Gateway.Agent.FailedSessions >= 4, "tries");
            Assert.AreEqual(1, bench.Dhcp.Requests, "not yet unreachable");

            // From now on the next failure counts, and each one after it once more.
            int failed = bench.Gateway.Agent.FailedSessions;
            while (bench.Dhcp.Requests == 1)
            {
                bench.Gateway.PollWhenDue();
            }

            Assert.AreEqual(failed + 1, bench.Gateway.Agent.FailedSessions);
            Assert.IsTrue(bench.Gateway.Clock.Uptime - start >= 300000, "unreachable");
            bench.RunTo(bench.Gateway.Clock.Uptime + 70000);
            int requests = bench.Dhcp.Requests;
            Assert.AreEqual(5, requests, "four times, and nobody has answered");
            Assert.IsFalse(bench.Dhcp.IsOpen, "given up");
            while (bench.Gateway.Agent.FailedSessions == failed + 1)
            {
                Assert.AreEqual(requests, bench.Dhcp.Requests, "only after the next failure");
                bench.Gateway.PollWhenDue();
            }

            bench.Poll(1);
            Assert.AreEqual(requests + 1, bench.Dhcp.Requests);
            bench.Acs.IsUnreachable = false;
            bench.Acs.AnswerSession();
            bench.Dhcp.Deliver(DhcpGateway.Answer(Other).To(bench.Dhcp.Request).Bytes());
            bench.Poll(3);
            Assert.AreEqual(Other, bench.Setting(DhcpGateway.Url));
            Assert.AreEqual("other.example", bench.Acs.Host);
            Assert.AreEqual(1, bench.Acs.Count(0, "<EventCode>0 BOOTSTRAP</EventCode>"));
        }

        [TestMethod]
        public void R438_AnUrlThatTheAcsHasSetStaysEvenIfNobodyIsThere()
        {
            DhcpGateway bench = Lost();
            bench.Acs.IsUnreachable = false;
            bench.Ask(AcsText.Set(AcsText.Entry(DhcpGateway.Url, "string", Found), string.Empty));
            bench.Acs.IsUnreachable = true;
            bench.Dhcp.Answer = DhcpGateway.Answer(Other);
            bench.Gateway.Agent.RequestConnection();
            bench.Poll(1);
            bench.RunTo(bench.Gateway.Clock.Uptime + 3600000);
            Assert.IsTrue(bench.Gateway.Agent.FailedSessions > 6, "tries");
            Assert.AreEqual(1, bench.Dhcp.Requests);
            Assert.AreEqual(Found, bench.Setting(DhcpGateway.Url));
        }

        [TestMethod]
        public void R427_AConnectionInBetweenMakesTheAcsReachable()
        {
            DhcpGateway bench = Lost();
            bench.Gateway.Agent.RequestConnection();
            bench.Poll(1);
            bench.RunTo(bench.Gateway.Clock.Uptime + 250000);

            // The ACS takes the connection and hangs up: it is there, however ill.
            bench.Acs.IsUnreachable = false;
            int failed = bench.Gateway.Agent.FailedSessions;
            bench.Gateway.Agent.RequestConnection();
            bench.Poll(1);
            Assert.AreEqual(failed + 1, bench.Gateway.Agent.FailedSessions);
            bench.Acs.IsUnreachable = true;
            bench.Gateway.Agent.RequestConnection();
            bench.Poll(1);
            bench.RunTo(bench.Gateway.Clock.Uptime + 290000);
            Assert.AreEqual(1, bench.Dhcp.Requests);
        }

        [TestMethod]
        public void R428_TheSameAnswerChangesNothing()
        {
            DhcpGateway bench = Lost();
            bench.Dhcp.Answer = DhcpGateway.Answer(Found);
            bench.Gateway.Agent.RequestConnection();
            bench.Poll(1);
            long live = bench.Gateway.Agent.Model.Log.LiveBytes;
            bench.RunTo(bench.Gateway.Clock.Uptime + 3600000);
            Assert.IsTrue(bench.Dhcp.Requests > 1, "asked");
            Assert.AreEqual(live, bench.Gateway.Agent.Model.Log.LiveBytes);
            bench.Acs.IsUnreachable = false;
            bench.Acs.AnswerSession();
            bench.Gateway.PollWhenDue();
            bench.Poll(2);
            Assert.AreEqual(2, bench.Gateway.Agent.CompletedSessions, bench.Gateway.Log.Last);
            Assert.AreEqual(0, bench.Acs.Count(0, "0 BOOTSTRAP"));
        }

        /// <summary>A gateway that has found its ACS by DHCP, and now cannot reach it.</summary>
        private static DhcpGateway Lost()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.BootWith(DhcpGateway.Answer(Found));
            Assert.AreEqual(1, bench.Dhcp.Requests);
            bench.Acs.IsUnreachable = true;
            return bench;
        }
    }
}
