using System.Text;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>URLs of an ACS (RFC 3986, RFC 7230 2.7).</summary>
    [TestClass]
    public class HttpUrlTests
    {
        [TestMethod]
        [DataRow("http://acs/", "acs", 80, "acs", "/")]
        [DataRow("http://acs", "acs", 80, "acs", "/")]
        [DataRow("HTTP://ACS.Example.com/Path", "ACS.Example.com", 80, "ACS.Example.com", "/Path")]
        [DataRow("http://acs:80/", "acs", 80, "acs", "/")]
        [DataRow("http://acs:/", "acs", 80, "acs", "/")]
        [DataRow("http://acs:0080/", "acs", 80, "acs", "/")]
        [DataRow("http://acs:7547", "acs", 7547, "acs:7547", "/")]
        [DataRow("http://acs:1/a", "acs", 1, "acs:1", "/a")]
        [DataRow("http://acs:65535/a/b?c=d/e?f", "acs", 65535, "acs:65535", "/a/b?c=d/e?f")]
        [DataRow("http://acs?x=1", "acs", 80, "acs", "/?x=1")]
        [DataRow("http://acs:8080?x=1", "acs", 8080, "acs:8080", "/?x=1")]
        [DataRow("http://acs?", "acs", 80, "acs", "/?")]
        [DataRow("http://acs#top", "acs", 80, "acs", "/")]
        [DataRow("http://acs/a#top?x", "acs", 80, "acs", "/a")]
        [DataRow("http://acs/a?x#top", "acs", 80, "acs", "/a?x")]
        [DataRow("http://acs?x#/a", "acs", 80, "acs", "/?x")]
        [DataRow("http://acs//a/../b", "acs", 80, "acs", "//a/../b")]
        [DataRow("http://acs/a@b:c[d]%20", "acs", 80, "acs", "/a@b:c[d]%20")]
        [DataRow("http://192.0.2.1:7547/acs", "192.0.2.1", 7547, "192.0.2.1:7547", "/acs")]
        [DataRow("http://[2001:db8::1]/", "2001:db8::1", 80, "[2001:db8::1]", "/")]
        [DataRow("http://[::FFFF:192.0.2.1]:7547?x", "::FFFF:192.0.2.1", 7547, "[::FFFF:192.0.2.1]:7547", "/?x")]
        [DataRow("http://a_b-c.d/", "a_b-c.d", 80, "a_b-c.d", "/")]
        [DataRow("https://acs/", "acs", 443, "acs", "/")]
        [DataRow("HttpS://acs:443/", "acs", 443, "acs", "/")]
        [DataRow("https://acs:80/", "acs", 80, "acs:80", "/")]
        [DataRow("http://acs:443/", "acs", 443, "acs:443", "/")]
        public void Valid(string text, string host, int port, string authority, string target)
        {
            byte[] bytes = Encoding.UTF8.GetBytes("<" + text + ">");
            HttpUrl url = HttpUrl.TryParse(bytes, 1, bytes.Length - 2);
            Assert.IsNotNull(url, text);
            Assert.AreEqual(text[4] == 's' || text[4] == 'S', url.IsSecure, text);
            Assert.AreEqual(host, url.Host, text);
            Assert.AreEqual(host.ToLower(), HttpCheck.Text(url.HostBytes, 0, url.HostBytes.Length), text);
            Assert.AreEqual(port, url.Port, text);
            Assert.AreEqual(authority, HttpCheck.Text(url.Authority, 0, url.Authority.Length), text);
            Assert.AreEqual(target, HttpCheck.Text(url.Target, 0, url.Target.Length), text);
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("http")]
        [DataRow("http:/")]
        [DataRow("http://")]
        [DataRow("http:///a")]
        [DataRow("http://?a")]
        [DataRow("http://#a")]
        [DataRow("http:acs")]
        [DataRow("http:/acs")]
        [DataRow("https:/acs/")]
        [DataRow("httpx://acs/")]
        [DataRow("ftp://acs/")]
        [DataRow("//acs/")]
        [DataRow("acs.example.com/")]
        [DataRow(" http://acs/")]
        [DataRow("http://acs/ ")]
        [DataRow("http://acs/a b")]
        [DataRow("http://a cs/")]
        [DataRow("http://acs/\r\nX: y")]
        [DataRow("http://acs/\t")]
        [DataRow("http://acs/\u007f")]
        [DataRow("http://acs/\u00e4")]
        [DataRow("http://\u00e4cs/")]
        [DataRow("http://acs:0/")]
        [DataRow("http://acs:65536/")]
        [DataRow("http://acs:99999999999999999999/")]
        [DataRow("http://acs:-80/")]
        [DataRow("http://acs:+80/")]
        [DataRow("http://acs:8o/")]
        [DataRow("http://acs:80:80/")]
        [DataRow("http://:80/")]
        [DataRow("http://user@acs/")]
        [DataRow("http://user:secret@acs/")]
        [DataRow("http://user:80@acs/")]
        [DataRow("http://acs:80@other/")]
        [DataRow("http://@acs/")]
        [DataRow("http://acs\\@other/")]
        [DataRow("http://acs,other/")]
        [DataRow("http://a%63s/")]
        [DataRow("http://2001:db8::1/")]
        [DataRow("http://[2001:db8::1")]
        [DataRow("http://[2001:db8::1/")]
        [DataRow("http://2001:db8::1]/")]
        [DataRow("http://[]/")]
        [DataRow("http://[1234]/")]
        [DataRow("http://[user@2001:db8::1]/")]
        [DataRow("http://[::1%25eth0]/")]
        [DataRow("http://[::1]x/")]
        [DataRow("http://[::1]80/")]
        [DataRow("http://[::1]:x/")]
        [DataRow("http://[::g]/")]
        public void Invalid(string text)
        {
            Assert.IsNull(HttpCheck.Url(text), text);
        }

        [TestMethod]
        public void LongestUrlIsThatOfTheParameter()
        {
            string start = "http://acs/";
            string path = new string('a', 2048 - start.Length);
            HttpUrl url = HttpCheck.Url(start + path);
            Assert.AreEqual("/" + path, HttpCheck.Text(url.Target, 0, url.Target.Length));
            Assert.IsNull(HttpCheck.Url(start + path + "a"));
        }

        /// <summary>Nothing after the end is read: every prefix of a URL is what it is alone.</summary>
        [TestMethod]
        public void EveryPrefixStandsForItself()
        {
            byte[] bytes = Encoding.UTF8.GetBytes("https://[2001:db8::1]:7547/a?b#c");
            for (int length = 0; length <= bytes.Length; length++)
            {
                HttpUrl part = HttpUrl.TryParse(bytes, 0, length);
                byte[] alone = HttpCheck.Part(bytes, 0, length);
                HttpUrl same = HttpUrl.TryParse(alone, 0, length);
                Assert.AreEqual(length < 21, part == null, length.ToString());
                Assert.AreEqual(part == null, same == null);
                if (part != null)
                {
                    Assert.AreEqual(part.Port, same.Port);
                    Assert.AreEqual(part.Target.Length, same.Target.Length);
                }
            }
        }
    }
}
