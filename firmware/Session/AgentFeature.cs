using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>
    /// A part of the agent that a board may leave out, with its assembly. One rule for all: the agent polls each feature in each
    /// phase, in the order of the board; what is to be done in which of them is the feature's affair.
    /// </summary>
    public abstract class AgentFeature
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        /// <summary>
        /// Gets the way by which it takes connection requests, as SupportedConnReqMethods names it, or <see langword="null"/>.
        /// </summary>
        public virtual string ConnectionRequestMethod
        {
            get { return null; }
        }

        /// <summary>Adds its objects to the data model.</summary>
        /// <param name="registry">Takes them.</param>
        public virtual void Register(ParameterRegistry registry)
        {
        }

        /// <summary>Starts it, when the model has its values; nothing is opened before the first poll.</summary>
        /// <param name="host">The agent.</param>
        public virtual void Start(IFeatureHost host)
        {
        }

        /// <summary>Does what is due, without waiting.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <param name="phase">What the agent is at.</param>
        /// <returns>
        /// When to come back if nothing happens before, or <see cref="Never"/>; in <see cref="AgentPhase.Exchange"/> it has no
        /// effect.
        /// </returns>
        public abstract long Poll(long now, AgentPhase phase);

        /// <summary>Breaks off everything and closes what is open: the device is about to restart, and there is no poll after it.</summary>
        public virtual void Close()
        {
        }
    }
}
