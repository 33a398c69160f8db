using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>What a reader of messages does with the tokenizer.</summary>
    [TestClass]
    public class XmlReadingTests
    {
        private const int A = 1;
        private const int B = 2;
        private const int X = 3;
        private const int Y = 4;

        [TestMethod]
        [DataRow("<a/>", "")]
        [DataRow("<a></a>", "")]
        [DataRow("<a>text</a>", "text")]
        [DataRow("<a>1&amp;2<!-- -->3<![CDATA[<4>]]>\r\n\u20AC</a>", "1&23<4>\n\u20AC")]
        public void ReadTextCollectsAllPieces(string document, string text)
        {
            int length = Encoding.UTF8.GetBytes(text).Length;
            byte[] destination = new byte[40];
            for (int capacity = 0; capacity <= length + 1; capacity++)
            {
                XmlTokenizer tokenizer = XmlCheck.Open("<b>" + document + "after</b>");
                tokenizer.Next();
                tokenizer.Next();
                int read = tokenizer.ReadText(destination, 3, capacity);
                Assert.AreEqual(capacity < length ? XmlTokenizer.TooLong : length, read, "capacity " + capacity.ToString());
                if (read > 0)
                {
                    Assert.AreEqual(text, Encoding.UTF8.GetString(destination, 3, read));
                }

                // Too long or not, the element is behind.
                Assert.IsTrue(tokenizer.Token == XmlToken.EndElement && tokenizer.Name == A && tokenizer.Depth == 2);
                Assert.IsTrue(tokenizer.Next() == XmlToken.Text && tokenizer.Depth == 1);
            }
        }

        [TestMethod]
        [DataRow("<a/>", "", true)]
        [DataRow("<a>text</a>", "text", true)]
        [DataRow("<a>te<!-- -->x&#116;</a>", "text", true)]
        [DataRow("<a>text</a>", "tex", false)]
        [DataRow("<a>tex</a>", "text", false)]
        [DataRow("<a>xext</a>", "text", false)]
        [DataRow("<a>tex<!-- -->x</a>", "text", false)]
        [DataRow("<a/>", "text", false)]
        public void TextEqualsComparesAllPieces(string document, string text, bool equal)
        {
            XmlTokenizer tokenizer = XmlCheck.Open(document);
            tokenizer.Next();
            Assert.AreEqual(equal, tokenizer.TextEquals(Encoding.UTF8.GetBytes(text)));
            Assert.IsTrue(tokenizer.Token == XmlToken.EndElement);
        }

        [TestMethod]
        public void AnElementInsteadOfTextIsAnError()
        {
            byte[] destination = new byte[10];
            for (int i = 0; i < 2; i++)
            {
                XmlTokenizer tokenizer = XmlCheck.Open("<a>text<b/></a>");
                tokenizer.Next();
                try
                {
                    if (i == 0)
                    {
                        tokenizer.ReadText(destination, 0, 10);
                    }
                    else
                    {
                        tokenizer.TextEquals(destination);
                    }

                    Assert.IsTrue(false, "no error");
                }
                catch (ProtocolException exception)
                {
                    Assert.IsTrue(exception.Reason == Reason.XmlElement);
                    Assert.AreEqual(7, exception.Position);
                }
            }
        }

        [TestMethod]
        [DataRow("<a><b/>after</a>")]
        [DataRow("<a><b></b>after</a>")]
        [DataRow("<a><b>text<b><b/></b><!-- --><x/></b>after</a>")]
        public void R054_SkipElementGoesToItsEnd(string document)
        {
            XmlTokenizer tokenizer = XmlCheck.Open(document);
            tokenizer.Next();
            tokenizer.Next();
            tokenizer.SkipElement();
            Assert.IsTrue(tokenizer.Token == XmlToken.EndElement && tokenizer.Name == B);
            Assert.AreEqual(2, tokenizer.Depth);
            Assert.AreEqual(document.IndexOf("after"), tokenizer.Position);
            Assert.IsTrue(tokenizer.Next() == XmlToken.Text);
        }

        [TestMethod]
        public void DepthCountsTheElementThatStartsOrEnds()
        {
            XmlTokenizer tokenizer = XmlCheck.Open("<a>t<b/></a>");
            string depths = string.Empty;
            while (tokenizer.Next() != XmlToken.EndOfDocument)
            {
                depths += tokenizer.Depth.ToString();
            }

            Assert.AreEqual("11221", depths);
            Assert.AreEqual(0, tokenizer.Depth);
        }

        [TestMethod]
        public void TokensComeWithTheirLastByte()
        {
            // An XMPP stream: the stream element never ends, and the peer waits for answers to what it has sent.
            string[] parts =
            {
                "<?xml version='1.0'?><a>", "<b/>", "text", "\r", "<x y='1'>", "t&amp;", "</x>",
                "<![CDATA[]]]", "]>",
            };
            int[] tokens = { 1, 2, 1, 1, 1, 2, 1, 1, 1 };
            string document = string.Empty;
            for (int i = 0; i < parts.Length; i++)
            {
                document += parts[i];
            }

            ArrivingStream stream = new ArrivingStream(XmlCheck.Bytes(document));
            XmlTokenizer tokenizer = new XmlTokenizer(XmlCheck.Namespaces, XmlCheck.Names, new byte[200], Limits.XmlDocument);
            tokenizer.Reset(stream);
            for (int i = 0; i < parts.Length; i++)
            {
                stream.Arrived += parts[i].Length;
                for (int token = 0; token < tokens[i]; token++)
                {
                    tokenizer.Next();
                }

                Assert.ThrowsException(typeof(InvalidOperationException), () => { tokenizer.Next(); }, parts[i]);
            }

            Assert.AreEqual(document.Length, tokenizer.Position);
        }

        [TestMethod]
        public void NamesAndValuesLieInTheBuffer()
        {
            XmlTokenizer tokenizer = XmlCheck.Open("<p:other xmlns:p='u:1' p:more='&lt;1' x='2'></p:other>");
            tokenizer.Next();
            Assert.AreEqual("p:other", Text(tokenizer, tokenizer.NameOffset, tokenizer.NameLength));
            Assert.AreEqual(XmlNames.Unknown, tokenizer.Name);
            Assert.AreEqual(2, tokenizer.AttributeCount);
            Assert.AreEqual("p:more", Text(tokenizer, tokenizer.AttributeNameOffset(0), tokenizer.AttributeNameLength(0)));
            Assert.AreEqual("<1", Text(tokenizer, tokenizer.AttributeValueOffset(0), tokenizer.AttributeValueLength(0)));
            tokenizer.Next();
            Assert.AreEqual("p:other", Text(tokenizer, tokenizer.NameOffset, tokenizer.NameLength));
            Assert.AreEqual(0, tokenizer.AttributeCount);
        }

        [TestMethod]
        public void AttributesAreFoundByNumbers()
        {
            XmlTokenizer tokenizer = XmlCheck.Open("<a xmlns:p='u:1' x='1' p:x='2' p:y='' z='3'/>");
            tokenizer.Next();
            Assert.AreEqual(0, tokenizer.FindAttribute(XmlNames.None, X));
            Assert.AreEqual(1, tokenizer.FindAttribute(1, X));
            Assert.AreEqual(2, tokenizer.FindAttribute(1, Y));
            Assert.AreEqual(-1, tokenizer.FindAttribute(XmlNames.None, Y));
            Assert.AreEqual(-1, tokenizer.FindAttribute(2, X));
            Assert.IsTrue(tokenizer.AttributeEquals(1, Encoding.UTF8.GetBytes("2")));
            Assert.IsFalse(tokenizer.AttributeEquals(1, Encoding.UTF8.GetBytes("1")));
            Assert.IsFalse(tokenizer.AttributeEquals(1, Encoding.UTF8.GetBytes("22")));
            Assert.IsTrue(tokenizer.AttributeEquals(2, new byte[0]));
            tokenizer.Next();
            Assert.AreEqual(-1, tokenizer.FindAttribute(XmlNames.None, X));
        }

        [TestMethod]
        [DataRow("p:a", 1, 1)]
        [DataRow(" \tp:a ", 1, 1)]
        [DataRow("a", 2, 1)]
        [DataRow("p:other", 1, -1)]
        [DataRow("q:a", -1, 1)]
        [DataRow("xml:a", 3, 1)]
        [DataRow(":a", -1, 1)]
        [DataRow("p:", 1, -1)]
        [DataRow("", 2, -1)]
        [DataRow(" ", 2, -1)]
        public void R055_QualifiedNamesInValuesAreResolved(string value, int namespaceId, int name)
        {
            XmlTokenizer tokenizer = XmlCheck.Open("<a xmlns:p='u:1' xmlns='u:2' x='" + value + "'/>");
            tokenizer.Next();
            Assert.AreEqual(name, tokenizer.AttributeQualifiedName(0, out int found));
            Assert.AreEqual(namespaceId, found);
        }

        [TestMethod]
        public void TheEndIsRepeatedWithoutAnotherRead()
        {
            byte[] bytes = XmlCheck.Bytes("<a/> ");
            PieceStream stream = new PieceStream(bytes, 1, 1, false);
            XmlTokenizer tokenizer = new XmlTokenizer(XmlCheck.Namespaces, XmlCheck.Names, new byte[200], Limits.XmlDocument);
            tokenizer.Reset(stream);
            while (tokenizer.Next() != XmlToken.EndOfDocument)
            {
            }

            Assert.IsTrue(tokenizer.Next() == XmlToken.EndOfDocument);
            Assert.AreEqual(1, stream.ReadsAtEnd);
        }

        private static string Text(XmlTokenizer tokenizer, int offset, int length)
        {
            return Encoding.UTF8.GetString(tokenizer.Buffer, offset, length);
        }
    }
}
