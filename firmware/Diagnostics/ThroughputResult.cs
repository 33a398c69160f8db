namespace NanoCwmp.Diagnostics
{
    /// <summary>What comes of a throughput test: time stamps of <see cref="DiagnosticTime"/>, and counts of bytes.</summary>
    public sealed class ThroughputResult
    {
        /// <summary>Initializes a new instance of the <see cref="ThroughputResult"/> class, at the beginning of a test.</summary>
        /// <param name="platform">Has the clocks.</param>
        public ThroughputResult(DiagnosticPlatform platform)
        {
            Time = new DiagnosticTime(platform);
            Time.Begin();
        }

        /// <summary>Gets the time stamps' clock.</summary>
        public DiagnosticTime Time { get; }

        /// <summary>Gets or sets when the connection was asked for.</summary>
        public long OpenRequestTime { get; set; } = DiagnosticTime.Never;

        /// <summary>Gets or sets when it was there.</summary>
        public long OpenResponseTime { get; set; } = DiagnosticTime.Never;

        /// <summary>Gets or sets when the request was sent.</summary>
        public long RequestTime { get; set; } = DiagnosticTime.Never;

        /// <summary>Gets or sets when the transmission began.</summary>
        public long BeginTime { get; set; } = DiagnosticTime.Never;

        /// <summary>Gets or sets when the transmission ended.</summary>
        public long EndTime { get; set; } = DiagnosticTime.Never;

        /// <summary>Gets or sets how many bytes have arrived.</summary>
        public long Received { get; set; }

        /// <summary>Gets or sets how many bytes were sent.</summary>
        public long Sent { get; set; }
    }
}
