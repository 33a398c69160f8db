using NanoCwmp.Core;
using NanoCwmp.Statistics;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>What becomes of the values of an interval.</summary>
    [TestClass]
    public class SampleSumTests
    {
        [TestMethod]
        public void EachModeGivesItsOwnStatistic()
        {
            Check(new long[] { 3 }, 3, 3, 3, 3);
            Check(new long[] { 5, 9, 1, 6 }, 6, 1, 9, 5);
            Check(new long[] { -5, -9, -1, -6 }, -6, -9, -1, -5);
            Check(new long[] { 0, 0, 1 }, 1, 0, 1, 0);
            Check(new long[] { 0, 1, 1 }, 1, 0, 1, 1);
            Check(new long[] { 0, -1, -1 }, -1, -1, 0, -1);
            Check(new long[] { 0, 0, -1 }, -1, -1, 0, 0);
            Check(new long[] { 1, 2 }, 2, 1, 2, 2);
            Check(new long[] { -1, -2 }, -2, -2, -1, -1);
            Check(new long[] { 65535, 65537, 131072, -65536 }, -65536, -65536, 131072, 49152);
        }

        [TestMethod]
        public void AMeanOfTheHighestNumbersDoesNotOverflow()
        {
            long[] values = new long[Limits.SampleReadings];
            long[] extremes = { long.MaxValue, long.MinValue, uint.MaxValue, long.MaxValue / 3 };
            for (int i = 0; i < extremes.Length; i++)
            {
                for (int j = 0; j < values.Length; j++)
                {
                    values[j] = extremes[i];
                }

                Check(values, extremes[i], extremes[i], extremes[i], extremes[i]);
            }

            for (int j = 0; j < values.Length; j++)
            {
                values[j] = j % 2 == 0 ? long.MaxValue : long.MinValue;
            }

            Check(values, long.MinValue, long.MinValue, long.MaxValue, 0);
        }

        [TestMethod]
        public void WithoutValuesItIsZeroAndItCanBeginAnew()
        {
            var sum = new SampleSum();
            Assert.AreEqual(0L, sum.Get(Calculation.Average));
            sum.Add(7);
            sum.Clear();
            Assert.AreEqual(0, sum.Count);
            Assert.AreEqual(0L, sum.Get(Calculation.Latest));
            Assert.AreEqual(0L, sum.Get(Calculation.Maximum));
            sum.Add(-3);
            Assert.AreEqual(-3L, sum.Get(Calculation.Maximum));
            Assert.AreEqual(-3L, sum.Get(Calculation.Average));
        }

        private static void Check(long[] values, long latest, long minimum, long maximum, long average)
        {
            var sum = new SampleSum();
            for (int i = 0; i < values.Length; i++)
            {
                sum.Add(values[i]);
            }

            Assert.AreEqual(latest, sum.Get(Calculation.Latest));
            Assert.AreEqual(minimum, sum.Get(Calculation.Minimum));
            Assert.AreEqual(maximum, sum.Get(Calculation.Maximum));
            Assert.AreEqual(average, sum.Get(Calculation.Average));
        }
    }
}
