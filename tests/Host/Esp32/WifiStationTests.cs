using NanoCwmp.Hal.Esp32.Network;
using NanoCwmp.Hal.Esp32.Provisioning;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Esp32;

/// <summary>Which Wi-Fi network an ESP32 board is in, over its restarts: that of the file, or that of the ACS.</summary>
public class WifiStationTests
{
    private readonly KeptNetwork _kept = new();
    private readonly FakeSystem _system = new();
    private readonly ProvisioningFile _file = new() { WifiSsid = "factory", WifiPassword = "factory pass" };

    [Fact]
    public void TheNetworkOfTheFileTakesOneRestart()
    {
        Assert.True(Start().Settle());
        Assert.Equal("factory:factory pass", _kept.Network);
        WifiStation station = Start();
        Assert.False(station.Settle());
        Assert.Equal("factory", station.NetworkName);
        Assert.Equal(1, _kept.Writes);
    }

    [Fact]
    public void TheNetworkOfTheAcsTakesOneRestartAndGoesBeforeThatOfTheFile()
    {
        Start().Settle();
        WifiStation station = Start();
        Assert.False(station.Settle());
        station.Join("lab", "lab pass");
        Assert.Equal(1, _system.Reboots);
        Assert.Equal("lab:lab pass", _kept.Network);
        Assert.Equal("factory", station.NetworkName);

        // The firmware gives it again at each start, before all have settled.
        for (int start = 0; start < 3; start++)
        {
            station = Start();
            station.Join("lab", "lab pass");
            Assert.False(station.Settle());
            Assert.Equal("lab", station.NetworkName);
        }

        Assert.Equal(1, _system.Reboots);
        Assert.Equal(2, _kept.Writes);
    }

    [Fact]
    public void WithoutANetworkOfTheAcsThatOfTheFileComesBack()
    {
        _kept.Apply("lab", "lab pass");
        WifiStation station = Start();
        station.Join("lab", "lab pass");
        Assert.False(station.Settle());
        station.Join(string.Empty, string.Empty);
        Assert.Equal(1, _system.Reboots);
        Assert.Equal("factory:factory pass", _kept.Network);

        // As after a factory reset, when nothing is given at the start.
        _kept.Apply("lab", "lab pass");
        Assert.True(Start().Settle());
        Assert.Equal("factory:factory pass", _kept.Network);
    }

    [Fact]
    public void WhatNanoClrHasStaysIfTheFileHasNone()
    {
        _file.WifiSsid = null!;
        _file.WifiPassword = null!;
        _kept.Apply("flashed", string.Empty);
        WifiStation station = Start();
        Assert.False(station.Settle());
        station.Join(string.Empty, string.Empty);
        Assert.Equal(0, _system.Reboots);
        Assert.Equal("flashed:", _kept.Network);
        Assert.Equal("flashed", station.NetworkName);
    }

    [Fact]
    public void AConfigurationThatCannotBeKeptDoesNotRestartForEver()
    {
        _kept.IsBroken = true;
        WifiStation station = Start();
        Assert.False(station.Settle());
        station.Join("lab", "lab pass");
        Assert.Equal(0, _system.Reboots);
    }

    [Fact]
    public void ItTellsWhatNanoClrTells()
    {
        var network = new FakeNetwork { Address = string.Empty };
        var station = new WifiStation(_kept, network, _system, new FakeLog(), _file);
        Assert.False(station.IsAssociated);
        network.Address = "192.0.2.7";
        Assert.True(station.IsAssociated);
        Assert.True(station.Channel < 0);
        Assert.Equal(string.Empty, station.AccessPoint);
    }

    private WifiStation Start() => new(_kept, new FakeNetwork(), _system, new FakeLog(), _file);

    private sealed class KeptNetwork : IWifiConfiguration
    {
        private string _password = string.Empty;

        public string Ssid { get; private set; } = string.Empty;

        public string Network => $"{Ssid}:{_password}";

        public int Writes { get; private set; }

        public bool IsBroken { get; set; }

        public bool Apply(string ssid, string password)
        {
            if (IsBroken || (Ssid == ssid && _password == password))
            {
                return false;
            }

            Ssid = ssid;
            _password = password;
            Writes++;
            return true;
        }
    }
}
