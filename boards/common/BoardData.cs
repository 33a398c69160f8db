using System.Net.NetworkInformation;
using NanoCwmp.Core;
using NanoCwmp.Hal.Esp32.Device;
using NanoCwmp.Model;

namespace NanoCwmp.Board.Esp32
{
    /// <summary>What one kind of board differs by from the others.</summary>
    public sealed class BoardData
    {
        /// <summary>The pin number of a button that is not there.</summary>
        public const int NoPin = -1;

        /// <summary>Gets or sets the manufacturer's name.</summary>
        public string Manufacturer { get; set; } = "NanoCwmp";

        /// <summary>
        /// Gets or sets the manufacturer's identifier, six upper-case hexadecimal digits; empty for the one in the chip's
        /// address, which is that of the chip's maker.
        /// </summary>
        public string ManufacturerOui { get; set; } = string.Empty;

        /// <summary>Gets or sets the class of product: serial numbers are unique within it.</summary>
        public string ProductClass { get; set; } = string.Empty;

        /// <summary>Gets or sets the name of the model.</summary>
        public string ModelName { get; set; } = string.Empty;

        /// <summary>Gets or sets the version of the hardware.</summary>
        public string HardwareVersion { get; set; } = "1";

        /// <summary>Gets or sets the kind of interface that leads to the network; its address is the device's identity.</summary>
        public NetworkInterfaceType Interface { get; set; } = NetworkInterfaceType.Wireless80211;

        /// <summary>Gets or sets the pin of the button that asks for factory settings, or <see cref="NoPin"/>.</summary>
        public int ResetPin { get; set; } = NoPin;

        /// <summary>Gets or sets the light that tells how the device is, or <see langword="null"/>.</summary>
        public IStatusLight Light { get; set; }

        /// <summary>Gets or sets the size of a file of settings in bytes; there are two.</summary>
        public int BankSize { get; set; } = 0x8000;

        /// <summary>Gets or sets how many stored keys there is room for; 5 bytes of RAM each.</summary>
        public int StoreKeys { get; set; } = Limits.StoreKeys;

        /// <summary>Gets or sets how many bytes of log lines are kept in RAM for the ACS, 0 for none.</summary>
        public int LogBytes { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the data model shows the network interface; its objects take RAM, too.
        /// </summary>
        public bool HasInterfaceObjects { get; set; }

        /// <summary>
        /// Gets or sets how often at least the network is looked at, in milliseconds: System.Net has no signal for what comes.
        /// </summary>
        public int PollMilliseconds { get; set; } = 100;

        /// <summary>
        /// Gets or sets how long the firmware may be away before the watchdog restarts the device, in milliseconds. A session
        /// counts as being away.
        /// </summary>
        public int WatchdogMilliseconds { get; set; } = 15 * 60 * 1000;

        /// <summary>
        /// Gets or sets how many bytes of an image a slot of the firmware can hold, 0 if the board has no slots. It counts with
        /// nanoFramework's preview line alone.
        /// </summary>
        public int SlotCapacity { get; set; }

        /// <summary>Gets or sets what makes the features that the board has chosen, or <see langword="null"/>: then it has none.</summary>
        public IBoardFeatures Features { get; set; }

        /// <summary>Gets or sets the objects that the board adds to the data model.</summary>
        public ModelObject[] Objects { get; set; } = new ModelObject[0];
    }
}
