using System.Text;
using NanoCwmp.HostInterface.Json;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Json
{
    [TestClass]
    public class JsonWriterTests
    {
        [TestMethod]
        [DataRow("plain text", "plain text")]
        [DataRow("\"\\/", "\\\"\\\\/")]
        [DataRow("a\tb\nc\rd", "a\\tb\\nc\\rd")]
        [DataRow("\u0001\u001f\u007f", "\\u0001\\u001f\u007f")]
        [DataRow("\u00e9\u20ac\ud83d\ude00", "\u00e9\u20ac\ud83d\ude00")]
        public void TextsAreEscaped(string text, string expected)
        {
            Assert.AreEqual(expected, Write(Encoding.UTF8.GetBytes(text), 100));
        }

        [TestMethod]
        public void AnyRoomGivesTheSameText()
        {
            byte[] text = Encoding.UTF8.GetBytes("a\u0001\"\\\n\u00e9\u20ac\ud83d\ude00 and more of it\u0002\u0003");
            string whole = Write(text, 200);
            for (int room = 6; room < 100; room++)
            {
                Assert.AreEqual(whole, Write(text, room));
            }
        }

        [TestMethod]
        public void WhatIsNoUtf8IsReplaced()
        {
            Assert.AreEqual("a\ufffdb", Write(new byte[] { (byte)'a', 0xFF, (byte)'b' }, 100));
            Assert.AreEqual("\ufffd", Write(new byte[] { 0xE2, 0x82 }, 100));
            Assert.AreEqual("\ufffdx", Write(new byte[] { 0xE2, 0x82, (byte)'x' }, 100));
            Assert.AreEqual("\ufffd\ufffd", Write(new byte[] { 0xC0, 0x80 }, 100));
        }

        [TestMethod]
        public void NumbersAndMarkup()
        {
            byte[] buffer = new byte[40];
            var writer = new JsonWriter(buffer);
            writer.Raw('[');
            writer.Number(-12);
            writer.Raw(",0]");
            Assert.AreEqual("[-12,0]", Encoding.UTF8.GetString(buffer, 0, writer.Position));
            Assert.AreEqual(33, writer.Room);
        }

        private static string Write(byte[] text, int room)
        {
            var whole = new StringBuilder();
            byte[] buffer = new byte[room];
            var writer = new JsonWriter(buffer);
            int from = 0;
            while (from < text.Length)
            {
                writer.Position = 0;
                from = writer.Text(text, from, text.Length);
                Assert.IsTrue(writer.Position > 0);
                whole.Append(Encoding.UTF8.GetString(buffer, 0, writer.Position));
            }

            return whole.ToString();
        }
    }
}
