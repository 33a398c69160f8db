using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NanoCwmp.Tests.Unit.Notification;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>What an ACS reads of a gateway that has everything, against the published model and against itself.</summary>
public class ModelValueTests
{
    private const string Vendor = "Device.X_NANOCWMP_";

    private readonly FullGateway _gateway = new();

    public ModelValueTests()
    {
        _gateway.AddRow("Device.NAT.PortMapping.");
        _gateway.AddRow("Device.XMPP.Connection.");
        _gateway.AddRow("Device.XMPP.Connection.1.Server.");
        _gateway.AddRow("Device.ManagementServer.InformParameter.");
        _gateway.AddRow("Device.PeriodicStatistics.SampleSet.");
        _gateway.AddRow("Device.PeriodicStatistics.SampleSet.1.Parameter.");
    }

    [DeviceModelFact]
    [Trait("Requirement", "R116")]
    [Trait("Requirement", "R403")]
    public void ValuesKeepTheLengthsAndPatternsOfTheModel()
    {
        int patterns = 0;
        foreach ((string name, string value) in Values())
        {
            DeviceModelRow row = RowOf(name);
            Assert.True(row.BaseType != "string" || value.Length <= (row.MaximumLength ?? int.MaxValue), name);
            if (Regex.Match(row.Constraints, @"^(list<[^;]*; )?pattern\{(.*)\}$") is { Success: true } match)
            {
                // Alternatives stand with " || " between them; an empty one allows the empty string.
                string pattern = string.Join('|', match.Groups[2].Value.Split(" || ").Select(text => $"(?:{text.Trim()})"));
                string[] parts = match.Groups[1].Success ? value.Split(',') : [value];
                Assert.All(parts, part => Assert.Matches($"^(?:{pattern})$", part));
                patterns++;
            }
        }

        Assert.InRange(patterns, 10, int.MaxValue);
    }

    [DeviceModelFact]
    [Trait("Requirement", "R403")]
    public void AddressesAreWrittenAsTheStandardSays()
    {
        Dictionary<string, string> values = Values().ToDictionary();
        Assert.Equal("192.0.2.1", values["Device.IP.Interface.1.IPv4Address.1.IPAddress"]);
        Assert.Equal("255.255.255.0", values["Device.IP.Interface.1.IPv4Address.1.SubnetMask"]);
        Assert.Equal("02:00:00:00:00:0A", values["Device.Ethernet.Interface.1.MACAddress"]);
        Assert.Equal("2001:db8::53", values["Device.DNS.Client.Server.2.DNSServer"]);
        Assert.Equal("192.0.2.53", values["Device.DHCPv4.Client.1.DNSServers"]);
        Assert.Equal(string.Empty, values["Device.WiFi.SSID.1.BSSID"]);
        Assert.Equal("02:00:00:00:01:00", values["Device.Hosts.Host.1.PhysAddress"]);
    }

    [DeviceModelFact]
    [Trait("Requirement", "R400")]
    public void EnumerationsHavePublishedWordsOnly()
    {
        int seen = 0;
        foreach ((string name, string value) in Values())
        {
            string constraints = RowOf(name).Constraints;
            if (Regex.Match(constraints, @"(?:^|; )enum\{([^}]*)\}") is not { Success: true } match)
            {
                continue;
            }

            seen++;
            string[] words = [.. match.Groups[1].Value.Split('|').Select(word => word.TrimEnd('*', '~'))];
            bool isList = constraints.StartsWith("list<", StringComparison.Ordinal);
            Assert.All(
                isList ? value.Split(',', StringSplitOptions.RemoveEmptyEntries) : [value],
                part => Assert.True(words.Contains(part), $"{name} = {part}"));
        }

        Assert.InRange(seen, 20, int.MaxValue);
    }

