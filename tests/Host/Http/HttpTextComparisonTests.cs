using System;
using System.Globalization;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Http;
using Xunit;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>Dates, URLs, numbers and hashes against .NET's own.</summary>
public class HttpTextComparisonTests
{
    private readonly Random _random = new(6265);

    [Fact]
    public void DatesAreThoseOfDotNet()
    {
        string[] formats = ["R", "dddd, dd-MMM-yyyy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "d MMMM yyyy H:m:s"];
        for (int i = 0; i < 20_000; i++)
        {
            long seconds = _random.NextInt64(-11_644_473_600, 253_402_300_800);
            DateTimeOffset date = DateTimeOffset.FromUnixTimeSeconds(seconds);
            byte[] text = Encoding.ASCII.GetBytes(date.ToString(formats[i % formats.Length], CultureInfo.InvariantCulture));
            Assert.True(HttpDate.TryRead(text, 0, text.Length, out long actual));
            Assert.Equal(seconds, actual);
        }
    }

    /// <summary>What is a URL here is one for .NET, with the same parts.</summary>
    [Fact]
    public void UrlsAreThoseOfDotNet()
    {
        const string Characters = "aZ09.-_:/?#[]@%&=+~ ";
        int valid = 0;
        for (int i = 0; i < 50_000; i++)
        {
            var text = new StringBuilder(_random.Next(2) == 0 ? "http://" : "https://");
            text.Append(_random.Next(2) == 0 ? "[2001:db8::1]" : "ACS.example.com").Append(":/?#@"[_random.Next(5)]);
            for (int length = _random.Next(8); length > 0; length--)
            {
                text.Append(Characters[_random.Next(Characters.Length)]);
            }

            HttpUrl? ours = FakeAcs.Url(text.ToString());
            if (ours != null)
            {
                valid++;
                Assert.True(Uri.TryCreate(text.ToString(), UriKind.Absolute, out Uri? theirs), text.ToString());
                Assert.Equal(theirs.Host.Trim('[', ']'), ours.Host.ToLowerInvariant());
                Assert.Equal(theirs.Port, ours.Port);
                Assert.Equal(theirs.Scheme == "https", ours.IsSecure);
                Assert.Equal(theirs.Authority, Encoding.ASCII.GetString(ours.Authority).ToLowerInvariant());
            }
        }

        Assert.InRange(valid, 5_000, 50_000);
    }

    [Fact]
    public void NumbersAreThoseOfDotNet()
    {
        byte[] buffer = new byte[NumberText.MaximumLength];
        for (int i = 0; i < 20_000; i++)
        {
            long number = _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64);
            int length = NumberText.Write(number, buffer, 0);
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Encoding.ASCII.GetString(buffer, 0, length));
            Assert.True(NumberText.TryRead(buffer, 0, length, out long actual));
            Assert.Equal(number, actual);
        }
    }
}
