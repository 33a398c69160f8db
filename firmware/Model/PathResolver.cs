using System;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>Turns path names into addresses and back.</summary>
    public sealed class PathResolver
    {
        // What may follow a row in a path: three objects and tables with names of common length, and a number.
        private const int LongestRest = 96;

        private readonly ParameterRegistry _registry;
        private readonly TableRows _rows;
        private readonly int[] _chain = new int[Limits.PathDepth];
        private readonly byte[] _alias = new byte[Limits.Alias];

        /// <summary>Initializes a new instance of the <see cref="PathResolver"/> class.</summary>
        /// <param name="registry">The closed registry.</param>
        /// <param name="rows">The rows of its tables.</param>
        public PathResolver(ParameterRegistry registry, TableRows rows)
        {
            _registry = registry;
            _rows = rows;
        }

        /// <summary>Gets or sets a value indicating whether paths are written with aliases (R252).</summary>
        public bool UsesAliases { get; set; }

        /// <summary>
        /// Gets where in the path that was last not found the Alias of a row begins that does not exist; the address is then
        /// that of its table. Negative if something else is wrong with the path.
        /// </summary>
        public int UnknownAlias { get; private set; }

        /// <summary>Gets how many bytes <see cref="UnknownAlias"/> has.</summary>
        public int UnknownAliasLength { get; private set; }

        /// <summary>
        /// Finds where a path leads: the whole model (empty path), an object, table or row (trailing dot), or a parameter.
        /// Names are case-sensitive (R191), rows must exist; a row is named by its number or by its "[alias]" (R251).
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
            UnknownAlias = -1;
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
                    int instance;
                    bool isKnown = path[offset] == '['
                        ? TryReadAlias(path, offset, dot, node, address, out instance)
                        : TryReadInstance(path, offset, dot, out instance) && HasRow(node, address, instance);
                    if (dot == end || !isKnown)
                    {
                        UnknownAlias = dot == end ? -1 : UnknownAlias;
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
            return Write(address, path, UsesAliases);
        }

        /// <summary>Writes the path of an address with instance numbers or with aliases.</summary>
        /// <param name="address">The address.</param>
        /// <param name="path">Receives at most <see cref="Limits.Path"/> bytes.</param>
        /// <param name="usesAliases">Whether aliases are wanted.</param>
        /// <returns>How many bytes were written.</returns>
        public int Write(ParameterAddress address, byte[] path, bool usesAliases)
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
                    int row = address.Instances[instance++];
                    length += usesAliases
                        ? WriteAlias(node, address, row, path, length)
                        : NumberText.Write(row, path, length);
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
            return _registry.TableDepth(node);
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

        private bool TryReadAlias(
            byte[] path, int offset, int end, int table, ParameterAddress address, out int instance)
        {
            instance = 0;
            int count = end - offset - 2;
            if (count < 1 || path[end - 1] != ']' || address.Depth == Limits.InstanceDepth)
            {
                return false;
            }

            instance = _rows.Find(table, address, path, offset + 1, count);
            UnknownAlias = instance == 0 && _registry.Has(table, ParameterFlags.Stored) ? offset + 1 : -1;
            UnknownAliasLength = count;
            return instance != 0;
        }

        /// <summary>Writes a row's Alias in brackets, or its number if there is no Alias or no room for it.</summary>
        private int WriteAlias(int table, ParameterAddress address, int row, byte[] path, int offset)
        {
            int length = _rows.CopyAlias(table, address, row, _alias);
            if (length == 0 || offset + length + LongestRest > path.Length)
            {
                return NumberText.Write(row, path, offset);
            }

            path[offset] = (byte)'[';
            Array.Copy(_alias, 0, path, offset + 1, length);
            path[offset + length + 1] = (byte)']';
            return length + 2;
        }

        private bool HasRow(int node, ParameterAddress address, int instance)
        {
            return address.Depth < Limits.InstanceDepth
                && _rows.Next(node, address, instance - 1) == instance;
        }
    }
}
