using NanoCwmp.Core;
using NanoCwmp.Stun;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Stun
{
    /// <summary>STUN messages byte by byte.</summary>
    [TestClass]
    public class StunMessageTests
    {
        private const string Transaction = "2112a442b7e7a701bc34d686fa87dfae";

        [TestMethod]
        public void R342_R343_ABindingRequestOfAnnexG()
        {
            byte[] buffer = new byte[64];
            var writer = new StunWriter(buffer);
            writer.Start(StunType.BindingRequest, Bytes(Transaction));
            byte[] value = Ascii.Bytes("dslforum.org/TR-111 ");
            writer.Add(StunType.ConnectionRequestBinding, value, 0, value.Length);
            writer.Add(StunType.BindingChange, value, 0, 0);
            Assert.AreEqual(
                "0001001c" + Transaction + "c001001464736c666f72756d2e6f72672f54522d31313120" + "c0020000",
                Hex(buffer, writer.Length));
            Assert.IsFalse(writer.IsTooLong);
        }

        [TestMethod]
        public void ARequestWithResponseAddress()
        {
            byte[] buffer = new byte[64];
            var writer = new StunWriter(buffer);
            writer.Start(StunType.BindingRequest, Bytes(Transaction));
            writer.AddAddress(StunType.ResponseAddress, 0xC6336401, 50000);
            Assert.AreEqual("0001000c" + Transaction + "000200080001c350c6336401", Hex(buffer, writer.Length));
        }

        [TestMethod]
        public void R348_ACodeIsPaddedOrNot()
        {
            // Both codes were made by another implementation of HMAC-SHA1.
            for (int padded = 0; padded < 2; padded++)
            {
                byte[] buffer = new byte[64];
                var writer = new StunWriter(buffer);
                writer.Start(StunType.BindingRequest, Bytes(Transaction));
                byte[] name = Ascii.Bytes("cpe");
                writer.Add(StunType.Username, name, 0, name.Length);
                var hmac = new HmacSha1();
                byte[] key = Ascii.Bytes("secret");
                hmac.SetKey(key, 0, key.Length);
                writer.AddIntegrity(hmac, padded == 1);
                Assert.AreEqual(
                    "00010020" + Transaction + "0006000363706500" + "00080014" + (padded == 1
                        ? "8c8ae6f8d78bc8a6e0ef2e360782c714cf605b88"
                        : "70904f0828a0ce26982af414601357b64c52b220"),
                    Hex(buffer, writer.Length));
                var reader = new StunReader();
                Assert.IsTrue(reader.Read(buffer, writer.Length));
                Assert.IsTrue(reader.IsAuthentic(hmac, padded == 1));
                Assert.IsFalse(reader.IsAuthentic(hmac, padded == 0));
            }
        }

        [TestMethod]
        public void WhatDoesNotFitIsToldAndNotWritten()
        {
            for (int size = StunType.HeaderSize; size < 28; size++)
            {
                byte[] buffer = new byte[size];
                var writer = new StunWriter(buffer);
                writer.Start(StunType.BindingRequest, Bytes(Transaction));
                writer.Add(StunType.Username, new byte[4], 0, 3);
                Assert.IsTrue(writer.IsTooLong);
                Assert.AreEqual(StunType.HeaderSize, writer.Length);
            }
        }

        [TestMethod]
        public void TheResponseOfRfc5769()
        {
            // RFC 5769 2.2, with its password; what follows the code is a fingerprint.
            byte[] message = Bytes("0101003c" + Transaction + "8022000b7465737420766563746f7220"
                + "002000080001a147e112a643" + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7" + "80280004c07d4c96");
            var reader = new StunReader();
            Assert.IsTrue(reader.Read(message, message.Length));
            Assert.IsTrue(reader.IsOf(Bytes(Transaction)));
            Assert.AreEqual(StunType.BindingResponse, reader.Type);
            Assert.IsTrue(reader.HasMapped);
            Assert.AreEqual(0xC0000201L, (long)reader.MappedAddress);
            Assert.AreEqual(32853, reader.MappedPort);
            var hmac = new HmacSha1();
            byte[] key = Ascii.Bytes("VOkJxbRl1RmTxUk/WvJxBt");
            hmac.SetKey(key, 0, key.Length);
            Assert.IsTrue(reader.IsAuthentic(hmac, false));
            for (int i = 0; i < 72; i++)
            {
                message[i] ^= 1;
                Assert.IsFalse(
                    reader.Read(message, message.Length) && reader.IsOf(Bytes(Transaction)) && reader.IsAuthentic(hmac, false),
                    i.ToString());
                message[i] ^= 1;
            }
        }

        [TestMethod]
        public void TheXoredAddressGoesBeforeThePlainOne()
        {
            string plain = "000100080001c35001020304";
            string xored = "002000080001a147e112a643";
            for (int order = 0; order < 2; order++)
            {
                byte[] message = Bytes("01010018" + Transaction + (order == 0 ? plain + xored : xored + plain));
                var reader = new StunReader();
                Assert.IsTrue(reader.Read(message, message.Length));
                Assert.AreEqual(0xC0000201L, (long)reader.MappedAddress, order.ToString());
                Assert.AreEqual(32853, reader.MappedPort);
            }
        }

        [TestMethod]
        public void AnErrorWithRealmAndNonce()
        {
            byte[] message = Bytes("01110020" + Transaction + "00090008000004014e6f2e20" + "00140005" + "7265616c6d000000"
                + "00150003" + "61626300");
            var reader = new StunReader();
            Assert.IsTrue(reader.Read(message, message.Length));
            Assert.AreEqual(StunType.BindingErrorResponse, reader.Type);
            Assert.AreEqual(401, reader.ErrorCode);
            Assert.AreEqual(5, reader.RealmLength);
            Assert.AreEqual((byte)'r', message[reader.RealmAt]);
            Assert.AreEqual(3, reader.NonceLength);
            Assert.AreEqual((byte)'a', message[reader.NonceAt]);
        }

        [TestMethod]
        public void WhatIsMalformedIsNoMessage()
        {
            string[] messages =
            {
                "41010000" + Transaction,
                "01010004" + Transaction,
                "0101000c" + Transaction + "000100080001c350010203",
                "01010004" + Transaction + "00010008",
                "01010008" + Transaction + "0001000400010000",
                "01010008" + Transaction + "0008000400000000",
                "01110004" + Transaction + "00090000",
                "01010004" + Transaction + "00250000",
                "01010002" + Transaction + "8025",
                "01010005" + Transaction + "8025000061",
            };
            var reader = new StunReader();
            for (int i = 0; i < messages.Length; i++)
            {
                byte[] message = Bytes(messages[i]);
                Assert.IsFalse(reader.Read(message, message.Length), messages[i]);
            }

            byte[] unknown = Bytes("01010008" + Transaction + "80250000" + "80260000");
            Assert.IsTrue(reader.Read(unknown, unknown.Length), "an optional one may be unknown");
        }

        [TestMethod]
        public void R350_ALetterBeginsNoStunMessage()
        {
            byte[] buffer = new byte[StunType.HeaderSize];
            for (int first = 0; first < 256; first++)
            {
                buffer[0] = (byte)first;
                Assert.AreEqual(first < 0x40, StunReader.IsStun(buffer, buffer.Length), first.ToString());
            }

            Assert.IsFalse(StunReader.IsStun(buffer, buffer.Length - 1));
        }

        private static byte[] Bytes(string hex)
        {
            byte[] text = Ascii.Bytes(hex);
            byte[] bytes = new byte[text.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)HexNumber.Read(text, 2 * i, 2);
            }

            return bytes;
        }

        private static string Hex(byte[] bytes, int count)
        {
            byte[] text = new byte[2 * count];
            HexText.Write(bytes, 0, count, text, 0);
            return System.Text.Encoding.UTF8.GetString(text, 0, text.Length);
        }
    }
}
