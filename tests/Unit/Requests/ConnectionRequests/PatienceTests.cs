using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.ConnectionRequests
{
    /// <summary>Clients that are slow, many or out to guess, and the URL that all of them use.</summary>
    [TestClass]
    public class PatienceTests
    {
        [TestMethod]
        public void SlowClientsAreDropped()
        {
            var bench = new RequestBench();
            FakeServerConnection silent = bench.Listener.Connect();
            FakeServerConnection slow = bench.Listener.Connect();
            slow.Send("GET " + bench.Path);
            bench.Poll();
            Assert.AreEqual((long)Limits.ConnectionRequestPatience, bench.Gateway.Due - bench.Gateway.Clock.Uptime);
            bench.Gateway.Clock.Advance(Limits.ConnectionRequestPatience - 1);
            slow.Send(" ");
            bench.Poll();
            Assert.IsFalse(silent.IsClosed, "not yet");
            bench.Gateway.PollWhenDue();
            Assert.IsTrue(silent.IsClosed, "silent");
            Assert.IsTrue(slow.IsClosed, "slow");
            Assert.AreEqual(string.Empty, slow.Take());
        }

        [TestMethod]
        public void AChallengeDoesNotProlongTheConnection()
        {
            var bench = new RequestBench();
            FakeServerConnection connection = bench.Listener.Connect();
            for (int i = 0; i < 4; i++)
            {
                connection.Send(bench.Client().Plain());
                bench.Poll();
                Assert.IsFalse(connection.IsClosed, i.ToString());
                bench.Gateway.Clock.Advance(Limits.ConnectionRequestPatience / 4);
            }

            bench.Poll();
            Assert.IsTrue(connection.IsClosed);
        }

        [TestMethod]
        public void ClientsThatHaveGoneAreForgotten()
        {
            var bench = new RequestBench();
            FakeServerConnection gone = bench.Listener.Connect();
            gone.Send("GET / HT");
            gone.HasEnded = true;
            FakeServerConnection deaf = bench.Listener.Connect();
            deaf.Send(bench.Client().Plain());
            deaf.HasEnded = true;
            bench.Poll();
            Assert.IsTrue(gone.IsClosed, "ended inside a head");
            Assert.IsTrue(deaf.IsClosed, "takes no answer");
        }

        [TestMethod]
        public void FiftyIdleClientsDoNotStopAValidRequest()
        {
            var bench = new RequestBench();
            DigestClient client = bench.ChallengedClient();
            FakeServerConnection[] idle = new FakeServerConnection[50];
            for (int i = 0; i < idle.Length; i++)
            {
                idle[i] = bench.Listener.Connect();
                idle[i].Send("GET / HTTP/1.1\r\nX");
            }

            FakeServerConnection valid = bench.Listener.Connect();
            valid.Send(client.Request());
            int polls = 0;
            do
            {
                bench.Poll();
                polls++;
            }
            while (bench.Gateway.Due == bench.Gateway.Clock.Uptime);
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(valid.Take()));
            Assert.AreEqual(2, bench.Sessions);
            Assert.AreEqual(1 + (50 / Limits.ConnectionRequestClients), polls);
            int open = 0;
            for (int i = 0; i < idle.Length; i++)
            {
                open += idle[i].IsClosed ? 0 : 1;
            }

            Assert.IsTrue(open < Limits.ConnectionRequestClients, "constant memory");
        }

        [TestMethod]
        public void GuessesAreSlowedDownAndKeepNobodyOut()
        {
            var bench = new RequestBench();
            string right = bench.ChallengedClient().Request();
            DigestClient guesser = bench.ChallengedClient();
            guesser.Password = "guess";

            // The connections of the challenges go first.
            bench.Gateway.Clock.Advance(Limits.ConnectionRequestPatience);
            bench.Poll();
            FakeServerConnection[] guesses = new FakeServerConnection[3];
            for (int i = 0; i < guesses.Length; i++)
            {
                guesses[i] = bench.Listener.Connect();
                guesses[i].Send(guesser.Request());
            }

            FakeServerConnection valid = bench.Listener.Connect();
            valid.Send(right);
            bench.Poll();
            for (int answered = 1; answered <= guesses.Length; answered++)
            {
                bench.Poll();
                int closed = 0;
                for (int i = 0; i < guesses.Length; i++)
                {
                    closed += guesses[i].IsClosed ? 1 : 0;
                }

                Assert.AreEqual(answered, closed, "one guess in a pause");
                Assert.AreEqual((long)Limits.ConnectionRequestPause, bench.Gateway.Due - bench.Gateway.Clock.Uptime);
                bench.Gateway.Clock.Advance(Limits.ConnectionRequestPause);
            }

            bench.Poll();
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(valid.Take()));
            Assert.AreEqual(2, bench.Sessions);
        }

        [TestMethod]
        public void AfterAGuessItIsTheTurnOfTheNextPlace()
        {
            var bench = new RequestBench();
            string right = bench.ChallengedClient().Request();
            DigestClient guesser = bench.ChallengedClient();
            guesser.Password = "guess";
            bench.Listener.Connect().Send(guesser.Request());
            FakeServerConnection valid = bench.Listener.Connect();
            valid.Send(right);
            bench.Poll();

            // The next guess gets the place that has become free, before that of the right request.
            bench.Listener.Connect().Send(guesser.Request());
            bench.Gateway.Clock.Advance(Limits.ConnectionRequestPause);
            bench.Poll();
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(valid.Take()));
        }

        [TestMethod]
        public void R326_ThePathIsRandomAndKept()
        {
            var bench = new RequestBench();
            string path = bench.Path;
            Assert.AreEqual(33, path.Length);
            bench.Gateway.Boot();
            bench.Poll();
            Assert.AreEqual(path, bench.Path, "over a restart");

            var other = new FakeGateway(4096) { Listener = new FakeListener() };
            other.Entropy.IsCounting = true;
            other.Entropy.Value = 77;
            other.Boot();
            other.Poll();
            Assert.IsFalse(other.Setting(RequestBench.Url).EndsWith(path), "of another device");
        }

        [TestMethod]
        public void R325_R337_TheUrlFollowsTheAddress()
        {
            var bench = new RequestBench();
            Assert.AreEqual("http://192.0.2.1:7547" + bench.Path, bench.Gateway.Setting(RequestBench.Url));
            string path = bench.Path;
            bench.Gateway.Network.Address = "2001:db8::1";
            Assert.AreEqual("http://[2001:db8::1]:7547" + path, bench.Gateway.Setting(RequestBench.Url));
            bench.Gateway.Network.Address = string.Empty;
            Assert.AreEqual(string.Empty, bench.Gateway.Setting(RequestBench.Url));
        }

        [TestMethod]
        public void R337_TheAcsIsToldOfANewAddress()
        {
            var bench = new RequestBench();
            bench.Poll();
            Assert.AreEqual(1, bench.Sessions);
            bench.Gateway.Network.Address = "192.0.2.77";
            bench.Poll();
            Assert.AreEqual(2, bench.Sessions);
            string inform = bench.Gateway.Acs.Request(0);
            Assert.IsTrue(inform.Contains("<EventCode>4 VALUE CHANGE</EventCode>"));
            Assert.IsTrue(inform.Contains(">http://192.0.2.77:7547" + bench.Path + "<"));
            bench.Poll();
            Assert.AreEqual(2, bench.Sessions, "told once");
        }

        [TestMethod]
        public void APortThatIsTakenIsTriedAgain()
        {
            var bench = new RequestBench();
            bench.Listener.Close();
            bench.Listener.IsPortTaken = true;
            bench.Poll();
            int opened = bench.Listener.Opened;
            Assert.AreEqual((long)Limits.ListenRetry, bench.Gateway.Due - bench.Gateway.Clock.Uptime);
            bench.Poll();
            Assert.AreEqual(opened, bench.Listener.Opened, "not at once");
            Assert.AreEqual(string.Empty, bench.Gateway.Setting(RequestBench.Url));
            bench.Listener.IsPortTaken = false;
            bench.Gateway.PollWhenDue();
            Assert.AreEqual(7547, bench.Listener.Port);
        }
    }
}
