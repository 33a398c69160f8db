using System.Text;
using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>The CRC-32 that guards frames and images.</summary>
    [TestClass]
    public class StorageCrc32Tests
    {
        [TestMethod]
        public void CheckValueIsThatOfIeee8023()
        {
            byte[] digits = Encoding.UTF8.GetBytes("123456789");
            Assert.AreEqual(0xCBF43926u, Crc32.Update(0, digits, 0, 9));
        }

        [TestMethod]
        public void EverySplitGivesTheSame()
        {
            byte[] digits = Encoding.UTF8.GetBytes("x123456789y");
            for (int split = 0; split <= 9; split++)
            {
                uint first = Crc32.Update(0, digits, 1, split);
                Assert.AreEqual(0xCBF43926u, Crc32.Update(first, digits, 1 + split, 9 - split));
            }
        }
    }
}
