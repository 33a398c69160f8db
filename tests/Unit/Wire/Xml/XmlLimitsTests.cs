using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>Every limit of the tokenizer: what just fits, and one more.</summary>
    [TestClass]
    public class XmlLimitsTests
    {
        [TestMethod]
        public void Depth()
        {
            Assert.AreEqual(string.Empty, Failure(Nested("a", Limits.XmlDepth)));
            Assert.AreEqual(
                XmlCheck.Failure(Reason.XmlTooDeep, (Limits.XmlDepth * 3) + 1), Failure(Nested("a", Limits.XmlDepth + 1)));
        }

        [TestMethod]
        public void NamesOfOpenElements()
        {
            // Eight names that fill the room together, and inside of them one that does or does not.
            int each = Limits.XmlOpenNames / 8;
            string outer = new string('n', each);
            string fits = new string('n', each - 1);
            string document = Nested(outer, 7);
            int middle = document.IndexOf("</");
            Assert.AreEqual(string.Empty, Failure(document.Substring(0, middle) + Nested(outer, 1) + document.Substring(middle)));
            Assert.AreEqual(
                string.Empty,
                Failure(document.Substring(0, middle) + "<" + fits + "><_/></" + fits + ">" + document.Substring(middle)));
            Assert.AreEqual(
                XmlCheck.Failure(Reason.XmlTooDeep, middle + each + 3),
                Failure(document.Substring(0, middle) + "<" + outer + "><_/></" + outer + ">" + document.Substring(middle)));
        }

        [TestMethod]
        [DataRow("<", "/>")]
        [DataRow("<a ", "=''/>")]
        [DataRow("<?", "?><a/>")]
        [DataRow("<p:", " xmlns:p='u:1'/>")]
        [DataRow("<a xmlns:", "='u:1'/>")]
        public void Name(string before, string after)
        {
            int start = before.IndexOf(':') < 0 ? before.Length : before.IndexOf(':') - (before.StartsWith("<p") ? 1 : 5);
            int room = Limits.XmlName - (before.Length - start);
            Assert.AreEqual(string.Empty, Failure(before + new string('n', room) + after));
            Assert.AreEqual(string.Empty, Failure(before + new string('n', room - 2) + "\u00E9" + after));
            string error = XmlCheck.Failure(Reason.XmlNameTooLong, start + Limits.XmlName);
            Assert.AreEqual(error, Failure(before + new string('n', room + 1) + after));
            Assert.AreEqual(error, Failure(before + new string('n', room - 1) + "\u00E9" + after));
            if (before.IndexOf(':') < 0)
            {
                // The colon itself is over the limit.
                Assert.AreEqual(error, Failure(before + new string('n', room) + ":n" + after));
            }
        }

        [TestMethod]
        public void Reference()
        {
            string zeros = new string('0', Limits.XmlName - 4);
            Assert.AreEqual("<0.1>A</0.1>", XmlCheck.Trace(XmlCheck.Bytes("<a>&#" + zeros + "65;</a>")));
            Assert.AreEqual(XmlCheck.Failure(Reason.XmlEntity, 3), Failure("<a>&#" + zeros + "065;</a>"));
            Assert.AreEqual(XmlCheck.Failure(Reason.XmlEntity, 6), Failure("<a x='&#" + zeros + "065;'/>"));
        }

        [TestMethod]
        public void Attributes()
        {
            string tag = "<a xmlns='u:1'" + Numbered(" n", "='1'", Limits.XmlAttributes - 1);
            Assert.AreEqual(string.Empty, Failure(tag + "/>"));
            Assert.AreEqual(XmlCheck.Failure(Reason.XmlTooManyAttributes, tag.Length + 1), Failure(tag + " z=''/>"));
        }

        [TestMethod]
        public void OneTagInTheBuffer()
        {
            // One byte of the buffer belongs to the tokenizer.
            string before = "<a>text<b x='";
            string value = new string('v', Limits.XmlBuffer - 1 - "<b x=''/>".Length);
            Assert.AreEqual(string.Empty, Failure(before + value + "'/></a>"));
            Assert.AreEqual(
                XmlCheck.Failure(Reason.XmlTooManyAttributes, 7 + Limits.XmlBuffer - 1), Failure(before + value + "v'/></a>"));
        }

        [TestMethod]
        public void NamespacesInForce()
        {
            string outer = "<a" + Numbered(" xmlns:n", "='u:1'", 10) + ">";
            string inner = "<b" + Numbered(" xmlns:n", "='u:2'", Limits.XmlNamespaces - 11);
            string end = "/></a>";

            // Those of an element that has ended count no more.
            Assert.AreEqual(string.Empty, Failure(outer + inner + " xmlns='u:2'/>" + inner + " xmlns='u:2'" + end));
            Assert.AreEqual(
                XmlCheck.Failure(Reason.XmlTooManyNamespaces, outer.Length + inner.Length + 13),
                Failure(outer + inner + " xmlns='u:2' xmlns:z='u:2'" + end));
        }

        [TestMethod]
        public void PrefixesInForce()
        {
            string half = new string('p', Limits.XmlPrefixes / 2);
            string other = new string('q', Limits.XmlPrefixes / 2);
            string tag = "<a xmlns:" + half + "='u:1' xmlns:" + other;
            Assert.AreEqual(string.Empty, Failure(tag + "='u:1' xmlns='u:1'/>"));
            Assert.AreEqual(
                XmlCheck.Failure(Reason.XmlTooManyNamespaces, tag.Length + 7), Failure(tag + "='u:1' xmlns:z='u:1'/>"));
        }

        [TestMethod]
        [DataRow("<a>text</a>")]
        [DataRow("<a/>       ")]
        [DataRow("<a/><!-- -->")]
        [DataRow("<!-- --><abcde/>")]
        public void Document(string document)
        {
            byte[] bytes = XmlCheck.Bytes(document);
            for (int size = 1; size <= bytes.Length; size++)
            {
                for (int limit = 0; limit <= bytes.Length + 1; limit++)
                {
                    string error = limit < bytes.Length ? XmlCheck.Failure(Reason.XmlTooLong, limit) : string.Empty;
                    Assert.AreEqual(error, Failure(bytes, limit, size), document + " limited to " + limit.ToString());
                }
            }
        }

        [TestMethod]
        public void DocumentsOfTheLargestSizeAreRead()
        {
            byte[] bytes = new byte[Limits.XmlDocument + 1];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)' ';
            }

            Array.Copy(Encoding.UTF8.GetBytes("<a>"), 0, bytes, 0, 3);
            Array.Copy(Encoding.UTF8.GetBytes("</a>"), 0, bytes, Limits.XmlDocument - 4, 4);
            Assert.AreEqual(string.Empty, Failure(XmlCheck.Part(bytes, Limits.XmlDocument), Limits.XmlDocument, 1000));
            Assert.AreEqual(
                XmlCheck.Failure(Reason.XmlTooLong, Limits.XmlDocument), Failure(bytes, Limits.XmlDocument, 1000));
        }

        [TestMethod]
        public void CommentsInstructionsTextAndSectionsOfAnyLength()
        {
            string filler = "-" + new string('x', Limits.XmlBuffer * 3);
            Assert.AreEqual(string.Empty, Failure("<!--" + filler + "--><a/>"));
            Assert.AreEqual(string.Empty, Failure("<?p " + filler + "?><a/>"));
            Assert.AreEqual("<0.1>" + filler + "</0.1>", XmlCheck.Trace(XmlCheck.Bytes("<a>" + filler + "</a>")));
            Assert.AreEqual(
                "<0.1>" + filler + "</0.1>", XmlCheck.Trace(XmlCheck.Bytes("<a><![CDATA[" + filler + "]]></a>")));
        }

        [TestMethod]
        public void ABufferTooSmallForANameIsRefused()
        {
            Assert.ThrowsException(
                typeof(ArgumentException),
                new Action(MakeWithSmallBuffer));
        }

        private static void MakeWithSmallBuffer()
        {
            _ = new XmlTokenizer(XmlCheck.Namespaces, XmlCheck.Names, new byte[XmlTokenizer.MinBuffer - 1], 1);
        }

        private static string Nested(string name, int depth)
        {
            StringBuilder document = new StringBuilder();
            for (int i = 0; i < depth; i++)
            {
                document.Append("<" + name + ">");
            }

            for (int i = 0; i < depth; i++)
            {
                document.Append("</" + name + ">");
            }

            return document.ToString();
        }

        private static string Numbered(string before, string after, int count)
        {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++)
            {
                text.Append(before + i.ToString() + after);
            }

            return text.ToString();
        }

        private static string Failure(string document)
        {
            byte[] bytes = XmlCheck.Bytes(document);
            string whole = Failure(bytes, Limits.XmlDocument, bytes.Length);
            Assert.AreEqual(whole, Failure(bytes, Limits.XmlDocument, 1), document);
            return whole;
        }

        private static string Failure(byte[] document, int limit, int size)
        {
            XmlTokenizer tokenizer = new XmlTokenizer(XmlCheck.Namespaces, XmlCheck.Names, new byte[Limits.XmlBuffer], limit);
            tokenizer.Reset(new PieceStream(document, size, size, false));
            try
            {
                while (tokenizer.Next() != XmlToken.EndOfDocument)
                {
                }

                return string.Empty;
            }
            catch (ProtocolException exception)
            {
                return XmlCheck.Failure(exception.Reason, exception.Position);
            }
        }
    }
}
