using System.IO;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Diagnostics
{
    /// <summary>What a throughput test has while it runs. It is fields alone: accessors would take RAM, too.</summary>
    internal sealed class ThroughputConnection
    {
        internal readonly HttpUrl Url;

        /// <summary>The connection, or <see langword="null"/> until it is open; so are the buffer and the response.</summary>
        internal Stream Stream;

        internal byte[] Buffer;

        internal TestResponse Response;

        /// <summary>When something was sent or received last, in milliseconds since boot.</summary>
        internal long SilentSince;

        internal ThroughputConnection(HttpUrl url)
        {
            Url = url;
        }
    }
}
