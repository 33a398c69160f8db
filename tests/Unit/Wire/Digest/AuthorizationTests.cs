using System.Text;
using NanoCwmp.Wire.Digest;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Digest
{
    /// <summary>Authorization headers by the examples of the RFCs.</summary>
    [TestClass]
    public class AuthorizationTests
    {
        private const string Challenge2617 = "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
            + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";

        private const string Start2617 = "Authorization: Digest username=\"Mufasa\", realm=\"testrealm@host.com\", "
            + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", uri=\"/dir/index.html\"";

        [TestMethod]
        public void R040_ExampleOfRfc2617AndItsSecondRequest()
        {
            DigestAuthorization digest = Answer(Challenge2617 + ", qop=\"auth,auth-int\"", "Circle Of Life", "0a4f113b");
            Assert.AreEqual(
                Start2617 + ", qop=auth, nc=00000001, cnonce=\"0a4f113b\", response=\"6629fae49393a05397450978507c4ef1\", "
                    + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"\r\n",
                DigestKit.Write(digest, "GET", "/dir/index.html"));
            string second = DigestKit.Write(digest, "GET", "/dir/index.html");
            Assert.IsTrue(second.IndexOf("nc=00000002, ") > 0);
            Assert.IsTrue(second.IndexOf("response=\"15b6bb427e3fecd23a43cb702ce447d5\"") > 0, second);
        }

        /// <summary>The example of RFC 2069 with the response of its erratum 749.</summary>
        [TestMethod]
        public void R040_WithoutQopInTheFormOfRfc2069()
        {
            DigestAuthorization digest = Answer(Challenge2617, "CircleOfLife", "unused");
            Assert.AreEqual(
                Start2617 + ", response=\"1949323746fe6a43ef61f9606e7febea\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"\r\n",
                DigestKit.Write(digest, "GET", "/dir/index.html"));
        }

        [TestMethod]
        public void R041_ExampleOfRfc7616WithTwoHeaders()
        {
            const string Rest = "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
                + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
            DigestAuthorization digest = Answer(
                "Digest algorithm=SHA-256, " + Rest + "\nDigest algorithm=MD5, " + Rest,
                "Circle of Life",
                "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
            Assert.AreEqual(
                "Authorization: Digest username=\"Mufasa\", realm=\"http-auth@example.org\", "
                    + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/dir/index.html\", algorithm=MD5, qop=auth, "
                    + "nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", "
                    + "response=\"8ca523f5e9506fed4657c9700eebdbec\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"\r\n",
                DigestKit.Write(digest, "GET", "/dir/index.html"));
        }

        [TestMethod]
        [DataRow(", qop=auth", ", qop=auth, nc=00000001", "8e3825c57e897f5a0dec6c2d4e5059d0")]
        [DataRow("", "", "4726bc10c33fa6cb357eb27807b1cce8")]
        public void R041_SessionKey(string qop, string count, string response)
        {
            DigestAuthorization digest = Answer(Challenge2617 + ", algorithm=MD5-sess" + qop, "Circle Of Life", "0a4f113b");
            Assert.AreEqual(
                Start2617 + ", algorithm=MD5-sess" + count + ", cnonce=\"0a4f113b\", response=\"" + response + "\", "
                    + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"\r\n",
                DigestKit.Write(digest, "GET", "/dir/index.html"));
        }

        [TestMethod]
        public void QuotesAreEscapedAgainAndControlCharactersRefused()
        {
            var digest = new DigestAuthorization();
            digest.Cnonce = DigestKit.Bytes("c");
            Challenge challenge = DigestKit.Read("Digest realm=\"the \\\"quoted\\\" \\\\ one\", nonce=\"n\"");
            digest.Start(challenge, DigestKit.Bytes("a\"b"), DigestKit.Bytes("p"));
            string written = DigestKit.Write(digest, "POST", "/");
            Assert.IsTrue(written.IndexOf("username=\"a\\\"b\", realm=\"the \\\"quoted\\\" \\\\ one\", ") > 0, written);
            digest.Start(challenge, DigestKit.Bytes("a\r\nX-Evil: 1"), DigestKit.Bytes("p"));
            Assert.AreEqual("failed", DigestKit.Write(digest, "POST", "/"));
        }

        [TestMethod]
        [DataRow("Aladdin", "open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==")]
        [DataRow("test", "123\u00A3", "dGVzdDoxMjPCow==")]
        [DataRow("", "", "Og==")]
        [DataRow("a", "", "YTo=")]
        [DataRow("", "b", "OmI=")]
        [DataRow("a", "b", "YTpi")]
        [DataRow("~~~", "???", "fn5+Oj8/Pw==")]
        public void R033_BasicInUtf8(string username, string password, string expected)
        {
            byte[] buffer = new byte[100];
            var writer = new HeaderWriter();
            writer.Start(buffer, 0);
            BasicAuthorization.Write(writer, DigestKit.Bytes(username), DigestKit.Bytes(password));
            Assert.AreEqual("Authorization: Basic " + expected + "\r\n", Encoding.UTF8.GetString(buffer, 0, writer.Position));
        }

        /// <summary>In a buffer of every length that is too short nothing is written past it.</summary>
        [TestMethod]
        public void WhatDoesNotFitIsAFailure()
        {
            DigestAuthorization digest = Answer(Challenge2617 + ", qop=auth", "Circle Of Life", "0a4f113b");
            int length = DigestKit.Write(digest, "GET", "/").Length;
            var writer = new HeaderWriter();
            for (int room = 0; room <= length; room++)
            {
                writer.Start(new byte[room], 0);
                digest.Write(writer, DigestKit.Bytes("GET"), DigestKit.Bytes("/"));
                Assert.AreEqual(room < length, writer.HasFailed);
            }
        }

        private static DigestAuthorization Answer(string headers, string password, string cnonce)
        {
            var digest = new DigestAuthorization();
            digest.Cnonce = DigestKit.Bytes(cnonce);
            digest.Start(DigestKit.Read(headers), DigestKit.Bytes("Mufasa"), DigestKit.Bytes(password));
            return digest;
        }
    }
}
