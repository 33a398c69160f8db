using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>UDPEchoConfig: who is answered, and what is counted.</summary>
    [TestClass]
    public class UdpEchoTests
    {
        private const string Echo = DiagnosticBench.Echo;
        private const uint Source = 0xC0000210;

        // 2023-11-14T22:13:20Z.
        private const long Now = 1700000000000;

        [TestMethod]
        public void R419_OnlyTheSourceIsAnsweredAndCounted()
        {
            var bench = new DiagnosticBench();
            bench.Gateway.Clock.UtcMilliseconds = Now;
            Enable(bench, false);
            FakeTestSocket socket = bench.Servers.Last;
            Assert.AreEqual(9000, socket.Port);
            Put(bench, Bytes(30), Source + 1);
            Assert.IsNull(socket.Sent);
            Put(bench, Bytes(30), Source);
            Assert.AreEqual(30, socket.Sent.Length);
            for (int i = 0; i < 30; i++)
            {
                Assert.AreEqual((byte)i, socket.Sent[i]);
            }

            bench.Gateway.Clock.Advance(1500);
            Put(bench, Bytes(0), Source);
            Assert.AreEqual("2", bench.Get(Echo + "PacketsReceived"));
            Assert.AreEqual("2", bench.Get(Echo + "PacketsResponded"));
            Assert.AreEqual("46", bench.Get(Echo + "BytesReceived"));
            Assert.AreEqual("46", bench.Get(Echo + "BytesResponded"));
            Assert.AreEqual("2023-11-14T22:13:20.000000Z", bench.Get(Echo + "TimeFirstPacketReceived"));
            Assert.AreEqual("2023-11-14T22:13:21.500000Z", bench.Get(Echo + "TimeLastPacketReceived"));
        }

        [TestMethod]
        public void R419_EchoPlusHasNumbersAndTimes()
        {
            var bench = new DiagnosticBench();
            Enable(bench, true);
            FakeTestSocket socket = bench.Servers.Last;
            Put(bench, Bytes(24), Source);
            bench.Gateway.Clock.Fraction = 250;
            Put(bench, Bytes(24), Source);
            long stamp = bench.Gateway.Clock.Microseconds;
            byte[] sent = socket.Sent;
            Assert.AreEqual(0x00010203L, BigEndian.GetUnsigned32(sent, 0));
            Assert.AreEqual(1L, BigEndian.GetUnsigned32(sent, 4));
            Assert.AreEqual(stamp, BigEndian.GetUnsigned32(sent, 8));
            Assert.AreEqual(stamp, BigEndian.GetUnsigned32(sent, 12));
            Assert.AreEqual(0L, BigEndian.GetUnsigned32(sent, 16));
            Assert.AreEqual((byte)20, sent[20]);

            // What could not be sent is told with the next answer.
            bench.Servers.IsDown = true;
            Put(bench, Bytes(24), Source);
            bench.Servers.IsDown = false;
            Put(bench, Bytes(20), Source);
            Assert.AreEqual(2L, BigEndian.GetUnsigned32(socket.Sent, 4));
            Assert.AreEqual(1L, BigEndian.GetUnsigned32(socket.Sent, 16));
            Assert.AreEqual("4", bench.Get(Echo + "PacketsReceived"));
            Assert.AreEqual("3", bench.Get(Echo + "PacketsResponded"));

            // One that is too short for it is an ordinary echo.
            Put(bench, Bytes(19), Source);
            Assert.AreEqual((byte)4, socket.Sent[4]);
            Assert.AreEqual("true", bench.Get(Echo + "EchoPlusSupported"));
        }

        [TestMethod]
        public void R419_ThePortIsOpenWhileItIsEnabledAndHasASource()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual(0, bench.Servers.OpenSockets);
            Assert.AreEqual(0, bench.Set(Echo + "Enable", "boolean", "1"));
            Assert.AreEqual(0, bench.Set(Echo + "UDPPort", "unsignedInt", "9000"));
            Assert.AreEqual(0, bench.Servers.OpenSockets);
            Enable(bench, false);
            Assert.AreEqual(1, bench.Servers.OpenSockets);
            Put(bench, Bytes(10), Source);
            Assert.AreEqual(0, bench.Set(Echo + "Enable", "boolean", "0"));
            Assert.AreEqual(0, bench.Servers.OpenSockets);
            Assert.AreEqual("1", bench.Get(Echo + "PacketsReceived"));
            Assert.AreEqual(0, bench.Set(Echo + "Enable", "boolean", "1"));
            Assert.AreEqual(1, bench.Servers.OpenSockets);
            Assert.AreEqual("0", bench.Get(Echo + "PacketsReceived"));
            Assert.AreEqual("0001-01-01T00:00:00Z", bench.Get(Echo + "TimeFirstPacketReceived"));
            Assert.AreEqual(0, bench.Set(Echo + "Interface", "string", "Device.Nothing.1"));
            Assert.AreEqual(0, bench.Servers.OpenSockets);
            Assert.AreEqual(9003, bench.Set(Echo + "SourceIPAddress", "string", "host.example"));
            Assert.AreEqual(9003, bench.Set(Echo + "UDPPort", "unsignedInt", "65536"));
        }

        [TestMethod]
        public void R419_APortThatIsTakenIsTriedAgain()
        {
            var bench = new DiagnosticBench();
            bench.Servers.IsPortTaken = true;
            Enable(bench, false);
            Assert.AreEqual(0, bench.Servers.OpenSockets);
            bench.Servers.IsPortTaken = false;
            bench.Gateway.PollWhenDue();
            Assert.AreEqual(1, bench.Servers.OpenSockets);
        }

        [TestMethod]
        public void R419_ATooLongDatagramIsNotAnswered()
        {
            var bench = new DiagnosticBench();
            Enable(bench, false);
            Put(bench, Bytes(Limits.UdpEcho + 1), Source);
            Assert.IsNull(bench.Servers.Last.Sent);
            Put(bench, Bytes(Limits.UdpEcho), Source);
            Assert.AreEqual(Limits.UdpEcho, bench.Servers.Last.Sent.Length);
        }

        private static void Enable(DiagnosticBench bench, bool isPlus)
        {
            string entries = AcsText.Entry(Echo + "Enable", "boolean", "1")
                + DiagnosticBench.Entry(Echo + "SourceIPAddress", "192.0.2.16")
                + AcsText.Entry(Echo + "UDPPort", "unsignedInt", "9000")
                + AcsText.Entry(Echo + "EchoPlusEnabled", "boolean", isPlus ? "1" : "0");
            Assert.AreEqual(0, SessionBench.FaultOf(bench.Ask(AcsText.Set(entries, string.Empty))));
        }

        private static void Put(DiagnosticBench bench, byte[] message, uint source)
        {
            bench.Servers.Last.Put(message, source, 5555, 0);
            bench.Gateway.Poll();
        }

        private static byte[] Bytes(int count)
        {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++)
            {
                bytes[i] = (byte)i;
            }

            return bytes;
        }
    }
}
