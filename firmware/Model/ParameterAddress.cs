using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>
    /// Where a path leads: a node of the registry and the instance numbers on the way. Reused, never kept by those who
    /// are handed one.
    /// </summary>
    public sealed class ParameterAddress
    {
        /// <summary>The node above everything, which the empty path names.</summary>
        public const int Everything = -1;

        /// <summary>The node's number in the registry, or <see cref="Everything"/>.</summary>
        public int Node;

        /// <summary>How many instance numbers count.</summary>
        public int Depth;

        /// <summary>The instance numbers, outermost first.</summary>
        public readonly int[] Instances = new int[Limits.InstanceDepth];

        /// <summary>Takes over another address.</summary>
        /// <param name="other">The address to copy.</param>
        public void Set(ParameterAddress other)
        {
            Node = other.Node;
            Depth = other.Depth;
            for (int i = 0; i < Depth; i++)
            {
                Instances[i] = other.Instances[i];
            }
        }
    }
}
