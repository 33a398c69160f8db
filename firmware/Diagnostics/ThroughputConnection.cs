using System.IO;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Diagnostics
{
    /// <summary>What a throughput test has while it runs.</summary>
    internal sealed class ThroughputConnection
    {
        internal ThroughputConnection(HttpUrl url)
        {
            Url = url;
        }

        internal HttpUrl Url { get; }

        /// <summary>Gets or sets the connection, or <see langword="null"/> until it is open; so are the buffer and the response.</summary>
        internal Stream Stream { get; set; }

        internal byte[] Buffer { get; set; }

        internal TestResponse Response { get; set; }

        /// <summary>Gets or sets when something was sent or received last, in milliseconds since boot.</summary>
        internal long SilentSince { get; set; }
    }
}
