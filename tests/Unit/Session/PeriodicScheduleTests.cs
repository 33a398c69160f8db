using NanoCwmp.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>The grid of periodic Informs.</summary>
    [TestClass]
    public class PeriodicScheduleTests
    {
        [TestMethod]
        public void R092_ReferencesInPastAndFutureGiveTheSamePhase()
        {
            for (int interval = 1; interval <= 12; interval++)
            {
                for (int reference = -30; reference <= 30; reference++)
                {
                    for (int now = -30; now <= 30; now++)
                    {
                        int wait = (int)PeriodicSchedule.UntilNext(now, reference, interval);
                        Assert.IsTrue(wait >= 1 && wait <= interval, "within one interval");
                        Assert.AreEqual(0, (now + wait - reference) % interval);
                    }
                }
            }
        }

        [TestMethod]
        public void R092_TheLargestNumbersFit()
        {
            const long Interval = 4294967295000L;
            const long First = -62135596800000L;
            const long Last = 253402300799999L;
            long wait = PeriodicSchedule.UntilNext(Last, First, Interval);
            Assert.IsTrue(wait > 0 && wait <= Interval && (Last + wait - First) % Interval == 0, "first");
            wait = PeriodicSchedule.UntilNext(First, Last, Interval);
            Assert.IsTrue(wait > 0 && wait <= Interval && (First + wait - Last) % Interval == 0, "last");
        }
    }
}
