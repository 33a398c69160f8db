using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer.Configuration
{
    /// <summary>What the lines of a configuration file look like, and which settings stand in one. See CONFIGURATION.md.</summary>
    public static class ConfigurationText
    {
        /// <summary>What stands before the path of a row.</summary>
        public const byte Row = (byte)'+';

        /// <summary>What stands between a path and its value.</summary>
        public const byte Assignment = (byte)'=';

        /// <summary>What stands before "n", "r" or itself in place of a line feed, a carriage return or itself.</summary>
        public const byte Escape = (byte)'\\';

        private const string Magic = "NanoCwmp configuration 1";

        private static readonly byte[] s_checksum = Ascii.Bytes("CRC-32 ");
        private static readonly byte[] s_username = Ascii.Bytes("Username");

        /// <summary>Gets what stands before the checksum.</summary>
        public static byte[] Checksum
        {
            get { return s_checksum; }
        }

        /// <summary>Makes the first two lines: format and product.</summary>
        /// <param name="system">Knows the device.</param>
        /// <returns>The lines with their ends.</returns>
        public static string Head(IDeviceSystem system)
        {
            return Magic + "\nProduct " + system.ManufacturerOui + " " + system.ProductClass + "\n";
        }

        /// <summary>
        /// Tells whether a parameter stands in the file: what the ACS can set, and no part of credentials. A password would be
        /// there for anyone to read, and a user name without the password that it goes with is worth nothing.
        /// </summary>
        /// <param name="registry">Has the parameter.</param>
        /// <param name="node">The parameter's node.</param>
        /// <param name="scratch">A place for a name.</param>
        /// <returns>Whether it does.</returns>
        public static bool IsKept(ParameterRegistry registry, int node, byte[] scratch)
        {
            return registry.IsParameter(node) && registry.Has(node, ParameterFlags.Writable)
                && registry.Has(node, ParameterFlags.Stored) && !registry.Has(node, ParameterFlags.Hidden)
                && !IsUsername(scratch, registry.CopyName(node, scratch, 0));
        }

        /// <summary>Tells whether an address is a row that the ACS can add and delete, and that so stands in the file.</summary>
        /// <param name="model">The model.</param>
        /// <param name="address">The address.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsKeptRow(ParameterModel model, ParameterAddress address)
        {
            return model.Registry.IsTable(address.Node) && model.Registry.Has(address.Node, ParameterFlags.Stored)
                && model.Resolver.IsRow(address);
        }

        private static bool IsUsername(byte[] name, int length)
        {
            int i = s_username.Length;
            while (i > 0 && length >= s_username.Length && name[length - s_username.Length + i - 1] == s_username[i - 1])
            {
                i--;
            }

            return i == 0;
        }
    }
}
