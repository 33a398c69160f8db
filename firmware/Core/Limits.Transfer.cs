namespace NanoCwmp.Core
{
    /// <content>Transfers and schedules.</content>
    public static partial class Limits
    {
        // Transfers and schedules. All of them are records of the log.

        /// <summary>Transfers that the ACS has asked for and not yet heard the end of: R275 asks for three.</summary>
        public const int Transfers = 4;

        /// <summary>Transfers that the ACS has not asked for and does not know of yet; a further one is not told.</summary>
        public const int AutonomousTransfers = 2;

        /// <summary>
        /// Retries within one time window where MaxRetries leaves their number to the CPE (R305): a server that fails four
        /// times in a row needs a person.
        /// </summary>
        public const int TransferRetries = 3;

        /// <summary>Milliseconds before a transfer is tried again, or a log that refused to take something.</summary>
        public const int RetryWait = 60000;

        /// <summary>
        /// Bytes that a file is moved in: one page of littlefs or sector of NOR flash, and all of a file that RAM ever holds.
        /// </summary>
        public const int FileBuffer = 4096;

        /// <summary>
        /// Milliseconds for a file server to be connected to, and for any part of a file to arrive. Shorter than that for an
        /// ACS, because connection requests wait as long, and because a broken transfer is resumed.
        /// </summary>
        public const int FilePatience = 10000;

        /// <summary>Milliseconds for a file over one connection: 2 MB at 5 kbit/s; after that it is resumed, or begun anew.</summary>
        public const int FileWholePatience = 3600000;

        /// <summary>Milliseconds that one step of a transfer goes on reading what has arrived, before others have their turn.</summary>
        public const int FileStep = 250;

        /// <summary>
        /// Attempts in a row to go on with a broken transfer that bring nothing, with 1, 2, 4, ... seconds before each: half a
        /// minute in all, after which the ACS decides (R280). Restarts of the device that a transfer survives are as many.
        /// </summary>
        public const int FileResumptions = 5;

        /// <summary>Bytes of an ETag or date that a resumed transfer is bound to; with a longer one it is bound to the length.</summary>
        public const int FileValidator = 128;

        /// <summary>Bytes of a configuration file: 500 settings of 120 bytes; a longer one is no configuration of this device.</summary>
        public const int ConfigurationFile = 65536;

        /// <summary>
        /// Milliseconds that an image on trial has for one complete session with the ACS: some eight attempts by the rules of
        /// retries (R110). After that the old image comes back.
        /// </summary>
        public const int TrialPatience = 900000;

        /// <summary>Informs that the ACS has scheduled: more than a few are a mistake of the ACS.</summary>
        public const int ScheduledInforms = 8;

        /// <summary>Characters of the URLs of an AutonomousTransferComplete (cwmp-1-2.xsd).</summary>
        public const int AutonomousUrl = 1024;

        /// <summary>Characters of the methods of the ACS that are kept for somebody who wants to know them.</summary>
        public const int AcsMethods = 512;
    }
}
