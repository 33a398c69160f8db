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

    /// <summary>Gets the address of this machine that the gateway has for its own: it takes connection requests there.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Gets the port for connection requests, over HTTP and over UDP; 0 takes a free one each at each start.</summary>
    public int ConnectionRequestPort { get; init; }

    /// <summary>Gets the user name towards the ACS that the gateway comes with; empty for one made of its identity.</summary>
    public string Username { get; init; } = string.Empty;

    /// <summary>Gets the password towards the ACS that the gateway comes with.</summary>
    public string Password { get; init; } = string.Empty;

    /// <summary>Gets the file of the flash image, or null for one in memory.</summary>
    public string? ImagePath { get; init; }

    /// <summary>Gets the objects that this gateway has besides the firmware's own.</summary>
    public IReadOnlyList<ModelObject> Objects { get; init; } = [];

    /// <summary>Gets whom the gateway trusts in TLS, and its own certificate.</summary>
    public TlsSettings Tls { get; init; } = new();

    /// <summary>Gets what carries file transfers out in place of the firmware itself, or null.</summary>
    public ITransferExecutor? Executor { get; init; }

    /// <summary>Gets where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
