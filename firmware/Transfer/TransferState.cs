namespace NanoCwmp.Transfer
{
    /// <summary>The states of a transfer as GetAllQueuedTransfers numbers them (R310); they are kept in the log.</summary>
    public static class TransferState
    {
        /// <summary>No transfer.</summary>
        public const int None = 0;

        /// <summary>It waits for its time, or its turn.</summary>
        public const int NotYetStarted = 1;

        /// <summary>It runs.</summary>
        public const int InProgress = 2;

        /// <summary>It has ended, well or not, and the ACS does not know yet.</summary>
        public const int Completed = 3;
    }
}
