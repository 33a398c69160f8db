namespace NanoCwmp.HostInterface
{
    /// <summary>The members of a request's body that have a meaning; combined by adding.</summary>
    internal static class HostMember
    {
        /// <summary>"values": settings of the interface's own shape.</summary>
        public const int Values = 1;

        /// <summary>"names": WDMP, and the own shape.</summary>
        public const int Names = 2;

        /// <summary>"parameters": WDMP.</summary>
        public const int Parameters = 4;

        /// <summary>"paramList": the older shape of RDK.</summary>
        public const int ParamList = 8;

        /// <summary>"attributes": WDMP.</summary>
        public const int Attributes = 16;

        /// <summary>"table": WDMP, and the own shape.</summary>
        public const int Table = 32;

        /// <summary>"row" with the values of a new one: WDMP.</summary>
        public const int Row = 64;

        /// <summary>"row" with a path: WDMP.</summary>
        public const int RowPath = 128;

        /// <summary>"alias": the own shape.</summary>
        public const int Alias = 256;
    }
}
