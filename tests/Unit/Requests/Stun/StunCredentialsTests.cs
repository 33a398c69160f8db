using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Stun
{
    /// <summary>STUN servers that want to know who asks.</summary>
    [TestClass]
    public class StunCredentialsTests
    {
        private const long Minutes = 60000;

        [TestMethod]
        public void R348_R349_ThePasswordIsUsedWhenTheServerAsks()
        {
            int[] errors = { 401, 432 };
            for (int i = 0; i < errors.Length; i++)
            {
                StunBench bench = Bench();
                bench.Server.Error = errors[i];
                bench.Enable("30", "30");
                Assert.AreEqual("bBcC", bench.Server.Story);
                Assert.AreEqual("true", bench.Get("NATDetected"));
            }
        }

        [TestMethod]
        public void R348_NothingIsSentUnasked()
        {
            StunBench bench = Bench();
            bench.Enable("30", "30");
            bench.Run(5 * Minutes);
            Assert.AreEqual(bench.Server.Story.ToLower(), bench.Server.Story);
        }

        [TestMethod]
        public void R348_R349_WithoutAUserNameItIsGivenUp()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Server.Error = 401;
            bench.Enable("30", "30");
            Assert.AreEqual("b", bench.Server.Story);
            Assert.AreEqual("the STUN server refuses with error 401", bench.Gateway.Log.Last);
            Assert.AreEqual("false", bench.Get("NATDetected"));
            bench.Set("STUNPassword", "stun secret");
            bench.Set("STUNUsername", "cpe");
            bench.Settle();
            Assert.AreEqual("true", bench.Get("NATDetected"), "tried again with what the ACS has set");
        }

        [TestMethod]
        public void R349_AServerThatCannotCheckACodeGetsTheOtherForm()
        {
            StunBench bench = Bench();
            bench.Server.Error = 401;
            bench.Server.PaddedError = 431;
            bench.Enable("30", "30");
            Assert.AreEqual("bBBcCC", bench.Server.Story);
            Assert.AreEqual("true", bench.Get("NATDetected"));
        }

        [TestMethod]
        public void R349_AWrongPasswordIsGivenUp()
        {
            StunBench bench = Bench();
            bench.Set("STUNPassword", "another");
            bench.Server.Error = 401;
            bench.Enable("30", "30");
            Assert.AreEqual("bBB", bench.Server.Story);
            bench.Run(Minutes - 1);
            Assert.AreEqual("bBBbBB", bench.Server.Story, "until the next try after the period");
            Assert.AreEqual("false", bench.Get("NATDetected"));
        }

        [TestMethod]
        public void R348_RealmAndNonceOfTheServerAreUsed()
        {
            StunBench bench = Bench();
            bench.Server.Error = 401;
            bench.Server.Nonce = "abc";
            bench.Server.StaleAnswers = 1;
            bench.Enable("30", "30");
            Assert.AreEqual("bBBcC", bench.Server.Story);
            Assert.AreEqual("true", bench.Get("NATDetected"));
            bench.Run(30001);
            Assert.AreEqual("bBBcCbB", bench.Server.Story);
        }

        [TestMethod]
        public void ANonceThatIsAlwaysStaleIsGivenUp()
        {
            StunBench bench = Bench();
            bench.Server.Error = 401;
            bench.Server.Nonce = "abc";
            bench.Server.StaleAnswers = 1000;
            bench.Enable("30", "30");
            Assert.AreEqual("bBBBB", bench.Server.Story);
        }

        [TestMethod]
        public void AResponseWithoutACodeIsNotBelieved()
        {
            StunBench bench = Bench();
            bench.Server.Error = 401;
            bench.Server.HasNoCode = true;
            bench.Enable("30", "30");
            bench.Run(9000);
            Assert.AreEqual("bB", bench.Server.Story);
            Assert.AreEqual("false", bench.Get("NATDetected"));
        }

        [TestMethod]
        public void R347_ProbesAreAuthenticatedToo()
        {
            StunBench bench = Bench();
            bench.Server.Error = 401;
            bench.Enable("10", "900");
            Assert.AreEqual("bBcCrRbB", bench.Server.Story);
        }

        private static StunBench Bench()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Set("STUNUsername", "cpe");
            bench.Set("STUNPassword", "stun secret");
            return bench;
        }
    }
}
