namespace NanoCwmp.Hal
{
    /// <summary>What a network interface counts.</summary>
    public enum InterfaceCounter
    {
        /// <summary>Bytes sent, headers included.</summary>
        BytesSent,

        /// <summary>Bytes received, headers included.</summary>
        BytesReceived,

        /// <summary>Packets sent.</summary>
        PacketsSent,

        /// <summary>Packets received.</summary>
        PacketsReceived,

        /// <summary>Packets that could not be sent because of errors.</summary>
        ErrorsSent,

        /// <summary>Packets that were not delivered because of errors.</summary>
        ErrorsReceived,

        /// <summary>Packets that were discarded instead of sent, without an error.</summary>
        DiscardPacketsSent,

        /// <summary>Packets that were discarded when received, without an error.</summary>
        DiscardPacketsReceived,
    }
}
