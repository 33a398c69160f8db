namespace NanoCwmp.Core
{
    /// <content>Diagnostics and periodic statistics.</content>
    public static partial class Limits
    {
        // Diagnostics. One test runs at a time; the others wait. What a test needs is allocated when it begins, and only its
        // results stay.

        /// <summary>Bytes that a test sends or receives at once.</summary>
        public const int DiagnosticBuffer = 1024;

        /// <summary>Buffers that a throughput test sends or receives in one poll: more wait until other work had its turn.</summary>
        public const int DiagnosticPieces = 16;

        /// <summary>Milliseconds that one read of a throughput test waits at most.</summary>
        public const int DiagnosticRead = 100;

        /// <summary>Milliseconds for a test's connection to come up, and for a write to be taken.</summary>
        public const int DiagnosticConnect = 10000;

        /// <summary>Milliseconds between two echo requests: a test is no flood.</summary>
        public const int EchoInterval = 50;

        /// <summary>Hosts of a server selection (TR-181).</summary>
        public const int SelectionHosts = 10;

        /// <summary>Queries of one name lookup: each has a row of results, 60 bytes and the addresses.</summary>
        public const int NsLookupRepetitions = 16;

        /// <summary>Addresses of one answer (TR-181); further ones are left out.</summary>
        public const int NsLookupAddresses = 10;

        /// <summary>Bytes of a DNS message over UDP without extensions (RFC 1035 2.3.4).</summary>
        public const int DnsMessage = 512;

        /// <summary>Hops of a trace (TR-181).</summary>
        public const int TraceHops = 64;

        /// <summary>Tries for each hop of a trace (TR-181).</summary>
        public const int TraceTries = 3;

        /// <summary>Bytes of a UDP echo: what fits an Ethernet frame; longer ones are not answered.</summary>
        public const int UdpEcho = 1472;

        /// <summary>Records of the log that one poll of the self test reads.</summary>
        public const int SelfTestRecords = 16;

        // Periodic statistics. Samples are in RAM, 13 bytes each, from the first time that a set is enabled.

        /// <summary>Rows of Device.PeriodicStatistics.SampleSet.: one for what is looked at often, one for the rest.</summary>
        public const int SampleSets = 2;

        /// <summary>Rows of Parameter. in a sample set: with all its settings a row takes 9 keys of the log.</summary>
        public const int SampledParameters = 8;

        /// <summary>
        /// Samples of a report (MaxReportSamples): a day of quarters of an hour. The longest list, of numbers with 20 digits,
        /// fits <see cref="Value"/>.
        /// </summary>
        public const int ReportSamples = 96;

        /// <summary>Readings of an interval at most, where more than the one at its end count; they are a second apart at least.</summary>
        public const int SampleReadings = 60;

        /// <summary>Milliseconds after its end within which an interval's value is read; a later one is suspect.</summary>
        public const int SampleLateness = 1000;

        /// <summary>Milliseconds between two looks at the clock by a sample set that follows the time of day.</summary>
        public const int SampleClockCheck = 60000;
    }
}
