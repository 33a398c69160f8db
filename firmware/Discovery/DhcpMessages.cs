using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Discovery
{
    /// <summary>Writes the request by which a client that has an address asks for the ACS (RFC 2131 4.4.3).</summary>
    public static class DhcpMessages
    {
        private const int LongestIdentity = 60;

        private static readonly byte[] s_vendorClass = Encoding.UTF8.GetBytes("dslforum.org");

        /// <summary>Writes a DHCPINFORM.</summary>
        /// <param name="writer">Takes it; the buffer has room for <see cref="Limits.DhcpMessage"/> bytes.</param>
        /// <param name="transaction">Its number: <see cref="DhcpCode.TransactionSize"/> bytes.</param>
        /// <param name="address">The address of the client.</param>
        /// <param name="hardwareAddress">The hardware address of the client.</param>
        /// <param name="system">Knows who the device is.</param>
        /// <returns>How many bytes it has.</returns>
        public static int WriteInform(
            DhcpWriter writer, byte[] transaction, uint address, byte[] hardwareAddress, IDeviceSystem system)
        {
            writer.Start(DhcpCode.Inform, transaction, address, hardwareAddress);

            writer.BeginOption(DhcpCode.MaximumMessageSize);
            writer.AddByte(Limits.DhcpMessage >> 8);
            writer.AddByte(Limits.DhcpMessage & 0xFF);
            writer.EndOption();

            writer.BeginOption(DhcpCode.ParameterRequestList);
            writer.AddByte(DhcpCode.VendorSpecific);
            writer.AddByte(DhcpCode.VendorIdentifying);
            writer.EndOption();

            writer.BeginOption(DhcpCode.VendorClass);
            writer.Add(s_vendorClass, s_vendorClass.Length);
            writer.EndOption();

            writer.BeginOption(DhcpCode.VendorIdentifyingClass);
            writer.Add32(DhcpCode.Enterprise);
            writer.AddByte(1 + s_vendorClass.Length);
            writer.AddByte(s_vendorClass.Length);
            writer.Add(s_vendorClass, s_vendorClass.Length);
            writer.EndOption();

            WriteIdentity(writer, system);
            return writer.Complete();
        }

        /// <summary>Tells who the gateway is (TR-124 WAN.DHCPC.7).</summary>
        private static void WriteIdentity(DhcpWriter writer, IDeviceSystem system)
        {
            byte[] oui = Bytes(system.ManufacturerOui);
            byte[] productClass = Bytes(system.ProductClass);
            byte[] model = Bytes(system.ModelName);
            byte[] serial = Bytes(system.SerialNumber);
            writer.BeginOption(DhcpCode.VendorIdentifying);
            writer.Add32(DhcpCode.Enterprise);
            writer.AddByte(Size(oui) + Size(productClass) + Size(model) + Size(serial));
            WriteSubOption(writer, 1, oui);
            WriteSubOption(writer, 2, productClass);
            WriteSubOption(writer, 3, model);
            WriteSubOption(writer, 4, serial);
            writer.EndOption();
        }

        private static void WriteSubOption(DhcpWriter writer, int code, byte[] value)
        {
            if (value.Length > 0)
            {
                writer.AddByte(code);
                writer.AddByte(Length(value));
                writer.Add(value, Length(value));
            }
        }

        private static int Size(byte[] value)
        {
            return value.Length == 0 ? 0 : 2 + Length(value);
        }

        /// <summary>Four such values make an option of 255 bytes at most, if only their first 60 bytes are told.</summary>
        private static int Length(byte[] value)
        {
            return value.Length < LongestIdentity ? value.Length : LongestIdentity;
        }

        private static byte[] Bytes(string text)
        {
            return Encoding.UTF8.GetBytes(text);
        }
    }
}
