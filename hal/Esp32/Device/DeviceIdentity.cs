using System;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>
    /// Who the device is, from the address that the factory has burnt into its chip: the same for its whole life, whatever
    /// firmware runs and whatever is erased (R117).
    /// </summary>
    public sealed class DeviceIdentity
    {
        private const int AddressLength = 6;
        private const int OuiLength = 6;
        private const string Digits = "0123456789ABCDEF";

        /// <summary>Initializes a new instance of the <see cref="DeviceIdentity"/> class.</summary>
        /// <param name="address">The chip's address (MAC), 6 bytes.</param>
        /// <param name="oui">
        /// The manufacturer's identifier, six hexadecimal digits, or the empty string for the one in the address.
        /// </param>
        /// <exception cref="ArgumentException">The address or the identifier has another length.</exception>
        public DeviceIdentity(byte[] address, string oui)
        {
            if (address.Length != AddressLength || (oui.Length != 0 && oui.Length != OuiLength))
            {
                throw new ArgumentException("identity");
            }

            char[] text = new char[2 * AddressLength];
            for (int i = 0; i < AddressLength; i++)
            {
                text[2 * i] = Digits[address[i] >> 4];
                text[(2 * i) + 1] = Digits[address[i] & 0x0F];
            }

            SerialNumber = new string(text);
            ManufacturerOui = oui.Length == OuiLength ? oui : SerialNumber.Substring(0, OuiLength);
        }

        /// <summary>Gets the manufacturer's identifier: six upper-case hexadecimal digits.</summary>
        public string ManufacturerOui { get; }

        /// <summary>Gets the serial number: twelve upper-case hexadecimal digits.</summary>
        public string SerialNumber { get; }
    }
}
