using System.Security.Cryptography;
using System.Text;
using NanoCwmp.Hal.Host;

namespace NanoCwmp.Board.Emulator;

/// <summary>
/// What the factory has put into a device before it was sold: a secret of its own in the partition "nvs". An emulated chip
/// gets one when it is erased, and keeps it with its image.
/// </summary>
internal sealed class FactoryData
{
    /// <summary>The purpose of the token of the local host interface.</summary>
    public const string HostInterface = "host interface";

    private readonly byte[] _secret = new byte[32];

    public FactoryData(FlashImage flash)
    {
        Partition nvs = Partition.Factory;
        flash.Read(nvs.Offset, _secret);
        if (_secret.All(cell => cell == 0xFF))
        {
            RandomNumberGenerator.Fill(_secret);
            flash.Load(nvs.Offset, _secret);
        }
    }

    /// <summary>Makes a credential that only this device has, and that tells nothing of the others.</summary>
    public string Derive(string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(purpose)).AsSpan(0, 16));
}
