using System.IO;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>Writes what a response is read as in one line, to compare with.</summary>
    public static class HttpCheck
    {
        /// <summary>Small, so that every sample is moved about in it, and large enough for their longest line.</summary>
        public const int Buffer = 80;

        /// <summary>Makes the bytes of a message: "|" is a line end, "^" a bare line feed, "`" a bare carriage return.</summary>
        public static byte[] Bytes(string message)
        {
            byte[] from = Encoding.UTF8.GetBytes(message);
            byte[] to = new byte[2 * from.Length];
            int length = 0;
            for (int i = 0; i < from.Length; i++)
            {
                if (from[i] == '|' || from[i] == '`')
                {
                    to[length++] = (byte)'\r';
                }

                if (from[i] != '`')
                {
                    to[length++] = from[i] == '|' || from[i] == '^' ? (byte)'\n' : from[i];
                }
            }

            return Part(to, 0, length);
        }

        public static byte[] Part(byte[] bytes, int offset, int length)
        {
            byte[] part = new byte[length];
            System.Array.Copy(bytes, offset, part, 0, length);
            return part;
        }

        public static string Text(byte[] bytes, int offset, int length)
        {
            return length == 0 ? string.Empty : Encoding.UTF8.GetString(bytes, offset, length);
        }

        public static HttpUrl Url(string url)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(url);
            return HttpUrl.TryParse(bytes, 0, bytes.Length);
        }

        public static string Failure(Reason reason)
        {
            return "!" + Reasons.Text(reason);
        }

        /// <summary>Reads a response that comes whole.</summary>
        public static string Trace(byte[] response, int buffer)
        {
            return Trace(new ScriptedStream(response, response.Length, response.Length, 0), buffer);
        }

        /// <summary>
        /// Reads a response to its end. The trace has each cookie in braces, the status, a blank, the body, and then " +" if
        /// the connection is kept, " -" if not, or the reason of a failure after "!".
        /// </summary>
        public static string Trace(Stream connection, int buffer)
        {
            HttpResponse response = new HttpResponse(new byte[buffer], new SetClock());
            CookieTrace trace = new CookieTrace();
            response.Attach(connection);
            try
            {
                response.Expect();
                response.ReadHead(trace);
                trace.Text.Append(response.Status.ToString());
                trace.Text.Append(" ");
                byte[] part = new byte[7];
                for (int read = response.Body.Read(part, 0, 7); read > 0; read = response.Body.Read(part, 0, 7))
                {
                    trace.Text.Append(Text(part, 0, read));
                }

                response.Drain();
                trace.Text.Append(response.IsKeptAlive ? " +" : " -");
            }
            catch (ProtocolException failure)
            {
                trace.Text.Append(Failure(failure.Reason));
            }

            return trace.Text.ToString();
        }

        /// <summary>
        /// Checks what a response is read as: whole, byte by byte, in every two pieces; and that its every prefix is told as
        /// cut off, except where the end of the connection is the end of the body.
        /// </summary>
        public static void Sweep(string message, string expected)
        {
            byte[] bytes = Bytes(message);
            int length = bytes.Length;
            Assert.AreEqual(expected, Trace(bytes, Limits.HttpReceiveBuffer), message);
            Assert.AreEqual(expected, Trace(new ScriptedStream(bytes, length, 1, 0), Buffer), message);
            for (int cut = 1; cut < length; cut++)
            {
                Assert.AreEqual(expected, Trace(new ScriptedStream(bytes, length, length, cut), Buffer), message);
            }

            Assert.AreEqual(Failure(Reason.NoResponse), Trace(new ScriptedStream(bytes, 0, 1, 0), Buffer));
            for (int prefix = 1; prefix < length; prefix++)
            {
                string actual = Trace(new ScriptedStream(bytes, prefix, length, 0), Buffer);
                if (actual == expected && expected.IndexOf('!') >= 0)
                {
                    continue;
                }

                string failure = Failure(Reason.HttpTruncated);
                bool isCutOff = actual.EndsWith(failure);
                bool isShorter = actual.EndsWith(" -") && expected.EndsWith(" -") && message.IndexOf("||") + 4 <= prefix;
                Assert.IsTrue(isCutOff || isShorter, message + " to byte " + prefix.ToString() + ": " + actual);
                string known = actual.Substring(0, actual.Length - (isCutOff ? failure.Length : 2));
                Assert.IsTrue(expected.StartsWith(known), message + " to byte " + prefix.ToString() + ": " + actual);
            }
        }

        private sealed class CookieTrace : IHttpHeaderHandler
        {
            public StringBuilder Text { get; } = new StringBuilder();

            /// <inheritdoc/>
            public void OnHeader(int header, byte[] buffer, int offset, int count)
            {
                Assert.AreEqual(HttpHeader.SetCookie, header);
                Text.Append("{" + HttpCheck.Text(buffer, offset, count) + "}");
            }
        }
    }
}
