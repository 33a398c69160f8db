namespace NanoCwmp.Transfer
{
    /// <summary>The records that a transfer consists of, by the number in their keys.</summary>
    public static class TransferPart
    {
        /// <summary>The numbers: their layout stands with who writes them.</summary>
        public const int Head = 0;

        /// <summary>CommandKey.</summary>
        public const int CommandKey = 1;

        /// <summary>FileType.</summary>
        public const int FileType = 2;

        /// <summary>URL; of a transfer that the ACS has not asked for, TransferURL.</summary>
        public const int Url = 3;

        /// <summary>Username.</summary>
        public const int Username = 4;

        /// <summary>Password. It never goes to the ACS or into a log line.</summary>
        public const int Password = 5;

        /// <summary>TargetFileName.</summary>
        public const int TargetFileName = 6;

        /// <summary>AnnounceURL of a transfer that the ACS has not asked for.</summary>
        public const int AnnounceUrl = 7;

        /// <summary>How many parts there are.</summary>
        public const int Count = 8;
    }
}
