namespace NanoCwmp.Hal
{
    /// <summary>
    /// Whom a device trusts and how it proves its own identity in TLS; handed to the platform's connector when a board is
    /// composed. There is no setting that switches a check off: the chain to one of the roots and the host name are always
    /// checked (R376, R377), the validity dates as soon as the time of day is known (R380). Revocation is not checked, as
    /// TR-069 does not ask for it and a device without a clock could not.
    /// </summary>
    public sealed class TlsSettings
    {
        /// <summary>
        /// Gets or sets the certificates of the trusted roots in PEM, one after the other (R378). Empty means that no server is
        /// trusted.
        /// </summary>
        public string Roots { get; set; } = string.Empty;

        /// <summary>
        /// Gets or sets the device's certificate in PEM, followed by those of its issuers; empty for none (R381). In one that is
        /// unique to the device the subject's CN is its CWMP user name (R382).
        /// </summary>
        public string Certificate { get; set; } = string.Empty;

        /// <summary>Gets or sets the unencrypted private key of <see cref="Certificate"/> in PEM.</summary>
        public string PrivateKey { get; set; } = string.Empty;

        /// <summary>Gets or sets a value indicating whether TLS 1.3 may be used where the platform has it.</summary>
        public bool AllowTls13 { get; set; }
    }
}
