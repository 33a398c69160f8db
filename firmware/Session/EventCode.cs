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

        /// <summary>A time that the ACS has set by ScheduleInform has come.</summary>
        public const int Scheduled = 3;

        /// <summary>A parameter with notification has changed, and not by the ACS.</summary>
        public const int ValueChange = 4;

        /// <summary>The ACS has asked for a session.</summary>
        public const int ConnectionRequest = 6;

        /// <summary>A transfer that the ACS has asked for has ended.</summary>
        public const int TransferComplete = 7;

        /// <summary>A diagnostic that the ACS has asked for has ended.</summary>
        public const int DiagnosticsComplete = 8;

        /// <summary>The device is going to ask for a download.</summary>
        public const int RequestDownload = 9;

        /// <summary>A transfer that the ACS has not asked for has ended.</summary>
        public const int AutonomousTransferComplete = 10;

        /// <summary>The first code of an event that carries a CommandKey and is listed once for each command (R151).</summary>
        public const int FirstMultiple = 32;

        /// <summary>The device has restarted as the ACS asked.</summary>
        public const int MReboot = 32;

        /// <summary>A time that the ACS has set by ScheduleInform has come.</summary>
        public const int MScheduleInform = 33;

        /// <summary>A Download has ended.</summary>
        public const int MDownload = 34;

        /// <summary>A ScheduleDownload has ended.</summary>
        public const int MScheduleDownload = 35;

        /// <summary>An Upload has ended.</summary>
        public const int MUpload = 36;

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
                case Scheduled: return "3 SCHEDULED";
                case ValueChange: return "4 VALUE CHANGE";
                case ConnectionRequest: return "6 CONNECTION REQUEST";
                case TransferComplete: return "7 TRANSFER COMPLETE";
                case DiagnosticsComplete: return "8 DIAGNOSTICS COMPLETE";
                case RequestDownload: return "9 REQUEST DOWNLOAD";
                case AutonomousTransferComplete: return "10 AUTONOMOUS TRANSFER COMPLETE";
                case MReboot: return "M Reboot";
                case MScheduleInform: return "M ScheduleInform";
                case MDownload: return "M Download";
                case MScheduleDownload: return "M ScheduleDownload";
                default: return "M Upload";
            }
        }

        /// <summary>
        /// Tells whether an event survives a restart (R153). The others end with it (R154) or with the session (R139).
        /// </summary>
        /// <param name="code">The event.</param>
        /// <returns>Whether it is kept in the log.</returns>
        public static bool IsPersistent(int code)
        {
            switch (code)
            {
                case Boot:
                case ValueChange:
                case ConnectionRequest:
                case DiagnosticsComplete:
                case RequestDownload:
                    return false;
                default:
                    return true;
            }
        }

        /// <summary>
        /// Tells whether the ACS knows of an event once it has answered the Inform. Those of transfers wait for the answer to
        /// the request that tells of the transfer (R152), and 9 REQUEST DOWNLOAD for that to its own.
        /// </summary>
        /// <param name="code">The event.</param>
        /// <returns>Whether the InformResponse delivers it.</returns>
        public static bool IsDeliveredByInform(int code)
        {
            switch (code)
            {
                case TransferComplete:
                case RequestDownload:
                case AutonomousTransferComplete:
                case MDownload:
                case MScheduleDownload:
                case MUpload:
                    return false;
                default:
                    return true;
            }
        }
    }
}
