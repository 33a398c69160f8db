using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>Device.NAT.PortMapping.</summary>
    [TestClass]
    public class NatPortMappingTests
    {
        private const string Table = "Device.NAT.PortMapping.";
        private const string Row = Table + "1.";

        [TestMethod]
        public void R235_R239_ANewMappingIsOffAndEmpty()
        {
            var bench = new ObjectBench();
            Assert.AreEqual(1, bench.Add(Table));
            Assert.AreEqual("1", bench.Get("Device.NAT.PortMappingNumberOfEntries"));
            string[] names =
            {
                "Enable=false", "Status=Disabled", "Origin=Controller", "Alias=cpe-1", "Interface=", "AllInterfaces=false",
                "LeaseDuration=0", "RemainingLeaseTime=41", "RemoteHost=", "ExternalPort=0", "ExternalPortEndRange=0",
                "InternalPort=0", "Protocol=TCP", "InternalClient=", "Description=",
            };
            for (int i = 0; i < names.Length; i++)
            {
                int at = names[i].IndexOf('=');
                Assert.AreEqual(names[i].Substring(at + 1), bench.Get(Row + names[i].Substring(0, at)), names[i]);
            }

            Assert.AreEqual(string.Empty, bench.Nat.Read(), "nothing to do for the NAT");
        }

        [TestMethod]
        public void WhatIsSetTakesEffect()
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            Assert.AreEqual(
                ObjectBench.Ok,
                bench.Set(
                    Row + "Enable",
                    "1",
                    Row + "ExternalPort",
                    "8080",
                    Row + "InternalPort",
                    "80",
                    Row + "InternalClient",
                    "192.168.1.9",
                    Row + "LeaseDuration",
                    "60"));
            Assert.AreEqual("+1 TCP :8080-8080 to 192.168.1.9:80 one 60s; ", bench.Nat.Read());
            Assert.AreEqual("Enabled", bench.Get(Row + "Status"));
            bench.Boot();
            Assert.AreEqual("+1 TCP :8080-8080 to 192.168.1.9:80 one 60s; ", bench.Nat.Read(), "again after a restart");
            bench.Add(Table);
            bench.Set(
                Table + "2.Enable",
                "1",
                Table + "2.ExternalPort",
                "1",
                Table + "2.ExternalPortEndRange",
                "9",
                Table + "2.InternalPort",
                "5",
                Table + "2.InternalClient",
                "nas",
                Table + "2.Protocol",
                "UDP",
                Table + "2.RemoteHost",
                "10.0.0.1",
                Table + "2.AllInterfaces",
                "1");
            string told = bench.Nat.Read();
            Assert.IsTrue(told.EndsWith("+2 UDP 10.0.0.1:1-9 to nas:5 all 0s; "), told);
            bench.Nat.Broken = 2;
            Assert.AreEqual("Error", bench.Get(Table + "2.Status"), "the NAT does not do it");
            Assert.AreEqual("42", bench.Get(Table + "2.RemainingLeaseTime"));
            bench.Set(Table + "2.ExternalPort", "10");
            Assert.AreEqual("Error_Misconfigured", bench.Get(Table + "2.Status"), "ends before it begins");
            told = bench.Nat.Read();
            Assert.IsTrue(told.StartsWith("-2; +1 "), told);
            bench.Set(Row + "Enable", "0");
            Assert.AreEqual("-1; ", bench.Nat.Read());
            Assert.AreEqual("Disabled", bench.Get(Row + "Status"));
            bench.Set(Table + "2.ExternalPort", "3", Row + "Enable", "1");
            bench.Nat.Read();
            bench.Delete(Table + "2.");
            told = bench.Nat.Read();
            Assert.IsTrue(told.StartsWith("-2; +1 TCP "), told);
        }

        [TestMethod]
        public void R208_OneEnabledMappingForAPortFromAHost()
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            bench.Add(Table);
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Row + "ExternalPort", "80", Row + "Enable", "1"));
            Assert.AreEqual(
                "9003 " + Table + "2.ExternalPort=9007 " + Table + "2.Enable=9007",
                bench.Set(Table + "2.ExternalPort", "80", Table + "2.Enable", "1"));
            Assert.AreEqual(
                ObjectBench.Ok, bench.Set(Table + "2.ExternalPort", "80", Table + "2.Enable", "1", Table + "2.Protocol", "UDP"));
        }

        [TestMethod]
        [DataRow("Interface", "Device.IP.Interface.1")]
        [DataRow("Protocol", "SCTP")]
        [DataRow("Protocol", "tcp")]
        [DataRow("Protocol", "")]
        [DataRow("ExternalPort", "65536")]
        [DataRow("ExternalPort", "-1")]
        [DataRow("InternalPort", "65536")]
        [DataRow("ExternalPortEndRange", "65536")]
        [DataRow("LeaseDuration", "4294967296")]
        [DataRow("AllInterfaces", "maybe")]
        public void ValuesThatAreRefused(string name, string value)
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            Assert.AreEqual("9003 " + Row + name + "=9007", bench.Set(Row + name, value));
        }
    }
}
