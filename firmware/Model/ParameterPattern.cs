using System;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>
    /// The name of a parameter in which "*" may stand for any instance number, and an Alias for one. It need not name
    /// anything that exists at present.
    /// </summary>
    public sealed class ParameterPattern
    {
        private const int Any = 0;
        private const int ByAlias = -1;

        private readonly ParameterModel _model;
        private readonly ParameterAddress _place = new ParameterAddress();
        private readonly int[] _tables = new int[Limits.InstanceDepth];
        private readonly int[] _instances = new int[Limits.InstanceDepth];
        private readonly int[] _aliasOffsets = new int[Limits.InstanceDepth];
        private readonly int[] _aliasLengths = new int[Limits.InstanceDepth];
        private readonly byte[] _path = new byte[Limits.Path];
        private int _depth;
        private bool _isStarted;

        /// <summary>Initializes a new instance of the <see cref="ParameterPattern"/> class.</summary>
        /// <param name="model">The model.</param>
        public ParameterPattern(ParameterModel model)
        {
            _model = model;
        }

        /// <summary>Gets the node of the parameter.</summary>
        public int Node { get; private set; }

        /// <summary>Reads a pattern.</summary>
        /// <param name="path">The pattern.</param>
        /// <returns>Whether it names a parameter of the data model.</returns>
        public bool TryRead(ValueBuffer path)
        {
            int length = path.Length;
            if (length > _path.Length)
            {
                return false;
            }

            Array.Copy(path.Bytes, 0, _path, 0, length);
            ParameterRegistry registry = _model.Registry;
            int node = ParameterRegistry.None;
            int tableDepth = 0;
            int start = 0;
            _depth = 0;
            _isStarted = false;
            for (int i = 0; i <= length; i++)
            {
                if (i < length && _path[i] != '.')
                {
                    continue;
                }

                if (tableDepth > _depth)
                {
                    if (i == length || !TryReadInstance(start, i))
                    {
                        return false;
                    }

                    _tables[_depth++] = node;
                }
                else
                {
                    bool hasChildren = node == ParameterRegistry.None || !registry.IsParameter(node);
                    node = hasChildren ? registry.FindChild(node, _path, start, i - start) : ParameterRegistry.None;
                    if (node == ParameterRegistry.None)
                    {
                        return false;
                    }

                    tableDepth += registry.IsTable(node) ? 1 : 0;
                }

                start = i + 1;
            }

            Node = node;
            return tableDepth == _depth && registry.IsParameter(node);
        }

        /// <summary>Goes on to the next parameter that the pattern names, in order of instance numbers.</summary>
        /// <param name="address">Receives the address.</param>
        /// <returns>Whether there is one.</returns>
        public bool Next(ParameterAddress address)
        {
            int level = _isStarted ? _depth - 1 : 0;
            bool goesOn = _isStarted;
            if (_isStarted && _depth == 0)
            {
                return false;
            }

            _isStarted = true;
            while (level < _depth)
            {
                _place.Depth = level;
                int next = NextAt(level, goesOn ? _place.Instances[level] : 0);
                goesOn = next == 0;
                if (goesOn && level == 0)
                {
                    return false;
                }

                _place.Instances[level] = next == 0 ? _place.Instances[level] : next;
                level += goesOn ? -1 : 1;
            }

            _place.Node = Node;
            _place.Depth = _depth;
            address.Set(_place);
            return true;
        }

        /// <summary>Tells whether the pattern names a parameter. Ends what <see cref="Next"/> was at.</summary>
        /// <param name="address">The address of an existing parameter.</param>
        /// <returns>Whether it does.</returns>
        public bool Matches(ParameterAddress address)
        {
            bool isMatch = address.Node == Node;
            for (int i = 0; isMatch && i < _depth; i++)
            {
                _place.Set(address);
                _place.Depth = i;
                isMatch = NextAt(i, address.Instances[i] - 1) == address.Instances[i];
            }

            return isMatch;
        }

        private int NextAt(int level, int after)
        {
            int table = _tables[level];
            int instance = _instances[level];
            if (instance == Any)
            {
                return _model.Rows.Next(table, _place, after);
            }

            if (instance == ByAlias)
            {
                instance = _model.Rows.Find(table, _place, _path, _aliasOffsets[level], _aliasLengths[level]);
            }

            return instance > after && _model.Rows.Next(table, _place, instance - 1) == instance ? instance : 0;
        }

        private bool TryReadInstance(int start, int end)
        {
            int count = end - start;
            if (count == 1 && _path[start] == '*')
            {
                _instances[_depth] = Any;
                return true;
            }

            if (count > 2 && _path[start] == '[' && _path[end - 1] == ']')
            {
                _instances[_depth] = ByAlias;
                _aliasOffsets[_depth] = start + 1;
                _aliasLengths[_depth] = count - 2;
                return AliasText.IsValid(_path, start + 1, count - 2);
            }

            long number = 0;
            bool isNumber = count > 0 && _path[start] >= '1' && _path[start] <= '9'
                && NumberText.TryRead(_path, start, count, out number) && number <= Limits.Instance;
            _instances[_depth] = (int)number;
            return isNumber;
        }
    }
}
