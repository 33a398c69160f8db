using NanoCwmp.Hal.Esp32.Device;
using Xunit;

namespace NanoCwmp.Tests.Host.Esp32;

/// <summary>Five presses within ten seconds, and nothing less, ask for factory settings.</summary>
public class PressPatternTests
{
    [Theory]
    [InlineData(PressPattern.Bounce)]
    [InlineData(1000)]
    [InlineData(PressPattern.Window / 4)]
    public void FivePressesInTimeAreTaken(int distance)
    {
        var pattern = new PressPattern();
        for (int round = 0; round < 3; round++)
        {
            long start = round * 100000;
            for (int press = 0; press < 4; press++)
            {
                Assert.False(pattern.Press(start + (press * distance)));
            }

            Assert.True(pattern.Press(start + (4 * distance)));
        }
    }

    [Fact]
    public void SlowPressesNeverAre()
    {
        var pattern = new PressPattern();
        for (int press = 0; press < 100; press++)
        {
            Assert.False(pattern.Press(press * ((PressPattern.Window / 4) + 1)));
        }
    }

    /// <summary>A contact that bounces makes one press of many pulses.</summary>
    [Fact]
    public void BouncingCountsOnce()
    {
        var pattern = new PressPattern();
        for (int press = 0; press < 4; press++)
        {
            for (int bounce = 0; bounce < PressPattern.Bounce; bounce += 10)
            {
                Assert.False(pattern.Press((press * 1000) + bounce));
            }
        }

        Assert.True(pattern.Press(4000));
    }

    [Fact]
    public void AnOldPressDoesNotCount()
    {
        var pattern = new PressPattern();
        Assert.False(pattern.Press(0));
        for (int press = 1; press <= 4; press++)
        {
            Assert.False(pattern.Press(PressPattern.Window + (press * 500)));
        }

        Assert.True(pattern.Press(PressPattern.Window + 2500));
    }
}
