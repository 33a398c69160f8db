using NanoCwmp.Hal;

namespace NanoCwmp.Board.Emulator;

/// <summary>The emulated device's identity, and its restart, which the board carries out.</summary>
internal sealed class EmulatedSystem(string serialNumber, Action reboot) : IDeviceSystem
{
    public string Manufacturer => "NanoCwmp";

    // Locally administered, so that it is nobody's: the emulator is no product.
    public string ManufacturerOui => "02C0DE";

    public string ProductClass => "Emulator";

    public string SerialNumber => serialNumber;

    public string ModelName => "NanoCwmp emulator";

    public string HardwareVersion => "1";

    // Of this assembly: the version of the firmware that runs, whoever has started it.
    public string SoftwareVersion { get; } = typeof(EmulatedSystem).Assembly.GetName().Version!.ToString(3);

    public void Reboot() => reboot();
}
