using System.Net;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>Addresses as numbers, as in <see cref="IpEndpoint.Address"/>, and as objects of System.Net.</summary>
    internal static class Addresses
    {
        public static IPAddress FromNumber(uint address)
        {
            byte[] bytes = { (byte)(address >> 24), (byte)(address >> 16), (byte)(address >> 8), (byte)address };
            return new IPAddress(bytes);
        }

        /// <returns>The number, or 0 if it is no IPv4 address.</returns>
        public static uint ToNumber(IPAddress address)
        {
            byte[] bytes = address.GetAddressBytes();
            return bytes.Length != 4
                ? 0
                : ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
        }
    }
}
