using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>Location headers, resolved by RFC 3986 5.2; the examples are those of its section 5.4 where http has them.</summary>
    [TestClass]
    public class UrlReferenceTests
    {
        [TestMethod]
        [DataRow("http://other:81/x?y", "http other:81 /x?y")]
        [DataRow("HTTPS://other", "https other /")]
        [DataRow("//g", "http g /")]
        [DataRow("//g:7547/x", "http g:7547 /x")]
        [DataRow("/g", "http a:7547 /g")]
        [DataRow("g", "http a:7547 /b/c/g")]
        [DataRow("./g", "http a:7547 /b/c/g")]
        [DataRow("g/", "http a:7547 /b/c/g/")]
        [DataRow("?y", "http a:7547 /b/c/d;p?y")]
        [DataRow("g?y", "http a:7547 /b/c/g?y")]
        [DataRow("#s", "http a:7547 /b/c/d;p?q")]
        [DataRow("g#s", "http a:7547 /b/c/g")]
        [DataRow("", "http a:7547 /b/c/d;p?q")]
        [DataRow(".", "http a:7547 /b/c/")]
        [DataRow("./", "http a:7547 /b/c/")]
        [DataRow("..", "http a:7547 /b/")]
        [DataRow("../", "http a:7547 /b/")]
        [DataRow("../g", "http a:7547 /b/g")]
        [DataRow("../..", "http a:7547 /")]
        [DataRow("../../g", "http a:7547 /g")]
        [DataRow("../../../../g", "http a:7547 /g")]
        [DataRow("/./g", "http a:7547 /g")]
        [DataRow("/../g", "http a:7547 /g")]
        [DataRow("g.", "http a:7547 /b/c/g.")]
        [DataRow("..g", "http a:7547 /b/c/..g")]
        [DataRow("./../g", "http a:7547 /b/g")]
        [DataRow("./g/.", "http a:7547 /b/c/g/")]
        [DataRow("g/./h", "http a:7547 /b/c/g/h")]
        [DataRow("g/../h", "http a:7547 /b/c/h")]
        [DataRow("g?y/../x", "http a:7547 /b/c/g?y/../x")]
        [DataRow("g;x=1:2", "http a:7547 /b/c/g;x=1:2")]
        public void R028_ReferenceIsResolved(string reference, string expected)
        {
            HttpUrl url = Resolve("http://a:7547/b/c/d;p?q", reference);
            Assert.IsNotNull(url);
            Assert.AreEqual(expected, (url.IsSecure ? "https " : "http ") + Text(url.Authority) + " " + Text(url.Target));
        }

        [TestMethod]
        [DataRow("ftp://other/")]
        [DataRow("other:8080/x")]
        [DataRow("//")]
        [DataRow("http://")]
        [DataRow("http:g")]
        [DataRow("//user@host/")]
        [DataRow("a b")]
        [DataRow("\u00E4")]
        public void NoUrl(string reference)
        {
            Assert.IsNull(Resolve("http://a/b", reference));
        }

        [TestMethod]
        public void ReferenceMayMakeAUrlAsLongAsTheLimitSays()
        {
            string path = new string('p', Limits.Url - 9);
            Assert.IsNotNull(Resolve("http://a/b", "/" + path));
            Assert.IsNull(Resolve("http://a/b", "/" + path + "p"));
            Assert.IsNull(Resolve("http://a/b", "http://a/" + path + "p"));
        }

        [TestMethod]
        public void RelativeReferenceKeepsTheScheme()
        {
            HttpUrl url = Resolve("https://[2001:db8::1]/b", "c");
            Assert.IsTrue(url.IsSecure);
            Assert.AreEqual(443, url.Port);
            Assert.AreEqual("2001:db8::1", url.Host);
        }

        [TestMethod]
        [DataRow("http://a/x", "http://A:80/y", true)]
        [DataRow("http://a/x", "http://a:81/x", false)]
        [DataRow("http://a/x", "https://a:80/x", false)]
        [DataRow("http://a/x", "http://b/x", false)]
        public void SameServerHasSchemeHostAndPortInCommon(string one, string other, bool expected)
        {
            Assert.AreEqual(expected, Parse(one).IsSameServer(Parse(other)));
        }

        private static HttpUrl Resolve(string current, string reference)
        {
            byte[] bytes = Encoding.UTF8.GetBytes("x" + reference + "x");
            return UrlReference.TryResolve(Parse(current), bytes, 1, bytes.Length - 2);
        }

        private static HttpUrl Parse(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            return HttpUrl.TryParse(bytes, 0, bytes.Length);
        }

        private static string Text(byte[] bytes)
        {
            return Encoding.UTF8.GetString(bytes, 0, bytes.Length);
        }
    }
}
