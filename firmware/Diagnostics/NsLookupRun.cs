using NanoCwmp.Core;
using NanoCwmp.Diagnostics.Dns;
using NanoCwmp.Hal;

namespace NanoCwmp.Diagnostics
{
    /// <summary>What a name lookup has while it runs.</summary>
    internal sealed class NsLookupRun
    {
        /// <summary>Gets or sets the socket, or <see langword="null"/> until the server's address is known.</summary>
        internal IDatagramSocket Socket { get; set; }

        internal IpEndpoint From { get; } = new IpEndpoint();

        internal byte[] Query { get; } = new byte[DnsQuery.MaximumLength];

        internal int QueryLength { get; set; }

        internal byte[] Message { get; } = new byte[Limits.DnsMessage];

        internal DnsAnswer Answer { get; } = new DnsAnswer();

        /// <summary>Gets or sets how many queries are still to be sent.</summary>
        internal int Left { get; set; }

        internal bool IsWaiting { get; set; }

        /// <summary>Gets or sets how long an answer is waited for, in milliseconds.</summary>
        internal long Timeout { get; set; }

        /// <summary>Gets or sets when the present query is given up, in milliseconds since boot.</summary>
        internal long Deadline { get; set; }

        /// <summary>Gets or sets when it was sent, in microseconds since boot.</summary>
        internal long Sent { get; set; }
    }
}
