using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace NanoCwmp.Emulator;

/// <summary>What the command line says.</summary>
internal sealed record EmulatorSettings
{
    /// <summary>Gets the URL of the ACS, or null for the embedded one, or one that is found by DHCP.</summary>
    public Uri? Acs { get; init; }

    /// <summary>Gets the network interface on which the ACS is looked for by DHCP, or null.</summary>
    public string? DhcpInterface { get; init; }

    /// <summary>Gets the user name towards the ACS; empty for one made of the gateway's identity.</summary>
    public string Username { get; init; } = string.Empty;

    /// <summary>Gets the password towards the ACS.</summary>
    public string Password { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether to end after the first session.</summary>
    public bool Once { get; init; }

    /// <summary>Gets a value indicating whether to begin with erased flash.</summary>
    public bool Fresh { get; init; }

    /// <summary>Gets the serial number of the gateway.</summary>
    public required string Serial { get; init; }

    /// <summary>Gets the folder of the flash images.</summary>
    public required DirectoryInfo Data { get; init; }

    /// <summary>Gets the port of the embedded ACS and its page.</summary>
    public int Port { get; init; }

    /// <summary>Gets the port on which the gateway takes connection requests.</summary>
    public int ConnectionRequestPort { get; init; }

    /// <summary>Gets the port of the local host interface, or null for none.</summary>
    public int? HostInterfacePort { get; init; }

    /// <summary>Gets the file that the token of the local host interface is written to.</summary>
    public string TokenPath => Path.Combine(Data.FullName, $"{Serial}.token");

    /// <summary>Gets the gateway's own address.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Gets the files of the trusted root certificates.</summary>
    public IReadOnlyList<FileInfo> Roots { get; init; } = [];

    /// <summary>Gets a value indicating whether the roots that this machine trusts are trusted too.</summary>
    public bool TrustSystem { get; init; }

    /// <summary>Gets the file of the client certificate, or null for none.</summary>
    public FileInfo? Certificate { get; init; }

    /// <summary>Gets the file of the client certificate's key.</summary>
    public FileInfo? PrivateKey { get; init; }

    /// <summary>Gets a value indicating whether TLS 1.3 may be used.</summary>
    public bool AllowTls13 { get; init; }

    /// <summary>Gets the file of the gateway's flash image.</summary>
    public string ImagePath => Path.Combine(Data.FullName, $"{Serial}.flash");

    /// <summary>Gets which options do not go together and what to do, or <see langword="null"/> if all do.</summary>
    public string? Conflict =>
        Acs?.Scheme == Uri.UriSchemeHttps && Roots.Count == 0 && !TrustSystem
            ? "--acs with https needs --ca FILE with the root certificate of the ACS, or --trust-system."
        : Acs is not null && DhcpInterface is not null
            ? "--acs and --dhcp exclude each other: a gateway that knows its ACS does not look for one."
        : Certificate is null != PrivateKey is null
            ? "--cert and --key go together."
        : !IPAddress.IsLoopback(Address) && !OwnAddresses.Contains(Address)
            ? $"--address {Address} is not an address of this machine. There are: {string.Join(", ", OwnAddresses)}."
        : null;

    private static IEnumerable<IPAddress> OwnAddresses =>
        NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork);
}
