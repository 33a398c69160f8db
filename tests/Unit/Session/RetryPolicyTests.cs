using NanoCwmp.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>The waits before retries (TR-069 3.2.1.1, table 3).</summary>
    [TestClass]
    public class RetryPolicyTests
    {
        [TestMethod]
        public void R107_R108_TheTenRangesWithDefaults()
        {
            CheckRange(1, 5, 10);
            CheckRange(2, 10, 20);
            CheckRange(3, 20, 40);
            CheckRange(4, 40, 80);
            CheckRange(5, 80, 160);
            CheckRange(6, 160, 320);
            CheckRange(7, 320, 640);
            CheckRange(8, 640, 1280);
            CheckRange(9, 1280, 2560);
            CheckRange(10, 2560, 5120);
            CheckRange(11, 2560, 5120);
            CheckRange(1000, 2560, 5120);
            CheckRange(2147483647, 2560, 5120);
        }

        [TestMethod]
        public void R107_OtherSettings()
        {
            Assert.AreEqual(1000L, RetryPolicy.ShortestWait(1, 1, 1000));
            Assert.AreEqual(1000L, RetryPolicy.LongestWait(10, 1, 1000), "a multiplier of one never grows");
            Assert.AreEqual(30000L, RetryPolicy.ShortestWait(1, 30, 1500));
            Assert.AreEqual(45000L, RetryPolicy.LongestWait(1, 30, 1500));
            Assert.AreEqual(45000L, RetryPolicy.ShortestWait(2, 30, 1500));
            Assert.AreEqual(67500L, RetryPolicy.LongestWait(2, 30, 1500));
            Assert.AreEqual(65535000L, RetryPolicy.ShortestWait(1, 65535, 65535));
        }

        [TestMethod]
        public void R107_EveryRangeBeginsWhereTheOneBeforeEnds()
        {
            int[] multipliers = { 1000, 1001, 1999, 2000, 10000, 65535 };
            int[] minimums = { 1, 5, 600, 65535 };
            for (int m = 0; m < minimums.Length; m++)
            {
                for (int k = 0; k < multipliers.Length; k++)
                {
                    for (int retry = 1; retry <= 12; retry++)
                    {
                        long shortest = RetryPolicy.ShortestWait(retry, minimums[m], multipliers[k]);
                        long longest = RetryPolicy.LongestWait(retry, minimums[m], multipliers[k]);
                        Assert.IsTrue(shortest >= minimums[m] * 1000L && longest >= shortest && longest <= RetryPolicy.Longest, "bounds");
                        if (retry > 1 && retry <= RetryPolicy.LastRange)
                        {
                            Assert.AreEqual(RetryPolicy.LongestWait(retry - 1, minimums[m], multipliers[k]), shortest);
                        }

                        CheckDraws(retry, minimums[m], multipliers[k], shortest, longest);
                    }
                }
            }
        }

        /// <summary>A higher random number never gives a shorter wait, and none leaves the range.</summary>
        private static void CheckDraws(int retry, int minimum, int multiplier, long shortest, long longest)
        {
            int[] randoms = { 0, 1, 2, 1000, 0x3FFFFFFF, 0x40000000, int.MaxValue - 1, int.MaxValue };
            long before = shortest;
            for (int i = 0; i < randoms.Length; i++)
            {
                long wait = RetryPolicy.Wait(retry, minimum, multiplier, randoms[i]);
                Assert.IsTrue(wait >= before && wait <= longest, "draw");
                before = wait;
            }

            Assert.AreEqual(longest, before);
        }

        private static void CheckRange(int retry, int shortest, int longest)
        {
            Assert.AreEqual(shortest * 1000L, RetryPolicy.ShortestWait(retry, 5, 2000), retry.ToString());
            Assert.AreEqual(longest * 1000L, RetryPolicy.LongestWait(retry, 5, 2000), retry.ToString());
            Assert.AreEqual(shortest * 1000L, RetryPolicy.Wait(retry, 5, 2000, 0), retry.ToString());
            Assert.AreEqual(longest * 1000L, RetryPolicy.Wait(retry, 5, 2000, int.MaxValue), retry.ToString());
        }
    }
}
