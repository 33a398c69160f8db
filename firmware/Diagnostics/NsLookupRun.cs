using NanoCwmp.Core;
using NanoCwmp.Diagnostics.Dns;
using NanoCwmp.Hal;

namespace NanoCwmp.Diagnostics
{
    /// <summary>What a name lookup has while it runs. It is fields alone: accessors would take RAM, too.</summary>
    internal sealed class NsLookupRun
    {
        /// <summary>The socket, or <see langword="null"/> until the server's address is known.</summary>
        internal IDatagramSocket Socket;

        internal readonly IpEndpoint From = new IpEndpoint();

        internal readonly byte[] Query = new byte[DnsQuery.MaximumLength];

        internal int QueryLength;

        internal readonly byte[] Message = new byte[Limits.DnsMessage];

        internal readonly DnsAnswer Answer = new DnsAnswer();

        /// <summary>How many queries are still to be sent.</summary>
        internal int Left;

        internal bool IsWaiting;

        /// <summary>How long an answer is waited for, in milliseconds.</summary>
        internal long Timeout;

        /// <summary>When the present query is given up, in milliseconds since boot.</summary>
        internal long Deadline;

        /// <summary>When it was sent, in microseconds since boot.</summary>
        internal long Sent;
    }
}
