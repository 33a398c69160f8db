using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Host.Network;

/// <summary>The real interfaces of the host, as the operating system counts and addresses them; looked up at most once a second.</summary>
public sealed class HostInterfaces : INetworkInterfaces
{
    /// <summary>As many as are shown, a few as a board has; a host with containers may have any number.</summary>
    private const int Most = 4;

    private static readonly TimeSpan s_age = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly List<HostInterface> _interfaces = [];
    private string[] _nameServers = [];
    private long _read;
    private bool _isRead;

    /// <summary>Initializes a new instance of the <see cref="HostInterfaces"/> class.</summary>
    /// <param name="time">Where time comes from.</param>
    public HostInterfaces(TimeProvider time)
    {
        _time = time;
    }

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            Refresh();
            return _interfaces.Count;
        }
    }

    /// <inheritdoc/>
    public int NameServerCount
    {
        get
        {
            Refresh();
            return _nameServers.Length;
        }
    }

    /// <summary>Finds an interface by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its number, or -1.</returns>
    public int IndexOf(string name)
    {
        Refresh();
        return Find(name);
    }

    /// <inheritdoc/>
    public InterfaceKind Kind(int index) => _interfaces[index].Kind;

    /// <inheritdoc/>
    public string Name(int index) => _interfaces[index].Name;

    /// <inheritdoc/>
    public bool IsUp(int index) => _interfaces[index].IsUp;

    /// <inheritdoc/>
    public int BitRate(int index) => _interfaces[index].BitRate;

    /// <inheritdoc/>
    public string MacAddress(int index) => _interfaces[index].MacAddress;

    /// <inheritdoc/>
    public string Address(int index) => _interfaces[index].Address;

    /// <inheritdoc/>
    public string SubnetMask(int index) => _interfaces[index].SubnetMask;

    /// <inheritdoc/>
    public string Gateway(int index) => _interfaces[index].Gateway;

    /// <inheritdoc/>
    public bool UsesDhcp(int index) => _interfaces[index].UsesDhcp;

    /// <inheritdoc/>
    public long Counter(int index, InterfaceCounter counter)
    {
        Refresh();
        return _interfaces[index].Counters[(int)counter];
    }

    /// <inheritdoc/>
    public string NameServer(int index) => _nameServers[index];

    private void Refresh()
    {
        if (!_isRead || _time.GetElapsedTime(_read) >= s_age)
        {
            Read();
        }
    }

    private void Read()
    {
        _isRead = true;
        _read = _time.GetTimestamp();
        NetworkInterface[] present = NetworkInterface.GetAllNetworkInterfaces();
        foreach (HostInterface gone in _interfaces.Where(item => present.All(other => other.Name != item.Name)))
        {
            gone.Lose();
        }

        var servers = new List<string>();
        foreach (NetworkInterface item in present
            .OrderBy(item => HasAddress(item) ? 0 : 1).ThenBy(item => item.Name, StringComparer.Ordinal))
        {
            int index = Find(item.Name);
            if (index < 0 && _interfaces.Count == Most)
            {
                continue;
            }

            if (index < 0)
            {
                index = _interfaces.Count;
                _interfaces.Add(new HostInterface(item));
            }

            _interfaces[index].Read(item);
            servers.AddRange(item.GetIPProperties().DnsAddresses.Where(IsUsual).Select(address => address.ToString()));
        }

        _nameServers = [.. servers.Distinct()];
    }

    private int Find(string name) => _interfaces.FindIndex(item => item.Name == name);

    // What packets go through comes first.
    private static bool HasAddress(NetworkInterface item) => item.OperationalStatus != OperationalStatus.Down
        && item.GetIPProperties().UnicastAddresses.Any(address => address.Address.AddressFamily == AddressFamily.InterNetwork);

    // Windows lists addresses of a range that was never in use.
    private static bool IsUsual(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork || !address.IsIPv6SiteLocal;
}
