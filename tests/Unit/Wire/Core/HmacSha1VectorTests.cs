using System.Text;
using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>The vectors of RFC 2202, section 3.</summary>
    [TestClass]
    public class HmacSha1VectorTests
    {
        [TestMethod]
        public void TheVectorsOfRfc2202()
        {
            Check(Filled(20, 0x0B), "Hi There", "b617318655057264e28bc0b6fb378c8ef146be00");
            Check(Encoding.UTF8.GetBytes("Jefe"), "what do ya want for nothing?", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
            Check(Filled(20, 0x0C), "Test With Truncation", "4c1a03424b55e07fe7f27be1d58bb9324a9a5a04");
            byte[] longKey = Filled(80, 0xAA);
            Check(longKey, "Test Using Larger Than Block-Size Key - Hash Key First", "aa4ae5e15272d00e95705637ce8a3b55ed402112");
            Check(
                longKey,
                "Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data",
                "e8e99d0f45237d786d6bbaa7965c7808bbff1a91");
        }

        private static void Check(byte[] key, string text, string expected)
        {
            var hmac = new HmacSha1();
            hmac.SetKey(key, 0, key.Length);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            byte[] code = new byte[HmacSha1.Size];
            byte[] digits = new byte[2 * HmacSha1.Size];
            for (int split = 0; split <= bytes.Length; split++)
            {
                hmac.Add(bytes, 0, split);
                hmac.Add(bytes, split, bytes.Length - split);
                hmac.Finish(code, 0);
                HexText.Write(code, 0, code.Length, digits, 0);
                Assert.AreEqual(expected, Encoding.UTF8.GetString(digits, 0, digits.Length), split.ToString());
            }
        }

        private static byte[] Filled(int length, byte value)
        {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++)
            {
                bytes[i] = value;
            }

            return bytes;
        }
    }
}
