using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>Attributes and namespaces.</content>
    public sealed partial class XmlTokenizer
    {
        // One row an attribute: where its name, the local part of it and its value lie, and what the name means.
        private const int FieldName = 0;
        private const int FieldLocal = 1;
        private const int FieldNameEnd = 2;
        private const int FieldValue = 3;
        private const int FieldValueEnd = 4;
        private const int FieldNamespace = 5;
        private const int FieldMark = 6;
        private const int FieldId = 7;
        private const int AttributeFields = 8;

        private readonly int[] _attributes = new int[Limits.XmlAttributes * AttributeFields];
        private int _attributeCount;

        /// <summary>Gets how many attributes the start tag has; declarations of namespaces do not count.</summary>
        public int AttributeCount
        {
            get { return _attributeCount; }
        }

        /// <summary>Gets the number of the namespace of an attribute.</summary>
        /// <param name="index">Which attribute, from 0 on.</param>
        /// <returns>
        /// <see cref="XmlNames.None"/> without a prefix, <see cref="XmlNames.Unknown"/> if it is not in the table.
        /// </returns>
        public int AttributeNamespace(int index)
        {
            return _attributes[(index * AttributeFields) + FieldNamespace];
        }

        /// <summary>Gets the number of the local name of an attribute.</summary>
        /// <param name="index">Which attribute, from 0 on.</param>
        /// <returns>The number, or <see cref="XmlNames.Unknown"/>.</returns>
        public int AttributeName(int index)
        {
            return _attributes[(index * AttributeFields) + FieldId];
        }

        /// <summary>Gets where the qualified name of an attribute stands in the buffer.</summary>
        /// <param name="index">Which attribute, from 0 on.</param>
        /// <returns>The offset.</returns>
        public int AttributeNameOffset(int index)
        {
            return _start + _attributes[(index * AttributeFields) + FieldName];
        }

        /// <summary>Gets the length of the qualified name of an attribute.</summary>
        /// <param name="index">Which attribute, from 0 on.</param>
        /// <returns>The length in bytes.</returns>
        public int AttributeNameLength(int index)
        {
            int at = index * AttributeFields;
            return _attributes[at + FieldNameEnd] - _attributes[at + FieldName];
        }

        /// <summary>Gets where the value of an attribute stands in the buffer, decoded and normalised.</summary>
        /// <param name="index">Which attribute, from 0 on.</param>
        /// <returns>The offset.</returns>
        public int AttributeValueOffset(int index)
        {
            return _start + _attributes[(index * AttributeFields) + FieldValue];
        }

        /// <summary>Gets the length of the value of an attribute.</summary>
        /// <param name="index">Which attribute, from 0 on.</param>
        /// <returns>The length in bytes.</returns>
        public int AttributeValueLength(int index)
        {
            int at = index * AttributeFields;
            return _attributes[at + FieldValueEnd] - _attributes[at + FieldValue];
        }

        /// <summary>Finds an attribute of the start tag.</summary>
        /// <param name="namespaceId">The number of its namespace.</param>
        /// <param name="name">The number of its local name.</param>
        /// <returns>Its index, or -1.</returns>
        public int FindAttribute(int namespaceId, int name)
        {
            for (int i = 0; i < _attributeCount; i++)
            {
                if (AttributeName(i) == name && AttributeNamespace(i) == namespaceId)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>Compares the value of an attribute.</summary>
        /// <param name="index">Which attribute, from 0 on.</param>
        /// <param name="text">What to compare with, in UTF-8.</param>
        /// <returns>True if the value is exactly this.</returns>
        public bool AttributeEquals(int index, byte[] text)
        {
            return AttributeValueLength(index) == text.Length && Matches(text, 0, AttributeValueOffset(index), text.Length);
        }

        /// <summary>Reads the value of an attribute as a qualified name, as that of <c>xsi:type</c> is.</summary>
        /// <param name="index">Which attribute, from 0 on.</param>
        /// <param name="namespaceId">
        /// The number of the namespace its prefix stands for, of the default namespace without one;
        /// <see cref="XmlNames.Unknown"/> also if the prefix is not declared.
        /// </param>
        /// <returns>The number of its local part, or <see cref="XmlNames.Unknown"/>.</returns>
        public int AttributeQualifiedName(int index, out int namespaceId)
        {
            byte[] buffer = _buffer;
            int p = AttributeValueOffset(index);
            int end = p + AttributeValueLength(index);
            while (p < end && XmlClass.IsSpace(XmlClass.Table[buffer[p]]))
            {
                p++;
            }

            while (p < end && XmlClass.IsSpace(XmlClass.Table[buffer[end - 1]]))
            {
                end--;
            }

            int colon = p;
            while (colon < end && buffer[colon] != ':')
            {
                colon++;
            }

            namespaceId = _namespaces.Default;
            if (colon < end)
            {
                int declaration = _namespaces.Find(buffer, p, colon - p);
                namespaceId = declaration < 0 || colon == p ? XmlNames.Unknown : _namespaces.Id(declaration);
                p = colon + 1;
            }

            return p < end ? _nameTable.Find(buffer, p, end - p) : XmlNames.Unknown;
        }

        // Replaces the references in the values and normalises their white space (XML 1.0 sections 2.11 and 3.3.3), in place.
        private void DecodeAttributes()
        {
            byte[] buffer = _buffer;
            int start = _pos;
            for (int at = 0; at < _attributeCount * AttributeFields; at += AttributeFields)
            {
                int from = start + _attributes[at + FieldValue];
                int end = start + _attributes[at + FieldValueEnd];
                int to = from;
                while (from < end)
                {
                    int c = buffer[from++];
                    if (c == '&')
                    {
                        from = Reference(from - 1);
                        to = XmlCharacters.Encode(_character, buffer, to);
                        continue;
                    }

                    if (c == '\r' && from < end && buffer[from] == '\n')
                    {
                        from++;
                    }

                    buffer[to++] = XmlClass.IsSpace(XmlClass.Table[c]) ? (byte)' ' : (byte)c;
                }

                _attributes[at + FieldValueEnd] = to - start;
            }
        }
    }
}
