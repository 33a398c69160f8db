using NanoCwmp.Board.Esp32;
using NanoCwmp.HostInterface;
using NanoCwmp.Session;

namespace NanoCwmp.Board.Esp32DevKitC
{
    /// <summary>The features of this board, whose RAM is scarce. One more is a line here and one in the project file.</summary>
    internal sealed class Features : IBoardFeatures
    {
        /// <inheritdoc/>
        public AgentFeature[] Create(GatewayParts parts)
        {
            return new AgentFeature[]
            {
                new HostInterfaceFeature(parts.HostInterface),
            };
        }
    }
}
