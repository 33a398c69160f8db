using System.Text;
using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    [TestClass]
    public class Ipv4TextTests
    {
        [TestMethod]
        public void AddressesAreReadAndWritten()
        {
            string[] texts = { "0.0.0.0", "192.0.2.1", "255.255.255.255", "10.0.0.200" };
            long[] numbers = { 0, 0xC0000201L, 0xFFFFFFFFL, 0x0A0000C8L };
            byte[] buffer = new byte[Ipv4Text.MaximumLength];
            for (int i = 0; i < texts.Length; i++)
            {
                Assert.IsTrue(Ipv4Text.TryRead(texts[i], out uint address), texts[i]);
                Assert.AreEqual(numbers[i], (long)address);
                int length = Ipv4Text.Write(address, buffer, 0);
                Assert.AreEqual(texts[i], Encoding.UTF8.GetString(buffer, 0, length));
            }
        }

        [TestMethod]
        public void OtherTextsAreNone()
        {
            string[] texts = { "1.2.3", "1.2.3.4.5", "1.2.3.", ".1.2.3", "1..2.3", "256.1.1.1", "1.2.3.+4", "-1.2.3.4", "::1", "a.b.c.d" };
            for (int i = 0; i < texts.Length; i++)
            {
                Assert.IsFalse(Ipv4Text.TryRead(texts[i], out uint address), texts[i]);
                Assert.AreEqual(0L, (long)address);
            }
        }
    }
}
