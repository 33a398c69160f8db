using System.Net;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Transfer;

namespace NanoCwmp.Board.Emulator;

/// <summary>What makes one emulated gateway differ from another.</summary>
public sealed record GatewayOptions
{
    /// <summary>Gets the serial number.</summary>
    public string SerialNumber { get; init; } = "EMU0000001";

    /// <summary>Gets the URL of the ACS that the gateway comes with.</summary>
    public string AcsUrl { get; init; } = string.Empty;

    /// <summary>
    /// Gets the host's network interface on which the gateway asks for its ACS by DHCP while it knows none, or null.
    /// </summary>
    public string? DhcpInterface { get; init; }

    /// <summary>Gets the address of this machine that the gateway has for its own: it takes connection requests there.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Gets the port for connection requests, over HTTP and over UDP; 0 takes a free one each at each start.</summary>
    public int ConnectionRequestPort { get; init; }

    /// <summary>Gets the port of the local host interface, 0 for a free one; null leaves the interface off.</summary>
    public int? HostInterfacePort { get; init; }

    /// <summary>Gets the address that the local host interface listens at.</summary>
    public IPAddress HostInterfaceAddress { get; init; } = IPAddress.Loopback;

    /// <summary>
    /// Gets the token of the local host interface, or null for the one that the factory has given this device; see
    /// <see cref="EmulatedGateway.HostInterfaceToken"/>.
    /// </summary>
    public string? HostInterfaceToken { get; init; }

    /// <summary>Gets the user name towards the ACS that the gateway comes with; empty for one made of its identity.</summary>
    public string Username { get; init; } = string.Empty;

    /// <summary>Gets the password towards the ACS that the gateway comes with.</summary>
    public string Password { get; init; } = string.Empty;

    /// <summary>Gets the file of the flash image, or null for one in memory.</summary>
    public string? ImagePath { get; init; }

    /// <summary>
    /// Gets whether the firmware runs out of the flash: the boot loader verifies the primary slot, loads what is in it, swaps
    /// and reverts. Otherwise this process's own build of the firmware runs, and there are no slots: that starts more quickly,
    /// suits a great number of gateways, and can be given <see cref="Objects"/> and an <see cref="Executor"/>.
    /// </summary>
    public bool BootsFromFlash { get; init; }

    /// <summary>Gets the private key (PEM) of a factory-new board, or null for one that is made for it.</summary>
    public string? SigningKey { get; init; }

    /// <summary>Gets the signed image that a factory-new board comes with, or null for this build's own firmware.</summary>
    public ReadOnlyMemory<byte>? FactoryImage { get; init; }

    /// <summary>
    /// Gets how long firmware on trial may take for its start and for each step; then the watchdog resets the board.
    /// </summary>
    public TimeSpan Watchdog { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the objects that this gateway has besides the firmware's own.</summary>
    public IReadOnlyList<ModelObject> Objects { get; init; } = [];

    /// <summary>Gets whom the gateway trusts in TLS, and its own certificate.</summary>
    public TlsSettings Tls { get; init; } = new();

    /// <summary>Gets what carries file transfers out in place of the firmware itself, or null.</summary>
    public ITransferExecutor? Executor { get; init; }

    /// <summary>
    /// Gets the file of the private key that signs firmware for this board, or null if its flash is in memory. It is made with
    /// the flash image; a key that is there already is taken.
    /// </summary>
    public string? SigningKeyPath => ImagePath is null ? null : Path.ChangeExtension(ImagePath, ".pem");

    /// <summary>Gets where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
