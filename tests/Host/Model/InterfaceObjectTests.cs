using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>What the objects tell of the contracts below them.</summary>
public class InterfaceObjectTests
{
    private readonly FullGateway _gateway = new();

    [Theory]
    [Trait("Requirement", "R401")]
    [InlineData(1023, "0")]
    [InlineData(1024, "1")]
    [InlineData(33333, "32")]
    [InlineData(92160, "90")]
    public void MemoryIsToldInKibibytes(long free, string kibibytes)
    {
        _gateway.Gateway.Memory.Free = free;
        Assert.Equal("90", Value("Device.DeviceInfo.MemoryStatus.Total"));
        Assert.Equal(kibibytes, Value("Device.DeviceInfo.MemoryStatus.Free"));
        Assert.Equal(free.ToString(CultureInfo.InvariantCulture), Value("Device.X_NANOCWMP_Heap.Free"));
    }

    [Fact]
    public void LeastFreeHeapIsKept()
    {
        foreach (long free in (long[])[30000, 10000, 20000])
        {
            _gateway.Gateway.Memory.Free = free;
            _gateway.Gateway.Agent.RequestConnection();
            _gateway.Gateway.Acs.AnswerSession();
            _gateway.Gateway.Poll();
        }

        Assert.Equal("10000", Value("Device.X_NANOCWMP_Heap.LeastFree"));
    }

    /// <summary>Counters wrap through zero, and the highest value is left for what is not counted.</summary>
    [Theory]
    [Trait("Requirement", "R402")]
    [InlineData(0, "0", "0")]
    [InlineData(4294967294, "4294967294", "4294967294")]
    [InlineData(4294967295, "4294967294", "4294967295")]
    [InlineData(4294967296, "0", "4294967296")]
    [InlineData(4294967303, "7", "4294967303")]
    [InlineData(8589934591, "4294967294", "8589934591")]
    [InlineData(long.MaxValue, "4294967294", "9223372036854775807")]
    [InlineData(-1, "4294967295", "18446744073709551615")]
    public void CountersWrapAndTellWhatIsNotCounted(long count, string narrow, string wide)
    {
        _gateway.Gateway.Interfaces.Traffic = count;
        foreach (string table in (string[])["Device.Ethernet.Interface.1.", "Device.IP.Interface.1."])
        {
            Dictionary<string, string> stats = _gateway.Values(table + "Stats.")!.ToDictionary(item => item.Name.Split('.')[^1], item => item.Value);
            Assert.Equal(8, stats.Count);
            Assert.All(stats.Where(item => item.Key.StartsWith("Bytes") || item.Key.StartsWith("Packets")), item => Assert.Equal(wide, item.Value));
            Assert.All(stats.Where(item => item.Key.StartsWith("Errors") || item.Key.StartsWith("Discard")), item => Assert.Equal(narrow, item.Value));
        }
    }

    [Fact]
    public void StackLeadsFromTheAddressToThePort()
    {
        string[] stack = [.. _gateway.Values("Device.InterfaceStack.")!.Where(item => item.Name.EndsWith("Layer")).Select(item => item.Value)];
        string[] expected =
        [
            "Device.IP.Interface.1", "Device.Ethernet.Link.1", "Device.Ethernet.Link.1", "Device.Ethernet.Interface.1",
            "Device.IP.Interface.2", "Device.Ethernet.Link.2", "Device.Ethernet.Link.2", "Device.WiFi.SSID.1",
            "Device.WiFi.SSID.1", "Device.WiFi.Radio.1",
        ];
        Assert.Equal(expected, stack);
        Assert.Equal("Device.WiFi.SSID.1", Value("Device.Ethernet.Link.2.LowerLayers"));
        Assert.Equal("Loopback", Value("Device.IP.Interface.3.Type"));
        Assert.Equal(string.Empty, Value("Device.IP.Interface.3.LowerLayers"));
    }

