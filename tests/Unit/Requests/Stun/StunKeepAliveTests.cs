using NanoCwmp.Stun;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Stun
{
    /// <summary>Keeping a binding alive, and finding out how long it lasts.</summary>
    [TestClass]
    public class StunKeepAliveTests
    {
        private const long Minutes = 60000;

        [TestMethod]
        public void R346_AFixedPeriodIsKept()
        {
            var bench = new StunBench(5 * Minutes);
            bench.Enable("45", "45");
            bench.Server.Story = string.Empty;
            long start = bench.Gateway.Clock.Uptime;
            for (int i = 1; i <= 20; i++)
            {
                bench.Run(start + (i * 45000) - 1 - bench.Gateway.Clock.Uptime);
                Assert.AreEqual(i - 1, bench.Server.Story.Length, i.ToString());
                bench.Run(1);
                Assert.AreEqual(i, bench.Server.Story.Length, i.ToString());
            }

            Assert.AreEqual("bbbbbbbbbbbbbbbbbbbb", bench.Server.Story);
            Assert.AreEqual("198.51.100.1:50000", bench.Get("UDPConnectionRequestAddress"));
        }

        [TestMethod]
        public void R347_TheTimeoutOfTheNatIsFoundFromASecondPort()
        {
            // Seconds that the NAT keeps a binding; the keepalive has to come close to it and stay below.
            long[] patiences = { 40, 65, 100, 240, 600 };
            for (int i = 0; i < patiences.Length; i++)
            {
                var bench = new StunBench(patiences[i] * 1000);
                bench.Enable("10", "900");
                bench.Run(300 * Minutes);
                Assert.IsTrue(bench.Server.Story.Contains("r"), bench.Server.Story);
                bench.Server.Story = string.Empty;
                string address = bench.Get("UDPConnectionRequestAddress");
                bench.Run(120 * Minutes);
                Assert.AreEqual(-1, bench.Server.Story.IndexOf("r"), "found");
                Assert.AreEqual(-1, bench.Server.Story.IndexOf("c"), "kept");
                Assert.AreEqual(address, bench.Get("UDPConnectionRequestAddress"));
                long period = 7200 / bench.Server.Story.Length;
                Assert.IsTrue(
                    period <= patiences[i] && period >= patiences[i] * 2 / 3, patiences[i].ToString() + ": " + period.ToString());
            }
        }

        [TestMethod]
        public void R342_R347_TheSecondPortIsClosedAgain()
        {
            var bench = new StunBench(100000);
            bench.Enable("10", "900");
            bench.Run(100 * Minutes);
            Assert.AreEqual(1, bench.Internet.Open());
            Assert.AreEqual(-1, bench.Server.Story.IndexOf("?"), "each request of the second port has RESPONSE-ADDRESS");
        }

        [TestMethod]
        public void R346_WhereTheServerTakesNoNoticeThePeriodIsASafeOne()
        {
            var bench = new StunBench(30000);
            bench.Server.IsModern = true;
            bench.Enable("10", "900");
            Assert.AreEqual("bcrb", bench.Server.Story);
            bench.Server.Story = string.Empty;
            bench.Run((10 * Minutes) + 1);
            Assert.AreEqual(30, bench.Server.Story.Length, "each 20 s");
            Assert.AreEqual(-1, bench.Server.Story.IndexOf("r"));
            Assert.AreEqual(-1, bench.Server.Story.IndexOf("c"));
        }

        [TestMethod]
        public void R346_AnImpatientNatIsMetWithAShorterPeriod()
        {
            var bench = new StunBench(12000);
            bench.Server.IsModern = true;
            bench.Enable("5", "900");
            bench.Run(10 * Minutes);
            bench.Server.Story = string.Empty;
            bench.Run(10 * Minutes);
            Assert.AreEqual(-1, bench.Server.Story.IndexOf("c"), "the binding is kept now");
        }

        [TestMethod]
        public void R346_ThePeriodStaysWithinWhatTheAcsAllows()
        {
            long[] minimums = { 0, 0, 0, 5, 30, 30, 60, 100, 3600, 4294967295 };
            long[] maximums = { -1, 0, 7, 10, 30, 300, -1, 10, -1, -1 };
            var keepAlive = new StunKeepAlive();
            for (int i = 0; i < minimums.Length; i++)
            {
                for (int patience = 1; patience <= 4096; patience *= 2)
                {
                    keepAlive.Start(minimums[i], maximums[i]);
                    int probes = 0;
                    while (keepAlive.IsSearching)
                    {
                        Check(keepAlive, minimums[i], maximums[i]);
                        Assert.IsTrue(++probes < 40, "it comes to an end");
                        if (keepAlive.Candidate <= patience * 1000)
                        {
                            keepAlive.Alive();
                        }
                        else
                        {
                            keepAlive.Lost();
                        }
                    }

                    Check(keepAlive, minimums[i], maximums[i]);
                    keepAlive.Shorten();
                    Check(keepAlive, minimums[i], maximums[i]);
                }
            }
        }

        [TestMethod]
        public void R347_AProbeIsRepeatedBeforeTheBindingCountsAsLost()
        {
            var bench = new StunBench(100000);
            bench.Enable("10", "900");
            bench.Server.IsSilent = true;
            long due = bench.Gateway.Due;
            bench.Run(due - bench.Gateway.Clock.Uptime + 5000);
            bench.Server.IsSilent = false;
            bench.Server.Story = string.Empty;
            bench.Run(2000);
            Assert.AreEqual("b", bench.Server.Story, "the rest of the probe was answered, the binding is used");
            Assert.AreEqual("198.51.100.1:50000", bench.Get("UDPConnectionRequestAddress"));
        }

        private static void Check(StunKeepAlive keepAlive, long minimum, long maximum)
        {
            long highest = maximum < 0 ? 1800 : maximum;
            minimum = minimum > 0 ? minimum : 1;
            highest = highest > minimum ? highest : minimum;
            Assert.IsTrue(keepAlive.Period >= minimum * 1000 && keepAlive.Period <= highest * 1000, keepAlive.Period.ToString());
            Assert.IsTrue(
                keepAlive.Candidate == 0 || (keepAlive.Candidate >= minimum * 1000 && keepAlive.Candidate <= highest * 1000));
        }
    }
}
