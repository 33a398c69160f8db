using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.ConnectionRequests;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Stun
{
    /// <summary>Connection requests over UDP on a virtual clock: which of them open a session.</summary>
    [TestClass]
    public class UdpRequestServerTests
    {
        [TestMethod]
        public void R096_R138_R351_R352_AValidRequestOpensASession()
        {
            var bench = new StunBench(0);
            bench.Internet.Send(new UdpRequestText().Text());
            bench.Poll();
            Assert.AreEqual(2, bench.Sessions);
            Assert.IsTrue(bench.Gateway.Acs.Request(0).Contains("<EventCode>6 CONNECTION REQUEST</EventCode>"));
        }

        [TestMethod]
        public void R353_R320_CopiesOpenOneSession()
        {
            var bench = new StunBench(0);
            string request = new UdpRequestText().Text();
            bench.Internet.Send(request);
            bench.Internet.Send(request);
            bench.Internet.Send(request);
            bench.Settle();
            Assert.AreEqual(2, bench.Sessions);
            for (int i = 0; i < 5; i++)
            {
                bench.Run(10000);
                Assert.AreEqual(0, bench.Request(request), "late copies, too");
            }
        }

        [TestMethod]
        public void R353_IdentifiersAndTimestampsDecide()
        {
            var bench = new StunBench(0);
            Assert.AreEqual(1, bench.Request(new UdpRequestText { Timestamp = "1700000010", Id = "7" }.Text()));
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Timestamp = "1700000011", Id = "7" }.Text()), "same id");
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Timestamp = "1700000009", Id = "8" }.Text()), "older");
            Assert.AreEqual(1, bench.Request(new UdpRequestText { Timestamp = "1700000010", Id = "6" }.Text()), "same second");
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Timestamp = "1700000010", Id = "7" }.Text()), "first again");
            Assert.AreEqual(1, bench.Request(new UdpRequestText { Timestamp = "1700000011", Id = "7" }.Text()), "no longer the last id");
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Timestamp = "1700000010", Id = "6" }.Text()));
        }

        [TestMethod]
        public void R353_DigitsThatMoveBetweenTheFieldsMakeNoOtherRequest()
        {
            var bench = new StunBench(0);
            bench.Set("ConnectionRequestUsername", "7");
            var request = new UdpRequestText { Timestamp = "1700000010", Id = "4327", Username = "7", Nonce = "7123" };
            string signature = request.Sign();
            Assert.AreEqual(1, bench.Request(request.Text()));
            string text = request.Timestamp + request.Id + request.Username + request.Nonce;
            int tried = 0;
            for (int first = 1; first < text.Length - 2; first++)
            {
                for (int second = first + 1; second < text.Length - 1; second++)
                {
                    var shifted = new UdpRequestText
                    {
                        Timestamp = text.Substring(0, first),
                        Id = text.Substring(first, second - first),
                        Username = text.Substring(second, 1),
                        Nonce = text.Substring(second + 1),
                        Signature = signature,
                    };
                    Assert.AreEqual(signature, shifted.Sign(), "the same text");
                    Assert.AreEqual(0, bench.Request(shifted.Text()), shifted.Text());
                    tried++;
                }
            }

            Assert.AreEqual(136, tried);
        }

        [TestMethod]
        public void R352_OnlyTheRightSignatureOpensASession()
        {
            var bench = new StunBench(0);
            var request = new UdpRequestText();
            string signature = request.Sign();
            for (int i = 0; i < signature.Length; i++)
            {
                request.Signature = signature.Substring(0, i) + (signature[i] == '0' ? "1" : "0") + signature.Substring(i + 1);
                Assert.AreEqual(0, bench.Request(request.Text()), i.ToString());
            }

            request.Signature = signature.Substring(1);
            Assert.AreEqual(0, bench.Request(request.Text()), "shorter");
            request.Signature = signature + "0";
            Assert.AreEqual(0, bench.Request(request.Text()), "longer");
            request.Signature = signature.ToUpper();
            Assert.AreEqual(1, bench.Request(request.Text()), "in upper case");
        }

        [TestMethod]
        public void R352_UserNameAndPasswordAreThoseOfTheParameters()
        {
            var bench = new StunBench(0);
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Username = "acs2" }.Text()));
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Username = "ac" }.Text()));
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Username = "ACS" }.Text()));
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Password = "guess" }.Text()));
            bench.Set("ConnectionRequestUsername", "new user");
            bench.Set("ConnectionRequestPassword", "new secret");
            Assert.AreEqual(0, bench.Request(new UdpRequestText().Text()));
            var request = new UdpRequestText { Username = "new user", Password = "new secret" };
            string signature = request.Sign();
            request.Username = "new%20user";
            request.Signature = signature;
            Assert.AreEqual(1, bench.Request(request.Text()), "signed as it is, sent encoded");
        }

        [TestMethod]
        public void R352_WithoutCredentialsThereIsNoRequest()
        {
            var bench = new StunBench(0);
            bench.Set("ConnectionRequestPassword", string.Empty);
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Password = string.Empty }.Text()));
            bench.Set("ConnectionRequestPassword", "x");
            bench.Set("ConnectionRequestUsername", string.Empty);
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Username = string.Empty, Password = "x" }.Text()));
        }

        [TestMethod]
        public void R353_ARestartDoesNotMakeOldRequestsNewAgain()
        {
            var bench = new StunBench(0);
            var first = new UdpRequestText { Timestamp = "1700000010", Id = "1" };
            var second = new UdpRequestText { Timestamp = "1700000010", Id = "2" };
            Assert.AreEqual(1, bench.Request(first.Text()));
            Assert.AreEqual(1, bench.Request(second.Text()));
            bench.Boot();
            Assert.AreEqual(0, bench.Request(first.Text()));
            Assert.AreEqual(0, bench.Request(second.Text()));
            Assert.AreEqual(1, bench.Request(new UdpRequestText { Timestamp = "1700000011", Id = "2" }.Text()));
        }

        [TestMethod]
        public void NewCredentialsLetAnAcsBeginAnewWhoseClockWasAhead()
        {
            var bench = new StunBench(0);
            Assert.AreEqual(1, bench.Request(new UdpRequestText { Timestamp = "9999999999" }.Text()));
            Assert.AreEqual(0, bench.Request(new UdpRequestText { Id = "2" }.Text()));
            bench.Set("ConnectionRequestPassword", "new secret");
            Assert.AreEqual(1, bench.Request(new UdpRequestText { Id = "3", Password = "new secret" }.Text()));
        }

        [TestMethod]
        public void MoreRequestsInASecondThanAreRememberedOpenNone()
        {
            var bench = new StunBench(0);
            for (int i = 0; i < Limits.UdpRequests; i++)
            {
                Assert.AreEqual(1, bench.Request(new UdpRequestText { Id = i.ToString() }.Text()), i.ToString());
            }

            Assert.AreEqual(0, bench.Request(new UdpRequestText { Id = "99" }.Text()));
            Assert.AreEqual(1, bench.Request(new UdpRequestText { Id = "99", Timestamp = "1700000001" }.Text()));
        }

        [TestMethod]
        public void R354_NothingIsAnswered()
        {
            var bench = new StunBench(0);
            string[] requests = { new UdpRequestText().Text(), new UdpRequestText { Signature = "0" }.Text(), "GET / HTTP/1.1\r\n\r\n", "x" };
            for (int i = 0; i < requests.Length; i++)
            {
                bench.Request(requests[i]);
            }

            Assert.AreEqual(0, bench.Server.Requests, "whatever the device sends arrives there");
        }

        [TestMethod]
        public void R356_TheLimitIsThatOfAllRequests()
        {
            var bench = new StunBench(0);
            for (int i = 0; i < Limits.ConnectionRequests; i++)
            {
                Assert.AreEqual(1, bench.Request(Numbered(i)), i.ToString());
            }

            Assert.AreEqual(0, bench.Request(Numbered(100)));
            bench.Run(Limits.ConnectionRequestPeriod);
            Assert.AreEqual(1, bench.Request(Numbered(100)), "it was not accepted before");
        }

        [TestMethod]
        public void R356_RequestsOverHttpCountToo()
        {
            var http = new RequestBench();
            var internet = new FakeInternet(http.Gateway.Clock);
            http.Gateway.Datagram = internet;
            http.Gateway.Boot();
            http.Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            http.Poll();
            Assert.AreEqual("HTTP,STUN", http.Gateway.Setting("Device.ManagementServer.SupportedConnReqMethods"));
            for (int i = 0; i < Limits.ConnectionRequests; i++)
            {
                Assert.AreEqual(RequestBench.Ok, RequestBench.Status(http.Send(http.ChallengedClient().Request())), i.ToString());
            }

            int sessions = http.Sessions;
            internet.Send(Numbered(0));
            http.Poll();
            Assert.AreEqual(sessions, http.Sessions);
        }

        [TestMethod]
        public void R321_R322_R356_ARequestDuringASessionOpensTheNext()
        {
            for (int held = 1; held < 5; held++)
            {
                // It comes before the session, after one of its exchanges, or after it.
                var bench = new StunBench(0);
                bench.Internet.HeldBack = held - 1;
                string request = new UdpRequestText().Text();
                bench.Internet.Send(request);
                bench.Gateway.Agent.RequestConnection();
                bench.Poll();
                Assert.AreEqual(2, bench.Sessions, "R321");
                bench.Settle();
                Assert.AreEqual(held == 1 ? 2 : 3, bench.Sessions, held.ToString());
                bench.Boot();
                Assert.AreEqual(0, bench.Request(request), "it is kept over a restart");
            }
        }

        private static string Numbered(int number)
        {
            return new UdpRequestText { Timestamp = (1700000000 + number).ToString(), Id = number.ToString() }.Text();
        }
    }
}
