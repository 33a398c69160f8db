using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>Responses as they should be, cut in every way (RFC 7230 3 and 4).</summary>
    [TestClass]
    public class HttpResponseTests
    {
        [TestMethod]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 5||hello", "200 hello +")]
        [DataRow("HTTP/1.1 200 |Content-Length: 5||hello", "200 hello +")]
        [DataRow("HTTP/1.1 200|Content-Length: 0||", "200  +")]
        [DataRow("HTTP/1.1 500 Internal Server Error|Content-Length: 1||x", "500 x +")]
        [DataRow("HTTP/1.1 999 Odd|Content-Length: 1||x", "999 x +")]
        [DataRow("HTTP/1.2 200 OK|Content-Length: 1||x", "200 x +")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 0005||hello", "200 hello +")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 5||hello", "200 hello +")]
        [DataRow("HTTP/1.1 200 OK|CONTENT-length:\t5 \t |X:||hello", "200 hello +")]
        [DataRow("HTTP/1.1 200 OK|Content-Length : 5||hello", "200 hello +")]
        [DataRow("HTTP/1.1 200 OK^Content-Length: 5^^hello", "200 hello +")]
        [DataRow("HTTP/1.1 200 OK|X-Content-Length: 4|Content-Lengt: 3|Content-Length: 5||hello", "200 hello +")]
        [DataRow("HTTP/1.1 204 No Content||", "204  +")]
        [DataRow("HTTP/1.1 204 No Content|Content-Length: 0||", "204  +")]
        [DataRow("HTTP/1.1 304 Not Modified||", "304  +")]
        public void R008_R012_LengthIsHonoured(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }

        /// <summary>The status says that there is no body: bytes of one would be taken for the next response.</summary>
        [TestMethod]
        [DataRow("HTTP/1.1 204 No Content|Content-Length: 5||", "204  -")]
        [DataRow("HTTP/1.1 204 No Content|Transfer-Encoding: chunked||", "204  -")]
        [DataRow("HTTP/1.1 304 Not Modified|Content-Length: 5||", "304  -")]
        public void R008_AnnouncedBodyOfNoneEndsTheConnection(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }

        [TestMethod]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||5|hello|6| world|0||", "200 hello world +")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: Chunked||0||", "200  +")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||a|0123456789|A|0123456789|00b|abcdefghijk|000||",
            "200 01234567890123456789abcdefghijk +")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||0000000000000002|ab|0||", "200 ab +")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||2;a|ab|2 ; b=c;d=\"x;y\"|cd|1 \t|e|0;last||", "200 abcde +")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||2^ab^0^^", "200 ab +")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked||1|a|0|X: y|Content-Length: 7|Set-Cookie: a=b||",
            "200 a +")]
        public void R012_ChunksAreDecoded(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }

        [TestMethod]
        [DataRow("HTTP/1.1 200 OK||hello", "200 hello -")]
        [DataRow("HTTP/1.1 200 OK|Connection: keep-alive||hello", "200 hello -")]
        [DataRow("HTTP/1.0 500 Error||", "500  -")]
        public void R012_EndOfConnectionEndsTheBody(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }

        /// <summary>RFC 7230 3.3.3: chunks go before a length, and the connection is not trusted any more.</summary>
        [TestMethod]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 3|Transfer-Encoding: chunked||5|hello|0||", "200 hello -")]
        [DataRow("HTTP/1.1 200 OK|Transfer-Encoding: chunked|Content-Length: 0||5|hello|0||", "200 hello -")]
        [DataRow("HTTP/1.0 200 OK|Transfer-Encoding: chunked|Connection: keep-alive||5|hello|0||", "200 hello -")]
        public void R012_DoubtfulFramingEndsTheConnection(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }

        /// <summary>RFC 7230 6.3.</summary>
        [TestMethod]
        [DataRow("HTTP/1.1 200 OK|Connection: close|Content-Length: 1||x", "200 x -")]
        [DataRow("HTTP/1.1 200 OK|Connection: CLOSE|Content-Length: 1||x", "200 x -")]
        [DataRow("HTTP/1.1 200 OK|Connection: Keep-Alive , close|Content-Length: 1||x", "200 x -")]
        [DataRow("HTTP/1.1 200 OK|Connection: close|Connection: keep-alive|Content-Length: 1||x", "200 x -")]
        [DataRow("HTTP/1.1 200 OK|Connection: keep-alive|Connection: close|Content-Length: 1||x", "200 x -")]
        [DataRow("HTTP/1.1 200 OK|Connection: closed, x-close|Content-Length: 1||x", "200 x +")]
        [DataRow("HTTP/1.1 200 OK|Connection:|Content-Length: 1||x", "200 x +")]
        [DataRow("HTTP/1.1 204 No Content|Connection: close||", "204  -")]
        [DataRow("HTTP/1.0 200 OK|Content-Length: 1||x", "200 x -")]
        [DataRow("HTTP/1.0 200 OK|Connection: keep-alive|Content-Length: 1||x", "200 x +")]
        [DataRow("HTTP/1.0 200 OK|Connection: ,,Keep-Alive,|Content-Length: 1||x", "200 x +")]
        [DataRow("HTTP/1.0 200 OK|Connection: keep-alive, close|Content-Length: 1||x", "200 x -")]
        public void R019_ConnectionIsKeptAsTheAcsWishes(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }

        [TestMethod]
        [DataRow("HTTP/1.1 100 Continue||HTTP/1.1 200 OK|Content-Length: 2||ok", "200 ok +")]
        [DataRow("HTTP/1.1 100||HTTP/1.1 102 Processing||HTTP/1.1 103 Early Hints|Link: </a>||HTTP/1.1 204 None||", "204  +")]
        [DataRow("HTTP/1.1 100 Continue|Content-Length: 9|Connection: close||HTTP/1.1 200 OK|Content-Length: 2||ok", "200 ok +")]
        [DataRow("HTTP/1.0 100 Continue|Transfer-Encoding: chunked||HTTP/1.1 200 OK|Content-Length: 2||ok", "200 ok +")]
        public void R014_InterimResponsesAreSkipped(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }

        /// <summary>RFC 7230 3.2.4: a client takes a folded line as blanks.</summary>
        [TestMethod]
        [DataRow("HTTP/1.1 200 OK|X: a| b|\tContent-Length: 9|Content-Length:| 2||ok", "200 ok +")]
        [DataRow("HTTP/1.1 200 OK|Content-Length: 2 | |\t|X: y||ok", "200 ok +")]
        [DataRow("HTTP/1.1 200 OK^Connection: x,^ close^Content-Length:^\t^ 2^^ok", "200 ok -")]
        [DataRow("HTTP/1.1 200 OK| Content-Length: 9|Content-Length: 2||ok", "200 ok +")]
        [DataRow("HTTP/1.1 204 No|Set-Cookie: a=b;| Path=/||", "{a=b;   Path=/}204  +")]
        public void FoldedLinesAreUnfolded(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }

        [TestMethod]
        [DataRow("HTTP/1.1 204 No|Set-Cookie: a=b|set-cookie:c=d; Path=/ |SET-COOKIE: ||", "{a=b}{c=d; Path=/}{}204  +")]
        [DataRow("HTTP/1.1 401 No|Set-Cookie: a=b|Content-Length: 2||no", "{a=b}401 no +")]
        public void R025_CookiesAreHandedOn(string message, string trace)
        {
            HttpCheck.Sweep(message, trace);
        }
    }
}
