using System.Text;
using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>SHA-1 and HMAC-SHA1 by the vectors of their RFCs.</summary>
    [TestClass]
    public class Sha1Tests
    {
        [TestMethod]
        [DataRow("", 1, "da39a3ee5e6b4b0d3255bfef95601890afd80709")]
        [DataRow("abc", 1, "a9993e364706816aba3e25717850c26c9cd0d89d")]
        [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1, "84983e441c3bd26ebaae4aa1f95129e5e54670f1")]
        [DataRow("01234567012345670123456701234567", 20, "dea356a2cddd90c7a7ecedc5ebb563934f460452")]
        public void HashesAreThoseOfRfc3174(string text, int repetitions, string expected)
        {
            var sha = new Sha1();
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            for (int i = 0; i < repetitions; i++)
            {
                sha.Add(bytes, 0, bytes.Length);
            }

            byte[] hash = new byte[Sha1.Size];
            sha.Finish(hash, 0);
            Assert.AreEqual(expected, Hex(hash));
        }

        [TestMethod]
        [DataRow(20, 0x0B, "Hi There", "b617318655057264e28bc0b6fb378c8ef146be00")]
        [DataRow(80, 0xAA, "Test Using Larger Than Block-Size Key - Hash Key First", "aa4ae5e15272d00e95705637ce8a3b55ed402112")]
        [DataRow(
            80,
            0xAA,
            "Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data",
            "e8e99d0f45237d786d6bbaa7965c7808bbff1a91")]
        public void CodesAreThoseOfRfc2202(int keyLength, int keyByte, string text, string expected)
        {
            byte[] key = new byte[keyLength];
            for (int i = 0; i < keyLength; i++)
            {
                key[i] = (byte)keyByte;
            }

            var hmac = new HmacSha1();
            hmac.SetKey(key, 0, key.Length);
            byte[] message = Encoding.UTF8.GetBytes(text);
            byte[] code = new byte[HmacSha1.Size];
            for (int i = 0; i < 2; i++)
            {
                hmac.Add(message, 0, message.Length);
                hmac.Finish(code, 0);
                Assert.AreEqual(expected, Hex(code), "the key stays");
            }
        }

        private static string Hex(byte[] bytes)
        {
            byte[] text = new byte[2 * bytes.Length];
            HexText.Write(bytes, 0, bytes.Length, text, 0);
            return Encoding.UTF8.GetString(text, 0, text.Length);
        }
    }
}
