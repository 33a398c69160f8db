using System;
using System.IO;
using NanoCwmp.Hal.Esp32.Provisioning;
using NanoCwmp.Hal.Esp32.Storage;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Esp32;

/// <summary>The passwords of an ESP32 board are those of one device, never those of a model.</summary>
public sealed class CredentialTests : IDisposable
{
    private const string Serial = "246F280AB0FF";

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    private static ProvisioningFile Full => new()
    {
        AcsUrl = "https://acs.example/",
        SerialNumber = Serial,
        AcsUsername = "user",
        AcsPassword = "to the ACS",
        ConnectionRequestUsername = "caller",
        ConnectionRequestPassword = "from the ACS",
    };

    public void Dispose()
    {
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void CredentialsOfThisDeviceAreTaken()
    {
        var provisioning = new DeviceProvisioning(Full, Serial, "own");
        Assert.Equal("https://acs.example/", provisioning.AcsUrl);
        Assert.Equal("user", provisioning.AcsUsername);
        Assert.Equal("to the ACS", provisioning.AcsPassword);
        Assert.Equal("caller", provisioning.ConnectionRequestUsername);
        Assert.Equal("from the ACS", provisioning.ConnectionRequestPassword);
        Assert.False(provisioning.HasForeignCredentials);
    }

    /// <summary>One file for many devices gives none of them a password of another.</summary>
    [Theory]
    [InlineData("246F280AB0FE")]
    [InlineData("")]
    [InlineData(null)]
    [Trait("Requirement", "R039")]
    public void CredentialsOfAnotherDeviceAreNotTaken(string? serial)
    {
        ProvisioningFile file = Full;
        file.SerialNumber = serial!;
        var provisioning = new DeviceProvisioning(file, Serial, "own");
        Assert.Equal("https://acs.example/", provisioning.AcsUrl);
        Assert.Equal(string.Empty, provisioning.AcsUsername);
        Assert.Equal(string.Empty, provisioning.AcsPassword);
        Assert.Equal(Serial, provisioning.ConnectionRequestUsername);
        Assert.Equal("own", provisioning.ConnectionRequestPassword);
        Assert.True(provisioning.HasForeignCredentials);
    }

    [Fact]
    public void AnEmptyFileLeavesThePasswordOfTheDevice()
    {
        var provisioning = new DeviceProvisioning(new ProvisioningFile(), Serial, "own");
        Assert.Equal(string.Empty, provisioning.AcsUrl);
        Assert.Equal(Serial, provisioning.ConnectionRequestUsername);
        Assert.Equal("own", provisioning.ConnectionRequestPassword);
        Assert.False(provisioning.HasForeignCredentials);
    }

    [Fact]
    [Trait("Requirement", "R039")]
    public void SecretIsMadeOnceAndDiffersBetweenDevices()
    {
        var entropy = new FakeEntropy { IsCounting = true };
        string first = new DeviceSecret(PathOf("first"), entropy).Password;
        Assert.Equal("000102030405060708090a0b0c0d0e0f", first);
        Assert.Equal(first, new DeviceSecret(PathOf("first"), entropy).Password);
        Assert.Equal("101112131415161718191a1b1c1d1e1f", new DeviceSecret(PathOf("second"), entropy).Password);
    }

    /// <summary>What a loss of power has left of the file is never taken for a secret.</summary>
    [Fact]
    public void ATornSecretIsMadeAnew()
    {
        for (int length = 0; length < 16; length++)
        {
            File.WriteAllBytes(PathOf("torn"), new byte[length]);
            string made = new DeviceSecret(PathOf("torn"), new FakeEntropy { Value = 0xA5 }).Password;
            Assert.Equal("a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5", made);
            Assert.Equal(made, new DeviceSecret(PathOf("torn"), new FakeEntropy()).Password);
        }
    }

    [Fact]
    public void WithoutAVolumeTheSecretHoldsForOneStart()
    {
        string made = new DeviceSecret(Path.Combine(_directory, "missing", "secret"), new FakeEntropy { Value = 1 }).Password;
        Assert.Equal("01010101010101010101010101010101", made);
    }

    private string PathOf(string name) => Path.Combine(_directory, name);
}
