using NanoCwmp.Hal.Esp32.Network;

namespace NanoCwmp.Hal.Esp32.Provisioning
{
    /// <summary>Says whether the device has a local host interface, and where.</summary>
    public static class HostAccess
    {
        /// <summary>
        /// Makes the settings of the local host interface, at the address of the board's network interface. A token that is too
        /// short to be asked for is for the interface itself to refuse.
        /// </summary>
        /// <param name="provisioning">What the device comes with.</param>
        /// <param name="network">Knows the address of the network interface.</param>
        /// <param name="log">Where it is told if only a token is missing.</param>
        /// <returns>
        /// The settings, or <see langword="null"/> if there is no port or no token for this device: then it is off.
        /// </returns>
        public static HostInterfaceSettings Create(DeviceProvisioning provisioning, INetworkInformation network, ILogSink log)
        {
            if (provisioning.HostInterfacePort == 0)
            {
                return null;
            }

            if (provisioning.HostInterfaceToken.Length == 0)
            {
                log.Write(LogLevel.Warning, "there is no token for the host interface of this device: it stays off");
                return null;
            }

            return new HostInterfaceSettings
            {
                Listener = new Listener(network),
                Port = provisioning.HostInterfacePort,
                Token = provisioning.HostInterfaceToken,
            };
        }
    }
}
