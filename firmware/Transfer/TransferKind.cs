namespace NanoCwmp.Transfer
{
    /// <summary>What asked for a transfer; the numbers are kept in the log.</summary>
    public static class TransferKind
    {
        /// <summary>Download (TR-069 A.3.2.8).</summary>
        public const int Download = 1;

        /// <summary>ScheduleDownload (TR-069 A.4.1.8).</summary>
        public const int ScheduleDownload = 2;

        /// <summary>Upload (TR-069 A.4.1.5).</summary>
        public const int Upload = 3;
    }
}
