using System;
using System.Text;

namespace NanoCwmp.Model
{
    // Names and the texts of defaults, packed in one array, each once and behind its length: "Enable", "Status" and the
    // counters stand in many objects, and "0" is the default of many parameters.
    public sealed partial class ParameterRegistry
    {
        // A count of rows shares the name of its table; this, which is at the start of the array, goes without saying.
        private const string CountSuffix = "NumberOfEntries";

        private byte[] _names = new byte[InitialNodes * 16];
        private int _namesLength;

        /// <summary>Copies a node's name.</summary>
        /// <param name="node">The node.</param>
        /// <param name="buffer">Receives the name.</param>
        /// <param name="offset">Where its first byte goes.</param>
        /// <returns>How many bytes it has.</returns>
        public int CopyName(int node, byte[] buffer, int offset)
        {
            int at = _name[node];
            int length = _names[at];
            Array.Copy(_names, at + 1, buffer, offset, length);
            if (!IsCount(node))
            {
                return length;
            }

            Array.Copy(_names, 1, buffer, offset + length, _names[0]);
            return length + _names[0];
        }

        private bool IsCount(int node)
        {
            return _id[node] == RowCountId && _flags[node] < ObjectBits;
        }

        /// <returns>How many bytes there are before the suffix of a count of rows, -1 without it.</returns>
        private int StemLength(byte[] path, int offset, int count)
        {
            int stem = count - _names[0];
            return stem > 0 && IsName(0, path, offset + stem, _names[0]) ? stem : None;
        }

        private bool IsName(int at, byte[] path, int offset, int count)
        {
            int i = 0;
            while (i < count && _names[at + 1 + i] == path[offset + i])
            {
                i++;
            }

            return i == count;
        }

        /// <returns>Where the text is.</returns>
        private int AddText(string text)
        {
            return AddName(0, Encoding.UTF8.GetBytes(text, 0, text.Length, _segment, 0));
        }

        /// <returns>Where the name is.</returns>
        private int AddName(int offset, int length)
        {
            for (int at = 0; at < _namesLength; at += _names[at] + 1)
            {
                if (_names[at] == length && IsName(at, _segment, offset, length))
                {
                    return at;
                }
            }

            int start = _namesLength;
            if (start > ushort.MaxValue || length > byte.MaxValue)
            {
                throw new InvalidOperationException("a name is too long, or all names together");
            }

            if (start + length + 1 > _names.Length)
            {
                _names = Resize(_names, _namesLength, (_names.Length * 2) + length);
            }

            _names[start] = (byte)length;
            Array.Copy(_segment, offset, _names, start + 1, length);
            _namesLength += length + 1;
            return start;
        }
    }
}
