using NanoCwmp.Discovery;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Dhcp
{
    /// <summary>Messages of servers, whole and damaged.</summary>
    [TestClass]
    public class DhcpReaderTests
    {
        [TestMethod]
        public void EveryCutIsRefusedOrEndsBetweenTwoOptions()
        {
            byte[] message = DhcpAnswer.Ack().Option(43, new byte[] { 1, 2, 3, 4 }).Option(60, new byte[5]).Bytes();
            var reader = new DhcpReader();
            byte[] option = new byte[message.Length];
            for (int length = 0; length <= message.Length; length++)
            {
                // 53 takes 3 bytes, 43 takes 6, 60 takes 7, and one more ends.
                int place = length - 240;
                bool isWhole = place == 0 || place == 3 || place == 9 || place == 16 || place == 17;
                Assert.AreEqual(isWhole, reader.Read(message, length), length.ToString());
                if (isWhole)
                {
                    Assert.AreEqual(place >= 3 ? DhcpCode.Ack : 0, reader.Type);
                    Assert.AreEqual(place >= 9 ? 4 : -1, reader.Copy(43, option));
                    Assert.AreEqual(place >= 16 ? 5 : -1, reader.Copy(60, option));
                    Assert.AreEqual(-1, reader.Copy(125, option));
                }
            }
        }

        [TestMethod]
        [DataRow(0, 1)]
        [DataRow(1, 6)]
        [DataRow(2, 16)]
        [DataRow(236, 98)]
        [DataRow(239, 0)]
        public void WhatIsNoServersMessageIsRefused(int at, int value)
        {
            byte[] message = DhcpAnswer.Ack().Bytes();
            var reader = new DhcpReader();
            Assert.IsTrue(reader.Read(message, message.Length), "whole");
            message[at] = (byte)value;
            Assert.IsFalse(reader.Read(message, message.Length), "changed");
        }

        [TestMethod]
        public void OptionsThatRunOutOfTheirFieldAreRefused()
        {
            var reader = new DhcpReader();
            for (int overload = 0; overload < 4; overload++)
            {
                byte[] message = DhcpAnswer.Ack().Option(52, new byte[] { (byte)overload }).Put(234, new byte[] { 43, 1 }).Bytes();
                Assert.AreEqual((overload & 1) == 0, reader.Read(message, message.Length), "file");
                message = DhcpAnswer.Ack().Option(52, new byte[] { (byte)overload }).Put(107, new byte[] { 43 }).Bytes();
                Assert.AreEqual((overload & 2) == 0, reader.Read(message, message.Length), "sname");
            }
        }

        [TestMethod]
        public void PaddingMayStandAnywhere()
        {
            byte[] message = new DhcpAnswer().Option(0, new byte[0]).Option(53, new byte[] { 5 }).Bytes();
            var reader = new DhcpReader();
            Assert.IsTrue(reader.Read(message, message.Length), "padded");
            Assert.AreEqual(DhcpCode.Ack, reader.Type);
        }

        [TestMethod]
        public void AnAnswerIsForOneRequestOfOneDevice()
        {
            byte[] message = DhcpAnswer.Ack().Put(4, new byte[] { 1, 2, 3, 4 }).Put(28, new byte[] { 2, 0, 0, 0, 0, 9 }).Bytes();
            var reader = new DhcpReader();
            Assert.IsTrue(reader.Read(message, message.Length), "whole");
            Assert.IsTrue(reader.IsFor(new byte[] { 1, 2, 3, 4 }, new byte[] { 2, 0, 0, 0, 0, 9 }), "right");
            for (int i = 0; i < 4; i++)
            {
                byte[] other = { 1, 2, 3, 4 };
                other[i]++;
                Assert.IsFalse(reader.IsFor(other, new byte[] { 2, 0, 0, 0, 0, 9 }), "transaction");
            }

            for (int i = 0; i < 6; i++)
            {
                byte[] other = { 2, 0, 0, 0, 0, 9 };
                other[i]++;
                Assert.IsFalse(reader.IsFor(new byte[] { 1, 2, 3, 4 }, other), "hardware address");
            }
        }
    }
}
