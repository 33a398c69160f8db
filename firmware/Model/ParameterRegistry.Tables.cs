using System;
using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    // What only few nodes have: tables whose rows are stored, their keys, enumerations and references. Kept beside the
    // nodes' arrays, so that the many others do not pay for it.
    public sealed partial class ParameterRegistry
    {
        /// <summary>The number by which a count of rows is registered; objects number their own parameters from 0.</summary>
        public const int RowCountId = 255;

        private const byte ChoiceNote = 0;
        private const byte ReferenceNote = 1;
        private const byte ReferenceListNote = 2;

        private int _noteCount;
        private short[] _noteNode = new short[4];
        private byte[] _noteKind = new byte[4];
        private string[] _noteText = new string[4];

        private int _keyCount;
        // The table of each key, as a complement if the key is functional.
        private short[] _keyTable = new short[4];

        // The members of all keys one after the other, and where those of each key end.
        private int _keyMemberCount;
        private short[] _keyEnd = new short[4];
        private short[] _keyMembers = new short[8];

        /// <summary>Gets how many unique keys there are.</summary>
        public int KeyCount
        {
            get { return _keyCount; }
        }

        /// <summary>
        /// Registers a table whose rows the ACS adds and deletes, and which live in the parameter log; what is registered
        /// next belongs to each of its rows.
        /// </summary>
        /// <param name="id">A number of the object's choice.</param>
        /// <param name="path">The path of the table with its trailing dot.</param>
        /// <param name="maximumRows">How many rows it may have; AddObject is refused above that (9004).</param>
        public void StoredTable(int id, string path, int maximumRows)
        {
            _currentParent = Register(path, TableKind, id, ParameterFlags.Setting);
            SetRule(_currentParent, 0, maximumRows, null);
        }

        /// <summary>Registers the Alias of a table's rows, with the unique key that it is.</summary>
        /// <param name="id">A number of the object's choice.</param>
        public void Alias(int id)
        {
            int node = Register("Alias", (byte)ParameterType.String, id, ParameterFlags.Setting + ParameterFlags.Alias);
            SetRule(node, 1, Limits.Alias, null);
            UniqueKey(false, "Alias");
        }

        /// <summary>Registers a parameter that counts the rows of the table beside it.</summary>
        /// <param name="name">The table's name and "NumberOfEntries".</param>
        public void NumberOfEntries(string name)
        {
            NumberOfEntries(name, ParameterFlags.None);
        }

        /// <summary>Registers a parameter that counts the rows of the table beside it.</summary>
        /// <param name="name">The table's name and "NumberOfEntries".</param>
        /// <param name="flags">The sum of <see cref="ParameterFlags"/>.</param>
        public void NumberOfEntries(string name, int flags)
        {
            Register(name, (byte)ParameterType.UnsignedInt, RowCountId, flags);
        }

        /// <summary>Registers a string that is one of a few words.</summary>
        /// <param name="id">A number of the object's choice.</param>
        /// <param name="name">The name without the path.</param>
        /// <param name="flags">The sum of <see cref="ParameterFlags"/>.</param>
        /// <param name="choices">The words with "|" between them.</param>
        /// <param name="defaultValue">One of them.</param>
        public void Choice(int id, string name, int flags, string choices, string defaultValue)
        {
            int node = Register(name, (byte)ParameterType.String, id, flags);
            SetRule(node, 0, ValueSyntax.HighestOf(ParameterType.String), defaultValue);
            AddNote(node, ChoiceNote, choices);
        }

        /// <summary>
        /// Registers a setting that is a strong reference: empty, or the path of a row that exists (R207). It is kept with
        /// instance numbers, whatever the aliases (R253), and becomes empty with the row's deletion (R244).
        /// </summary>
        /// <param name="id">A number of the object's choice.</param>
        /// <param name="name">The name without the path.</param>
        /// <param name="isList">Whether it is a list of references.</param>
        /// <param name="table">The path of the table whose rows it refers to, with its trailing dot; it need not exist.</param>
        public void Reference(int id, string name, bool isList, string table)
        {
            int node = Register(name, (byte)ParameterType.String, id, ParameterFlags.Setting);
            SetRule(node, 0, Limits.Path, null);
            AddNote(node, isList ? ReferenceListNote : ReferenceNote, table);
        }

        /// <summary>Registers a unique key of the current table (R208).</summary>
        /// <param name="isFunctional">Whether it counts among the enabled rows only.</param>
        /// <param name="names">Some of its parameters, registered before, with "+" between them.</param>
        public void UniqueKey(bool isFunctional, string names)
        {
            if (_keyCount == _keyTable.Length)
            {
                GrowKeys(_keyCount * 2);
            }

            int length = Encoding.UTF8.GetBytes(names, 0, names.Length, _segment, 0);
            int start = 0;
            for (int i = 0; i <= length; i++)
            {
                if (i == length || _segment[i] == '+')
                {
                    AddKeyMember(FindChild(_currentParent, _segment, start, i - start));
                    start = i + 1;
                }
            }

            _keyTable[_keyCount] = (short)(isFunctional ? ~_currentParent : _currentParent);
            _keyEnd[_keyCount++] = (short)_keyMemberCount;
        }

        /// <summary>Gets the table of a unique key.</summary>
        /// <param name="key">The key, from 0 on.</param>
        /// <returns>The table's node.</returns>
        public int TableOfKey(int key)
        {
            int table = _keyTable[key];
            return table < 0 ? ~table : table;
        }

        /// <summary>Tells whether a unique key counts among the enabled rows only.</summary>
        /// <param name="key">The key, from 0 on.</param>
        /// <returns>Whether it is functional.</returns>
        public bool IsFunctionalKey(int key)
        {
            return _keyTable[key] < 0;
        }

        /// <summary>Gets one of the parameters that make a unique key.</summary>
        /// <param name="key">The key, from 0 on.</param>
        /// <param name="member">Which one, from 0 on.</param>
        /// <returns>Its node, or <see cref="None"/> after the last.</returns>
        public int MemberOfKey(int key, int member)
        {
            int at = member + (key == 0 ? 0 : _keyEnd[key - 1]);
            return at < _keyEnd[key] ? _keyMembers[at] : None;
        }

        /// <summary>Finds the parameter that names the rows of a table.</summary>
        /// <param name="table">The table's node.</param>
        /// <returns>Its node, or <see cref="None"/>.</returns>
        public int AliasOf(int table)
        {
            return FindFlagged(table, ParameterFlags.Alias);
        }

        /// <summary>Finds the table that a registered count counts the rows of.</summary>
        /// <param name="node">The count's node.</param>
        /// <returns>The table's node.</returns>
        public int TableOfCount(int node)
        {
            return FindChild(ParentOf(node), _names, _name[node] + 1, _names[_name[node]]);
        }

        /// <summary>Gets the table whose rows a strong reference refers to.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <param name="isList">Whether it is a list of references.</param>
        /// <returns>The path of the table, or <see langword="null"/> if the parameter is no reference.</returns>
        public string ReferenceOf(int node, out bool isList)
        {
            int note = FindNote(node);
            isList = note != None && _noteKind[note] == ReferenceListNote;
            return note == None || _noteKind[note] == ChoiceNote ? null : _noteText[note];
        }

        /// <summary>Gets one of the parameters that are strong references.</summary>
        /// <param name="after">The node to go on from, <see cref="None"/> for the first.</param>
        /// <returns>The node, or <see cref="None"/> at the end.</returns>
        public int NextReference(int after)
        {
            // Nodes are registered, and so noted, in order.
            for (int i = 0; i < _noteCount; i++)
            {
                if (_noteNode[i] > after && _noteKind[i] != ChoiceNote)
                {
                    return _noteNode[i];
                }
            }

            return None;
        }

        /// <summary>Tells whether a value is among those that an enumeration allows.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <param name="value">The value.</param>
        /// <returns>Whether it is, or the parameter is no enumeration.</returns>
        public bool Allows(int node, ValueBuffer value)
        {
            int note = FindNote(node);
            return note == None || _noteKind[note] != ChoiceNote || value.IsItemOf(Core.Ascii.Bytes(_noteText[note]), '|');
        }

        /// <summary>Tells whether a value has to be looked at once more when all others are known: keys and references.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <returns>Whether it has.</returns>
        public bool IsCheckedLast(int node)
        {
            int note = FindNote(node);
            bool isChecked = note != None && _noteKind[note] != ChoiceNote;
            int parent = ParentOf(node);
            for (int i = 0; i < _keyCount && !isChecked; i++)
            {
                isChecked = TableOfKey(i) == parent;
            }

            return isChecked;
        }

        /// <summary>Finds an object or a table by its path without instance numbers.</summary>
        /// <param name="path">The path with its trailing dot, as it is registered.</param>
        /// <returns>Its node, or <see cref="None"/>.</returns>
        public int FindObject(string path)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(path);
            int node = None;
            int start = 0;
            for (int i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] == '.')
                {
                    node = FindChild(node, bytes, start, i - start);
                    if (node == None)
                    {
                        return None;
                    }

                    start = i + 1;
                }
            }

            return node;
        }

        /// <summary>Counts the tables on the way to a node, the node included.</summary>
        /// <param name="node">The node.</param>
        /// <returns>How many instance numbers lead into the node.</returns>
        public int TableDepth(int node)
        {
            int depth = 0;
            for (; node != None; node = ParentOf(node))
            {
                depth += KindOf(node) == TableKind ? 1 : 0;
            }

            return depth;
        }

        private int FindFlagged(int parent, int flag)
        {
            int node = FirstChildOf(parent);
            while (node != None && (_flags[node] & flag) == 0)
            {
                node = NextSiblingOf(node);
            }

            return node;
        }

        private int FindNote(int node)
        {
            for (int i = 0; i < _noteCount; i++)
            {
                if (_noteNode[i] == node)
                {
                    return i;
                }
            }

            return None;
        }

        private void AddNote(int node, byte kind, string text)
        {
            if (_noteCount == _noteNode.Length)
            {
                GrowNotes(_noteCount * 2);
            }

            _noteNode[_noteCount] = (short)node;
            _noteKind[_noteCount] = kind;
            _noteText[_noteCount++] = text;
        }

        private void AddKeyMember(int node)
        {
            if (_keyMemberCount == _keyMembers.Length)
            {
                _keyMembers = Resize(_keyMembers, _keyMemberCount, _keyMemberCount * 2);
            }

            _keyMembers[_keyMemberCount++] = (short)node;
        }

        private void GrowNotes(int size)
        {
            string[] texts = new string[size];
            Array.Copy(_noteText, 0, texts, 0, _noteCount);
            _noteText = texts;
            _noteNode = Resize(_noteNode, _noteCount, size);
            _noteKind = Resize(_noteKind, _noteCount, size);
        }

        private void GrowKeys(int size)
        {
            _keyTable = Resize(_keyTable, _keyCount, size);
            _keyEnd = Resize(_keyEnd, _keyCount, size);
        }
    }
}
