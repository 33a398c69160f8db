using NanoCwmp.Board.Esp32;
using NanoCwmp.Diagnostics;
using NanoCwmp.HostInterface;
using NanoCwmp.Session;
using NanoCwmp.Statistics;
using NanoCwmp.Xmpp;

namespace NanoCwmp.Board.Esp32S3
{
    /// <summary>The features of this board: all.</summary>
    internal sealed class Features : IBoardFeatures
    {
        /// <inheritdoc/>
        public AgentFeature[] Create(GatewayParts parts)
        {
            return new AgentFeature[]
            {
                new XmppFeature(parts.ClientConnector),
                new DiagnosticFeature(Diagnostics(parts)),
                new StatisticsFeature(parts.Clock),
                new HostInterfaceFeature(parts.HostInterface),
            };
        }

        /// <summary>nanoFramework gives no access to ICMP that is known to work: there is no IPPing and no TraceRoute.</summary>
        private static DiagnosticPlatform Diagnostics(GatewayParts parts)
        {
            return new DiagnosticPlatform
            {
                Clock = parts.Clock,
                Ticker = parts.Ticker,
                Entropy = parts.Entropy,
                Datagram = parts.Datagram,
                Connector = parts.Connector,
                NameServer = parts.NameServer,
            };
        }
    }
}
