using System;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <summary>
    /// The namespace declarations in force: a stack of prefixes with the number of the namespace each stands for
    /// (Namespaces in XML 1.0). The prefix <c>xml</c> lies at the bottom; the default namespace has the empty prefix.
    /// </summary>
    internal sealed class XmlNamespaces
    {
        /// <summary>The namespace name of the prefix <c>xml</c>.</summary>
        public const string XmlName = "http://www.w3.org/XML/1998/namespace";

        private static readonly byte[] s_xml = { (byte)'x', (byte)'m', (byte)'l' };

        private readonly byte[] _prefixes = new byte[Limits.XmlPrefixes + 3];

        // One entry more than declarations allowed, for the prefix xml. _ends[i] is where prefix i - 1 ends.
        private readonly short[] _ends = new short[Limits.XmlNamespaces + 2];
        private readonly byte[] _depths = new byte[Limits.XmlNamespaces + 1];
        private readonly int[] _ids = new int[Limits.XmlNamespaces + 1];
        private readonly int[] _marks = new int[Limits.XmlNamespaces + 1];
        private int _count;
        private int _default;

        /// <summary>Gets the number of the default namespace.</summary>
        public int Default
        {
            get { return _default; }
        }

        /// <summary>Forgets every declaration but that of <c>xml</c>.</summary>
        /// <param name="xmlId">The number of the namespace of <c>xml</c>.</param>
        /// <param name="xmlMark">Its mark.</param>
        public void Reset(int xmlId, int xmlMark)
        {
            _count = 0;
            _default = XmlNames.None;
            Declare(s_xml, 0, s_xml.Length, xmlId, xmlMark, 0);
        }

        /// <summary>Puts a declaration on top.</summary>
        /// <param name="buffer">Holds the prefix.</param>
        /// <param name="offset">Where the prefix starts.</param>
        /// <param name="length">Its length; 0 declares the default namespace.</param>
        /// <param name="id">The number of the namespace.</param>
        /// <param name="mark">Tells unknown namespaces apart; 0 for known ones.</param>
        /// <param name="depth">The depth of the element that declares it.</param>
        /// <returns>False if there is no room.</returns>
        public bool Declare(byte[] buffer, int offset, int length, int id, int mark, int depth)
        {
            int count = _count;
            int start = _ends[count];
            if (count == _ids.Length || start + length > _prefixes.Length)
            {
                return false;
            }

            Array.Copy(buffer, offset, _prefixes, start, length);
            _ends[count + 1] = (short)(start + length);
            _depths[count] = (byte)depth;
            _ids[count] = id;
            _marks[count] = mark;
            _count = count + 1;
            if (length == 0)
            {
                _default = id;
            }

            return true;
        }

        /// <summary>Drops the declarations of an element that ends.</summary>
        /// <param name="depth">Its depth, 1 or more.</param>
        public void Leave(int depth)
        {
            int count = _count;
            if (_depths[count - 1] != depth)
            {
                return;
            }

            while (_depths[count - 1] == depth)
            {
                count--;
            }

            _count = count;
            int top = Find(_prefixes, 0, 0);
            _default = top < 0 ? XmlNames.None : _ids[top];
        }

        /// <summary>Finds the declaration in force for a prefix.</summary>
        /// <param name="buffer">Holds the prefix.</param>
        /// <param name="offset">Where the prefix starts.</param>
        /// <param name="length">Its length.</param>
        /// <returns>An index for <see cref="Id"/>, <see cref="Mark"/> and <see cref="Depth"/>, or -1.</returns>
        public int Find(byte[] buffer, int offset, int length)
        {
            short[] ends = _ends;
            byte[] prefixes = _prefixes;
            for (int i = _count - 1; i >= 0; i--)
            {
                int start = ends[i];
                if (ends[i + 1] - start != length)
                {
                    continue;
                }

                int k = 0;
                while (k < length && prefixes[start + k] == buffer[offset + k])
                {
                    k++;
                }

                if (k == length)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>Gets the number of a declared namespace.</summary>
        /// <param name="index">Which declaration.</param>
        /// <returns>The number.</returns>
        public int Id(int index)
        {
            return _ids[index];
        }

        /// <summary>Gets what tells an unknown namespace from other unknown ones.</summary>
        /// <param name="index">Which declaration.</param>
        /// <returns>The mark.</returns>
        public int Mark(int index)
        {
            return _marks[index];
        }

        /// <summary>Gets the depth of the element that holds a declaration.</summary>
        /// <param name="index">Which declaration.</param>
        /// <returns>The depth.</returns>
        public int Depth(int index)
        {
            return _depths[index];
        }
    }
}