    /// <summary>A reference that is not empty is the path of a row that the gateway lists.</summary>
    [DeviceModelFact]
    public void ReferencesLeadSomewhere()
    {
        var rows = _gateway.Names("Device.", nextLevel: false)!.Select(item => item.Name).ToHashSet();
        int seen = 0;
        foreach ((string name, string value) in Values().Where(item => RowOf(item.Name).Constraints.Contains("pathRef(")))
        {
            foreach (string path in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.True(rows.Contains(path + "."), $"{name} = {path}");
                seen++;
            }
        }

        Assert.InRange(seen, 15, int.MaxValue);
    }

    [DeviceModelFact]
    public void RangesOfNumbersAreKept()
    {
        foreach ((string name, string value) in Values().Where(item => RowOf(item.Name).BaseType is "int" or "unsignedInt"))
        {
            (long? minimum, long? maximum) = RowOf(name).Range;
            Assert.InRange(long.Parse(value), minimum ?? int.MinValue, maximum ?? uint.MaxValue);
        }
    }

    [Fact]
    [Trait("Requirement", "R404")]
    public void TheSupportedModelIsListed()
    {
        Dictionary<string, string> values = Values().ToDictionary();
        const string Row = "Device.DeviceInfo.SupportedDataModel.1.";
        Assert.Equal("1", values["Device.DeviceInfo.SupportedDataModelNumberOfEntries"]);
        Assert.True(Uri.TryCreate(values[Row + "URL"], UriKind.Absolute, out _));
        Assert.StartsWith("urn:broadband-forum-org:tr-181-" + values["Device.RootDataModelVersion"].Replace('.', '-'), values[Row + "URN"]);
        Assert.True(Guid.TryParseExact(values[Row + "UUID"], "D", out _));
        Assert.Equal(string.Empty, values[Row + "Features"]);
    }

    /// <summary>Whatever GetParameterNames lists, in whichever of its forms, GetParameterValues answers, and nothing else.</summary>
    [Fact]
    [Trait("Requirement", "R220")]
    [Trait("Requirement", "R221")]
    public void NamesAndValuesAgreeForEveryPath()
    {
        IReadOnlyList<(string Name, bool IsWritable)> all = _gateway.Names(string.Empty, nextLevel: false)!;
        Assert.Equal(all.Count, all.Select(item => item.Name).Distinct().Count());
        foreach (string path in all.Select(item => item.Name).Prepend(string.Empty))
        {
            string[] below = [.. all.Select(item => item.Name).Where(name => name.StartsWith(path, StringComparison.Ordinal))];
            if (path.Length > 0 && !path.EndsWith('.'))
            {
                Assert.Equal([path], _gateway.Values(path)!.Select(item => item.Name));
                continue;
            }

            Assert.Equal(below.Where(name => !name.EndsWith('.')), _gateway.Values(path)!.Select(item => item.Name));
            Assert.Equal(below, _gateway.Names(path, nextLevel: false)!.Select(item => item.Name));
            Assert.Equal(
                below.Where(name => name.Length > path.Length && !name[path.Length..^1].Contains('.')),
                _gateway.Names(path, nextLevel: true)!.Select(item => item.Name));
        }
    }

    /// <summary>The store has room for a record of each parameter, as it must (R174 knows no lack of resources).</summary>
    [Fact]
    [Trait("Requirement", "R174")]
    public void PassiveNotificationOfEverythingIsTaken()
    {
        string request = NotedGateway.SetAttributes(NotedGateway.Entry(string.Empty, 1));
        Assert.Equal("SetParameterAttributesResponse", _gateway.Ask(request).Name.LocalName);
    }

    /// <summary>Values of the published part; vendor objects are looked at elsewhere.</summary>
    private IEnumerable<(string Name, string Value)> Values() =>
        _gateway.Values("Device.")!.Where(item => !item.Name.StartsWith(Vendor, StringComparison.Ordinal));

    private static DeviceModelRow RowOf(string name) => DeviceModel.Rows[FullGateway.Published(name)];
}
