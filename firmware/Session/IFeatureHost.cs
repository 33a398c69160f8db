using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>What the agent gives to its features.</summary>
    public interface IFeatureHost
    {
        /// <summary>Gets the data model.</summary>
        ParameterModel Model { get; }

        /// <summary>Gets the events: one that is raised between sessions leads to a session.</summary>
        EventQueue Events { get; }

        /// <summary>Gets the clock.</summary>
        IClock Clock { get; }

        /// <summary>Gets the source of random numbers.</summary>
        IEntropy Entropy { get; }

        /// <summary>Gets where log lines go.</summary>
        ILogSink Log { get; }

        /// <summary>Counts an authentic connection request, if the limit that all kinds of them share has room for it.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Whether it may be accepted.</returns>
        bool AdmitConnectionRequest(long now);
    }
}
