using System;
using System.Collections.Generic;
using NanoCwmp.Hal.Esp32.Device;
using Xunit;

namespace NanoCwmp.Tests.Host.Esp32;

/// <summary>The identity of an ESP32 board: from its chip, and from nothing that a firmware or an owner could change.</summary>
public class IdentityTests
{
    private static readonly byte[] s_address = [0x24, 0x6F, 0x28, 0x0A, 0xB0, 0xFF];

    [Fact]
    [Trait("Requirement", "R117")]
    public void SerialNumberAndOuiAreTheChipsAddress()
    {
        var identity = new DeviceIdentity(s_address, string.Empty);
        Assert.Equal("246F280AB0FF", identity.SerialNumber);
        Assert.Equal("246F28", identity.ManufacturerOui);
    }

    [Fact]
    public void AManufacturerHasItsOwnOui()
    {
        var identity = new DeviceIdentity(s_address, "02C0DE");
        Assert.Equal("246F280AB0FF", identity.SerialNumber);
        Assert.Equal("02C0DE", identity.ManufacturerOui);
    }

    /// <summary>Two devices differ if their addresses do, in whichever bit; each start gives the same again.</summary>
    [Fact]
    [Trait("Requirement", "R117")]
    public void EachAddressHasASerialNumberOfItsOwn()
    {
        var seen = new HashSet<string> { new DeviceIdentity(s_address, string.Empty).SerialNumber };
        for (int bit = 0; bit < 48; bit++)
        {
            byte[] address = [.. s_address];
            address[bit / 8] ^= (byte)(1 << (bit % 8));
            string serial = new DeviceIdentity(address, string.Empty).SerialNumber;
            Assert.True(seen.Add(serial), serial);
            Assert.Equal(serial, new DeviceIdentity(address, "02C0DE").SerialNumber);
        }
    }

    [Fact]
    public void WhatIsNoAddressOrOuiIsRefused()
    {
        Assert.Throws<ArgumentException>(() => new DeviceIdentity(new byte[5], string.Empty));
        Assert.Throws<ArgumentException>(() => new DeviceIdentity(s_address, "02C0D"));
    }
}
