using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>The bytes of requests.</summary>
    [TestClass]
    public class HttpRequestStreamTests
    {
        private const string Start = "POST /cwmp?a=b HTTP/1.1|Host: acs:7547|User-Agent: NanoCwmp|";
        private const string Envelope = "Content-Type: text/xml; charset=utf-8|SOAPAction:|";
        private const int SendBuffer = 256;

        // What of the buffer is left for the body behind the head, between line ends and size lines of chunks.
        private const int First = SendBuffer - 6 - 63 - 52 - 30 - 7;
        private const int Next = SendBuffer - 6 - 7;

        [TestMethod]
        public void R002_R005_R006_R014_EmptyPost()
        {
            Assert.AreEqual(Start + "Content-Length:          0||", Text(Send(0, 1, false)));
        }

        [TestMethod]
        public void R001_R002_R003_R004_R013_R014_EnvelopeThatFits()
        {
            string expected = Start + Envelope + "Content-Length:          5||01234";
            Assert.AreEqual(expected, Text(Send(5, 1, true)));
            Assert.AreEqual(expected, Text(Send(5, 5, true)));
        }

        [TestMethod]
        public void R013_EnvelopeOfTheLastByteThatFits()
        {
            ScriptedStream sent = Send(First, 1, true);
            string expected = Start + Envelope + "Content-Length:         " + First.ToString() + "||" + Body(0, First);
            Assert.AreEqual(expected, Text(sent));
            Assert.AreEqual(1, sent.Writes);
        }

        [TestMethod]
        public void EnvelopeOfOneByteMoreGoesInChunks()
        {
            ScriptedStream sent = Send(First + 1, 1, true);
            string expected = Start + Envelope + "Transfer-Encoding: chunked||0062|" + Body(0, First) + "|0001|"
                + Body(First, 1) + "|0||";
            Assert.AreEqual(98, First);
            Assert.AreEqual(expected, Text(sent));
            Assert.AreEqual(2, sent.Writes);
        }

        /// <summary>
        /// Every length from nothing to four chunks, written whole: the body comes out as it went in, no chunk is empty or
        /// larger than its size line says, each buffer goes out in one write.
        /// </summary>
        [TestMethod]
        public void EveryLengthIsFramed()
        {
            for (int length = 0; length <= First + (3 * Next) + 1; length++)
            {
                Check(length, length == 0 ? 1 : length);
            }
        }

        /// <summary>Written in pieces, down to single bytes, a body is framed as if it were written whole.</summary>
        [TestMethod]
        public void PiecesMakeNoDifference()
        {
            for (int piece = 1; piece < 2 * Next; piece += piece < 8 ? 1 : 37)
            {
                for (int over = -1; over <= 1; over++)
                {
                    Check(First + over, piece);
                    Check(First + Next + over, piece);
                    Check(First + (2 * Next) + over, piece);
                }
            }
        }

        /// <summary>The slot for the length has room for every length that fits the largest buffer.</summary>
        [TestMethod]
        public void LongestLengthIsWritten()
        {
            ScriptedStream sent = new ScriptedStream(new byte[0], 0, 1, 0);
            HttpRequestStream request = new HttpRequestStream(20000);
            request.Start(sent, HttpCheck.Url("http://acs/"), new CookieJar(), true);
            request.Write(new byte[12345], 0, 12345);
            request.Complete();
            byte[] written = sent.Written();
            string head = HttpCheck.Text(written, 0, written.Length - 12345);
            Assert.IsTrue(head.EndsWith("Content-Length:      12345\r\n\r\n"), head);
        }

        [TestMethod]
        public void R025_CookiesStandInEveryRequest()
        {
            CookieJar jar = new CookieJar();
            byte[] cookie = Encoding.UTF8.GetBytes("a=b");
            jar.Set(cookie, 0, 3, HttpCheck.Url("http://acs:7547/"), -1, 0);
            ScriptedStream sent = new ScriptedStream(new byte[0], 0, 1, 0);
            HttpRequestStream request = new HttpRequestStream(SendBuffer);
            for (int i = 0; i < 2; i++)
            {
                request.Start(sent, HttpCheck.Url("http://acs:7547/cwmp?a=b"), jar, false);
                request.Complete();
            }

            string expected = Start + "Cookie: a=b|Content-Length:          0||";
            Assert.AreEqual(expected + expected, Text(sent));
            Assert.AreEqual(2, sent.Writes);
        }

        /// <summary>The stream is used for request after request: nothing of a chunked one is left in the next.</summary>
        [TestMethod]
        public void RequestsFollowEachOther()
        {
            ScriptedStream sent = new ScriptedStream(new byte[0], 0, 1, 0);
            HttpRequestStream request = new HttpRequestStream(SendBuffer);
            string expected = string.Empty;
            for (int i = 0; i < 3; i++)
            {
                Send(request, sent, 300, 300, true);
                Send(request, sent, 0, 1, false);
                Send(request, sent, 5, 5, true);
                expected += Text(Send(300, 300, true)) + Text(Send(0, 1, false)) + Text(Send(5, 5, true));
            }

            Assert.AreEqual(expected, Text(sent));
        }

        /// <summary>Every size of buffer from too small for the head: refused by name, or framed.</summary>
        [TestMethod]
        public void HeadThatDoesNotFitIsRefused()
        {
            int refused = 0;
            for (int size = 0; size < SendBuffer; size++)
            {
                ScriptedStream sent = new ScriptedStream(new byte[0], 0, 1, 0);
                try
                {
                    Send(new HttpRequestStream(size), sent, 40, 7, true);
                    Assert.AreEqual(Body(0, 40), Unframe(sent.Written(), size - (SendBuffer - First), size - 13));
                }
                catch (ProtocolException failure)
                {
                    Assert.AreEqual((int)Reason.Url, (int)failure.Reason);
                    Assert.AreEqual(0, sent.Writes);
                    refused++;
                }
            }

            Assert.AreEqual(SendBuffer - First + 1, refused);
        }

        [TestMethod]
        public void R022_LostConnectionIsNamed()
        {
            ScriptedStream sent = new ScriptedStream(new byte[0], 0, 1, 0);
            sent.Breaks = true;
            int[] lengths = { 0, 5, First + 1 };
            for (int i = 0; i < lengths.Length; i++)
            {
                Reason reason = Reason.HttpSyntax;
                try
                {
                    Send(new HttpRequestStream(SendBuffer), sent, lengths[i], 1, true);
                }
                catch (ProtocolException failure)
                {
                    reason = failure.Reason;
                }

                Assert.AreEqual((int)Reason.ConnectionLost, (int)reason);
            }
        }

        /// <summary>The longest URL and 512 bytes of cookies have room together.</summary>
        [TestMethod]
        public void R026_LongestUrlGoesWithCookies()
        {
            HttpUrl url = HttpCheck.Url("http://acs.example.com/" + new string('p', Limits.Url - 23));
            CookieJar jar = new CookieJar();
            byte[] cookie = Encoding.UTF8.GetBytes("a=" + new string('x', 510));
            jar.Set(cookie, 0, cookie.Length, url, -1, 0);
            ScriptedStream sent = new ScriptedStream(new byte[0], 0, 1, 0);
            HttpRequestStream request = new HttpRequestStream(Limits.HttpSendBuffer);
            request.Start(sent, url, jar, true);
            request.Complete();
            Assert.AreEqual(1, sent.Writes);
        }

        private static void Check(int length, int piece)
        {
            ScriptedStream sent = Send(length, piece, true);
            Assert.AreEqual(Body(0, length), Unframe(sent.Written(), First, Next), length.ToString());
            int writes = length <= First ? 1 : 1 + ((length - First + Next - 1) / Next);
            Assert.AreEqual(writes, sent.Writes, length.ToString());
        }

        private static ScriptedStream Send(int length, int piece, bool hasEnvelope)
        {
            ScriptedStream sent = new ScriptedStream(new byte[0], 0, 1, 0);
            Send(new HttpRequestStream(SendBuffer), sent, length, piece, hasEnvelope);
            return sent;
        }

        private static void Send(HttpRequestStream request, ScriptedStream sent, int length, int piece, bool hasEnvelope)
        {
            byte[] body = Encoding.UTF8.GetBytes(Body(0, length));
            request.Start(sent, HttpCheck.Url("http://acs:7547/cwmp?a=b"), new CookieJar(), hasEnvelope);
            for (int at = 0; at < length; at += piece)
            {
                request.Write(body, at, piece < length - at ? piece : length - at);
            }

            request.Complete();
        }

        /// <summary>Takes a request apart, strictly: only what RFC 7230 allows, and nothing behind.</summary>
        private static string Unframe(byte[] written, int first, int next)
        {
            string text = HttpCheck.Text(written, 0, written.Length);
            int at = text.IndexOf("\r\n\r\n") + 4;
            string head = text.Substring(0, at);
            int length = head.IndexOf("\r\nContent-Length:");
            if (length >= 0)
            {
                Assert.IsTrue(head.IndexOf("Transfer-Encoding") < 0, head);
                int announced = int.Parse(head.Substring(length + 17, at - length - 21).Trim(' '));
                Assert.AreEqual(announced, text.Length - at);
                return text.Substring(at);
            }

            Assert.IsTrue(head.IndexOf("\r\nTransfer-Encoding: chunked\r\n") > 0, head);
            StringBuilder body = new StringBuilder();
            for (int most = first; ; most = next)
            {
                int line = text.IndexOf("\r\n", at);
                int size = 0;
                for (; at < line; at++)
                {
                    int digit = "0123456789abcdef".IndexOf(text[at]);
                    Assert.IsTrue(digit >= 0);
                    size = (size * 16) + digit;
                }

                Assert.IsTrue(size <= most);
                body.Append(text.Substring(line + 2, size));
                at = line + 2 + size;
                Assert.AreEqual("\r\n", text.Substring(at, 2));
                at += 2;
                if (size == 0)
                {
                    Assert.AreEqual(text.Length, at);
                    return body.ToString();
                }
            }
        }

        private static string Body(int start, int length)
        {
            StringBuilder body = new StringBuilder(length + 1);
            for (int i = start; i < start + length; i++)
            {
                body.Append((char)('0' + (i % 71)));
            }

            return body.ToString();
        }

        /// <summary>Gets what was sent, with "|" for a line end; the body has none.</summary>
        private static string Text(ScriptedStream sent)
        {
            byte[] written = sent.Written();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < written.Length; i++)
            {
                if (written[i] == '\r' && written[i + 1] == '\n')
                {
                    text.Append('|');
                    i++;
                }
                else
                {
                    text.Append((char)written[i]);
                }
            }

            return text.ToString();
        }
    }
}
