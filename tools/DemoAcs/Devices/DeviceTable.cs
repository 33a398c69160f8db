using System.Collections.Concurrent;

namespace NanoCwmp.DemoAcs.Devices;

/// <summary>The devices of the server by id.</summary>
internal sealed class DeviceTable
{
    /// <summary>More devices than any emulated fleet has; the next one is answered with fault 8004.</summary>
    public const int MaxDevices = 5000;

    private readonly ConcurrentDictionary<string, Device> _devices = new();

    /// <summary>Finds or adds a device.</summary>
    /// <param name="id">OUI-ProductClass-SerialNumber.</param>
    /// <returns>The device, or null if the table is full.</returns>
    public Device? Get(string id)
    {
        if (_devices.TryGetValue(id, out var device))
        {
            return device;
        }

        return _devices.Count >= MaxDevices ? null : _devices.GetOrAdd(id, static key => new Device(key));
    }

    /// <summary>Finds a device.</summary>
    /// <param name="id">OUI-ProductClass-SerialNumber.</param>
    public Device? Find(string id) => _devices.GetValueOrDefault(id);

    /// <summary>The devices that have sent an Inform, by id.</summary>
    public IReadOnlyList<Device> Informed =>
        [.. _devices.Values.Where(d => d.LastInform is not null).OrderBy(d => d.Id, StringComparer.Ordinal)];
}
