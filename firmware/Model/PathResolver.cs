using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>Turns path names into addresses and back.</summary>
    public sealed class PathResolver
    {
        private readonly ParameterRegistry _registry;
        private readonly int[] _chain = new int[Limits.PathDepth];

        /// <summary>Initializes a new instance of the <see cref="PathResolver"/> class.</summary>
        /// <param name="registry">The closed registry.</param>
        public PathResolver(ParameterRegistry registry)
        {
            _registry = registry;
        }

        /// <summary>
        /// Finds where a path leads: the whole model (empty path), an object, table or row (trailing dot), or a parameter.
        /// Names are case-sensitive (R191), rows must exist.
        /// </summary>
        /// <param name="path">Holds the path.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="address">Receives the address.</param>
        /// <returns>Whether the path leads anywhere.</returns>
        public bool TryResolve(byte[] path, int offset, int count, ParameterAddress address)
        {
            address.Node = ParameterAddress.Everything;
            address.Depth = 0;
            int end = offset + count;
            int node = ParameterRegistry.None;
            while (offset < end)
            {
                int dot = offset;
                while (dot < end && path[dot] != '.')
                {
                    dot++;
                }

                bool isInstance = node != ParameterRegistry.None && _registry.IsTable(node) && address.Depth < TableDepth(node);
                if (isInstance)
                {
                    if (dot == end || !TryReadInstance(path, offset, dot, out int instance) || !HasRow(node, address, instance))
                    {
                        return false;
                    }

                    address.Instances[address.Depth++] = instance;
                }
                else
                {
                    if (node != ParameterRegistry.None && _registry.IsParameter(node))
                    {
                        return false;
                    }

                    node = _registry.FindChild(node, path, offset, dot - offset);

                    // A parameter ends the path, anything else goes on with a dot.
                    if (node == ParameterRegistry.None || _registry.IsParameter(node) != (dot == end))
                    {
                        return false;
                    }

                    address.Node = node;
                }

                offset = dot + 1;
            }

            return true;
        }

        /// <summary>Tells whether an address is a row of a table, as against the table itself.</summary>
        /// <param name="address">An address of an object, table or row.</param>
        /// <returns>Whether it is a row.</returns>
        public bool IsRow(ParameterAddress address)
        {
            return _registry.IsTable(address.Node) && address.Depth == TableDepth(address.Node);
        }

        /// <summary>Writes the path of an address; objects, tables and rows end with a dot.</summary>
        /// <param name="address">The address.</param>
        /// <param name="path">Receives at most <see cref="Limits.Path"/> bytes.</param>
        /// <returns>How many bytes were written.</returns>
        public int Write(ParameterAddress address, byte[] path)
        {
            int depth = 0;
            for (int node = address.Node; node != ParameterRegistry.None; node = _registry.ParentOf(node))
            {
                _chain[depth++] = node;
            }

            int length = 0;
            int instance = 0;
            while (depth-- > 0)
            {
                int node = _chain[depth];
                length += _registry.CopyName(node, path, length);
                if (_registry.IsParameter(node))
                {
                    break;
                }

                path[length++] = (byte)'.';
                if (_registry.IsTable(node) && instance < address.Depth)
                {
                    length += NumberText.Write(address.Instances[instance++], path, length);
                    path[length++] = (byte)'.';
                }
            }

            return length;
        }

        /// <summary>Counts the tables on the way to a node, the node included.</summary>
        /// <param name="node">The node.</param>
        /// <returns>How many instance numbers lead into the node.</returns>
        public int TableDepth(int node)
        {
            int depth = 0;
            for (; node != ParameterRegistry.None; node = _registry.ParentOf(node))
            {
                if (_registry.IsTable(node))
                {
                    depth++;
                }
            }

            return depth;
        }

        private static bool TryReadInstance(byte[] path, int offset, int end, out int instance)
        {
            instance = 0;

            // "+1" and "01" are no instance numbers.
            if (path[offset] == '0' || path[offset] == '+' || !NumberText.TryRead(path, offset, end - offset, out long number)
                || number < 1 || number > Limits.Instance)
            {
                return false;
            }

            instance = (int)number;
            return true;
        }

        private bool HasRow(int node, ParameterAddress address, int instance)
        {
            return address.Depth < Limits.InstanceDepth
                && _registry.OwnerOf(node).NextRow(_registry.IdOf(node), address, instance - 1) == instance;
        }
    }
}
