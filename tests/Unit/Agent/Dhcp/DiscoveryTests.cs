using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Dhcp
{
    /// <summary>How a device without an ACS finds one by DHCP.</summary>
    [TestClass]
    public class DiscoveryTests
    {
        private const string Found = "http://found.example/cwmp";

        [TestMethod]
        public void R424_R425_R437_WithoutAnUrlItIsFoundAndBootstrapFollows()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.Dhcp.Answer = DhcpGateway.Answer(Found, "code-1", "7", "3000");
            bench.Acs.AnswerSession();
            bench.Boot();
            bench.Poll(3);
            Assert.AreEqual(Found, bench.Setting(DhcpGateway.Url));
            Assert.AreEqual("code-1", bench.Setting(DhcpGateway.Code));
            Assert.AreEqual("7", bench.Setting(DhcpGateway.Wait));
            Assert.AreEqual("3000", bench.Setting(DhcpGateway.Multiplier));
            Assert.AreEqual(1, bench.Gateway.Agent.CompletedSessions, bench.Gateway.Log.Last);
            Assert.AreEqual("found.example", bench.Acs.Host);
            Assert.AreEqual(1, bench.Acs.Count(0, "<EventCode>0 BOOTSTRAP</EventCode>"));
            Assert.AreEqual(1, bench.Acs.Count(0, ">code-1<"));
            Assert.IsFalse(bench.Dhcp.IsOpen, "port");

            // All of it outlives a restart, and is not asked for again.
            bench.Acs.Forget();
            bench.Acs.AnswerSession();
            bench.Boot();
            bench.Poll(3);
            Assert.AreEqual(1, bench.Dhcp.Requests);
            Assert.AreEqual(1, bench.Gateway.Agent.CompletedSessions);
            Assert.AreEqual(0, bench.Acs.Count(0, "0 BOOTSTRAP"));
            Assert.AreEqual("3000", bench.Setting(DhcpGateway.Multiplier));
        }

        [TestMethod]
        public void R422_TheUrlComesFromTheFactoryTheOwnerOrDhcp()
        {
            var factory = new DhcpGateway("http://factory.example/");
            factory.BootWith(DhcpGateway.Answer(Found));
            Assert.AreEqual("factory.example", factory.Acs.Host);
            Assert.AreEqual(0, factory.Dhcp.Requests);

            var owned = new DhcpGateway(string.Empty);
            owned.Acs.AnswerSession();
            owned.Boot();
            Assert.IsTrue(owned.Gateway.Agent.Configure(DhcpGateway.Url, "http://owner.example/"), "owner");
            owned.Poll(3);
            Assert.AreEqual("owner.example", owned.Acs.Host);
            Assert.AreEqual(0, owned.Dhcp.Requests);

            var found = new DhcpGateway(string.Empty);
            found.BootWith(DhcpGateway.Answer(Found));
            Assert.AreEqual("found.example", found.Acs.Host);
        }

        [TestMethod]
        public void R423_AnOwnersUrlEndsTheSearch()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.Boot();
            bench.Poll(2);
            Assert.IsTrue(bench.Dhcp.IsOpen, "asks");
            bench.Acs.AnswerSession();
            Assert.IsTrue(bench.Gateway.Agent.Configure(DhcpGateway.Url, "http://owner.example/"), "owner");
            bench.Dhcp.Deliver(DhcpGateway.Answer(Found).To(bench.Dhcp.Request).Bytes());
            bench.Poll(3);
            Assert.IsFalse(bench.Dhcp.IsOpen, "asks no more");
            Assert.AreEqual("http://owner.example/", bench.Setting(DhcpGateway.Url));
            Assert.AreEqual("owner.example", bench.Acs.Host);
        }

        [TestMethod]
        public void R438_WhatTheAcsHasSetStays()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.BootWith(DhcpGateway.Answer(Found, "by DHCP", "7", "3000"));
            string entries = AcsText.Entry(DhcpGateway.Code, "string", "by ACS") + AcsText.Entry(DhcpGateway.Wait, "unsignedInt", "7")
                + AcsText.Entry(DhcpGateway.Url, "string", string.Empty);
            bench.Dhcp.Answer = DhcpGateway.Answer("http://other.example/", "again", "8", "4000");
            bench.Ask(AcsText.Set(entries, string.Empty));
            bench.Poll(3);
            Assert.AreEqual("http://other.example/", bench.Setting(DhcpGateway.Url), "an empty URL is none");
            Assert.AreEqual("by ACS", bench.Setting(DhcpGateway.Code), "set");
            Assert.AreEqual("7", bench.Setting(DhcpGateway.Wait), "set to the same value");
            Assert.AreEqual("4000", bench.Setting(DhcpGateway.Multiplier), "never set");
        }

        [TestMethod]
        public void R438_AfterAFactoryResetAllOfItMayBeSetAnew()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.BootWith(DhcpGateway.Answer(Found, "by DHCP", "7", "3000"));
            bench.Ask(AcsText.Set(AcsText.Entry(DhcpGateway.Code, "string", "by ACS"), string.Empty));
            bench.Ask(AcsText.Request("<c:FactoryReset/>"));
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
            bench.BootWith(DhcpGateway.Answer("http://other.example/", "anew", string.Empty, string.Empty));
            Assert.AreEqual("http://other.example/", bench.Setting(DhcpGateway.Url));
            Assert.AreEqual("anew", bench.Setting(DhcpGateway.Code));
            Assert.AreEqual("5", bench.Setting(DhcpGateway.Wait), "the default");
        }

        [TestMethod]
        public void ValuesOutOfRangeAreIgnoredOneByOne()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.BootWith(DhcpGateway.Answer(Found, "code", "65536", "999"));
            Assert.AreEqual(Found, bench.Setting(DhcpGateway.Url));
            Assert.AreEqual("code", bench.Setting(DhcpGateway.Code));
            Assert.AreEqual("5", bench.Setting(DhcpGateway.Wait));
            Assert.AreEqual("2000", bench.Setting(DhcpGateway.Multiplier));
        }

        [TestMethod]
        public void SwitchedOffItAsksNobody()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.Boot();
            bench.Poll(1);
            Assert.AreEqual(1, bench.Dhcp.Requests);
            bench.Gateway.Agent.Configure("Device.ManagementServer.EnableCWMP", "0");
            bench.Poll(1);
            Assert.IsFalse(bench.Dhcp.IsOpen, "closed");
            bench.Gateway.Clock.Advance(100000);
            bench.Poll(1);
            Assert.AreEqual(1, bench.Dhcp.Requests);
        }
    }
}
