using System.Text;
using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Digest
{
    /// <summary>MD5 by the test suite of RFC 1321 A.5, and in pieces.</summary>
    [TestClass]
    public class Md5Tests
    {
        [TestMethod]
        [DataRow("", "d41d8cd98f00b204e9800998ecf8427e")]
        [DataRow("a", "0cc175b9c0f1b6a831c399e269772661")]
        [DataRow("abc", "900150983cd24fb0d6963f7d28e17f72")]
        [DataRow("message digest", "f96b697d7cb7938d525a2f31aaf161d0")]
        [DataRow("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b")]
        [DataRow("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f")]
        [DataRow(
            "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
            "57edf4a22be3c955ac49da2e2107b67a")]
        public void VectorOfRfc1321(string text, string hash)
        {
            var md5 = new Md5();
            byte[] bytes = DigestKit.Bytes(text);
            md5.Add(bytes, 0, bytes.Length);
            Assert.AreEqual(hash, Finish(md5));

            // The hash is ready for the next use.
            for (int i = 0; i < bytes.Length; i++)
            {
                md5.Add(bytes[i]);
            }

            Assert.AreEqual(hash, Finish(md5));
        }

        [TestMethod]
        public void EverySplitOfThreeBlocksGivesTheSame()
        {
            byte[] bytes = new byte[150];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)(i * 7);
            }

            var md5 = new Md5();
            md5.Add(bytes, 0, bytes.Length);
            string whole = Finish(md5);
            for (int split = 0; split <= bytes.Length; split++)
            {
                md5.Add(bytes, 0, split);
                md5.Add(bytes, split, bytes.Length - split);
                Assert.AreEqual(whole, Finish(md5));
            }
        }

        private static string Finish(Md5 md5)
        {
            byte[] hash = new byte[Md5.Size + 1];
            md5.Finish(hash, 1);
            byte[] text = new byte[2 * Md5.Size];
            HexText.Write(hash, 1, Md5.Size, text, 0);
            return Encoding.UTF8.GetString(text, 0, text.Length);
        }
    }
}
