using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.DataModel
{
    /// <summary>The user name of a CPE that was given none: globally unique by its identity (TR-069 3.4.4, R037, R038).</summary>
    public static class CpeUsername
    {
        /// <summary>Makes the user name.</summary>
        /// <param name="system">Has the identity.</param>
        /// <returns>
        /// OUI-ProductClass-SerialNumber, or OUI-SerialNumber without a product class; in each part all but letters, digits
        /// and underscores is percent-encoded over its UTF-8 octets.
        /// </returns>
        public static string Of(IDeviceSystem system)
        {
            string username = Encode(system.ManufacturerOui) + "-";
            if (system.ProductClass.Length > 0)
            {
                username += Encode(system.ProductClass) + "-";
            }

            return username + Encode(system.SerialNumber);
        }

        private static string Encode(string part)
        {
            byte[] octets = Encoding.UTF8.GetBytes(part);
            byte[] encoded = new byte[3 * octets.Length];
            int length = 0;
            for (int i = 0; i < octets.Length; i++)
            {
                byte octet = octets[i];
                if ((octet >= '0' && octet <= '9') || (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z') || octet == '_')
                {
                    encoded[length++] = octet;
                    continue;
                }

                encoded[length++] = (byte)'%';
                encoded[length++] = Digit(octet >> 4);
                encoded[length++] = Digit(octet & 15);
            }

            return length == 0 ? string.Empty : Encoding.UTF8.GetString(encoded, 0, length);
        }

        /// <summary>Upper case, as RFC 3986 2.1 recommends.</summary>
        private static byte Digit(int value)
        {
            return (byte)(value < 10 ? '0' + value : 'A' + value - 10);
        }
    }
}
