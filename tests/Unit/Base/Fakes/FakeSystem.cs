using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A device that counts its restarts.</summary>
    public sealed class FakeSystem : IDeviceSystem
    {
        public string Manufacturer { get; set; } = "R&D <Lab>";

        public string ManufacturerOui { get; set; } = "02C0DE";

        public string ProductClass { get; set; } = "Bench";

        public string SerialNumber { get; set; } = "S0001";

        public string ModelName { get; set; } = "Model 1";

        public string HardwareVersion { get; set; } = "1.0";

        public string SoftwareVersion { get; set; } = "0.1";

        public int Reboots { get; private set; }

        public void Reboot()
        {
            Reboots++;
        }
    }
}
