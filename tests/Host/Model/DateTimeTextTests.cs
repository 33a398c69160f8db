using System;
using System.Globalization;
using System.Text;
using NanoCwmp.Model;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>The firmware's dateTime against that of .NET.</summary>
[Trait("Requirement", "R388")]
[Trait("Requirement", "R390")]
public class DateTimeTextTests
{
    private readonly byte[] _buffer = new byte[DateTimeText.MaximumLength];

    [Fact]
    public void EveryDayOfTheYears1To9999ComesBack()
    {
        for (DateTime day = DateTime.MinValue; ; day = day.AddDays(1))
        {
            Check(day);
            if (day == DateTime.MaxValue.Date)
            {
                break;
            }
        }
    }

    [Fact]
    public void EverySecondOfADayAndEveryMillisecondOfAMinuteComeBack()
    {
        var leapDay = new DateTime(2024, 2, 29);
        for (int second = 0; second < 86400; second++)
        {
            Check(leapDay.AddSeconds(second));
        }

        for (int millisecond = 0; millisecond < 60000; millisecond++)
        {
            Check(leapDay.AddMilliseconds(millisecond));
        }
    }

    [Fact]
    public void EveryOffsetIsWrittenAndRead()
    {
        DateTime[] times = [new(1970, 1, 1), new(1999, 12, 31, 23, 59, 59), new(2024, 2, 29, 12, 0, 0), new(2025, 3, 1)];
        foreach (DateTime time in times)
        {
            for (int offset = -840; offset <= 840; offset++)
            {
                var local = new DateTimeOffset(time, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(offset));
                string zone = offset == 0 ? "Z" : local.ToString("zzz", CultureInfo.InvariantCulture);
                string expected = local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + zone;
                int length = DateTimeText.Write(Milliseconds(time), offset, _buffer, 0);
                Assert.Equal(expected, Encoding.ASCII.GetString(_buffer, 0, length));
                Assert.True(DateTimeText.TryRead(_buffer, 0, length, out long read));
                Assert.Equal(Milliseconds(time), read);
            }
        }
    }

    [Fact]
    public void EveryDateOfFourHundredYearsIsJudgedAsDotNetJudgesIt()
    {
        for (int year = 1800; year <= 2200; year++)
        {
            for (int month = 0; month <= 13; month++)
            {
                for (int day = 0; day <= 32; day++)
                {
                    bool exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
                    byte[] text = Encoding.ASCII.GetBytes($"{year:0000}-{month:00}-{day:00}T00:00:00Z");
                    Assert.Equal(exists, DateTimeText.TryRead(text, 0, text.Length, out _));
                }
            }
        }
    }

    [Fact]
    public void OneChangedCharacterNeverGivesAnotherTextThanItSays()
    {
        byte[] sample = Encoding.ASCII.GetBytes("2024-02-29T12:34:56.789+05:30");
        for (int at = 0; at < sample.Length; at++)
        {
            for (int character = 0; character < 256; character++)
            {
                byte[] text = (byte[])sample.Clone();
                text[at] = (byte)character;
                bool isTime = DateTimeText.TryRead(text, 0, text.Length, out long milliseconds);
                bool expected = DateTimeOffset.TryParseExact(
                    Encoding.Latin1.GetString(text),
                    "yyyy-MM-ddTHH:mm:ss.fffzzz",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out DateTimeOffset time);
                Assert.True(expected == isTime, $"position {at}, character {character}");
                Assert.Equal(expected ? time.ToUnixTimeMilliseconds() : 0, milliseconds);
            }
        }
    }

    private static long Milliseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;

    private void Check(DateTime time)
    {
        string expected = time.ToString(time.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        int length = DateTimeText.Write(Milliseconds(time), 0, _buffer, 0);
        Assert.Equal(expected, Encoding.ASCII.GetString(_buffer, 0, length));
        Assert.True(DateTimeText.TryRead(_buffer, 0, length, out long read), expected);
        Assert.Equal(Milliseconds(time), read);
    }
}
