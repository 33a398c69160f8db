namespace NanoCwmp.Model
{
    /// <summary>What is special about a parameter; combined by adding.</summary>
    public static class ParameterFlags
    {
        /// <summary>Read-only, and its object computes the value.</summary>
        public const int None = 0;

        /// <summary>The ACS may set it.</summary>
        public const int Writable = 1;

        /// <summary>The value lives in the parameter log (or is the default); otherwise its object computes it.</summary>
        public const int Stored = 2;

        /// <summary>It reads back as the empty string (passwords, R215).</summary>
        public const int Hidden = 4;

        /// <summary>It stands in every Inform (R123, R124).</summary>
        public const int ForcedInform = 8;

        /// <summary>Active notification is always on (forceEnabled, R169). Not for parameters in tables.</summary>
        public const int ActiveAlways = 16;

        /// <summary>
        /// Active notification is on until the ACS sets it otherwise (forceDefaultEnabled, R170). Not for parameters in tables.
        /// </summary>
        public const int ActiveByDefault = 32;

        /// <summary>Active notification is denied (canDeny, R168): the value changes all the time, or only by the ACS.</summary>
        public const int ActiveDenied = 64;

        /// <summary>
        /// A computed value that changes at a restart only, or whose object calls <see cref="ChangeList.RequestCheck"/> when it
        /// does; so there is no need to wake up and look at it.
        /// </summary>
        public const int Steady = 128;

        /// <summary>It names its row, uniquely in the table (TR-106 3.8.1): set by the registry.</summary>
        public const int Alias = 256;

        /// <summary>What most settings are: writable and stored.</summary>
        public const int Setting = Writable + Stored;
    }
}
