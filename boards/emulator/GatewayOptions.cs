using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Board.Emulator;

/// <summary>What makes one emulated gateway differ from another.</summary>
public sealed record GatewayOptions
{
    /// <summary>Gets the serial number.</summary>
    public string SerialNumber { get; init; } = "EMU0000001";

    /// <summary>Gets the URL of the ACS that the gateway comes with.</summary>
    public string AcsUrl { get; init; } = string.Empty;

    /// <summary>Gets the file of the flash image, or null for one in memory.</summary>
    public string? ImagePath { get; init; }

    /// <summary>Gets the objects that this gateway has besides the firmware's own.</summary>
    public IReadOnlyList<ModelObject> Objects { get; init; } = [];

    /// <summary>Gets whom the gateway trusts in TLS, and its own certificate.</summary>
    public TlsSettings Tls { get; init; } = new();

    /// <summary>Gets where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
