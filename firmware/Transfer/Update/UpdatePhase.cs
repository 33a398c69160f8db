namespace NanoCwmp.Transfer.Update
{
    /// <summary>How far a firmware upgrade is; the numbers are kept in the log.</summary>
    public static class UpdatePhase
    {
        /// <summary>No upgrade.</summary>
        public const int None = 0;

        /// <summary>The image is on its way into the secondary slot.</summary>
        public const int Downloading = 1;

        /// <summary>The image is whole and is about to be marked for its trial.</summary>
        public const int Verified = 2;

        /// <summary>The image is marked, or tried already: the boot loader says how it went.</summary>
        public const int Marked = 3;
    }
}
