using System;
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

        private static readonly byte[] s_xmlns = { (byte)'x', (byte)'m', (byte)'l', (byte)'n', (byte)'s' };
        private static readonly XmlNames s_reserved =
            new XmlNames(new string[] { XmlNamespaces.XmlName, "http://www.w3.org/2000/xmlns/" });

        private readonly int[] _attributes = new int[Limits.XmlAttributes * AttributeFields];
        private readonly XmlNamespaces _namespaces = new XmlNamespaces();
        private readonly int _xmlId;
        private readonly int _xmlMark;
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

        // Tells unknown namespaces apart by 32 bits (FNV-1a) instead of their names, which are not kept. Two names with one
        // mark would matter only in a tag that has the same attribute in both, and there they only refuse the message.
        private static int Mark(int id, byte[] buffer, int offset, int length)
        {
            if (id != XmlNames.Unknown)
            {
                return 0;
            }

            int mark = unchecked((int)2166136261);
            for (int i = 0; i < length; i++)
            {
                mark = (mark ^ buffer[offset + i]) * 16777619;
            }

            return mark;
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

        // Takes the declarations out of the attributes, resolves the names of the others and looks for duplicates.
        private void ResolveAttributes(int depth)
        {
            int[] attributes = _attributes;
            int stop = _attributeCount * AttributeFields;
            int kept = 0;
            for (int at = 0; at < stop; at += AttributeFields)
            {
                int name = attributes[at + FieldName];
                int local = attributes[at + FieldLocal];
                int length = local == name ? attributes[at + FieldNameEnd] - name : local - 1 - name;
                if (length == s_xmlns.Length && Matches(s_xmlns, 0, _pos + name, length))
                {
                    Declare(at, depth);
                    continue;
                }

                if (kept < at)
                {
                    Array.Copy(attributes, at, attributes, kept, FieldNamespace);
                }

                kept += AttributeFields;
            }

            _attributeCount = kept / AttributeFields;
            for (int at = 0; at < kept; at += AttributeFields)
            {
                ResolveAttribute(at);
            }
        }

        private void Declare(int at, int depth)
        {
            byte[] buffer = _buffer;
            int[] attributes = _attributes;
            int start = _pos;
            int name = start + attributes[at + FieldName];
            int prefix = start + attributes[at + FieldLocal];
            int length = prefix == name ? 0 : start + attributes[at + FieldNameEnd] - prefix;
            int value = start + attributes[at + FieldValue];
            int valueLength = attributes[at + FieldValueEnd] - attributes[at + FieldValue];
            int id = XmlNames.None;
            int mark = 0;
            int reserved = XmlNames.Unknown;
            if (valueLength > 0)
            {
                id = _namespaceTable.Find(buffer, value, valueLength);
                mark = Mark(id, buffer, value, valueLength);
                reserved = s_reserved.Find(buffer, value, valueLength);
            }

            // Namespaces in XML 1.0 section 3: xmlns and its name are not to be declared, xml and its name only together; a
            // prefix cannot be undeclared (section 5).
            bool isXml = length == s_xmlTarget.Length && Matches(s_xmlTarget, 0, prefix, length);
            bool isXmlns = length == s_xmlns.Length && Matches(s_xmlns, 0, prefix, length);
            if (isXmlns || reserved > 1 || (reserved == 1) != isXml || (length > 0 && valueLength == 0))
            {
                throw Fail(Reason.XmlNamespace, name);
            }

            int other = _namespaces.Find(buffer, prefix, length);
            if (other >= 0 && _namespaces.Depth(other) == depth)
            {
                throw Fail(Reason.XmlDuplicateAttribute, name);
            }

            if (!_namespaces.Declare(buffer, prefix, length, id, mark, depth))
            {
                throw Fail(Reason.XmlTooManyNamespaces, name);
            }
        }

        private void ResolveAttribute(int at)
        {
            byte[] buffer = _buffer;
            int[] attributes = _attributes;
            int start = _pos;
            int name = attributes[at + FieldName];
            int local = attributes[at + FieldLocal];
            int id = XmlNames.None;
            int mark = 0;
            if (local > name)
            {
                int declaration = _namespaces.Find(buffer, start + name, local - 1 - name);
                if (declaration < 0)
                {
                    throw Fail(Reason.XmlNamespace, start + name);
                }

                id = _namespaces.Id(declaration);
                mark = _namespaces.Mark(declaration);
            }

            int length = attributes[at + FieldNameEnd] - local;
            int nameId = _nameTable.Find(buffer, start + local, length);
            for (int other = 0; other < at; other += AttributeFields)
            {
                if (attributes[other + FieldNamespace] == id && attributes[other + FieldMark] == mark
                    && attributes[other + FieldId] == nameId
                    && (nameId != XmlNames.Unknown || SameLocal(other, start + local, length)))
                {
                    throw Fail(Reason.XmlDuplicateAttribute, start + name);
                }
            }

            attributes[at + FieldNamespace] = id;
            attributes[at + FieldMark] = mark;
            attributes[at + FieldId] = nameId;
        }

        private bool SameLocal(int at, int local, int length)
        {
            int otherLocal = _attributes[at + FieldLocal];
            return _attributes[at + FieldNameEnd] - otherLocal == length
                && Matches(_buffer, local, _pos + otherLocal, length);
        }
    }
}
