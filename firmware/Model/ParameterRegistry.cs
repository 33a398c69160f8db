using System;
using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>
    /// The schema of the data model: a tree of objects, tables and parameters in parallel arrays, 8 bytes a node and what
    /// its run takes, instead of the several hundred that an object each would take on nanoCLR. Objects register at start; after
    /// <see cref="Close"/> nothing changes any more.
    /// </summary>
    /// <remarks>
    /// What the parameters of one object have in common is kept once: see the runs in ParameterRegistry.Runs.cs.
    /// </remarks>
    public sealed partial class ParameterRegistry
    {
        /// <summary>No node.</summary>
        public const int None = -1;

        private const int InitialNodes = 64;
        private const byte ObjectKind = 14;
        private const byte TableKind = 15;

        // The kind of a node, or its type, stands above its flags; those of objects and tables are the highest.
        private const int KindShift = 10;
        private const int FlagMask = (1 << KindShift) - 1;
        private const int ObjectBits = ObjectKind << KindShift;

        private byte[] _segment = new byte[Limits.Path];
        private ModelObject[] _owners = new ModelObject[8];
        private int _ownerCount;
        private int _currentOwner;
        private int _currentParent;

        private int _count;
        private ushort[] _name = new ushort[InitialNodes];
        private short[] _flags = new short[InitialNodes];
        private byte[] _id = new byte[InitialNodes];
        private byte[] _rule = new byte[InitialNodes];

        // The lowest bits of the hash of the path, so that few hashes have to be computed to find one.
        private byte[] _hashEnd = new byte[InitialNodes];

        /// <summary>Initializes a new instance of the <see cref="ParameterRegistry"/> class, without a node.</summary>
        public ParameterRegistry()
        {
            AddText(CountSuffix);
        }

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

            if (_ownerCount > byte.MaxValue)
            {
                throw new InvalidOperationException("too many objects");
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
            GrowRuns(_runCount);
            GrowRules(_ruleCount);
            _bounds = Resize(_bounds, _boundCount, _boundCount);
            GrowOwners(_ownerCount);
            GrowKeys(_keyCount);
            _keyMembers = Resize(_keyMembers, _keyMemberCount, _keyMemberCount);
            GrowNotes(_noteCount);
            _names = Resize(_names, _namesLength, _namesLength);
            _runLast = null;
            _segment = null;
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

        /// <summary>Gets the object that a node belongs to.</summary>
        /// <param name="node">The node.</param>
        /// <returns>The object.</returns>
        public ModelObject OwnerOf(int node)
        {
            return _owners[_runOwner[_run[node]]];
        }

        /// <summary>Gets the number of the object that a node belongs to.</summary>
        /// <param name="node">The node.</param>
        /// <returns>0 to <see cref="OwnerCount"/> - 1.</returns>
        public int OwnerIndexOf(int node)
        {
            return _runOwner[_run[node]];
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
            int hash = Fnv1a.Add(parent == None ? Fnv1a.Start : HashOf(parent), _segment, offset, length);
            if (node >= Limits.ModelNodes || FindHash(hash) != None)
            {
                throw new InvalidOperationException("two paths of one hash, or too many paths: " + node.ToString());
            }

            bool isCount = id == RowCountId && kind < ObjectKind;
            _count++;
            _name[node] = (ushort)AddName(offset, isCount ? length - CountSuffix.Length : length);
            _flags[node] = (short)((kind << KindShift) | flags);
            _id[node] = (byte)id;
            _hashEnd[node] = (byte)hash;
            _rule[node] = NoRule;
            AddToRun(node, parent, hash);
            return node;
        }
    }
}
