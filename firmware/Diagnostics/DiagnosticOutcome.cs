namespace NanoCwmp.Diagnostics
{
    /// <summary>The values of DiagnosticsState (TR-181).</summary>
    public static class DiagnosticOutcome
    {
        /// <summary>No results, and no test.</summary>
        public const string None = "None";

        /// <summary>The ACS has asked for a test: it waits or runs.</summary>
        public const string Requested = "Requested";

        /// <summary>Written by the ACS to end a test; never read.</summary>
        public const string Canceled = "Canceled";

        /// <summary>The test has run to its end.</summary>
        public const string Complete = "Complete";

        /// <summary>The host has no address.</summary>
        public const string CannotResolveHostName = "Error_CannotResolveHostName";

        /// <summary>The DNS server has no address.</summary>
        public const string ServerNotResolved = "Error_DNSServerNotResolved";

        /// <summary>Nobody knows the way to the host.</summary>
        public const string NoRouteToHost = "Error_NoRouteToHost";

        /// <summary>The host is further away than it may be.</summary>
        public const string MaxHopCountExceeded = "Error_MaxHopCountExceeded";

        /// <summary>The connection did not come up.</summary>
        public const string InitConnectionFailed = "Error_InitConnectionFailed";

        /// <summary>The server has not answered.</summary>
        public const string NoResponse = "Error_NoResponse";

        /// <summary>The download broke off, or was refused.</summary>
        public const string TransferFailed = "Error_TransferFailed";

        /// <summary>The upload broke off, or was refused.</summary>
        public const string NoTransferComplete = "Error_NoTransferComplete";

        /// <summary>Something went wrong in the device.</summary>
        public const string Internal = "Error_Internal";

        /// <summary>The test cannot be made as it was asked for.</summary>
        public const string Other = "Error_Other";
    }
}
