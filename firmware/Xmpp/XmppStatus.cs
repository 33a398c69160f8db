namespace NanoCwmp.Xmpp
{
    /// <summary>The words of TR-181 XMPP.Connection.{i}.Status.</summary>
    public static class XmppStatus
    {
        /// <summary>Connected: requests can come.</summary>
        public const string Enabled = "Enabled";

        /// <summary>Switched off.</summary>
        public const string Disabled = "Disabled";

        /// <summary>Switched on, but nothing uses it.</summary>
        public const string Dormant = "Dormant";

        /// <summary>A connection is being made.</summary>
        public const string Connecting = "Connecting";

        /// <summary>The server cannot be reached.</summary>
        public const string ServerNotPresent = "ServerNotPresent";

        /// <summary>A setting is missing.</summary>
        public const string Misconfigured = "Error_Misconfigured";

        /// <summary>User name or password are refused, or the server does not know the password.</summary>
        public const string AuthenticationFailure = "Error_AuthenticationFailure";

        /// <summary>Another error.</summary>
        public const string Error = "Error";
    }
}
