using NanoCwmp.Core;
using NanoCwmp.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>Which version the Inform after a failed one speaks.</summary>
    [TestClass]
    public class InformVersionTests
    {
        [TestMethod]
        [DataRow((int)Reason.InformRefused, 200, true)]
        [DataRow((int)Reason.SoapFault, 200, true)]
        [DataRow((int)Reason.SoapEnvelope, 200, true)]
        [DataRow((int)Reason.SoapUnexpected, 204, true)]
        [DataRow((int)Reason.HttpStatus, 400, true)]
        [DataRow((int)Reason.HttpStatus, 500, true)]
        [DataRow((int)Reason.HttpStatus, 403, false)]
        [DataRow((int)Reason.HttpStatus, 404, false)]
        [DataRow((int)Reason.HttpStatus, 503, false)]
        [DataRow((int)Reason.AuthenticationFailed, 401, false)]
        [DataRow((int)Reason.ConnectFailed, 500, false)]
        [DataRow((int)Reason.RepeatedTooOften, 200, false)]
        public void R065_OldestVersionFollowsAFailureOverTheMessage(int reason, int status, bool isOldest)
        {
            var version = new InformVersion();
            Assert.AreEqual(4, version.Current);
            version.Failed((Reason)reason, status);
            Assert.AreEqual(isOldest ? 0 : 4, version.Current);
            Assert.AreEqual(!isOldest, version.OffersOthers);
        }

        [TestMethod]
        public void R065_VersionsAlternateAndASuccessGoesBackToTheHighest()
        {
            var version = new InformVersion();
            for (int i = 0; i < 3; i++)
            {
                version.Failed(Reason.InformRefused, 200);
                Assert.AreEqual(0, version.Current);

                // What has another cause changes nothing.
                version.Failed(Reason.ConnectFailed, 200);
                Assert.AreEqual(0, version.Current);
                version.Failed(Reason.InformRefused, 200);
                Assert.AreEqual(4, version.Current);
            }

            version.Failed(Reason.InformRefused, 200);
            version.Accepted();
            Assert.AreEqual(4, version.Current);
        }
    }
}
