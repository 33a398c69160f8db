using System;

namespace NanoCwmp.Tests.Host;

/// <summary>What a piece of work allocates.</summary>
internal static class Allocation
{
    private const int Rounds = 5;

    /// <summary>
    /// Measures work that is repeated, after a first time that is not counted. The least of several rounds counts: what the
    /// runtime takes for itself, as when it compiles anew what runs often, does not come every time.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <returns>The bytes that one round of it allocates on this thread.</returns>
    public static long Of(Action work)
    {
        work();
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
