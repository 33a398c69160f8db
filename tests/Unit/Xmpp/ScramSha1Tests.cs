using System.Text;
using NanoCwmp.Xmpp;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xmpp
{
    /// <summary>SCRAM-SHA-1 by the example of RFC 5802, and what is refused.</summary>
    [TestClass]
    public class ScramSha1Tests
    {
        private const string Nonce = "fyko+d2lbbFgONRv9qkxdawL";
        private const string First = "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL";
        private const string Server = "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096";
        private const string Final = "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=";
        private const string Signature = "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=";

        [TestMethod]
        public void TheExampleOfTheRfcIsReproduced()
        {
            ScramSha1 scram = Begin("user");
            Assert.AreEqual(First, Message(scram));
            Assert.IsTrue(Challenge(scram, Server));
            int steps = 1;
            while (!scram.Derive(1000))
            {
                steps++;
            }

            Assert.AreEqual(5, steps);
            Assert.AreEqual(Final, Message(scram));
            Assert.IsTrue(Verify(scram, Signature));
            Assert.IsFalse(Verify(scram, "v=rmF9pqV8S7suAoZWja4dJRkFsKU="));
            Assert.IsFalse(Verify(scram, "v=rmF9pqV8S7suAoZWja4dJRkFsA=="));
            Assert.IsFalse(Verify(scram, "v="));
            Assert.IsFalse(Verify(scram, "e=other-error"));
            Assert.IsFalse(Verify(scram, string.Empty));

            // Once more with the keys that are there.
            byte[] nonce = Encoding.UTF8.GetBytes(Nonce);
            scram.Begin(Encoding.UTF8.GetBytes("user"), nonce);
            Assert.IsTrue(Challenge(scram, Server));
            Assert.IsTrue(scram.Derive(0));
            Assert.AreEqual(Final, Message(scram));
        }

        [TestMethod]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL,s=QSXCR+Q6sek8bf92,i=4096")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawM3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096")]
        [DataRow("r=3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096")]
        [DataRow("m=x,r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=4096")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=4095")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=50001")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=-4096")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=99999999999999999999")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=,i=4096")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf9,i=4096")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc,i=4096,s=QSXCR+Q6sek8bf92")]
        [DataRow("r=fyko+d2lbbFgONRv9qkxdawL3rfc")]
        [DataRow("e=unknown-user")]
        [DataRow("")]
        public void OtherChallengesAreRefused(string challenge)
        {
            Assert.IsFalse(Challenge(Begin("user"), challenge));
        }

        [TestMethod]
        public void NamesAreEscapedAndBounded()
        {
            Assert.AreEqual("n,,n=a=2Cb=3D,r=" + Nonce, Message(Begin("a,b=")));
            var scram = new ScramSha1();
            Assert.IsFalse(scram.Begin(new byte[1000], Encoding.UTF8.GetBytes(Nonce)));
            Assert.IsTrue(scram.Begin(new byte[256], Encoding.UTF8.GetBytes(Nonce)));
        }

        [TestMethod]
        [DataRow("", "")]
        [DataRow("f", "Zg==")]
        [DataRow("fo", "Zm8=")]
        [DataRow("foo", "Zm9v")]
        [DataRow("foob", "Zm9vYg==")]
        [DataRow("fooba", "Zm9vYmE=")]
        [DataRow("foobar", "Zm9vYmFy")]
        public void Base64IsThatOfRfc4648(string text, string expected)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            byte[] encoded = new byte[Base64.EncodedLength(bytes.Length)];
            Assert.AreEqual(expected.Length, Base64.Encode(bytes, 0, bytes.Length, encoded, 0));
            Assert.AreEqual(expected, Text(encoded, 0, encoded.Length));
            Assert.AreEqual(bytes.Length, Base64.Decode(encoded, 0, encoded.Length));
            Assert.AreEqual(text, Text(encoded, 0, bytes.Length));
        }

        [TestMethod]
        [DataRow("Zg=")]
        [DataRow("Zg")]
        [DataRow("Zg=a")]
        [DataRow("Zh==")]
        [DataRow("Zm9=")]
        [DataRow("====")]
        [DataRow("Zg==Zg==")]
        [DataRow("Z g=")]
        [DataRow("Zm-v")]
        public void OtherTextIsNoBase64(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.AreEqual(-1, Base64.Decode(bytes, 0, bytes.Length));
        }

        private static ScramSha1 Begin(string username)
        {
            var scram = new ScramSha1();
            Assert.IsTrue(scram.Begin(Encoding.UTF8.GetBytes(username), Encoding.UTF8.GetBytes(Nonce)));
            return scram;
        }

        private static bool Challenge(ScramSha1 scram, string challenge)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(challenge);
            return scram.TakeChallenge(bytes, 0, bytes.Length, Encoding.UTF8.GetBytes("pencil"));
        }

        private static bool Verify(ScramSha1 scram, string message)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(message);
            return scram.Verify(bytes, 0, bytes.Length);
        }

        private static string Message(ScramSha1 scram)
        {
            return Text(scram.Message, scram.MessageOffset, scram.MessageLength);
        }

        private static string Text(byte[] bytes, int offset, int count)
        {
            return count == 0 ? string.Empty : Encoding.UTF8.GetString(bytes, offset, count);
        }
    }
}
