using System;
using System.Net.NetworkInformation;
using System.Threading;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>The address of the board's network interface, Wi-Fi or Ethernet.</summary>
    public sealed class InterfaceAddress : INetworkInformation
    {
        private const string None = "0.0.0.0";

        private readonly NetworkInterfaceType _type;
        private readonly AutoResetEvent _wake;
        private string _address;

        /// <summary>Initializes a new instance of the <see cref="InterfaceAddress"/> class.</summary>
        /// <param name="type">The kind of interface.</param>
        /// <param name="wake">Set when an address has changed.</param>
        public InterfaceAddress(NetworkInterfaceType type, AutoResetEvent wake)
        {
            _type = type;
            _wake = wake;
            NetworkChange.NetworkAddressChanged += new NetworkAddressChangedEventHandler(OnAddressChanged);
        }

        /// <inheritdoc/>
        public string Address
        {
            get
            {
                // Reading the interface allocates much; it is done once for each change.
                string address = _address;
                if (address == null)
                {
                    address = Read();
                    _address = address.Length == 0 ? null : address;
                }

                return address;
            }
        }

        /// <summary>Finds an interface of a kind.</summary>
        /// <param name="type">The kind.</param>
        /// <returns>The interface, or <see langword="null"/> if the firmware of the board has none.</returns>
        public static NetworkInterface Find(NetworkInterfaceType type)
        {
            NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
            for (int i = 0; i < all.Length; i++)
            {
                if (all[i].NetworkInterfaceType == type)
                {
                    return all[i];
                }
            }

            return null;
        }

        private string Read()
        {
            NetworkInterface network = Find(_type);
            string address = network == null ? null : network.IPv4Address;
            return address == null || address == None ? string.Empty : address;
        }

        private void OnAddressChanged(object sender, EventArgs e)
        {
            _address = null;
            _wake.Set();
        }
    }
}
