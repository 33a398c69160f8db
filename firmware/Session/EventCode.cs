namespace NanoCwmp.Session
{
    /// <summary>The events that an Inform tells of (TR-069 3.7.1.5), by number; the numbers are kept in the log.</summary>
    public static class EventCode
    {
        /// <summary>First contact with an ACS, or a new one.</summary>
        public const int Bootstrap = 0;

        /// <summary>The device has started.</summary>
        public const int Boot = 1;

        /// <summary>The periodic interval is over.</summary>
        public const int Periodic = 2;

        /// <summary>The ACS has asked for a session.</summary>
        public const int ConnectionRequest = 6;

        /// <summary>The first code of an event that carries a CommandKey and is listed once for each command (R151).</summary>
        public const int FirstMultiple = 32;

        /// <summary>The device has restarted as the ACS asked.</summary>
        public const int MReboot = 32;

        /// <summary>Gets the text of an event in the Inform.</summary>
        /// <param name="code">The event.</param>
        /// <returns>The EventCode of the EventStruct.</returns>
        public static string Text(int code)
        {
            switch (code)
            {
                case Bootstrap: return "0 BOOTSTRAP";
                case Boot: return "1 BOOT";
                case Periodic: return "2 PERIODIC";
                case ConnectionRequest: return "6 CONNECTION REQUEST";
                default: return "M Reboot";
            }
        }

        /// <summary>Tells whether an event survives a restart (R153), or ends with it or before (R139, R154).</summary>
        /// <param name="code">The event.</param>
        /// <returns>Whether it is kept in the log.</returns>
        public static bool IsPersistent(int code)
        {
            return code != Boot && code != ConnectionRequest;
        }
    }
}
