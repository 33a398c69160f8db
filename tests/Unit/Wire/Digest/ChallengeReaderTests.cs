using NanoCwmp.Core;
using NanoCwmp.Wire.Digest;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Digest
{
    /// <summary>WWW-Authenticate headers as servers write them, and as they should not.</summary>
    [TestClass]
    public class ChallengeReaderTests
    {
        [TestMethod]
        [DataRow("Basic realm=\"x\"", "Basic")]
        [DataRow("basic", "Basic")]
        [DataRow("Basic realm=\"x\", charset=\"UTF-8\"", "Basic")]
        [DataRow("Digest realm=\"r\", nonce=\"n\"", "Digest [r] [n] -")]
        [DataRow("DIGEST Realm=r,NONCE = n , oPaque\t=\t\"\"", "Digest [r] [n] []")]
        [DataRow("Digest realm=\"\", nonce=\"\"", "Digest [] [] -")]
        [DataRow("Digest realm=\"r\", nonce=\"n\", opaque=\"o\", qop=\"auth\", algorithm=MD5", "Digest [r] [n] [o] qop algorithm")]
        [DataRow("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int, auth\", algorithm=\"md5-SESS\"", "Digest [r] [n] - qop algorithm sess")]
        [DataRow("Digest realm=\"r\", nonce=\"n\", qop=auth, stale=TRUE", "Digest [r] [n] - qop stale")]
        [DataRow("Digest realm=\"r\", nonce=\"n\", qop=\"\", stale=false", "Digest [r] [n] -")]
        [DataRow("Digest realm=\"r\", nonce=\"n\", domain=\"/ http://x\", userhash=true, x=1", "Digest [r] [n] -")]
        [DataRow("Digest realm=\"a \\\"b\\\\, c=\\d\", nonce=\"n=,\"", "Digest [a \"b\\, c=d] [n=,] -")]
        [DataRow(",, Digest , realm=\"r\",, nonce=\"n\" ,", "Digest [r] [n] -")]
        public void R033_R041_ChallengeIsRead(string header, string expected)
        {
            Assert.AreEqual(expected, DigestKit.Describe(DigestKit.Read(header)));
        }

        [TestMethod]
        [DataRow("Basic realm=\"b\", Digest realm=\"d\", nonce=\"n\"", "Digest [d] [n] -")]
        [DataRow("Digest realm=\"d\", nonce=\"n\", Basic realm=\"b\"", "Digest [d] [n] -")]
        [DataRow("Basic realm=\"b\"\nDigest realm=\"d\", nonce=\"n\"", "Digest [d] [n] -")]
        [DataRow("Digest realm=\"d\", nonce=\"n\"\nBasic realm=\"b\"", "Digest [d] [n] -")]
        [DataRow("Digest realm=\"1\", nonce=\"n\"\nDigest realm=\"2\", nonce=\"n\"", "Digest [1] [n] -")]
        [DataRow("Digest realm=\"s\", nonce=\"n\", algorithm=SHA-256\nDigest realm=\"m\", nonce=\"n\", algorithm=MD5", "Digest [m] [n] - algorithm")]
        [DataRow("Digest realm=\"s\", nonce=\"n\", algorithm=SHA-256, Basic realm=\"b\"", "Basic")]
        [DataRow("Negotiate, NTLM, Basic realm=\"b\"", "Basic")]
        [DataRow("Negotiate a87421000492aa874209af8bc028==, Digest realm=\"d\", nonce=\"n\"", "Digest [d] [n] -")]
        [DataRow("Digest realm=\"d\", nonce=\"n\", Negotiate YII/+-._~=", "Digest [d] [n] -")]
        [DataRow("Newauth realm=\"x\", nonce=\"y\", title=\"Login, Digest realm=\\\"z\\\"\", Basic realm=\"simple\"", "Basic")]
        public void R033_StrongestUsableChallengeIsChosen(string headers, string expected)
        {
            Assert.AreEqual(expected, DigestKit.Describe(DigestKit.Read(headers)));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow(" , ,")]
        [DataRow("Bearer realm=\"x\"")]
        [DataRow("realm=\"x\", nonce=\"n\"")]
        [DataRow("Digest")]
        [DataRow("Digest realm=\"r\"")]
        [DataRow("Digest nonce=\"n\"")]
        [DataRow("Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256")]
        [DataRow("Digest realm=\"r\", nonce=\"n\", algorithm=")]
        [DataRow("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"")]
        [DataRow("Digest realm=\"r\", nonce=\"n")]
        [DataRow("Digest realm=\"r\", nonce=\"n\\")]
        [DataRow("Digest realm=\"r\", nonce=\"n\\\"")]
        [DataRow("Digest realm=\"r\", nonce=\"n\" ; x")]
        [DataRow("Digest realm=\"r\r\", nonce=\"n\"")]
        [DataRow("Digest realm=\"r\", nonce=\"\\\u0001\"")]
        public void NothingThatCanBeAnswered(string header)
        {
            Assert.AreEqual("none", DigestKit.Describe(DigestKit.Read(header)));
        }

        [TestMethod]
        public void BrokenRestDoesNotTouchWhatCameBefore()
        {
            Assert.AreEqual("Basic", DigestKit.Describe(DigestKit.Read("Basic realm=\"b\", Digest realm=\"r\", nonce=\"n")));
        }

        [TestMethod]
        public void ChallengeMayHaveAsManyBytesAsTheLimitSays()
        {
            string realm = new string('r', Limits.ChallengeText - 2);
            Assert.AreEqual(
                "Digest [" + realm + "] [n] [o]",
                DigestKit.Describe(DigestKit.Read("Digest realm=\"" + realm + "\", nonce=n, opaque=o")));
            Assert.AreEqual("none", DigestKit.Describe(DigestKit.Read("Digest realm=\"" + realm + "\", nonce=n, opaque=oo")));
            Assert.AreEqual("none", DigestKit.Describe(DigestKit.Read("Digest realm=\"" + realm + "r\", nonce=nn")));
        }

        /// <summary>However a header is cut, it is no challenge or the one that a shorter header is.</summary>
        [TestMethod]
        public void EveryPrefixEndsWell()
        {
            const string Header = "Digest realm=\"a\\\"b\", nonce=\"n\", opaque=\"o\", qop=\"auth\"";
            for (int length = 0; length <= Header.Length; length++)
            {
                string found = DigestKit.Describe(DigestKit.Read(Header.Substring(0, length)));
                bool isExpected = found == "none" || found == "Digest [a\"b] [n] -" || found == "Digest [a\"b] [n] [o]"
                    || found == "Digest [a\"b] [n] [o] qop";
                Assert.IsTrue(isExpected, found);
            }
        }

        [TestMethod]
        public void R036_NonceThatComesAgainIsNotNew()
        {
            var challenge = new Challenge();
            var reader = new ChallengeReader();
            Assert.IsTrue(IsNew(reader, challenge, "first"));
            Assert.IsFalse(IsNew(reader, challenge, "first"));
            Assert.IsTrue(IsNew(reader, challenge, "second"));
        }

        private static bool IsNew(ChallengeReader reader, Challenge challenge, string nonce)
        {
            byte[] header = DigestKit.Bytes("Digest realm=\"r\", nonce=\"" + nonce + "\"");
            challenge.Clear();
            reader.Read(header, 0, header.Length, challenge);
            return challenge.IsNewNonce;
        }
    }
}
