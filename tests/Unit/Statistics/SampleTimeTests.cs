using NanoCwmp.Model;
using NanoCwmp.Statistics;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>When intervals end, with and without the time of day.</summary>
    [TestClass]
    public class SampleTimeTests
    {
        private const long Hour = 3600000;

        [TestMethod]
        public void WithoutReferenceOrClockAnIntervalIsAsLongAsItIs()
        {
            Assert.AreEqual(5000 + Hour, SampleTime.End(5000, Hour, DateTimeText.Unknown, 0));
            Assert.AreEqual(5000 + Hour, SampleTime.End(5000, Hour, DateTimeText.Unknown, SampleTime.NoOffset));
            Assert.AreEqual(5000 + Hour, SampleTime.End(5000, Hour, 0, SampleTime.NoOffset));
        }

        [TestMethod]
        public void AnIntervalEndsAtTheReferencePlusOrMinusWholeOnes()
        {
            const long Slack = 1000;
            long[] references = { 0, 1, -1, 7 * Hour, -7 * Hour, 1767225600000, DateTimeText.Unknown + 1, 253402300799999 };
            long[] offsets = { 0, 1, 999, 1767225600000, -Hour };
            for (int i = 0; i < references.Length; i++)
            {
                for (int j = 0; j < offsets.Length; j++)
                {
                    for (long start = 0; start < 2 * Hour; start += 99991)
                    {
                        long end = SampleTime.End(start, Hour, references[i], offsets[j]);
                        Assert.AreEqual(0L, SampleTime.Modulo(end + offsets[j] - references[i], Hour));
                        Assert.IsTrue(end > start + Slack && end <= start + Hour + Slack, start.ToString());
                        Assert.AreEqual(end + Hour, SampleTime.End(end, Hour, references[i], offsets[j]));
                        long number = SampleTime.NumberOf(end, Hour, references[i], offsets[j]);
                        Assert.AreEqual(end + offsets[j], references[i] + (number * Hour));
                    }
                }
            }
        }

        [TestMethod]
        public void AClockThatIsCorrectedALittleMakesNoShortInterval()
        {
            for (long correction = -999; correction < 1000; correction += 37)
            {
                long end = SampleTime.End(Hour, Hour, 0, correction);
                Assert.AreEqual((2 * Hour) - correction, end);
                Assert.AreEqual(2L, SampleTime.NumberOf(end, Hour, 0, correction));
            }

            // The shortest interval knows a quarter of a second.
            Assert.AreEqual(1900L, SampleTime.End(1000, 1000, 0, 100));
            Assert.AreEqual(1600L, SampleTime.End(1000, 1000, 0, 400));
            Assert.AreEqual(2100L, SampleTime.End(1000, 1000, 0, -100));
            Assert.AreEqual(1400L, SampleTime.End(1000, 1000, 0, -400));
        }

        [TestMethod]
        public void TheRestOfADivisionIsNeverNegative()
        {
            Assert.AreEqual(0L, SampleTime.Modulo(-10, 5));
            Assert.AreEqual(4L, SampleTime.Modulo(-1, 5));
            Assert.AreEqual(1L, SampleTime.Modulo(6, 5));
        }
    }
}
