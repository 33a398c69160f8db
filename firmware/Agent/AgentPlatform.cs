using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Transfer;

namespace NanoCwmp
{
    /// <summary>What a board gives to the agent: one implementation of each contract, and objects of its own.</summary>
    public sealed class AgentPlatform
    {
        /// <summary>Gets or sets the device itself.</summary>
        public IDeviceSystem System { get; set; }

        /// <summary>Gets or sets the clock.</summary>
        public IClock Clock { get; set; }

        /// <summary>Gets or sets the source of random numbers.</summary>
        public IEntropy Entropy { get; set; }

        /// <summary>Gets or sets what opens connections.</summary>
        public IConnector Connector { get; set; }

        /// <summary>
        /// Gets or sets what takes connection requests over HTTP, or <see langword="null"/> if the device takes none.
        /// </summary>
        public IListener Listener { get; set; }

        /// <summary>
        /// Gets or sets what sends and takes datagrams, or <see langword="null"/> if the device takes no connection requests
        /// over UDP.
        /// </summary>
        public IDatagram Datagram { get; set; }

        /// <summary>
        /// Gets or sets the port for connection requests, over HTTP and over UDP, 0 for a free one each; by default the one of
        /// CWMP (R338).
        /// </summary>
        public int ConnectionRequestPort { get; set; } = 7547;

        /// <summary>
        /// Gets or sets what knows the device's address; needed with <see cref="Listener"/> or <see cref="Datagram"/> only.
        /// </summary>
        public INetworkInformation Network { get; set; }

        /// <summary>
        /// Gets or sets the network interfaces, or <see langword="null"/>: then the objects of the data model that show them are
        /// not there.
        /// </summary>
        public INetworkInterfaces Interfaces { get; set; }

        /// <summary>
        /// Gets or sets what knows the devices around this one, or <see langword="null"/>; with <see cref="Interfaces"/> only.
        /// </summary>
        public INeighbors Neighbors { get; set; }

        /// <summary>
        /// Gets or sets the Wi-Fi station, or <see langword="null"/> on a board without; with <see cref="Interfaces"/> only.
        /// </summary>
        public IWifiStation Wifi { get; set; }

        /// <summary>Gets or sets what knows the heap, or <see langword="null"/>.</summary>
        public IMemory Memory { get; set; }

        /// <summary>Gets or sets what knows the processes, or <see langword="null"/>.</summary>
        public IProcesses Processes { get; set; }

        /// <summary>Gets or sets the temperature sensors, or <see langword="null"/>.</summary>
        public ITemperatureSensors Temperatures { get; set; }

        /// <summary>
        /// Gets or sets the interface on which the ACS is found by DHCP while no other is known, or <see langword="null"/>.
        /// </summary>
        public IDhcpInterface Dhcp { get; set; }

        /// <summary>Gets or sets one bank of the parameter log.</summary>
        public IStorageBank FirstBank { get; set; }

        /// <summary>Gets or sets the other bank of the parameter log.</summary>
        public IStorageBank SecondBank { get; set; }

        /// <summary>Gets or sets how many keys the parameter log has room for; 5 bytes of RAM each.</summary>
        public int StoreKeys { get; set; } = Limits.StoreKeys;

        /// <summary>Gets or sets the settings that the device came with.</summary>
        public IProvisioning Provisioning { get; set; }

        /// <summary>Gets or sets the board's network address translation, or <see langword="null"/>.</summary>
        public INat Nat { get; set; }

        /// <summary>
        /// Gets or sets the features that the board has chosen, in the order of their objects in the data model; by default none.
        /// </summary>
        public AgentFeature[] Features { get; set; } = new AgentFeature[0];

        /// <summary>Gets or sets the objects that the board adds to the data model, or <see langword="null"/>.</summary>
        public ModelObject[] Objects { get; set; }

        /// <summary>
        /// Gets or sets the slots of the firmware, or <see langword="null"/>: then a Download of firmware is refused (9003).
        /// </summary>
        public IFirmwareSlots Slots { get; set; }

        /// <summary>
        /// Gets or sets what keeps the last log lines, for Upload, or <see langword="null"/>. It only sees what goes to
        /// <see cref="Log"/> if it is that, too.
        /// </summary>
        public LogRing LogFile { get; set; }

        /// <summary>
        /// Gets or sets what carries file transfers out in place of the agent's own executor, or <see langword="null"/>.
        /// </summary>
        public ITransferExecutor Executor { get; set; }

        /// <summary>Gets or sets where log lines go.</summary>
        public ILogSink Log { get; set; }
    }
}
