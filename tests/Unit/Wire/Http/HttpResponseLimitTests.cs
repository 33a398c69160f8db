using NanoCwmp.Core;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>Lines and heads longer than the memory for them, rests of bodies, and the patience.</summary>
    [TestClass]
    public class HttpResponseLimitTests
    {
        private const string Rest = "|Content-Length: 2||ok";

        /// <summary>A line that does not matter may have any length: all around one, two and three buffers.</summary>
        [TestMethod]
        public void LongLinesThatDoNotMatterArePassedOver()
        {
            for (int length = HttpCheck.Buffer - 6; length < (3 * HttpCheck.Buffer) + 4; length++)
            {
                byte[] message = HttpCheck.Bytes("HTTP/1.1 200 OK|X: " + new string('x', length - 3) + Rest);
                Check("200 ok +", message, HttpCheck.Buffer);
                message = HttpCheck.Bytes("HTTP/1.1 200 OK|" + new string('x', length) + Rest);
                Check("200 ok +", message, HttpCheck.Buffer);

                // Its folded line goes with it, even if that is long too and looks like a field that matters.
                message = HttpCheck.Bytes("HTTP/1.1 200 OK|X: " + new string('x', length - 3) + "| Content-Length: 3" + Rest);
                Check("200 ok +", message, HttpCheck.Buffer);
                message = HttpCheck.Bytes("HTTP/1.1 200 OK|X: y| " + new string('x', length - 1) + Rest);
                Check("200 ok +", message, HttpCheck.Buffer);
            }
        }

        /// <summary>What is left of a line that was cut off does not join to a field that matters.</summary>
        [TestMethod]
        public void RestOfALongLineIsNoField()
        {
            string line = "C" + new string('x', HttpCheck.Buffer - 1) + "ontent-Length: 3";
            Check("200 ok +", HttpCheck.Bytes("HTTP/1.1 200 OK|" + line + Rest), HttpCheck.Buffer);
        }

        /// <summary>A line that matters must fit with its line end and the byte that tells whether it goes on.</summary>
        [TestMethod]
        public void LongLinesThatMatterAreNamed()
        {
            const int Longest = HttpCheck.Buffer - 3;
            for (int length = Longest - 4; length < Longest + 10; length++)
            {
                string cookie = "a=" + new string('x', length - 14);
                byte[] message = HttpCheck.Bytes("HTTP/1.1 200 OK|Set-Cookie: " + cookie + Rest);
                string failure = HttpCheck.Failure(Reason.HttpHeadTooLong);
                Check(length <= Longest ? "{" + cookie + "}200 ok +" : failure, message, HttpCheck.Buffer);
            }

            byte[] folded = HttpCheck.Bytes("HTTP/1.1 200 OK|Connection: a," + Fold(30) + Rest);
            Check(HttpCheck.Failure(Reason.HttpHeadTooLong), folded, HttpCheck.Buffer);
            Check("200 ok +", folded, 256);
        }

        [TestMethod]
        public void LongStatusLineIsNamed()
        {
            string start = "HTTP/1.1 200 ";
            for (int length = HttpCheck.Buffer - 4; length < HttpCheck.Buffer + 4; length++)
            {
                byte[] message = HttpCheck.Bytes(start + new string('x', length - start.Length - 2) + Rest);
                string failure = HttpCheck.Failure(Reason.HttpHeadTooLong);
                Check(length <= HttpCheck.Buffer ? "200 ok +" : failure, message, HttpCheck.Buffer);
            }
        }

        [TestMethod]
        public void HeadHasALimit()
        {
            // The line has what status line, length line and empty line leave of the head.
            const int Fill = Limits.HttpHead - 43;
            Assert.AreEqual("200 ok +", HttpCheck.Trace(Filled("HTTP/1.1 200 OK|X: ", Fill, Rest), HttpCheck.Buffer));
            string trace = HttpCheck.Trace(Filled("HTTP/1.1 200 OK|X: ", Fill + 1, Rest), HttpCheck.Buffer);
            Assert.AreEqual(HttpCheck.Failure(Reason.HttpHeadTooLong), trace);
        }

        [TestMethod]
        public void EndlessHeadIsCutAtTheLimit()
        {
            byte[] endless = new byte[Limits.HttpHead + 4096];
            HttpCheck.Bytes("HTTP/1.1 200 OK|X: ").CopyTo(endless, 0);
            ScriptedStream stream = new ScriptedStream(endless, endless.Length, 1000, 0);
            Assert.AreEqual(HttpCheck.Failure(Reason.HttpHeadTooLong), HttpCheck.Trace(stream, HttpCheck.Buffer));
            Assert.IsTrue(stream.Left >= 4096 - (2 * HttpCheck.Buffer), "reads no more than it needs to");
        }

        [TestMethod]
        public void TrailersCountAsHead()
        {
            byte[] endless = Filled("HTTP/1.1 200 OK|Transfer-Encoding: chunked||1|a|0|X: ", Limits.HttpHead, "||");
            Assert.AreEqual("200 a" + HttpCheck.Failure(Reason.HttpHeadTooLong), HttpCheck.Trace(endless, HttpCheck.Buffer));
        }

        /// <summary>What nobody read of a body is read away if it is short; else the connection is given up.</summary>
        [TestMethod]
        public void RestOfABodyIsDrained()
        {
            for (int over = -1; over <= 1; over++)
            {
                int length = Limits.HttpDrain + over;
                string body = new string('x', length);
                string fixedLength = "HTTP/1.1 200 OK|Content-Length: " + length.ToString() + "||" + body;
                Assert.AreEqual(over <= 0, IsKeptAfterDrain(fixedLength, 0), "length " + length.ToString());
                Assert.AreEqual(true, IsKeptAfterDrain(fixedLength, 1), "after a byte, length " + length.ToString());
                string chunked = "HTTP/1.1 200 OK|Transfer-Encoding: chunked||800|" + body.Substring(0, 2048) + "|800|"
                    + body.Substring(0, 2048) + "|" + (over > 0 ? "1|x|" : string.Empty) + "0|X: y||";
                Assert.AreEqual(over <= 0, IsKeptAfterDrain(chunked, 0), "chunks, length " + length.ToString());
            }
        }

        [TestMethod]
        [DataRow("HTTP/1.1 204 None||", true)]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 0||", true)]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||0||", true)]
        [DataRow("HTTP/1.1 200 OK||", true)]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 1||x", false)]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||1|x|0||", false)]
        [DataRow("HTTP/1.1 200 OK||x", false)]
        public void R008_EmptyResponseIsToldFromAFullOne(string message, bool isEmpty)
        {
            byte[] bytes = HttpCheck.Bytes(message);
            for (int cut = 0; cut < bytes.Length; cut++)
            {
                HttpResponse response = new HttpResponse(new byte[HttpCheck.Buffer], new SetClock());
                response.Attach(new ScriptedStream(bytes, bytes.Length, bytes.Length, cut));
                response.ReadHead(null);
                Assert.AreEqual(isEmpty, response.IsEmpty);
                Assert.AreEqual(isEmpty, response.IsEmpty, "asked again");
                byte[] body = new byte[2];
                Assert.AreEqual(isEmpty ? 0 : 1, response.Body.Read(body, 0, 2));
                Assert.AreEqual(0, response.Body.Read(body, 0, 2));
                Assert.IsTrue(response.IsEmpty, "nothing is left");
            }
        }

        [TestMethod]
        public void ReadOfNothingIsNoEnd()
        {
            byte[] bytes = HttpCheck.Bytes("HTTP/1.1 200 OK|Content-Length: 1||x");
            HttpResponse response = new HttpResponse(new byte[HttpCheck.Buffer], new SetClock());
            response.Attach(new ScriptedStream(bytes, bytes.Length, 1, 0));
            response.ReadHead(null);
            Assert.AreEqual(0, response.Body.Read(bytes, 0, 0));
            Assert.AreEqual(1, response.Body.Read(bytes, 0, 1));
        }

        [TestMethod]
        public void SecondResponseIsReadBehindTheFirst()
        {
            byte[] bytes = HttpCheck.Bytes("HTTP/1.1 200 OK|Connection: close|Content-Length: 1||xHTTP/1.1 204 None||");
            HttpResponse response = new HttpResponse(new byte[HttpCheck.Buffer], new SetClock());

            // One byte per read, as if the second came only after the second request.
            response.Attach(new ScriptedStream(bytes, bytes.Length, 1, 0));
            response.Expect();
            response.ReadHead(null);
            response.Drain();
            Assert.IsFalse(response.IsKeptAlive);
            response.Expect();
            response.ReadHead(null);
            Assert.AreEqual(204, response.Status);
            Assert.IsTrue(response.IsKeptAlive);
            Assert.IsTrue(response.IsEmpty);
        }

        /// <summary>R023: each read may wait for 30 s, until the patience with the whole response comes to its end.</summary>
        [TestMethod]
        public void R023_PatienceIsPassedOn()
        {
            byte[] bytes = HttpCheck.Bytes("HTTP/1.1 200 OK|Content-Length: 9||x");
            SetClock clock = new SetClock();
            clock.Uptime = 1000;
            ScriptedStream stream = new ScriptedStream(bytes, bytes.Length, bytes.Length - 1, 0);
            HttpResponse response = new HttpResponse(new byte[HttpCheck.Buffer], clock);
            response.Attach(stream);
            response.ReadHead(null);
            Assert.AreEqual(30000, stream.ReadTimeout);
            clock.Uptime += Limits.ResponsePatience - 1;
            Assert.IsFalse(response.IsEmpty);
            Assert.AreEqual(1, stream.ReadTimeout);
            Assert.AreEqual(1, response.Body.Read(bytes, 0, 9));
            clock.Uptime++;
            try
            {
                Assert.IsTrue(response.Body.Read(bytes, 0, 9) < 0, "endless patience");
            }
            catch (ProtocolException failure)
            {
                Assert.AreEqual((int)Reason.TooSlow, (int)failure.Reason);
            }
        }

        private static void Check(string expected, byte[] message, int buffer)
        {
            Assert.AreEqual(expected, HttpCheck.Trace(message, buffer));
            Assert.AreEqual(expected, HttpCheck.Trace(new ScriptedStream(message, message.Length, 1, 0), buffer));
            Assert.AreEqual(expected, HttpCheck.Trace(new ScriptedStream(message, message.Length, 3, 0), buffer));
        }

        private static bool IsKeptAfterDrain(string message, int read)
        {
            byte[] bytes = HttpCheck.Bytes(message);
            HttpResponse response = new HttpResponse(new byte[HttpCheck.Buffer], new SetClock());
            response.Attach(new ScriptedStream(bytes, bytes.Length, bytes.Length, 0));
            response.ReadHead(null);
            Assert.AreEqual(read, response.Body.Read(new byte[1], 0, read));
            response.Drain();
            return response.IsKeptAlive;
        }

        private static string Fold(int lines)
        {
            string text = string.Empty;
            for (int i = 0; i < lines; i++)
            {
                text += "| a,";
            }

            return text;
        }

        private static byte[] Filled(string start, int fill, string rest)
        {
            byte[] before = HttpCheck.Bytes(start);
            byte[] after = HttpCheck.Bytes(rest);
            byte[] message = new byte[before.Length + fill + after.Length];
            before.CopyTo(message, 0);
            for (int i = 0; i < fill; i++)
            {
                message[before.Length + i] = (byte)'x';
            }

            after.CopyTo(message, before.Length + fill);
            return message;
        }
    }
}
