namespace NanoCwmp.Discovery
{
    /// <summary>Numbers of DHCP (RFC 2131, RFC 2132, RFC 3925) and of what TR-069 has put into it.</summary>
    public static class DhcpCode
    {
        /// <summary>The port of servers.</summary>
        public const int ServerPort = 67;

        /// <summary>The port of clients.</summary>
        public const int ClientPort = 68;

        /// <summary>Bytes of a hardware address of Ethernet, and of Wi-Fi.</summary>
        public const int HardwareAddressSize = 6;

        /// <summary>Bytes of a transaction's number.</summary>
        public const int TransactionSize = 4;

        /// <summary>The type of message that confirms (DHCPACK).</summary>
        public const int Ack = 5;

        /// <summary>The type of message of a client that has an address and asks for the rest (DHCPINFORM).</summary>
        public const int Inform = 8;

        /// <summary>Option: fills.</summary>
        public const int Pad = 0;

        /// <summary>Option: ends the options.</summary>
        public const int End = 255;

        /// <summary>Option: what the vendor's devices understand.</summary>
        public const int VendorSpecific = 43;

        /// <summary>Option: which of the fields "file" and "sname" hold options, too.</summary>
        public const int Overload = 52;

        /// <summary>Option: the type of message.</summary>
        public const int MessageType = 53;

        /// <summary>Option: the options that the client asks for.</summary>
        public const int ParameterRequestList = 55;

        /// <summary>Option: the longest message that the client takes.</summary>
        public const int MaximumMessageSize = 57;

        /// <summary>Option: what kind of device the client is.</summary>
        public const int VendorClass = 60;

        /// <summary>Option: what kind of device the client is, by the number of an enterprise (RFC 3925).</summary>
        public const int VendorIdentifyingClass = 124;

        /// <summary>Option: what an enterprise's devices understand, by its number (RFC 3925).</summary>
        public const int VendorIdentifying = 125;

        /// <summary>The enterprise number of the Broadband Forum.</summary>
        public const int Enterprise = 3561;
    }
}
