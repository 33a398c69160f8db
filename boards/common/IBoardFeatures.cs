using NanoCwmp.Session;

namespace NanoCwmp.Board.Esp32
{
    /// <summary>
    /// The features that a board has of those that a board may leave out: it refers to their projects, and nanoCLR loads no others.
    /// </summary>
    public interface IBoardFeatures
    {
        /// <summary>Makes the features.</summary>
        /// <param name="parts">What they may be made of.</param>
        /// <returns>The features, in the order of their objects in the data model.</returns>
        AgentFeature[] Create(GatewayParts parts);
    }
}
