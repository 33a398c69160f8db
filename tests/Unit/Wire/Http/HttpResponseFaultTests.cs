using System;
using NanoCwmp.Core;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>Responses as they should not be: each ends in its own reason, however it is cut.</summary>
    [TestClass]
    public class HttpResponseFaultTests
    {
        [TestMethod]
        [DataRow("HTTP/2 200 OK||")]
        [DataRow("HTTP/1.x 200 OK||")]
        [DataRow("HTTP/0.9 200 OK||")]
        [DataRow("HTTP/1.10 200 OK||")]
        [DataRow("http/1.1 200 OK||")]
        [DataRow("ICY 200 OK|Content-Length: 1||x")]
        [DataRow("HTTP/1.1  200 OK||")]
        [DataRow("HTTP/1.1 20 OK||")]
        [DataRow("HTTP/1.1 2000 OK||")]
        [DataRow("HTTP/1.1 099 OK||")]
        [DataRow("HTTP/1.1 +20 OK||")]
        [DataRow("HTTP/1.1 -20 OK||")]
        [DataRow("HTTP/1.1\t200 OK||")]
        [DataRow("HTTP/1.1 200OK||")]
        [DataRow("HTTP/1.1 101 Switching|Upgrade: h2c||")]
        [DataRow("|HTTP/1.1 200 OK||")]
        [DataRow("<html>not found</html>|")]
        public void NoHttp(string message)
        {
            HttpCheck.Sweep(message, HttpCheck.Failure(Reason.HttpSyntax));
        }

        [TestMethod]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 6||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 5, 5||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 5 5||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 5| 5||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length:||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: five||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 0x5||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: +5||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: -5||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: -0||")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 9223372036854775808||hello")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 18446744073709551621||hello")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked||0||")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: gzip|Content-Length: 5||hello")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: xchunked||0||")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunk|ed||0||")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding:||0||")]
        public void R012_LengthThatContradicts(string message)
        {
            HttpCheck.Sweep(message, HttpCheck.Failure(Reason.HttpLength));
        }

        [TestMethod]
        [DataRow("|5|hello|0||", "")]
        [DataRow(" 5|hello|0||", "")]
        [DataRow("g|hello|0||", "")]
        [DataRow("-5|hello|0||", "")]
        [DataRow("0x5|hello|0||", "")]
        [DataRow("5x|hello|0||", "")]
        [DataRow("5 x|hello|0||", "")]
        [DataRow("5`x^hello|0||", "")]
        [DataRow("5;a`x^hello|0||", "")]
        [DataRow("5|helloX|0||", "hello")]
        [DataRow("5|hello`X^0||", "hello")]
        [DataRow("5|hello0||", "hello")]
        [DataRow("5|hel|0||xxxx", "hel\r\n")]
        [DataRow("80000000|hello|0||", "")]
        [DataRow("FFFFFFFF|hello|0||", "")]
        [DataRow("100000005|hello|0||", "")]
        [DataRow("10000000000000005|hello|0||", "")]
        [DataRow("00000000000000005|hello|0||", "")]
        [DataRow(";5|hello|0||", "")]
        public void R012_MalformedChunks(string body, string before)
        {
            string message = "HTTP/1.1 200 OK|Transfer-Encoding: chunked||" + body;
            HttpCheck.Sweep(message, "200 " + before + HttpCheck.Failure(Reason.HttpChunk));
        }

        [TestMethod]
        public void R014_InterimResponsesHaveALimit()
        {
            string interim = string.Empty;
            for (int i = 0; i < Limits.HttpInterimResponses; i++)
            {
                interim += "HTTP/1.1 102 Processing||";
            }

            string final = "HTTP/1.1 204 None||";
            Assert.AreEqual("204  +", HttpCheck.Trace(HttpCheck.Bytes(interim + final), HttpCheck.Buffer));
            string one = "HTTP/1.1 102 Processing||";
            string failure = HttpCheck.Failure(Reason.HttpInterim);
            Assert.AreEqual(failure, HttpCheck.Trace(HttpCheck.Bytes(interim + one + final), HttpCheck.Buffer));
        }

        [TestMethod]
        public void ChunkExtensionsHaveALimit()
        {
            string head = "HTTP/1.1 200 OK|Transfer-Encoding: chunked||1;";
            string fits = new string('x', Limits.HttpChunkLine - 1);
            Assert.AreEqual("200 a +", HttpCheck.Trace(HttpCheck.Bytes(head + fits + "|a|0||"), HttpCheck.Buffer));
            byte[] endless = HttpCheck.Bytes(head + fits + fits + "|a|0||");
            ScriptedStream stream = new ScriptedStream(endless, endless.Length, 1, 0);
            Assert.AreEqual("200 " + HttpCheck.Failure(Reason.HttpChunk), HttpCheck.Trace(stream, HttpCheck.Buffer));
            Assert.IsTrue(stream.Left > Limits.HttpChunkLine / 2, "stops at the limit");
        }

        [TestMethod]
        public void ABrokenConnectionIsLostWhereverItBreaks()
        {
            byte[] message = HttpCheck.Bytes("HTTP/1.1 200 OK|Transfer-Encoding: chunked||5|hello|0|X: y||");
            for (int length = 0; length < message.Length; length++)
            {
                ScriptedStream stream = new ScriptedStream(message, length, message.Length, 0);
                stream.Breaks = true;
                string trace = HttpCheck.Trace(stream, HttpCheck.Buffer);
                Assert.IsTrue(trace.EndsWith(HttpCheck.Failure(Reason.ConnectionLost)), length.ToString() + ": " + trace);
            }
        }

        /// <summary>Bytes after a response belong to no request: the connection that brought them is given up.</summary>
        [TestMethod]
        [DataRow("HTTP/1.1 204 None||")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 2||ok")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|ok|0||")]
        public void BytesBehindAResponseEndTheConnection(string message)
        {
            Assert.IsTrue(HttpCheck.Trace(HttpCheck.Bytes(message), HttpCheck.Buffer).EndsWith(" +"));
            Assert.IsTrue(HttpCheck.Trace(HttpCheck.Bytes(message + "|"), HttpCheck.Buffer).EndsWith(" -"));
            Assert.IsTrue(HttpCheck.Trace(HttpCheck.Bytes(message + message), HttpCheck.Buffer).EndsWith(" -"));
        }

        [TestMethod]
        public void R009_NoRequestStartsBeforeTheResponseIsRead()
        {
            byte[] message = HttpCheck.Bytes("HTTP/1.1 200 OK|Content-Length: 2||ok");
            HttpResponse response = new HttpResponse(new byte[HttpCheck.Buffer], new SetClock());
            response.Attach(new ScriptedStream(message, message.Length, message.Length, 0));
            response.Expect();
            Assert.IsFalse(response.HasBegun);
            response.ReadHead(null);
            Assert.IsTrue(response.HasBegun);
            try
            {
                response.Expect();
            }
            catch (ProtocolException failure)
            {
                Assert.AreEqual((int)Reason.HttpSyntax, (int)failure.Reason);
                response.Drain();
                response.Expect();
                Assert.IsFalse(response.HasBegun);
                return;
            }

            throw new Exception("the rest of the response was not seen");
        }
    }
}
