using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Dhcp
{
    /// <summary>The DHCPINFORM on the wire: what it says, when it goes out again, and what counts as its answer.</summary>
    [TestClass]
    public class InformTests
    {
        private const string Found = "http://found.example/cwmp";

        [TestMethod]
        public void R430_R431_R440_TheRequestByteForByte()
        {
            DhcpGateway bench = Asking();
            byte[] request = bench.Dhcp.Request;
            Assert.AreEqual(68, bench.Dhcp.Port);
            Assert.AreEqual(0xFFFFFFFF, bench.Dhcp.Target);

            // BOOTREQUEST, Ethernet; the client's own address in ciaddr, for which no answer by broadcast is needed.
            byte[] head = { 1, 1, 6, 0, 9, 9, 9, 9, 0, 0, 0, 0, 192, 0, 2, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
            AssertAt(request, 0, head);
            AssertAt(request, 28, bench.Dhcp.HardwareAddress);
            for (int i = 34; i < 236; i++)
            {
                Assert.AreEqual(0, (int)request[i]);
            }

            byte[] vendor = DhcpGateway.Bytes("dslforum.org");
            int at = 236;
            at = AssertAt(request, at, new byte[] { 99, 130, 83, 99, 53, 1, 8, 57, 2, 4, 128, 55, 2, 43, 125, 60, 12 });
            at = AssertAt(request, at, vendor);
            at = AssertAt(request, at, new byte[] { 124, 18, 0, 0, 13, 0xE9, 13, 12 });
            at = AssertAt(request, at, vendor);
            FakeSystem system = bench.Gateway.System;
            byte[] identity = DhcpAnswer.Join(
                DhcpAnswer.Join(DhcpAnswer.SubOption(1, system.ManufacturerOui), DhcpAnswer.SubOption(2, system.ProductClass)),
                DhcpAnswer.Join(DhcpAnswer.SubOption(3, system.ModelName), DhcpAnswer.SubOption(4, system.SerialNumber)));
            byte[] data = DhcpAnswer.Enterprise(3561, identity);
            at = AssertAt(request, at, new byte[] { 125, (byte)data.Length });
            at = AssertAt(request, at, data);
            at = AssertAt(request, at, new byte[] { 255 });
            Assert.AreEqual(at, request.Length);
        }

        [TestMethod]
        public void R440_AnIdentityOfAnyLengthFits()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.Gateway.System.ProductClass = new string('p', 64);
            bench.Gateway.System.ModelName = new string('m', 64);
            bench.Gateway.System.SerialNumber = new string('s', 64);
            bench.Gateway.System.ManufacturerOui = string.Empty;
            bench.Boot();
            bench.Poll(1);
            byte[] request = bench.Dhcp.Request;
            int at = 0;
            for (int option = 240; request[option] != 255; option += 2 + request[option + 1])
            {
                at = option;
            }

            Assert.AreEqual(125, (int)request[at]);
            Assert.AreEqual(5 + (3 * 62), (int)request[at + 1]);
            Assert.AreEqual(3 * 62, (int)request[at + 6]);
            Assert.AreEqual(2, (int)request[at + 7]);
        }

        [TestMethod]
        public void ItGoesOutFourTimesAndThenInThePaceOfTheRetryPolicy()
        {
            DhcpGateway bench = Asking();
            long start = bench.Gateway.Clock.Uptime;
            long first = bench.Gateway.Due - start;
            Assert.IsTrue(first >= 3000 && first < 5000, "4 s");
            bench.Gateway.PollWhenDue();
            Assert.AreEqual(2, bench.Dhcp.Requests);
            long second = bench.Gateway.Due - bench.Gateway.Clock.Uptime;
            Assert.IsTrue(second >= 7000 && second < 9000, "8 s");
            bench.Gateway.PollWhenDue();
            bench.Gateway.PollWhenDue();
            Assert.AreEqual(4, bench.Dhcp.Requests);
            bench.Gateway.PollWhenDue();
            Assert.IsFalse(bench.Dhcp.IsOpen, "given up");
            long passed = bench.Gateway.Clock.Uptime - start;
            Assert.IsTrue(passed >= 56000 && passed < 64000, "after a minute");
            for (int retry = 1; retry <= 3; retry++)
            {
                long wait = bench.Gateway.Due - bench.Gateway.Clock.Uptime;
                Assert.IsTrue(wait >= 2500 << retry && wait <= 5000 << retry, "retry " + retry.ToString());
                bench.Gateway.PollWhenDue();
                Assert.AreEqual(4 + ((retry - 1) * 4) + 1, bench.Dhcp.Requests);
                for (int i = 0; i < 4; i++)
                {
                    bench.Gateway.PollWhenDue();
                }
            }
        }

        [TestMethod]
        public void TheServerThatGaveTheAddressIsAskedFirst()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.Dhcp.ServerAddress = "192.0.2.1";
            bench.Boot();
            bench.Poll(1);
            Assert.AreEqual(0xC0000201, bench.Dhcp.Target);
            bench.Gateway.PollWhenDue();
            Assert.AreEqual(0xFFFFFFFF, bench.Dhcp.Target);
        }

        [TestMethod]
        public void APortThatThePlatformKeepsIsReplacedByAFreeOne()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.Dhcp.IsPortTaken = true;
            bench.BootWith(DhcpGateway.Answer(Found));
            Assert.AreEqual(0, bench.Dhcp.Port);
        }

        [TestMethod]
        public void WithoutAnAddressOrAPortItWaits()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.Dhcp.OwnAddress = string.Empty;
            bench.Boot();
            bench.Poll(1);
            bench.Gateway.PollWhenDue();
            Assert.AreEqual(0, bench.Dhcp.Requests);
            bench.Dhcp.OwnAddress = "192.0.2.50";
            bench.Dhcp.IsDown = true;
            bench.Gateway.PollWhenDue();
            bench.Gateway.PollWhenDue();
            Assert.AreEqual(0, bench.Dhcp.Requests);
            bench.Dhcp.IsDown = false;
            bench.Gateway.PollWhenDue();
            Assert.AreEqual(1, bench.Dhcp.Requests);
        }

        [TestMethod]
        public void OnlyAnAnswerToTheRequestCounts()
        {
            DhcpGateway bench = Asking();
            byte[] right = DhcpGateway.Answer(Found).To(bench.Dhcp.Request).Bytes();
            Deliver(bench, new byte[0]);
            Deliver(bench, DhcpAnswer.Ack().To(bench.Dhcp.Request).Bytes());
            Deliver(bench, Changed(right, 0, 1));
            Deliver(bench, Changed(right, 4, 8));
            Deliver(bench, Changed(right, 7, 8));
            Deliver(bench, Changed(right, 28, 3));
            Deliver(bench, Changed(right, 33, 3));
            Deliver(bench, Changed(right, 236, 0));
            Deliver(bench, Changed(right, 242, 2));
            Deliver(bench, Changed(right, 242, 6));
            Deliver(bench, Changed(right, 244, 255));
            bench.Dhcp.SourcePort = 68;
            Deliver(bench, right);
            bench.Dhcp.SourcePort = 67;
            Assert.AreEqual(string.Empty, bench.Setting(DhcpGateway.Url));
            bench.Acs.AnswerSession();
            bench.Dhcp.Deliver(right);
            bench.Poll(3);
            Assert.AreEqual(Found, bench.Setting(DhcpGateway.Url));
        }

        /// <summary>A gateway that has sent its first request.</summary>
        private static DhcpGateway Asking()
        {
            var bench = new DhcpGateway(string.Empty);
            bench.Gateway.Entropy.Value = 9;
            bench.Boot();
            bench.Poll(1);
            Assert.AreEqual(1, bench.Dhcp.Requests);
            return bench;
        }

        private static void Deliver(DhcpGateway bench, byte[] message)
        {
            bench.Dhcp.Deliver(message);
            bench.Poll(2);
            Assert.IsTrue(bench.Dhcp.IsOpen, "still asks");
        }

        private static byte[] Changed(byte[] message, int at, int value)
        {
            byte[] changed = new byte[message.Length];
            message.CopyTo(changed, 0);
            changed[at] = (byte)value;
            return changed;
        }

        private static int AssertAt(byte[] bytes, int at, byte[] expected)
        {
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual((int)expected[i], (int)bytes[at + i], (at + i).ToString());
            }

            return at + expected.Length;
        }
    }
}
