namespace NanoCwmp.Transfer
{
    /// <summary>What an executor says of a transfer besides numbers of its own.</summary>
    public static class TransferStep
    {
        /// <summary>The transfer has ended; the outcome says how.</summary>
        public const long Ended = -1;

        /// <summary>
        /// The device has to restart to bring the file into force; the transfer stays in progress and is judged after that.
        /// </summary>
        public const long Restart = -2;

        /// <summary>The transfer has not ended with the restart.</summary>
        public const int Continues = -3;

        /// <summary>The file has to come once more, or its rest.</summary>
        public const int Again = -4;
    }
}