    [Fact]
    public void TimeIsThatOfTheClock()
    {
        FakeClock clock = _gateway.Gateway.Clock;
        Assert.Equal("Unsynchronized", Value("Device.Time.Status"));
        Assert.StartsWith("0001-01-01T", Value("Device.Time.CurrentLocalTime"));
        clock.UtcMilliseconds = 1_700_000_000_000;
        Assert.Equal("Synchronized", Value("Device.Time.Status"));
        foreach ((int offset, string zone, string time) in ((int, string, string)[])
            [(0, "UTC0", "22:13:20Z"), (60, "<+01>-1", "23:13:20+01:00"), (-210, "<-0330>3:30", "18:43:20-03:30"), (345, "<+0545>-5:45", "03:58:20+05:45")])
        {
            clock.UtcOffsetMinutes = offset;
            Assert.Equal(zone, Value("Device.Time.LocalTimeZone"));
            Assert.EndsWith(time, Value("Device.Time.CurrentLocalTime"));
        }
    }

    [Fact]
    public void SessionsAndErasuresAreCounted()
    {
        Assert.Equal("1", Value("Device.X_NANOCWMP_Sessions.Completed"));
        Assert.Equal("2", Value("Device.X_NANOCWMP_Sessions.Completed"));
        Assert.Equal("0", Value("Device.X_NANOCWMP_Sessions.Failed"));
        long before = long.Parse(Value("Device.X_NANOCWMP_Storage.Erasures"), CultureInfo.InvariantCulture);
        for (int i = 0; i < 1000; i++)
        {
            Assert.True(_gateway.Gateway.Agent.Configure("Device.DeviceInfo.ProvisioningCode", "code " + i));
        }

        Assert.InRange(long.Parse(Value("Device.X_NANOCWMP_Storage.Erasures"), CultureInfo.InvariantCulture), before + 1, before + 50);
    }

    /// <summary>A new network is joined when the session that has set it is over, and again after a restart.</summary>
    [Fact]
    public void WifiIsJoinedAfterTheSessionAndAtEachStart()
    {
        const string Profile = "Device.WiFi.EndPoint.1.Profile.1.";
        FakeWifi wifi = _gateway.Gateway.Wifi;
        Assert.Equal(0, wifi.Joins);
        Assert.Equal("SetParameterValuesResponse", Set(
            AcsText.Entry(Profile + "SSID", "string", "home") + AcsText.Entry(Profile + "Enable", "boolean", "1")
            + AcsText.Entry(Profile + "Security.KeyPassphrase", "string", "correct horse")));
        Assert.Equal((1, "home", "correct horse"), (wifi.Joins, wifi.NetworkName, wifi.Passphrase));
        Assert.Equal("Active", Value(Profile + "Status"));
        Assert.Equal("Device.WiFi.EndPoint.1.Profile.1", Value("Device.WiFi.EndPoint.1.ProfileReference"));
        Assert.Equal(string.Empty, Value(Profile + "Security.KeyPassphrase"));
        Assert.Equal(1, wifi.Joins);

        Assert.True(_gateway.Gateway.Boot());
        Assert.Equal((2, "home", "correct horse"), (wifi.Joins, wifi.NetworkName, wifi.Passphrase));
        Assert.Equal("SetParameterValuesResponse", Set(AcsText.Entry(Profile + "Security.ModeEnabled", "string", "None")));
        Assert.Equal((3, "home", ""), (wifi.Joins, wifi.NetworkName, wifi.Passphrase));
        Assert.Equal("SetParameterValuesResponse", Set(AcsText.Entry(Profile + "Enable", "boolean", "0")));
        Assert.Equal((4, "", ""), (wifi.Joins, wifi.NetworkName, wifi.Passphrase));
        Assert.Equal("Fault", Set(AcsText.Entry(Profile + "Security.KeyPassphrase", "string", "seven77")));
        Assert.Equal(4, wifi.Joins);
    }

    private string Set(string entries) => _gateway.Ask(AcsText.Set(entries, "key")).Name.LocalName;

    private string Value(string name) => _gateway.Values(name)!.Single().Value;
}
