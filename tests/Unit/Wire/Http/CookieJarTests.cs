using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>Cookies by the rules of RFC 6265.</summary>
    [TestClass]
    public class CookieJarTests
    {
        private const string Acs = "http://acs.example.com/cwmp/in?x=/y";

        [TestMethod]
        [DataRow("a=b", "a=b")]
        [DataRow("  a  =  b c  ; Path=/", "a=b c")]
        [DataRow("a=", "a=")]
        [DataRow("a==b=", "a==b=")]
        [DataRow("a=\"b\"", "a=\"b\"")]
        [DataRow("a=b;", "a=b")]
        [DataRow("a=b;;HttpOnly; SameSite=Lax ;Unknown; =x", "a=b")]
        [DataRow("a=b,c=d", "a=b,c=d")]
        [DataRow("", "")]
        [DataRow(";", "")]
        [DataRow("a", "")]
        [DataRow("=b", "")]
        [DataRow("  =b", "")]
        [DataRow("a;b=c", "")]
        [DataRow("a=b\rX: y", "")]
        [DataRow("a=b\u0001", "")]
        [DataRow("a=b\u007f; Path=/", "")]
        public void R025_NameAndValue(string header, string expected)
        {
            CookieJar jar = new CookieJar();
            Set(jar, header, Acs);
            Assert.AreEqual(expected, Header(jar, Acs), header);
        }

        [TestMethod]
        [DataRow("a=b", "http://acs.example.com/cwmp", true)]
        [DataRow("a=b", "http://ACS.EXAMPLE.COM/cwmp", true)]
        [DataRow("a=b", "https://acs.example.com:7547/cwmp", true)]
        [DataRow("a=b", "http://x.acs.example.com/cwmp", false)]
        [DataRow("a=b", "http://example.com/cwmp", false)]
        [DataRow("a=b; Domain=", "http://x.acs.example.com/cwmp", false)]
        [DataRow("a=b; Domain=.", "http://acs.example.com/cwmp", true)]
        [DataRow("a=b; Domain=acs.example.com", "http://x.acs.example.com/cwmp", true)]
        [DataRow("a=b; Domain=acs.example.com", "http://xacs.example.com/cwmp", false)]
        [DataRow("a=b; Domain=acs.example.com", "http://example.com/cwmp", false)]
        [DataRow("a=b; domain = .EXAMPLE.com", "http://other.example.com/cwmp", true)]
        [DataRow("a=b; Domain=example.com", "http://example.com/cwmp", true)]
        [DataRow("a=b; Domain=example.com", "http://badexample.com/cwmp", false)]
        [DataRow("a=b; Domain=other.com; Domain=example.com", "http://acs.example.com/cwmp", true)]
        [DataRow("a=b; Domain=example.com; Domain=", "http://other.example.com/cwmp", true)]
        [DataRow("a=b; Domain=other.example.com", "http://other.example.com/cwmp", false)]
        [DataRow("a=b; Domain=x.acs.example.com", "http://x.acs.example.com/cwmp", false)]
        [DataRow("a=b; Domain=xample.com", "http://acs.example.com/cwmp", false)]
        [DataRow("a=b; Domain=example.com.", "http://acs.example.com/cwmp", false)]
        public void R025_Domain(string header, string url, bool belongs)
        {
            CookieJar jar = new CookieJar();
            Set(jar, header, Acs);
            Assert.AreEqual(belongs ? "a=b" : string.Empty, Header(jar, url), header + " " + url);
        }

        /// <summary>RFC 6265 5.1.3: a part of an address is no domain.</summary>
        [TestMethod]
        [DataRow("http://192.0.2.1/", "192.0.2.1", true)]
        [DataRow("http://192.0.2.1/", "2.1", false)]
        [DataRow("http://192.0.2.1/", "1", false)]
        [DataRow("http://[2001:db8::1]/", "2001:db8::1", true)]
        [DataRow("http://[::ffff:192.0.2.1]/", "2.1", false)]
        [DataRow("http://acs.lab1/", "lab1", true)]
        [DataRow("http://a.acs.r2d2/", "acs.r2d2", true)]
        public void R025_DomainOfAnAddress(string url, string domain, bool belongs)
        {
            CookieJar jar = new CookieJar();
            Set(jar, "a=b; Domain=" + domain, url);
            Assert.AreEqual(belongs ? "a=b" : string.Empty, Header(jar, url), domain + " " + url);
        }

        [TestMethod]
        [DataRow("http://h/cwmp/in", "", "http://h/cwmp/out", true)]
        [DataRow("http://h/cwmp/in", "", "http://h/cwmp", true)]
        [DataRow("http://h/cwmp/in", "", "http://h/cwmp/a/b?c", true)]
        [DataRow("http://h/cwmp/in", "", "http://h/cwmp?/x", true)]
        [DataRow("http://h/cwmp/in", "", "http://h/cwmpx", false)]
        [DataRow("http://h/cwmp/in", "", "http://h/", false)]
        [DataRow("http://h/cwmp/in", "", "http://h/CWMP/in", false)]
        [DataRow("http://h/cwmp/", "", "http://h/cwmp", true)]
        [DataRow("http://h/cwmp", "", "http://h/other", true)]
        [DataRow("http://h", "", "http://h/other", true)]
        [DataRow("http://h?a/b", "", "http://h/other", true)]
        [DataRow("http://h/a?b/c", "", "http://h/other", true)]
        [DataRow("http://h//a", "", "http://h/other", true)]
        [DataRow("http://h/a//b", "", "http://h/a/x", true)]
        [DataRow("http://h/a//b", "", "http://h/a", false)]
        [DataRow("http://h/a/b", "; Path=/", "http://h/other", true)]
        [DataRow("http://h/a/b", "; Path=/c", "http://h/c", true)]
        [DataRow("http://h/a/b", "; Path=/c", "http://h/c/d", true)]
        [DataRow("http://h/a/b", "; Path=/c", "http://h/cd", false)]
        [DataRow("http://h/a/b", "; Path=/c", "http://h/a/b", false)]
        [DataRow("http://h/a/b", "; Path=/c/", "http://h/c", false)]
        [DataRow("http://h/a/b", "; Path=/c/", "http://h/c/d", true)]
        [DataRow("http://h/a/b", "; path = /c ; PATH=/d", "http://h/d", true)]
        [DataRow("http://h/a/b", "; Path=/c; Path=d", "http://h/a", true)]
        [DataRow("http://h/a/b", "; Path=/c; Path=", "http://h/c", false)]
        [DataRow("http://h/a/b", "; Path", "http://h/a", true)]
        [DataRow("http://h/a/b", "; Path=c", "http://h/c", false)]
        public void R025_Path(string from, string attributes, string to, bool belongs)
        {
            CookieJar jar = new CookieJar();
            Set(jar, "a=b" + attributes, from);
            Assert.AreEqual(belongs ? "a=b" : string.Empty, Header(jar, to), from + attributes + " " + to);
        }

        [TestMethod]
        public void R025_LongPathsOfRequestsAreCutAtASlash()
        {
            string folder = "/" + new string('d', 99);
            CookieJar jar = new CookieJar();
            Set(jar, "a=b", "http://h" + folder + folder + folder + "/in");
            Assert.AreEqual("a=b", Header(jar, "http://h" + folder + folder + folder + "/in"));
            Assert.AreEqual("a=b", Header(jar, "http://h" + folder + folder));
            Assert.AreEqual(string.Empty, Header(jar, "http://h" + folder));
        }

        [TestMethod]
        public void R025_SecureCookiesGoOverTlsAlone()
        {
            CookieJar jar = new CookieJar();
            Set(jar, "a=b; sEcUrE", "https://h/");
            Set(jar, "c=d; Secure=no", "https://h/");
            Set(jar, "e=f; Secured", "https://h/");
            Assert.AreEqual("a=b; c=d; e=f", Header(jar, "https://h/"));
            Assert.AreEqual("e=f", Header(jar, "http://h/"));
        }

        /// <summary>The time is 2020-01-01: what is over is forgotten at once.</summary>
        [TestMethod]
        [DataRow("Max-Age=0", false)]
        [DataRow("Max-Age=-1", false)]
        [DataRow("Max-Age=-99999999999999999999999", false)]
        [DataRow("Max-Age=000", false)]
        [DataRow("max-AGE = 1", true)]
        [DataRow("Max-Age=99999999999999999999999", true)]
        [DataRow("Max-Age=2147483647", true)]
        [DataRow("Max-Age=", true)]
        [DataRow("Max-Age=-", true)]
        [DataRow("Max-Age=+0", true)]
        [DataRow("Max-Age=0x", true)]
        [DataRow("Max-Age=\"0\"", true)]
        [DataRow("Max-Age=0; Max-Age=x", false)]
        [DataRow("Max-Age=0; Max-Age=1", true)]
        [DataRow("Expires=Tue, 31 Dec 2019 23:59:59 GMT", false)]
        [DataRow("Expires=Wed, 01 Jan 2020 00:00:00 GMT", false)]
        [DataRow("Expires=Wed, 01 Jan 2020 00:00:01 GMT", true)]
        [DataRow("Expires=Wed, 01 Jan 9999 00:00:00 GMT", true)]
        [DataRow("Expires=yesterday", true)]
        [DataRow("Expires=0", true)]
        [DataRow("Max-Age=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", true)]
        [DataRow("Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=1", true)]
        [DataRow("Max-Age=99999999999999999999999; Expires=Thu, 01 Jan 1970 00:00:00 GMT", true)]
        [DataRow("Max-Age=0; Expires=Wed, 01 Jan 9999 00:00:00 GMT", false)]
        [DataRow("Expires=Wed, 01 Jan 9999 00:00:00 GMT; Max-Age=0", false)]
        [DataRow("Max-Age=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT", false)]
        public void R025_Expiry(string attribute, bool lives)
        {
            CookieJar jar = new CookieJar();
            Set(jar, "a=old", Acs);
            byte[] bytes = Encoding.UTF8.GetBytes("a=new; " + attribute);
            jar.Set(bytes, 0, bytes.Length, HttpCheck.Url(Acs), 1577836800, 500);
            Assert.AreEqual(lives ? "a=new" : string.Empty, Header(jar, Acs), attribute);
            jar.RemoveExpired(1000);
            Assert.AreEqual(lives ? "a=new" : string.Empty, Header(jar, Acs), attribute);
        }

        /// <summary>A cookie whose time is over in the midst of a session is not sent any more.</summary>
        [TestMethod]
        public void R025_CookiesExpireDuringTheSession()
        {
            CookieJar jar = new CookieJar();
            SetAt(jar, "a=1; Max-Age=10", 1577836800, 999);
            SetAt(jar, "b=2; Expires=Wed, 01 Jan 2020 00:01:00 GMT", 1577836800, 1000);
            SetAt(jar, "c=3; Max-Age=2147483647", 1577836800, 1000);
            SetAt(jar, "d=4", 1577836800, 1000);
            jar.RemoveExpired(10999);
            Assert.AreEqual("a=1; b=2; c=3; d=4", Header(jar, Acs));
            jar.RemoveExpired(11000);
            Assert.AreEqual("b=2; c=3; d=4", Header(jar, Acs));
            jar.RemoveExpired(60999);
            Assert.AreEqual("b=2; c=3; d=4", Header(jar, Acs));
            jar.RemoveExpired(61000);
            Assert.AreEqual("c=3; d=4", Header(jar, Acs));
            jar.RemoveExpired(2000000000000);
            Assert.AreEqual("c=3; d=4", Header(jar, Acs));
            SetAt(jar, "d=5; Max-Age=1", -1, 2000);
            jar.RemoveExpired(3000);
            Assert.AreEqual("c=3", Header(jar, Acs));
        }

        [TestMethod]
        public void R025_WithoutAClockOnlyThePastIsOver()
        {
            CookieJar jar = new CookieJar();
            SetAt(jar, "a=1; Expires=Fri, 01 Jan 2010 00:00:00 GMT", -1, 0);
            SetAt(jar, "b=2", -1, 0);
            SetAt(jar, "b=2; Expires=Thu, 01 Jan 1970 00:00:00 GMT", -1, 0);
            Assert.AreEqual("a=1", Header(jar, Acs));
        }

        [TestMethod]
        public void R025_SameNameDomainAndPathIsReplaced()
        {
            CookieJar jar = new CookieJar();
            Set(jar, "a=1", Acs);
            Set(jar, "a=22; Path=/cwmp", Acs);
            Assert.AreEqual("a=22", Header(jar, Acs), "the default path is the same path");
            Set(jar, "a=3; Domain=ACS.example.com", Acs);
            Assert.AreEqual("a=3", Header(jar, Acs), "host and domain are the same domain");
            Set(jar, "A=4", Acs);
            Assert.AreEqual("a=3; A=4", Header(jar, Acs), "names differ by case");
            Set(jar, "a=5; Domain=example.com", Acs);
            Set(jar, "a=6; Path=/", Acs);
            Assert.AreEqual("a=3; A=4; a=5; a=6", Header(jar, Acs));
            Set(jar, "a=; Domain=example.com; Max-Age=0", Acs);
            Assert.AreEqual("a=3; A=4; a=6", Header(jar, Acs));
        }

        /// <summary>RFC 6265 5.4: longer paths first, and else in the order in which they came.</summary>
        [TestMethod]
        public void R025_LongerPathsComeFirst()
        {
            CookieJar jar = new CookieJar();
            Set(jar, "a=1; Path=/", Acs);
            Set(jar, "b=2; Path=/cwmp/in", Acs);
            Set(jar, "c=3; Path=/cwmp", Acs);
            Set(jar, "d=4; Path=/", Acs);
            Set(jar, "e=5; Path=/cwmp/in", Acs);
            Set(jar, "f=6; Path=/cwmp/in/longer", Acs);
            Assert.AreEqual("b=2; e=5; c=3; a=1; d=4", Header(jar, Acs));
        }

        [TestMethod]
        public void R026_SeveralCookiesOf512Bytes()
        {
            CookieJar jar = new CookieJar();
            Set(jar, "a=" + new string('x', 510), Acs);
            Assert.AreEqual("a=" + new string('x', 510), Header(jar, Acs));
            jar.Clear();
            string expected = string.Empty;
            for (int i = 0; i < 8; i++)
            {
                string cookie = "c" + i.ToString() + "=" + new string('x', 61);
                Set(jar, cookie, Acs);
                expected += (i > 0 ? "; " : string.Empty) + cookie;
            }

            Assert.AreEqual(expected, Header(jar, Acs));
        }

        [TestMethod]
        public void FullJarForgetsTheOldest()
        {
            CookieJar jar = new CookieJar();
            for (int i = 0; i < 100; i++)
            {
                Set(jar, "c" + i.ToString() + "=" + new string('x', 100), Acs);
                Set(jar, "kept=" + i.ToString(), Acs);
            }

            string header = Header(jar, Acs);
            Assert.IsTrue(header.StartsWith("c9"), header);
            Assert.IsTrue(header.EndsWith("; kept=99"), header);
            Assert.IsTrue(header.Length > Limits.Cookies / 2, "most of the room is used");
            Set(jar, "big=" + new string('x', Limits.Cookies), Acs);
            Assert.AreEqual(header, Header(jar, Acs), "one that never fits forgets nothing");
        }

        /// <summary>Every length up to the whole jar: kept or refused, and never more written than announced.</summary>
        [TestMethod]
        public void EveryLengthFitsOrIsRefused()
        {
            CookieJar jar = new CookieJar();
            int longest = 0;
            for (int length = 0; length <= Limits.Cookies; length += length < 900 ? 25 : 1)
            {
                jar.Clear();
                Set(jar, "a=" + new string('x', length), "http://h/");
                string header = Header(jar, "http://h/");
                Assert.AreEqual(length + 2 <= Limits.Cookies - 14 + 1, header.Length > 0, length.ToString());
                longest = header.Length > longest ? header.Length : longest;
            }

            Assert.IsTrue(longest > 1000);
        }

        [TestMethod]
        public void R027_ClearedJarIsEmpty()
        {
            CookieJar jar = new CookieJar();
            Assert.AreEqual(0, jar.HeaderLength);
            Set(jar, "a=b", Acs);
            jar.Clear();
            Assert.AreEqual(0, jar.HeaderLength);
            Assert.AreEqual(string.Empty, Header(jar, Acs));
        }

        private static void Set(CookieJar jar, string header, string url)
        {
            byte[] bytes = Encoding.UTF8.GetBytes("=;" + header + ";=");
            jar.Set(bytes, 2, bytes.Length - 4, HttpCheck.Url(url), -1, 0);
        }

        private static void SetAt(CookieJar jar, string header, long now, long uptime)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(header);
            jar.Set(bytes, 0, bytes.Length, HttpCheck.Url(Acs), now, uptime);
        }

        private static string Header(CookieJar jar, string url)
        {
            byte[] buffer = new byte[jar.HeaderLength + 2];
            buffer[buffer.Length - 1] = 77;
            int length = jar.WriteHeader(buffer, 1, HttpCheck.Url(url));
            Assert.AreEqual(0, (int)buffer[0]);
            Assert.AreEqual(77, (int)buffer[buffer.Length - 1]);
            if (length == 0)
            {
                return string.Empty;
            }

            string header = HttpCheck.Text(buffer, 1, length);
            Assert.IsTrue(header.StartsWith("Cookie: ") && header.EndsWith("\r\n"), header);
            return header.Substring(8, header.Length - 10);
        }
    }
}
