using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.HostInterface
{
    [TestClass]
    public class AccessTests
    {
        private const string NoToken = "401 {\"message\":\"a token is needed\"}";

        private static readonly string[] s_methods = { "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS" };
        private static readonly string[] s_targets = { "/", "/values", "/values?path=Device.", "/attributes", "/changes", "/objects", "/nothing" };

        private static readonly string[] s_headers =
        {
            string.Empty, "Authorization: Bearer\r\n", "Authorization: Bearer \r\n", "Authorization: Bearer 0\r\n",
            "Authorization: Basic " + HostBench.Token + "\r\n", "Authorization: " + HostBench.Token + "\r\n",
            "Authorization: Bearer " + HostBench.Token + "0\r\n", "Authorization: Bearer 1123456789abcdef-token\r\n",
            "Authorization: Bearer 0123456789abcdef-tokeN\r\n", "Authorization:\r\n",
        };

        [TestMethod]
        public void NobodyWithoutTheTokenGetsAnything()
        {
            var bench = new HostBench();
            for (int i = 0; i < s_methods.Length; i++)
            {
                for (int j = 0; j < s_targets.Length; j++)
                {
                    for (int k = 0; k < s_headers.Length; k++)
                    {
                        string body = i == 0 || i > 3 ? string.Empty : "{\"names\":[\"Device.\"]}";
                        string answer = bench.Send(HostBench.Request(s_methods[i], s_targets[j], body, s_headers[k]));
                        Assert.AreEqual(NoToken, HostBench.Result(answer));
                        Assert.IsTrue(answer.IndexOf("\r\nWWW-Authenticate: Bearer realm=\"NanoCwmp\"\r\n") > 0);
                    }
                }
            }

            Assert.AreEqual("200", bench.Get("/values").Substring(0, 3));
        }

        [TestMethod]
        public void EveryPrefixOfTheTokenIsWrong()
        {
            var bench = new HostBench();
            for (int i = 0; i < HostBench.Token.Length; i++)
            {
                string header = "Authorization: Bearer " + HostBench.Token.Substring(0, i) + "\r\n";
                Assert.AreEqual(NoToken, HostBench.Result(bench.Send(HostBench.Request("GET", "/values", string.Empty, header))));
            }
        }

        [TestMethod]
        public void AWrongTokenMakesOthersWaitAndIsNotLogged()
        {
            var bench = new HostBench();
            FakeServerConnection guess = bench.Listener.Connect();
            FakeServerConnection right = bench.Listener.Connect();
            guess.Send(HostBench.Request("GET", "/values", string.Empty, "Authorization: Bearer guess-0123456789\r\n"));
            right.Send(HostBench.Request("GET", "/changes", string.Empty));
            bench.Gateway.Poll();
            Assert.AreEqual(NoToken, HostBench.Result(guess.Take()));
            Assert.IsTrue(guess.IsClosed);
            Assert.AreEqual(string.Empty, right.Output);
            Assert.IsTrue(bench.Gateway.Log.Last.IndexOf("wrong token") > 0);
            Assert.IsTrue(bench.Gateway.Log.Last.IndexOf("guess") < 0);
            bench.Gateway.Clock.Advance(249);
            bench.Gateway.Poll();
            Assert.AreEqual(string.Empty, right.Output);
            bench.Gateway.Clock.Advance(1);
            bench.Poll();
            Assert.AreEqual("200", HostBench.Result(right.Take()).Substring(0, 3));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("0123456789abcde")]
        [DataRow("0123456789 abcdef")]
        [DataRow("0123456789\u00e9abcdef")]
        public void WithATokenThatIsNoneThePortStaysClosed(string token)
        {
            var bench = new HostBench(token);
            Assert.AreEqual(0, bench.Listener.Port);
            Assert.AreEqual(0, bench.Gateway.HostInterfacePort);
        }

        [TestMethod]
        public void WhatTheAcsSwitchesOffIsCwmpAlone()
        {
            var bench = new HostBench();
            bench.Gateway.Agent.Configure("Device.ManagementServer.EnableCWMP", "0");
            Assert.AreEqual("200", bench.Get("/changes").Substring(0, 3));
        }
    }
}
