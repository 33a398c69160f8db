using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NanoCwmp.Hal.Host.Status;

/// <summary>
/// How busy the processors of the host are together: since the host was started at the first look, from one look to the next
/// then, over a second at least (proc_stat(5)).
/// </summary>
/// <param name="time">Where time comes from.</param>
/// <param name="file">The kernel's counts.</param>
internal sealed class ProcessorTime(TimeProvider time, string file)
{
    private const int IdleField = 3;
    private const int WaitField = 4;

    // Those after it count guests, whose time is in the first ones already.
    private const int Fields = 8;

    private static readonly TimeSpan s_age = TimeSpan.FromSeconds(1);

    private long _idle;
    private long _total;
    private long _read;
    private int _usage;

    /// <summary>Gets a value indicating whether the kernel tells.</summary>
    public bool IsKnown => TryRead(out _, out _);

    /// <summary>Gets the share of the time that was not idle, in percent, rounded up as the data model wants it.</summary>
    public int Usage
    {
        get
        {
            bool isDue = _total == 0 || time.GetElapsedTime(_read) >= s_age;
            if (isDue && TryRead(out long idle, out long total) && total > _total)
            {
                long busy = Math.Max(0, total - _total - Math.Max(0, idle - _idle));
                _usage = (int)(((busy * 100) + (total - _total) - 1) / (total - _total));
                (_idle, _total, _read) = (idle, total, time.GetTimestamp());
            }

            return _usage;
        }
    }

    private bool TryRead(out long idle, out long total)
    {
        (idle, total) = (0, 0);
        try
        {
            long[] counts = [.. File.ReadLines(file).First(line => line.StartsWith("cpu ", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(Fields)
                .Select(count => long.Parse(count, CultureInfo.InvariantCulture))];
            idle = counts[IdleField] + counts[WaitField];
            total = counts.Sum();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException
            or OverflowException or InvalidOperationException or IndexOutOfRangeException)
        {
            return false;
        }
    }
}
