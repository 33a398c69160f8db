using NanoCwmp.Core;
using NanoCwmp.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Model
{
    /// <summary>The buffer that every value goes through.</summary>
    [TestClass]
    public class ValueBufferTests
    {
        [TestMethod]
        [DataRow(0)]
        [DataRow(768)]
        [DataRow(769)]
        [DataRow(2048)]
        [DataRow(2304)]
        public void TextAsLongAsTheBufferIsKeptWhole(int length)
        {
            var value = new ValueBuffer();
            var text = new string('u', length);
            value.SetText(text);
            Assert.AreEqual(length, value.Length);
            Assert.AreEqual(text, value.ToString());
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void LongerTextIsCutAtTheEndOfACharacter(int shift)
        {
            var value = new ValueBuffer();
            string text = new string('a', shift) + new string('\u20AC', 1000);
            value.SetText(text);
            int characters = (Limits.Value - shift) / 3;
            Assert.AreEqual(shift + (characters * 3), value.Length);
            Assert.IsTrue(text.StartsWith(value.ToString()), "a beginning of the text");
        }

        [TestMethod]
        public void NumbersBooleansAndTimesComeBack()
        {
            var value = new ValueBuffer();
            long[] numbers = { 0, 7, -1, 4294967295L, long.MaxValue, long.MinValue };
            for (int i = 0; i < numbers.Length; i++)
            {
                value.SetNumber(numbers[i]);
                Assert.AreEqual(numbers[i].ToString(), value.ToString());
                Assert.AreEqual(numbers[i], value.ToNumber());
            }

            value.SetBoolean(true);
            Assert.AreEqual("true", value.ToString());
            Assert.IsTrue(value.ToBoolean(), "true");
            value.SetBoolean(false);
            Assert.AreEqual("false", value.ToString());
            Assert.IsFalse(value.ToBoolean(), "false");
            value.SetDateTime(DateTimeText.Unknown);
            Assert.AreEqual(DateTimeText.Unknown, value.ToDateTime());
            value.Clear();
            Assert.AreEqual(string.Empty, value.ToString());
        }
    }
}
