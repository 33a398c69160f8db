using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>The grammar, whole documents at once and cut in every way a connection can cut them.</summary>
    [TestClass]
    public class XmlTokenizerTests
    {
        // Not much more than the smallest buffer, so that tags of the table also meet its end.
        private const int SmallBuffer = XmlTokenizer.MinBuffer;

        [TestMethod]
        public void R054_R055_WellFormedDocumentsGiveTheirTokens()
        {
            foreach (XmlCase one in XmlAccepted.Cases)
            {
                Assert.AreEqual(one.Trace, XmlCheck.Trace(XmlCheck.Bytes(one.Document)), one.Document);
            }
        }

        [TestMethod]
        public void OtherDocumentsAreRefusedWithReasonAndPosition()
        {
            foreach (XmlCase one in XmlRejected.Cases)
            {
                string trace = XmlCheck.Trace(XmlCheck.Bytes(one.Document));
                int end = trace.LastIndexOf('!');
                Assert.IsTrue(end >= 0, "accepted: " + one.Document);
                Assert.AreEqual(one.Trace, trace.Substring(end), one.Document);
            }
        }

        [TestMethod]
        public void EveryByteByItselfGivesTheSame()
        {
            foreach (XmlCase one in XmlAccepted.Cases)
            {
                CheckPieces(one, 1, 1, false);
                CheckPieces(one, 1, 1, true);
            }

            foreach (XmlCase one in XmlRejected.Cases)
            {
                CheckPieces(one, 1, 1, false);
                CheckPieces(one, 1, 1, true);
            }
        }

        [TestMethod]
        public void EverySplitGivesTheSame()
        {
            foreach (XmlCase one in XmlAccepted.Cases)
            {
                CheckSplits(one);
            }

            foreach (XmlCase one in XmlRejected.Cases)
            {
                CheckSplits(one);
            }
        }

        [TestMethod]
        public void EveryPrefixIsTruncatedOrWhole()
        {
            foreach (XmlCase one in XmlAccepted.Cases)
            {
                byte[] document = XmlCheck.Bytes(one.Document);
                for (int length = 0; length < document.Length; length++)
                {
                    string trace = XmlCheck.Trace(XmlCheck.Part(document, length));
                    string truncated = XmlCheck.Failure(Reason.XmlTruncated, length);
                    string what = one.Document + " cut at " + length.ToString();
                    if (trace.EndsWith(truncated))
                    {
                        string tokens = trace.Substring(0, trace.Length - truncated.Length);
                        Assert.IsTrue(one.Trace.StartsWith(tokens), what + ": " + tokens);
                    }
                    else
                    {
                        Assert.AreEqual(one.Trace, trace, what);
                    }
                }
            }
        }

        [TestMethod]
        public void AnErrorIsRepeatedUntilReset()
        {
            byte[] good = XmlCheck.Bytes("<a x='&lt;'><b/>text</a>");
            foreach (XmlCase one in XmlRejected.Cases)
            {
                XmlTokenizer tokenizer = XmlCheck.Open(one.Document);
                string first = LastError(tokenizer);
                Assert.AreEqual(one.Trace, first, one.Document);
                Assert.AreEqual(first, LastError(tokenizer), one.Document);

                tokenizer.Reset(new PieceStream(good, good.Length, 1, false));
                Assert.AreEqual(0, tokenizer.Position);
                Assert.AreEqual(0, tokenizer.Depth);
                while (tokenizer.Next() != XmlToken.EndOfDocument)
                {
                }

                Assert.AreEqual(good.Length, tokenizer.Position, one.Document);
            }
        }

        private static string LastError(XmlTokenizer tokenizer)
        {
            try
            {
                while (tokenizer.Next() != XmlToken.EndOfDocument)
                {
                }

                return "none";
            }
            catch (ProtocolException exception)
            {
                return XmlCheck.Failure(exception.Reason, exception.Position);
            }
        }

        private static void CheckSplits(XmlCase one)
        {
            int length = XmlCheck.Bytes(one.Document).Length;
            for (int first = 1; first < length; first++)
            {
                CheckPieces(one, first, length, false);
            }
        }

        private static void CheckPieces(XmlCase one, int first, int size, bool interrupted)
        {
            byte[] document = XmlCheck.Bytes(one.Document);
            string trace = XmlCheck.Trace(document, first, size, interrupted, SmallBuffer);
            Assert.AreEqual(XmlCheck.Trace(document), trace, one.Document + " split at " + first.ToString());
        }
    }
}
