using System.IO;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>What the writer writes, through buffers of every small size.</summary>
    [TestClass]
    public class XmlWriterTests
    {
        [TestMethod]
        [DataRow("plain text", "plain text")]
        [DataRow("", "")]
        [DataRow("<a href=\"x\">&'", "&lt;a href=&quot;x&quot;&gt;&amp;&apos;")]
        [DataRow("]]>", "]]&gt;")]
        public void R010_SpecialCharactersAreEscaped(string text, string written)
        {
            Check(Encoding.UTF8.GetBytes(text), text, written, written);
        }

        [TestMethod]
        [DataRow("\t\n", "\t\n", "&#x9;&#xA;")]
        [DataRow("\r", "&#xD;", "&#xD;")]
        [DataRow(" ~", " ~", " ~")]
        [DataRow("\u007F\u0080", "&#x7F;&#x80;", "&#x7F;&#x80;")]
        [DataRow("\u00E9\u20AC", "&#xE9;&#x20AC;", "&#xE9;&#x20AC;")]
        [DataRow("\uD83D\uDE00", "&#x1F600;", "&#x1F600;")]
        [DataRow("\uDBFF\uDFFF", "&#x10FFFF;", "&#x10FFFF;")]
        public void R011_OtherCharactersBecomeReferences(string text, string written, string attribute)
        {
            Check(Encoding.UTF8.GetBytes(text), text, written, attribute);
        }

        [TestMethod]
        [DataRow("%00", "&#xFFFD;")]
        [DataRow("%08%0B%0C%0E%1F", "&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;")]
        [DataRow("%EF%BF%BE%EF%BF%BF", "&#xFFFD;&#xFFFD;")]
        [DataRow("a%80b", "a&#xFFFD;b")]
        [DataRow("%C0%80", "&#xFFFD;&#xFFFD;")]
        [DataRow("%E2%82x", "&#xFFFD;x")]
        [DataRow("%E2%82", "&#xFFFD;")]
        [DataRow("%F0%9F%98%41", "&#xFFFD;A")]
        [DataRow("%ED%A0%80", "&#xFFFD;&#xFFFD;&#xFFFD;")]
        [DataRow("%F4%90%80%80", "&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;")]
        [DataRow("%FF", "&#xFFFD;")]
        public void WhatXmlCannotCarryIsReplaced(string bytes, string written)
        {
            Check(XmlCheck.Bytes(bytes), null, written, written);
        }

        [TestMethod]
        public void SurrogatePairsStayTogetherWhereverTheyStand()
        {
            string pairs = string.Empty;
            string written = string.Empty;
            for (int i = 0; i < 25; i++)
            {
                pairs += "\uD83D\uDE00";
                written += "&#x1F600;";
            }

            string before = string.Empty;
            for (int i = 0; i < 45; i++)
            {
                MemoryStream stream = new MemoryStream();
                XmlWriter writer = new XmlWriter(new byte[64]);
                writer.Reset(stream);
                writer.Text(before + pairs + "x");
                writer.Flush();
                Assert.AreEqual(before + written + "x", Written(stream));
                before += "b";
            }
        }

        [TestMethod]
        public void NumbersAndMarkup()
        {
            long[] numbers = { 0, 7, -1, 10, 2147483647, -2147483648, 4294967295, 9223372036854775807, -9223372036854775807 - 1 };
            string expected = string.Empty;
            for (int i = 0; i < numbers.Length; i++)
            {
                expected += "<n a=\"" + numbers[i].ToString() + "\">";
            }

            byte[] tail = Encoding.UTF8.GetBytes("xx\u20AC<>x");
            for (int size = 1; size < 30; size++)
            {
                MemoryStream stream = new MemoryStream();
                XmlWriter writer = new XmlWriter(new byte[size]);
                writer.Reset(stream);
                for (int i = 0; i < numbers.Length; i++)
                {
                    writer.Raw("<n a=\"");
                    writer.Number(numbers[i]);
                    writer.Raw("\">");
                }

                writer.Raw(tail, 2, 5);
                Assert.AreEqual(expected.Length + 5, writer.Length);
                writer.Flush();
                Assert.AreEqual(expected.Length + 5, writer.Length);
                Assert.AreEqual(expected + "\u20AC<>", Written(stream));
            }
        }

        [TestMethod]
        public void ResetStartsANewDocument()
        {
            XmlWriter writer = new XmlWriter(new byte[4]);
            writer.Reset(new MemoryStream());
            writer.Raw("given up");
            MemoryStream stream = new MemoryStream();
            writer.Reset(stream);
            Assert.AreEqual(0, writer.Length);
            writer.Raw("<a/>");

            // Nothing leaves before the buffer is full or flushed, so that short messages go out in one piece.
            Assert.AreEqual(0, (int)stream.Length);
            writer.Flush();
            writer.Flush();
            Assert.AreEqual("<a/>", Written(stream));
        }

        [TestMethod]
        public void R190_ValuesComeBackUnchanged()
        {
            string value = "<&>\"' \t\r\n\r ]]> \u007F\u00E9\u2028\uD83D\uDE00 &amp; %";
            byte[] bytes = Encoding.UTF8.GetBytes(value);
            MemoryStream stream = new MemoryStream();
            XmlWriter writer = new XmlWriter(new byte[16]);
            writer.Reset(stream);
            writer.Raw("<a x=\"");
            writer.Attribute(bytes, 0, bytes.Length);
            writer.Raw("\">");
            writer.Text(value);
            writer.Raw("</a>");
            writer.Flush();

            XmlTokenizer tokenizer =
                new XmlTokenizer(XmlCheck.Namespaces, XmlCheck.Names, new byte[Limits.XmlBuffer], Limits.XmlDocument);
            tokenizer.Reset(new PieceStream(stream.ToArray(), 5, 5, false));
            tokenizer.Next();
            Assert.IsTrue(tokenizer.AttributeEquals(0, bytes));
            Assert.IsTrue(tokenizer.TextEquals(bytes));
        }

        private static void Check(byte[] bytes, string text, string asText, string asAttribute)
        {
            byte[] surrounded = new byte[bytes.Length + 2];
            surrounded[0] = (byte)'x';
            surrounded[bytes.Length + 1] = 0x80;
            bytes.CopyTo(surrounded, 1);
            for (int size = 1; size < 20; size++)
            {
                MemoryStream stream = new MemoryStream();
                XmlWriter writer = new XmlWriter(new byte[size]);
                writer.Reset(stream);
                writer.Text(surrounded, 1, bytes.Length);
                writer.Raw("|");
                writer.Attribute(surrounded, 1, bytes.Length);
                string expected = asText + "|" + asAttribute;
                if (text != null)
                {
                    writer.Raw("|");
                    writer.Text(text);
                    writer.Raw("|");
                    writer.Attribute(text);
                    expected += "|" + expected;
                }

                Assert.AreEqual(expected.Length, writer.Length);
                writer.Flush();
                Assert.AreEqual(expected, Written(stream));
            }
        }

        private static string Written(MemoryStream stream)
        {
            byte[] bytes = stream.ToArray();
            return bytes.Length == 0 ? string.Empty : Encoding.UTF8.GetString(bytes, 0, bytes.Length);
        }
    }
}
