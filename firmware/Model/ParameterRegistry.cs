using System;
using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>
    /// The schema of the data model: a tree of objects, tables and parameters in parallel arrays, about 22 bytes a node
    /// instead of the several hundred that an object each would take on nanoCLR. Objects register at start; after
    /// <see cref="Close"/> nothing changes any more.
    /// </summary>
    public sealed partial class ParameterRegistry
    {
        /// <summary>No node.</summary>
        public const int None = -1;

        private const int InitialNodes = 64;
        private const byte ObjectKind = 14;
        private const byte TableKind = 15;

        // The kind of a node, or its type, stands above its flags.
        private const int KindShift = 10;
        private const int FlagMask = (1 << KindShift) - 1;
        private const byte NoRule = 255;

        private readonly byte[] _segment = new byte[Limits.Path];
        private ModelObject[] _owners = new ModelObject[8];
        private int _ownerCount;
        private int _currentOwner;
        private int _currentParent;

        private int _count;
        private byte[] _names = new byte[InitialNodes * 16];
        private int _namesLength;
        private ushort[] _name = new ushort[InitialNodes];
        private short[] _parent = new short[InitialNodes];
        private short[] _firstChild = new short[InitialNodes];
        private short[] _lastChild = new short[InitialNodes];
        private short[] _nextSibling = new short[InitialNodes];
        private short[] _flags = new short[InitialNodes];
        private byte[] _id = new byte[InitialNodes];
        private byte[] _owner = new byte[InitialNodes];
        private int[] _hash = new int[InitialNodes];
        private byte[] _rule = new byte[InitialNodes];

        // Ranges and defaults, for the few parameters whose type does not say it all; parameters with the same share one.
        private long[] _ruleMinimum = new long[8];
        private long[] _ruleMaximum = new long[8];
        private string[] _ruleDefault = new string[8];
        private int _ruleCount;

        /// <summary>Gets how many nodes there are; they are numbered from 0, the root object "Device.".</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>Gets how many objects have registered.</summary>
        public int OwnerCount
        {
            get { return _ownerCount; }
        }

        /// <summary>Registers everything that an object has.</summary>
        /// <param name="modelObject">The object.</param>
        public void Add(ModelObject modelObject)
        {
            if (_ownerCount == _owners.Length)
            {
                GrowOwners(_ownerCount * 2);
            }

            _currentOwner = _ownerCount;
            _owners[_ownerCount++] = modelObject;
            modelObject.Register(this);
        }

        /// <summary>Registers an object of which there is one; what is registered next belongs to it.</summary>
        /// <param name="path">The path with its trailing dot, as in "Device.DeviceInfo.".</param>
        public void Object(string path)
        {
            _currentParent = Register(path, ObjectKind, 0, 0);
        }

        /// <summary>Registers a table; what is registered next belongs to each of its rows.</summary>
        /// <param name="id">A number of the object's choice, handed to <see cref="ModelObject.NextRow"/>.</param>
        /// <param name="path">The path of the table with its trailing dot, as in "Device.NAT.PortMapping.".</param>
        public void Table(int id, string path)
        {
            _currentParent = Register(path, TableKind, id, 0);
        }

        /// <summary>Registers a parameter that holds whatever its type can hold.</summary>
        /// <param name="id">A number of the object's choice, handed to its methods.</param>
        /// <param name="name">The name without the path.</param>
        /// <param name="type">The type.</param>
        /// <param name="flags">The sum of <see cref="ParameterFlags"/>.</param>
        public void Parameter(int id, string name, ParameterType type, int flags)
        {
            Register(name, (byte)type, id, flags);
        }

        /// <summary>Registers a parameter with a range and a default.</summary>
        /// <param name="id">A number of the object's choice, handed to its methods.</param>
        /// <param name="name">The name without the path.</param>
        /// <param name="type">The type.</param>
        /// <param name="flags">The sum of <see cref="ParameterFlags"/>.</param>
        /// <param name="minimum">The lowest number, or the fewest characters.</param>
        /// <param name="maximum">The highest number, or the most characters.</param>
        /// <param name="defaultValue">The value of a stored parameter that was never set, in its lexical form.</param>
        public void Parameter(int id, string name, ParameterType type, int flags, long minimum, long maximum, string defaultValue)
        {
            SetRule(Register(name, (byte)type, id, flags), minimum, maximum, defaultValue);
        }

        /// <summary>Ends registration and gives back the memory that was taken for more.</summary>
        public void Close()
        {
            GrowNodes(_count);
            GrowRules(_ruleCount);
            GrowOwners(_ownerCount);
            GrowKeys(_keyCount);
            GrowNotes(_noteCount);
            _lastChild = null;
            byte[] names = new byte[_namesLength];
            Array.Copy(_names, 0, names, 0, _namesLength);
            _names = names;
        }

        /// <summary>Tells whether a node is a parameter, not an object or a table.</summary>
        /// <param name="node">The node.</param>
        /// <returns>Whether it is a parameter.</returns>
        public bool IsParameter(int node)
        {
            return KindOf(node) < ObjectKind;
        }

        /// <summary>Tells whether a node is a table.</summary>
        /// <param name="node">The node.</param>
        /// <returns>Whether it is a table.</returns>
        public bool IsTable(int node)
        {
            return KindOf(node) == TableKind;
        }

        /// <summary>Gets the type of a parameter.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <returns>The type.</returns>
        public ParameterType TypeOf(int node)
        {
            return (ParameterType)KindOf(node);
        }

        /// <summary>Tells whether a parameter has one of <see cref="ParameterFlags"/>.</summary>
        /// <param name="node">The node.</param>
        /// <param name="flag">The flag.</param>
        /// <returns>Whether it has it.</returns>
        public bool Has(int node, int flag)
        {
            return (_flags[node] & FlagMask & flag) != 0;
        }

        /// <summary>Gets the lowest number or the fewest characters of a parameter.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <returns>The bound.</returns>
        public long MinimumOf(int node)
        {
            return _rule[node] == NoRule ? ValueSyntax.LowestOf(TypeOf(node)) : _ruleMinimum[_rule[node]];
        }

        /// <summary>Gets the highest number or the most characters of a parameter.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <returns>The bound.</returns>
        public long MaximumOf(int node)
        {
            return _rule[node] == NoRule ? ValueSyntax.HighestOf(TypeOf(node)) : _ruleMaximum[_rule[node]];
        }

        /// <summary>Gets the default of a stored parameter: what was registered, or the null value of its type (R397).</summary>
        /// <param name="node">The parameter's node.</param>
        /// <returns>The value in its lexical form.</returns>
        public string DefaultOf(int node)
        {
            string value = _rule[node] == NoRule ? null : _ruleDefault[_rule[node]];
            if (value != null)
            {
                return value;
            }

            switch (TypeOf(node))
            {
                case ParameterType.String: return string.Empty;
                case ParameterType.Boolean: return "false";
                case ParameterType.DateTime: return "0001-01-01T00:00:00Z";
                case ParameterType.Int:
                case ParameterType.Long: return "-1";
                default: return "0";
            }
        }

        /// <summary>Gets the object that a node belongs to.</summary>
        /// <param name="node">The node.</param>
        /// <returns>The object.</returns>
        public ModelObject OwnerOf(int node)
        {
            return _owners[_owner[node]];
        }

        /// <summary>Gets the number of the object that a node belongs to.</summary>
        /// <param name="node">The node.</param>
        /// <returns>0 to <see cref="OwnerCount"/> - 1.</returns>
        public int OwnerIndexOf(int node)
        {
            return _owner[node];
        }

        /// <summary>Gets an object by its number.</summary>
        /// <param name="index">0 to <see cref="OwnerCount"/> - 1.</param>
        /// <returns>The object.</returns>
        public ModelObject OwnerAt(int index)
        {
            return _owners[index];
        }

        /// <summary>Gets the number that a node was registered with.</summary>
        /// <param name="node">The node.</param>
        /// <returns>The number.</returns>
        public int IdOf(int node)
        {
            return _id[node];
        }

        /// <summary>
        /// Gets a hash of a node's path, by which its value is found in the log. It depends on the path alone, so it stays
        /// the same in every version of the firmware; registration refuses two paths of one hash.
        /// </summary>
        /// <param name="node">The node.</param>
        /// <returns>The hash.</returns>
        public int HashOf(int node)
        {
            return _hash[node];
        }

        /// <summary>Finds the node of a hash.</summary>
        /// <param name="hash">The hash.</param>
        /// <returns>The node, or <see cref="None"/>.</returns>
        public int FindHash(int hash)
        {
            for (int node = 0; node < _count; node++)
            {
                if (_hash[node] == hash)
                {
                    return node;
                }
            }

            return None;
        }

        /// <summary>Gets the object or table that a node is in.</summary>
        /// <param name="node">The node.</param>
        /// <returns>The node above, or <see cref="None"/> for the root.</returns>
        public int ParentOf(int node)
        {
            return _parent[node];
        }

        /// <summary>Gets the first node in an object or in the rows of a table.</summary>
        /// <param name="node">The object or table.</param>
        /// <returns>The first child, or <see cref="None"/>.</returns>
        public int FirstChildOf(int node)
        {
            return _firstChild[node];
        }

        /// <summary>Gets the node after this one under the same parent.</summary>
        /// <param name="node">The node.</param>
        /// <returns>The next sibling, or <see cref="None"/>.</returns>
        public int NextSiblingOf(int node)
        {
            return _nextSibling[node];
        }

        /// <summary>Finds a child by its name.</summary>
        /// <param name="parent">The object or table, or <see cref="None"/> for the root.</param>
        /// <param name="path">Holds the name.</param>
        /// <param name="offset">Where the name begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>The child, or <see cref="None"/>.</returns>
        public int FindChild(int parent, byte[] path, int offset, int count)
        {
            int node = parent != None ? _firstChild[parent] : _count > 0 ? 0 : None;
            for (; node != None; node = _nextSibling[node])
            {
                int at = _name[node];
                if (_names[at] != count)
                {
                    continue;
                }

                int i = 0;
                while (i < count && _names[at + 1 + i] == path[offset + i])
                {
                    i++;
                }

                if (i == count)
                {
                    return node;
                }
            }

            return None;
        }

        /// <summary>Copies a node's name.</summary>
        /// <param name="node">The node.</param>
        /// <param name="buffer">Receives the name.</param>
        /// <param name="offset">Where its first byte goes.</param>
        /// <returns>How many bytes it has.</returns>
        public int CopyName(int node, byte[] buffer, int offset)
        {
            int length = _names[_name[node]];
            Array.Copy(_names, _name[node] + 1, buffer, offset, length);
            return length;
        }

        private int KindOf(int node)
        {
            return _flags[node] >> KindShift;
        }

        private int Register(string path, byte kind, int id, int flags)
        {
            int length = Encoding.UTF8.GetBytes(path, 0, path.Length, _segment, 0);
            if (kind < ObjectKind)
            {
                return Insert(_currentParent, 0, length, kind, id, flags);
            }

            // The objects above need no registration of their own: who comes first creates them.
            int parent = None;
            int start = 0;
            for (int i = 0; i < length; i++)
            {
                if (_segment[i] != '.')
                {
                    continue;
                }

                int node = FindChild(parent, _segment, start, i - start);
                if (node == None)
                {
                    node = Insert(parent, start, i - start, i == length - 1 ? kind : ObjectKind, id, flags);
                }

                else if (i == length - 1 && KindOf(node) != kind)
                {
                    throw new InvalidOperationException("an object cannot be a table as well: " + path);
                }

                parent = node;
                start = i + 1;
            }

            return parent;
        }

        private int Insert(int parent, int offset, int length, byte kind, int id, int flags)
        {
            if (_count == _name.Length)
            {
                GrowNodes(_count * 2);
            }

            int node = _count;
            int hash = Fnv1a.Add(parent == None ? Fnv1a.Start : _hash[parent], _segment, offset, length);
            if (node >= Limits.ModelNodes || FindHash(hash) != None)
            {
                throw new InvalidOperationException("two paths of one hash, or too many paths: " + node.ToString());
            }

            _count++;
            _name[node] = (ushort)AddName(offset, length);
            _parent[node] = (short)parent;
            _firstChild[node] = None;
            _lastChild[node] = None;
            _nextSibling[node] = None;
            _flags[node] = (short)((kind << KindShift) | flags);
            _id[node] = (byte)id;
            _owner[node] = (byte)_currentOwner;
            _hash[node] = hash;
            _rule[node] = NoRule;
            if (parent != None)
            {
                if (_lastChild[parent] == None)
                {
                    _firstChild[parent] = (short)node;
                }
                else
                {
                    _nextSibling[_lastChild[parent]] = (short)node;
                }

                _lastChild[parent] = (short)node;
            }

            return node;
        }
    }
}
