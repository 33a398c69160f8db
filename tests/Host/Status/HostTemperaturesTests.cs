using System;
using System.IO;
using System.Linq;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host.Status;
using Xunit;

namespace NanoCwmp.Tests.Host.Status;

/// <summary>The temperature sensors that Linux shows, in a /sys/class of the test's own.</summary>
public sealed class HostTemperaturesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void AHostWithoutSensorsHasNone()
    {
        Assert.Null(HostTemperatures.TryCreate(Path.Combine(_root, "missing")));
        Assert.Null(HostTemperatures.TryCreate(_root));
        Directory.CreateDirectory(Path.Combine(_root, "thermal"));
        Directory.CreateDirectory(Path.Combine(_root, "hwmon", "hwmon0"));
        Write("thermal/cooling_device0/type", "fan");
        Write("thermal/thermal_zone0/type", "without a reading");
        Write("hwmon/hwmon0/name", "fans");
        Write("hwmon/hwmon0/fan1_input", "1200");
        Assert.Null(HostTemperatures.TryCreate(_root));
    }

    [Fact]
    public void ZonesAreInTheOrderOfTheirNumbersAndGoBeforeChips()
    {
        foreach (int zone in (int[])[10, 2, 0])
        {
            Write($"thermal/thermal_zone{zone}/type", zone == 0 ? "x86_pkg_temp\n" : "acpitz\n");
            Write($"thermal/thermal_zone{zone}/temp", $"{40000 + zone}\n");
        }

        Write("hwmon/hwmon0/name", "coretemp\n");
        Write("hwmon/hwmon0/temp1_input", "45000\n");
        ITemperatureSensors sensors = HostTemperatures.TryCreate(_root)!;
        Assert.Equal(["thermal_zone0 (x86_pkg_temp)", "thermal_zone2 (acpitz)", "thermal_zone10 (acpitz)"], Names(sensors));
        Assert.Equal(40, sensors.Read(2));
    }

    [Fact]
    public void ChipsCountWhereThereAreNoZones()
    {
        Write("hwmon/hwmon1/name", "nvme\n");
        Write("hwmon/hwmon1/temp1_input", "33850\n");
        Write("hwmon/hwmon0/name", "coretemp\n");
        Write("hwmon/hwmon0/temp10_input", "-500\n");
        Write("hwmon/hwmon0/temp2_input", "45000\n");
        Write("hwmon/hwmon0/temp2_label", "Core 0\n");
        Write("hwmon/hwmon0/temp2_max", "100000\n");
        ITemperatureSensors sensors = HostTemperatures.TryCreate(_root)!;
        Assert.Equal(["hwmon0/temp2 (coretemp Core 0)", "hwmon0/temp10 (coretemp)", "hwmon1/temp1 (nvme)"], Names(sensors));
        Assert.Equal([45, -1, 34], Enumerable.Range(0, 3).Select(sensors.Read));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("499", 0)]
    [InlineData("500", 1)]
    [InlineData("-499", 0)]
    [InlineData("-40000\n", -40)]
    [InlineData("125000\n", 125)]
    [InlineData("-274000", -274)]
    [InlineData("-2147483648", -274)]
    [InlineData("2147483648", -274)]
    [InlineData("", -274)]
    [InlineData("warm", -274)]
    public void ReadingsAreRoundedToDegreesAndWhatIsNoneSaysSo(string text, int degrees)
    {
        Write("thermal/thermal_zone0/temp", text);
        ITemperatureSensors sensors = HostTemperatures.TryCreate(_root)!;
        Assert.Equal("thermal_zone0", sensors.Name(0));
        Assert.Equal(degrees, sensors.Read(0));
    }

    [Fact]
    public void ASensorThatGoesAwayGivesNoReading()
    {
        Write("thermal/thermal_zone0/temp", "20000");
        ITemperatureSensors sensors = HostTemperatures.TryCreate(_root)!;
        Assert.Equal(20, sensors.Read(0));
        Directory.Delete(Path.Combine(_root, "thermal"), recursive: true);
        Assert.Equal(-274, sensors.Read(0));
        Assert.Equal(1, sensors.Count);
    }

    /// <summary>What this machine has, if it has any, is between the cold of space and the heat that melts solder.</summary>
    [Fact]
    public void TheRealOnesAreReasonable()
    {
        if (HostTemperatures.TryCreate() is not ITemperatureSensors sensors)
        {
            return;
        }

        Assert.Equal(sensors.Count, Names(sensors).Distinct().Count());
        Assert.All(Enumerable.Range(0, sensors.Count), index => Assert.InRange(sensors.Read(index), -274, 300));
    }

    private static string[] Names(ITemperatureSensors sensors) => [.. Enumerable.Range(0, sensors.Count).Select(sensors.Name)];

    private void Write(string path, string text)
    {
        string file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
