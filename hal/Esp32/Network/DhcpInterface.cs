using System;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>
    /// The board's network interface for the discovery of the ACS. nanoCLR does not tell which DHCP server gave the address.
    /// </summary>
    public sealed class DhcpInterface : IDhcpInterface
    {
        private readonly INetworkInformation _network;

        /// <summary>Initializes a new instance of the <see cref="DhcpInterface"/> class.</summary>
        /// <param name="network">Knows the address of the interface.</param>
        /// <param name="hardwareAddress">The hardware address of the interface, six bytes.</param>
        public DhcpInterface(INetworkInformation network, byte[] hardwareAddress)
        {
            _network = network;
            HardwareAddress = hardwareAddress;
        }

        /// <inheritdoc/>
        public string Address
        {
            get { return _network.Address; }
        }

        /// <inheritdoc/>
        public byte[] HardwareAddress { get; }

        /// <inheritdoc/>
        public string ServerAddress
        {
            get { return string.Empty; }
        }

        /// <inheritdoc/>
        public IDatagramSocket Open(int port)
        {
            try
            {
                // On all addresses: a socket on one does not get broadcasts.
                return new DatagramSocket(0, port);
            }
            catch (Exception)
            {
                return null;
            }
        }
    }
}
