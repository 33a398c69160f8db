using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Stun;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Stun
{
    /// <summary>A whole gateway that finds its binding, on a virtual clock.</summary>
    [TestClass]
    public class StunBindingTests
    {
        private const long Minutes = 60000;

        [TestMethod]
        public void R339_R344_R345_WithoutStunTheAddressIsTheLocalOne()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Run(10 * Minutes);
            Assert.AreEqual("false", bench.Get("STUNEnable"));
            Assert.AreEqual("192.0.2.1:7547", bench.Get("UDPConnectionRequestAddress"));
            Assert.AreEqual("false", bench.Get("NATDetected"));
            Assert.AreEqual(0, bench.Server.Requests);
        }

        [TestMethod]
        public void R339_StunIsSwitchedOnAndOffAtRunTime()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Enable("30", "30");
            Assert.AreEqual("198.51.100.1:50000", bench.Get("UDPConnectionRequestAddress"));
            Assert.IsTrue(bench.Set("STUNEnable", "0"));
            bench.Settle();
            Assert.AreEqual("192.0.2.1:7547", bench.Get("UDPConnectionRequestAddress"), "R345");
            Assert.AreEqual("false", bench.Get("NATDetected"), "R344");
            int requests = bench.Server.Requests;
            bench.Run(5 * Minutes);
            Assert.AreEqual(requests, bench.Server.Requests);
            Assert.IsTrue(bench.Set("STUNEnable", "1"));
            bench.Settle();
            Assert.AreEqual("true", bench.Get("NATDetected"));
        }

        [TestMethod]
        public void R340_TheServerIsThatOfTheAcsUnlessItIsNamed()
        {
            var bench = new StunBench(0);
            bench.Enable("30", "30");
            Assert.AreEqual("acs.example", bench.Internet.Host);
            Assert.AreEqual(3478, bench.Server.Port);
            Assert.IsTrue(bench.Set("STUNServerAddress", "stun.example"));
            Assert.IsTrue(bench.Set("STUNServerPort", "3479"));
            bench.Settle();
            Assert.AreEqual("stun.example", bench.Internet.Host);
            Assert.AreEqual(3479, bench.Server.Port);
            Assert.IsTrue(bench.Set("STUNServerAddress", string.Empty));
            Assert.IsTrue(bench.Set("URL", "http://other.example:8080/"));
            bench.Settle();
            Assert.AreEqual("other.example", bench.Internet.Host, "it follows the ACS");
        }

        [TestMethod]
        public void R341_R342_R343_TheFirstBindingIsToldAtOnce()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Enable("30", "30");
            Assert.AreEqual("bc", bench.Server.Story);
            byte[] last = bench.Server.Last;
            Assert.AreEqual(0x00, (int)last[0]);
            Assert.AreEqual(0x01, (int)last[1]);
            Assert.AreEqual(28, BigEndian.Get16(last, 2));
            Assert.AreEqual((long)StunType.MagicCookie, BigEndian.GetUnsigned32(last, 4));
            Assert.AreEqual(24, FakeStunServer.Find(last, StunType.ConnectionRequestBinding));
            byte[] value = Ascii.Bytes("dslforum.org/TR-111 ");
            Assert.AreEqual(value.Length, BigEndian.Get16(last, 22));
            for (int i = 0; i < value.Length; i++)
            {
                Assert.AreEqual(value[i], last[24 + i]);
            }

            Assert.AreEqual(0, BigEndian.Get16(last, 46), "BINDING-CHANGE is empty");
            Assert.AreEqual(1, bench.Internet.Open(), "one port for both (R341)");
            Assert.AreEqual(7547, bench.Internet.Primary.Port);
        }

        [TestMethod]
        public void R343_R345_AnotherBindingIsToldAtOnce()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Enable("30", "30");
            bench.Internet.ForgetBindings();
            bench.Server.Story = string.Empty;
            bench.Run(40000);
            Assert.AreEqual("bc", bench.Server.Story);
            Assert.AreEqual("198.51.100.1:50001", bench.Get("UDPConnectionRequestAddress"));
            bench.Run(30000);
            Assert.AreEqual("bcb", bench.Server.Story, "told once");
        }

        [TestMethod]
        public void ANatThatChangesThePortEachTimeDrawsNoStream()
        {
            var bench = new StunBench(1);
            bench.Enable("30", "30");
            int requests = bench.Server.Requests;
            bench.Run(60000);
            Assert.IsTrue(bench.Server.Requests - requests <= 2 * 60, (bench.Server.Requests - requests).ToString());
        }

        [TestMethod]
        public void R344_WithoutANatThereIsNone()
        {
            var bench = new StunBench(0);
            bench.Enable("30", "300");
            Assert.AreEqual("false", bench.Get("NATDetected"));
            Assert.AreEqual("192.0.2.1:7547", bench.Get("UDPConnectionRequestAddress"));
            bench.Run(10 * Minutes);
            Assert.AreEqual(-1, bench.Server.Story.IndexOf("r"), "there is no binding to measure");
        }

        [TestMethod]
        public void R344_R345_AnAddressOfAnotherNetworkIsFollowed()
        {
            var bench = new StunBench(0);
            bench.Enable("30", "30");
            bench.Gateway.Network.Address = "192.0.2.77";
            bench.Internet.LocalAddress = 0xC000024D;
            bench.Settle();
            Assert.AreEqual("192.0.2.77:7547", bench.Get("UDPConnectionRequestAddress"));
            Assert.AreEqual("false", bench.Get("NATDetected"));
        }

        [TestMethod]
        public void AChangedAddressIsNotifiedIfTheAcsWantsIt()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Gateway.Acs.Forget();
            string attributes = AcsText.Request("<c:SetParameterAttributes><ParameterList><SetParameterAttributesStruct><Name>"
                + StunBench.Address + "</Name><NotificationChange>1</NotificationChange><Notification>2</Notification>"
                + "<AccessListChange>0</AccessListChange><AccessList/></SetParameterAttributesStruct></ParameterList>"
                + "</c:SetParameterAttributes>");
            bench.Gateway.Acs.Answer(AcsText.InformResponse).Answer(attributes).AnswerEmpty();
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            Assert.AreEqual(2, bench.Sessions);
            bench.Set("STUNEnable", "1");
            int session = bench.Sessions;
            for (int i = 0; i < 8 && bench.Sessions == session; i++)
            {
                bench.Poll();
            }

            string inform = bench.Gateway.Acs.Request(0);
            Assert.IsTrue(inform.Contains("4 VALUE CHANGE"), inform);
            Assert.IsTrue(inform.Contains("198.51.100.1:50000"), inform);
        }

        [TestMethod]
        public void R349_ARequestIsRepeatedNineTimesByTheClock()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Server.IsSilent = true;
            bench.Enable("30", "30");
            int[] times = { 0, 100, 300, 700, 1500, 3100, 4700, 6300, 7900 };
            long start = bench.Gateway.Clock.Uptime;
            for (int i = 0; i < times.Length; i++)
            {
                if (i > 0)
                {
                    bench.Run(start + times[i] - 1 - bench.Gateway.Clock.Uptime);
                    Assert.AreEqual(i, bench.Server.Requests, times[i].ToString());
                    bench.Run(1);
                }

                Assert.AreEqual(i + 1, bench.Server.Requests, times[i].ToString());
            }

            Assert.AreEqual("b", bench.Server.Story, "one transaction");
            bench.Run(start + 9500 + 30000 - 1 - bench.Gateway.Clock.Uptime);
            Assert.AreEqual(9, bench.Server.Requests, "given up");
            Assert.AreEqual("the STUN server does not answer", bench.Gateway.Log.Last);
            bench.Server.IsSilent = false;
            bench.Run(1);
            Assert.AreEqual("bbc", bench.Server.Story, "and tried again after the period");
            Assert.AreEqual("true", bench.Get("NATDetected"));
        }

        [TestMethod]
        public void AHostWithoutAddressIsTriedAgain()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Internet.Resolved = Resolution.Failed;
            bench.Enable("30", "30");
            Assert.AreEqual("the address of the STUN server cannot be found", bench.Gateway.Log.Last);
            bench.Internet.Resolved = Resolution.Pending;
            bench.Run(35000);
            Assert.AreEqual(0, bench.Server.Requests);
            bench.Internet.Resolved = 0;
            bench.Run(1000);
            Assert.AreEqual("bc", bench.Server.Story);
        }

        [TestMethod]
        public void R350_AnswersOfOthersAreNotBelieved()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Server.IsSilent = true;
            bench.Enable("30", "30");
            byte[] buffer = new byte[32];
            for (int mistake = 0; mistake < 4; mistake++)
            {
                byte[] transaction = new byte[StunType.TransactionSize];
                System.Array.Copy(bench.Server.Last, StunType.TransactionAt, transaction, 0, transaction.Length);
                transaction[8] ^= (byte)(mistake == 0 ? 1 : 0);
                var writer = new StunWriter(buffer);
                writer.Start(mistake == 1 ? StunType.BindingRequest : StunType.BindingResponse, transaction);
                writer.AddAddress(StunType.MappedAddress, 0x0A000001, 1);
                byte[] answer = new byte[writer.Length];
                System.Array.Copy(buffer, 0, answer, 0, answer.Length);
                uint source = FakeInternet.ServerAddress + (mistake == 2 ? 1u : 0);
                bench.Internet.Primary.Put(answer, source, mistake == 3 ? 1 : bench.Server.Port);
                bench.Settle();
                Assert.AreEqual("192.0.2.1:7547", bench.Get("UDPConnectionRequestAddress"), mistake.ToString());
            }
        }

        [TestMethod]
        public void R357_OverIpv6ThereIsNone()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Gateway.Network.Address = "2001:db8::1";
            bench.Enable("30", "30");
            bench.Run(Minutes);
            Assert.AreEqual(0, bench.Server.Requests);
            Assert.AreEqual(string.Empty, bench.Get("UDPConnectionRequestAddress"));
            Assert.AreEqual("false", bench.Get("NATDetected"));
        }

        [TestMethod]
        public void R088_WithCwmpSwitchedOffThePortIsClosed()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Enable("30", "30");
            bench.Set("EnableCWMP", "0");
            bench.Poll();
            Assert.AreEqual(0, bench.Internet.Open());
            Assert.AreEqual(string.Empty, bench.Get("UDPConnectionRequestAddress"));
            bench.Set("EnableCWMP", "1");
            bench.Settle();
            Assert.AreEqual("true", bench.Get("NATDetected"));
        }

        [TestMethod]
        public void APortThatIsTakenIsTriedAgain()
        {
            var bench = new StunBench(0);
            bench.Set("EnableCWMP", "0");
            bench.Poll();
            bench.Internet.IsPortTaken = true;
            bench.Set("EnableCWMP", "1");
            bench.Poll();
            Assert.AreEqual("the UDP port for connection requests cannot be opened", bench.Gateway.Log.Last);
            Assert.AreEqual(string.Empty, bench.Get("UDPConnectionRequestAddress"));
            bench.Internet.IsPortTaken = false;
            bench.Run(Limits.ListenRetry + 1);
            Assert.AreEqual("192.0.2.1:7547", bench.Get("UDPConnectionRequestAddress"));
        }

        [TestMethod]
        public void R324_TheMethodIsListed()
        {
            Assert.AreEqual("STUN", new StunBench(0).Get("SupportedConnReqMethods"));
        }

        [TestMethod]
        public void APasswordReadsBackEmpty()
        {
            var bench = new StunBench(0);
            bench.Set("STUNPassword", "stun secret");
            bench.Gateway.Acs.Forget();
            bench.Gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Get(StunBench.Prefix + "STUNPassword")).AnswerEmpty();
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            Assert.IsTrue(bench.Gateway.Acs.Request(2).Contains("STUNPassword"));
            Assert.IsFalse(bench.Gateway.Acs.Request(2).Contains("stun secret"));
        }
    }
}
