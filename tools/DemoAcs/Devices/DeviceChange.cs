namespace NanoCwmp.DemoAcs.Devices;

/// <summary>Tells that something of a device changed.</summary>
/// <param name="Device">The device.</param>
/// <param name="Names">Paths of the parameters that changed or went.</param>
internal sealed record DeviceChange(Device Device, IReadOnlyCollection<string> Names);
