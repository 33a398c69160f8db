using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.ConnectionRequests
{
    /// <summary>Connection requests on a virtual clock: who is let in, and what follows.</summary>
    [TestClass]
    public class ServerTests
    {
        private const string CwmpEnable = "Device.ManagementServer.EnableCWMP";
        private const string HttpEnable = "Device.ManagementServer.HTTPConnectionRequestEnable";
        private const string Username = "Device.ManagementServer.ConnectionRequestUsername";
        private const string Password = "Device.ManagementServer.ConnectionRequestPassword";

        [TestMethod]
        public void R096_R102_R138_R316_R328_R330_R332_AValidRequestStartsASession()
        {
            var bench = new RequestBench();
            DigestClient client = bench.Client();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Send(client.Plain());
            bench.Poll();
            string challenge = connection.Take();
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(challenge));
            Assert.IsTrue(challenge.Contains("\r\nWWW-Authenticate: Digest realm=\"NanoCwmp\", qop=\"auth\", algorithm=MD5, nonce=\""));
            Assert.IsTrue(challenge.Contains("\r\nContent-Length: 0\r\n"));
            Assert.IsFalse(challenge.Contains("Connection: close"), "the answer comes on this connection");
            Assert.IsFalse(connection.IsClosed, "kept");
            Assert.AreEqual(1, bench.Sessions);

            connection.Send(client.Challenged(challenge).Request());
            bench.Poll();
            Assert.AreEqual("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", connection.Take());
            Assert.IsTrue(connection.IsClosed, "closed");
            Assert.AreEqual(2, bench.Sessions, "R096");
            Assert.IsTrue(bench.Gateway.Acs.Request(0).Contains("<EventCode>6 CONNECTION REQUEST</EventCode>"), "R138");
            Assert.AreEqual(0, bench.Gateway.Acs.OpenStreams, "R102");
            bench.Poll();
            Assert.AreEqual(2, bench.Sessions, "one request, one session");
        }

        [TestMethod]
        public void R332_TheAnswerGoesOutBeforeTheSession()
        {
            var bench = new RequestBench();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Send(bench.ChallengedClient().Request());

            // Without a script the session fails at its first message.
            bench.Gateway.Acs.Forget();
            bench.Gateway.Poll();
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(connection.Take()));
            Assert.AreEqual(1, bench.Gateway.Agent.FailedSessions);
        }

        [TestMethod]
        public void R317_R329_OnlyTheRightCredentialsOpenASession()
        {
            var bench = new RequestBench();
            for (int mistake = 0; mistake < 18; mistake++)
            {
                DigestClient client = bench.ChallengedClient();
                Spoil(client, mistake);
                string answer = bench.Send(client.Request());
                Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(answer), mistake.ToString());
                Assert.IsFalse(answer.Contains("stale=true"), mistake.ToString());
                bench.Pause();
            }

            Assert.AreEqual(1, bench.Sessions);
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(bench.ChallengedClient().Request())));
            Assert.AreEqual(2, bench.Sessions);
        }

        [TestMethod]
        public void R329_BasicIsNeverEnough()
        {
            var bench = new RequestBench();
            string request = "GET " + bench.Path + " HTTP/1.1\r\nAuthorization: Basic YWNzOnNlY3JldCBvZiB0aGUgZGV2aWNl\r\n\r\n";
            string answer = bench.Send(request);
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(answer));
            Assert.IsFalse(answer.Contains("Basic"));
            Assert.AreEqual(1, bench.Sessions);
        }

        [TestMethod]
        public void ClientsOfOtherHabitsAreLetIn()
        {
            for (int habit = 0; habit < 6; habit++)
            {
                var bench = new RequestBench();
                DigestClient client = bench.ChallengedClient();
                switch (habit)
                {
                    case 0: client.Algorithm = null; break;
                    case 1: client.Algorithm = "\"md5\""; break;
                    case 2: client.Qop = null; break;
                    case 3: client.Uri = "http://192.0.2.1:7547" + client.Path; break;
                    case 4: client.Path += "?ts=1"; break;
                    default: client.Count = "0000000A"; break;
                }

                Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(client.Request())), habit.ToString());
            }
        }

        [TestMethod]
        public void R331_NoRequestIsGoodTwice()
        {
            var bench = new RequestBench();
            DigestClient client = bench.ChallengedClient();
            string request = client.Request();
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(request)));
            for (int i = 0; i < 3; i++)
            {
                string answer = bench.Send(request);
                Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(answer));
                Assert.IsTrue(answer.Contains(", stale=true\r\n"));
            }

            Assert.AreEqual(2, bench.Sessions);
            client.Count = "00000003";
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(client.Request())), "a higher count");
            client.Count = "00000002";
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(bench.Send(client.Request())), "a lower count");
            client.Count = "00000000";
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(bench.Send(client.Request())), "no count");
            client.Qop = null;
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(bench.Send(client.Request())), "used");
        }

        [TestMethod]
        public void R331_WithoutQopANonceIsGoodOnce()
        {
            var bench = new RequestBench();
            DigestClient client = bench.ChallengedClient();
            client.Qop = null;
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(client.Request())));
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(bench.Send(client.Request())));
        }

        [TestMethod]
        public void R331_NoncesExpire()
        {
            var bench = new RequestBench();
            DigestClient early = bench.ChallengedClient();
            DigestClient late = bench.ChallengedClient();
            bench.Gateway.Clock.Advance(Limits.ConnectionRequestNonceLife);
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(late.Request())), "the last moment");
            bench.Gateway.Clock.Advance(10);
            string answer = bench.Send(early.Request());
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(answer));
            Assert.IsTrue(answer.Contains(", stale=true\r\n"));
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(early.Challenged(answer).Request())), "the new nonce");
        }

        [TestMethod]
        public void R331_NoncesOfOthersAndOfBeforeTheRestartAreStale()
        {
            var bench = new RequestBench();
            DigestClient old = bench.ChallengedClient();
            bench.Gateway.Boot();
            bench.Poll();
            Assert.IsTrue(bench.Send(old.Request()).Contains(", stale=true\r\n"));
            old.Nonce = old.Nonce.Substring(0, 47) + (old.Nonce[47] == '0' ? "1" : "0");
            Assert.IsTrue(bench.Send(old.Request()).Contains(", stale=true\r\n"));
            old.Nonce = "0";
            Assert.IsTrue(bench.Send(old.Request()).Contains(", stale=true\r\n"));
            Assert.AreEqual(0, bench.Sessions - 1);
        }

        [TestMethod]
        public void R331_MoreNoncesThanAreRememberedLetNoReplayIn()
        {
            var bench = new RequestBench();
            string[] requests = new string[2 * Limits.ConnectionRequestNonces];
            for (int i = 0; i < requests.Length; i++)
            {
                requests[i] = bench.ChallengedClient().Request();
                bench.Gateway.Clock.Advance(100);
            }

            // The newest first: the older ones then have no place left, or have one for once.
            for (int pass = 0; pass < 2; pass++)
            {
                for (int i = requests.Length - 1; i >= 0; i--)
                {
                    string status = RequestBench.Status(bench.Send(requests[i]));
                    Assert.IsTrue(pass == 0 || status == RequestBench.Unauthorized, i.ToString());
                }
            }

            Assert.IsTrue(bench.Sessions > Limits.ConnectionRequestNonces, "fresh ones were let in");
        }

        [TestMethod]
        public void R318_R320_R333_R334_TooManyRequestsAreRefused()
        {
            var bench = new RequestBench();
            for (int i = 0; i < Limits.ConnectionRequests; i++)
            {
                Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(bench.ChallengedClient().Request())), i.ToString());
                bench.Gateway.Clock.Advance(10);
            }

            string last = bench.ChallengedClient().Request();
            string answer = bench.Send(last);
            Assert.AreEqual("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", answer);
            Assert.AreEqual(1 + Limits.ConnectionRequests, bench.Sessions);
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(bench.Send(last)), "refused is used, too");
            bench.Gateway.Clock.Advance(Limits.ConnectionRequestPeriod - (Limits.ConnectionRequests * 10));
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(bench.ChallengedClient().Request())));
            Assert.AreEqual(RequestBench.Unavailable, RequestBench.Status(bench.Send(bench.ChallengedClient().Request())));
        }

        [TestMethod]
        public void R320_SeveralRequestsBeforeTheSessionOpenOne()
        {
            var bench = new RequestBench();
            string[] requests = { bench.ChallengedClient().Request(), bench.ChallengedClient().Request() };
            FakeServerConnection first = bench.Listener.Connect();
            FakeServerConnection second = bench.Listener.Connect();
            first.Send(requests[0]);
            second.Send(requests[1]);
            bench.Poll();
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(first.Take()));
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(second.Take()));
            bench.Poll();
            Assert.AreEqual(2, bench.Sessions);
        }

        [TestMethod]
        public void R075_R321_R322_R323_R333_R335_DuringASessionRequestsAreAnsweredAndRefused()
        {
            var bench = new RequestBench();
            DigestClient client = bench.ChallengedClient();
            FakeServerConnection right = bench.Listener.Connect();
            FakeServerConnection elsewhere = bench.Listener.Connect();
            right.Send(client.Request());
            right.Silence = 1;
            elsewhere.Send("GET / HTTP/1.1\r\n\r\n");
            elsewhere.Silence = 1;
            bench.Gateway.Agent.RequestConnection();
            bench.Poll();
            Assert.AreEqual(RequestBench.Unavailable, RequestBench.Status(right.Take()));
            Assert.AreEqual(RequestBench.NotFound, RequestBench.Status(elsewhere.Take()));
            Assert.AreEqual(2, bench.Sessions, "R321");
            bench.Poll();
            Assert.AreEqual(2, bench.Sessions, "what was refused opens none");
        }

        [TestMethod]
        public void R322_ARequestAtTheEndOfASessionOpensTheNext()
        {
            var bench = new RequestBench();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Send(bench.ChallengedClient().Request());

            // One read before the session, one after each of its two exchanges.
            connection.Silence = 3;
            bench.Gateway.Agent.RequestConnection();
            bench.Poll();
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(connection.Take()));
            Assert.AreEqual(bench.Gateway.Clock.Uptime, bench.Gateway.Due, "at once");
            bench.Poll();
            Assert.AreEqual(3, bench.Sessions);
        }

        [TestMethod]
        public void R088_WithCwmpSwitchedOffThePortIsClosed()
        {
            var bench = new RequestBench();
            Assert.IsTrue(bench.Gateway.Agent.Configure(CwmpEnable, "false"));
            bench.Poll();
            Assert.AreEqual(0, bench.Listener.Port);
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
            Assert.AreEqual(1, bench.Sessions);
            Assert.IsTrue(bench.Gateway.Agent.Configure(CwmpEnable, "true"));
            bench.Poll();
            Assert.AreEqual(7547, bench.Listener.Port);
        }

        [TestMethod]
        public void R336_R338_TheSwitchClosesThePortAndEmptiesTheUrl()
        {
            var bench = new RequestBench();
            Assert.AreEqual(7547, bench.Listener.Port, "R338");
            string url = bench.Gateway.Setting(RequestBench.Url);
            Assert.IsTrue(bench.Gateway.Agent.Configure(HttpEnable, "0"));
            Assert.AreEqual(string.Empty, bench.Gateway.Setting(RequestBench.Url));
            bench.Poll();
            Assert.AreEqual(0, bench.Listener.Port);
            Assert.AreEqual(string.Empty, bench.Gateway.Setting(RequestBench.Url));
            Assert.IsTrue(bench.Gateway.Agent.Configure(HttpEnable, "1"));
            bench.Poll();
            Assert.AreEqual(url, bench.Gateway.Setting(RequestBench.Url));
        }

        [TestMethod]
        public void R324_TheMethodIsListed()
        {
            var bench = new RequestBench();
            Assert.AreEqual("HTTP", bench.Gateway.Setting("Device.ManagementServer.SupportedConnReqMethods"));
            var without = new FakeGateway(4096);
            without.Boot();
            Assert.AreEqual(string.Empty, without.Setting("Device.ManagementServer.SupportedConnReqMethods"));
            Assert.AreEqual(string.Empty, without.Setting(RequestBench.Url));
        }

        [TestMethod]
        public void WithoutUserNameOrPasswordNobodyIsLetIn()
        {
            for (int i = 0; i < 2; i++)
            {
                var bench = new RequestBench();
                DigestClient client = bench.ChallengedClient();
                client.Username = i == 0 ? string.Empty : client.Username;
                client.Password = i == 1 ? string.Empty : client.Password;
                Assert.IsTrue(bench.Gateway.Agent.Configure(i == 0 ? Username : Password, string.Empty));
                Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(bench.Send(client.Request())), i.ToString());
                Assert.AreEqual(1, bench.Sessions);
            }
        }

        [TestMethod]
        public void R215_TheCredentialsThatTheAcsSetsCountAtOnceAndAreHidden()
        {
            var bench = new RequestBench();
            DigestClient client = bench.ChallengedClient();
            Assert.IsTrue(bench.Gateway.Agent.Configure(Username, "operator \"one\""));
            Assert.IsTrue(bench.Gateway.Agent.Configure(Password, "p\u00E4ss"));
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(bench.Send(client.Request())), "the old ones");
            bench.Pause();
            client.Username = "operator \"one\"";
            client.Password = "p\u00E4ss";
            client.Response = client.Parameters();
            int at = client.Response.IndexOf("response=\"") + 10;
            client.Response = client.Response.Substring(at, 32);
            client.Username = "operator \\\"one\\\"";
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(client.Request())));

            bench.Gateway.Acs.Forget();
            bench.Gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Get(Password)).AnswerEmpty();
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            Assert.IsTrue(bench.Gateway.Acs.Request(2).Contains("<Value xsi:type=\"xsd:string\"></Value>"), "empty");
        }

        private static void Spoil(DigestClient client, int mistake)
        {
            switch (mistake)
            {
                case 0: client.Username = "acs2"; break;
                case 1: client.Username = string.Empty; break;
                case 2: client.Password = "secret"; break;
                case 3: client.Password = string.Empty; break;
                case 4: client.Realm = "nanocwmp"; break;
                case 5: client.Uri = "/"; break;
                case 6: client.Uri = client.Path + "0"; break;
                case 7: client.Uri = client.Path.Substring(0, 32); break;
                case 8: client.Qop = "auth-int"; break;
                case 9: client.Qop = "\"auth,auth-int\""; break;
                case 10: client.Algorithm = "MD5-sess"; break;
                case 11: client.Algorithm = "SHA-256"; break;
                case 12: client.Count = "1"; break;
                case 13: client.Count = "0000000g"; break;
                case 14: client.Response = string.Empty; break;
                case 15: client.Response = "00000000000000000000000000000000"; break;
                case 16: client.Algorithm = "MD5, realm=\"NanoCwmp\""; break;
                default: client.Cnonce = "a\", nc=00000001, x=\""; break;
            }
        }
    }
}
