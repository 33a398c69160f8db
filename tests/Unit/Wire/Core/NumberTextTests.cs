using System.Text;
using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    [TestClass]
    public class NumberTextTests
    {
        [TestMethod]
        [DataRow("0", 0L)]
        [DataRow("1", 1L)]
        [DataRow("-1", -1L)]
        [DataRow("9", 9L)]
        [DataRow("10", 10L)]
        [DataRow("-10", -10L)]
        [DataRow("2147483648", 2147483648L)]
        [DataRow("-2147483649", -2147483649L)]
        [DataRow("1000000000000000000", 1000000000000000000L)]
        [DataRow("9223372036854775807", long.MaxValue)]
        [DataRow("-9223372036854775808", long.MinValue)]
        public void NumbersAreWrittenAndReadBack(string text, long number)
        {
            byte[] buffer = new byte[NumberText.MaximumLength + 2];
            int length = NumberText.Write(number, buffer, 1);
            Assert.AreEqual(text, Encoding.UTF8.GetString(buffer, 1, length));
            Assert.AreEqual(0, (int)buffer[0]);
            Assert.AreEqual(0, (int)buffer[1 + length]);
            Assert.IsTrue(NumberText.TryRead(buffer, 1, length, out long actual));
            Assert.AreEqual(number, actual);
        }

        [TestMethod]
        [DataRow("+5", 5L)]
        [DataRow("-0", 0L)]
        [DataRow("007", 7L)]
        [DataRow("-00000000000000000000000042", -42L)]
        [DataRow("0009223372036854775807", long.MaxValue)]
        public void OtherFormsAreRead(string text, long number)
        {
            byte[] bytes = Encoding.UTF8.GetBytes("1" + text + "1");
            Assert.IsTrue(NumberText.TryRead(bytes, 1, bytes.Length - 2, out long actual), text);
            Assert.AreEqual(number, actual);
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("-")]
        [DataRow("+")]
        [DataRow("--1")]
        [DataRow("+-1")]
        [DataRow(" 1")]
        [DataRow("1 ")]
        [DataRow("1.0")]
        [DataRow("1e3")]
        [DataRow("0x10")]
        [DataRow("1/")]
        [DataRow("1:")]
        [DataRow("9223372036854775808")]
        [DataRow("-9223372036854775809")]
        [DataRow("9223372036854775810")]
        [DataRow("-9223372036854775810")]
        [DataRow("18446744073709551616")]
        [DataRow("18446744073709551617")]
        [DataRow("99999999999999999999999999")]
        public void OthersAreNoNumbers(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.IsFalse(NumberText.TryRead(bytes, 0, bytes.Length, out long number), text);
            Assert.AreEqual(0L, number);
        }

        /// <summary>Around every power of ten, up and down.</summary>
        [TestMethod]
        public void EveryLengthOfNumber()
        {
            byte[] buffer = new byte[NumberText.MaximumLength];
            long power = 1;
            for (int digits = 1; digits < 19; digits++, power *= 10)
            {
                for (long number = power - 1; number <= power + 1; number++)
                {
                    int length = NumberText.Write(number, buffer, 0);
                    Assert.AreEqual(number.ToString(), Encoding.UTF8.GetString(buffer, 0, length));
                    length = NumberText.Write(-number, buffer, 0);
                    Assert.AreEqual((-number).ToString(), Encoding.UTF8.GetString(buffer, 0, length));
                }
            }
        }
    }
}
