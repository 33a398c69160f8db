using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NanoCwmp.Hal.Host.Status;

/// <summary>
/// The temperature sensors that Linux shows in /sys: its thermal zones, and where there are none, the sensors of its monitoring
/// chips. Which there are is looked up once.
/// </summary>
public sealed class HostTemperatures : ITemperatureSensors
{
    private const int None = -274;
    private const int LongestName = 256;

    private readonly List<(string Name, string File)> _sensors;

    private HostTemperatures(List<(string Name, string File)> sensors)
    {
        _sensors = sensors;
    }

    /// <inheritdoc/>
    public int Count => _sensors.Count;

    /// <summary>Looks for sensors.</summary>
    /// <param name="root">Where the kernel shows them, "/sys/class" but in tests.</param>
    /// <returns>The sensors, or null if there are none.</returns>
    public static HostTemperatures? TryCreate(string root = "/sys/class")
    {
        List<(string Name, string File)> sensors = [.. Zones(Path.Combine(root, "thermal"))];
        if (sensors.Count == 0)
        {
            sensors = [.. Chips(Path.Combine(root, "hwmon"))];
        }

        return sensors.Count == 0 ? null : new HostTemperatures(sensors);
    }

    /// <inheritdoc/>
    public string Name(int index) => _sensors[index].Name;

    /// <inheritdoc/>
    public int Read(int index)
    {
        // Thousandths of a degree.
        string text = Text(_sensors[index].File);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int reading)
            ? Math.Max(None, (int)Math.Round(reading / 1000.0, MidpointRounding.AwayFromZero))
            : None;
    }

    // Several may be of one type: their place makes the name one of a kind.
    private static IEnumerable<(string Name, string File)> Zones(string root) =>
        from zone in Numbered(root, "thermal_zone")
        let file = Path.Combine(zone, "temp")
        where File.Exists(file)
        select (NameOf(Path.GetFileName(zone), Text(Path.Combine(zone, "type"))), file);

    private static IEnumerable<(string Name, string File)> Chips(string root) =>
        from chip in Numbered(root, "hwmon")
        from file in Directory.EnumerateFiles(chip, "temp*_input").OrderBy(file => NumberIn(Path.GetFileName(file)))
        let input = file[..^"_input".Length]
        let label = Text(Path.Combine(chip, "name")) + " " + Text(input + "_label")
        select (NameOf(Path.GetFileName(chip) + "/" + Path.GetFileName(input), label.Trim()), file);

    private static IEnumerable<string> Numbered(string root, string name) => !Directory.Exists(root)
        ? []
        : Directory.EnumerateDirectories(root, name + "*").OrderBy(folder => NumberIn(Path.GetFileName(folder)));

    private static int NumberIn(string name) => int.TryParse(string.Concat(name.Where(char.IsAsciiDigit)), out int number)
        ? number
        : int.MaxValue;

    private static string NameOf(string place, string kind)
    {
        string name = kind.Length == 0 ? place : $"{place} ({kind})";
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A zone that is switched off cannot be read.
            return string.Empty;
        }
    }
}
