using System;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>What the names of a start tag mean, once the tag is complete.</content>
    public sealed partial class XmlTokenizer
    {
        private static readonly byte[] s_xmlns = { (byte)'x', (byte)'m', (byte)'l', (byte)'n', (byte)'s' };
        private static readonly XmlNames s_reserved =
            new XmlNames(new string[] { XmlNamespaces.XmlName, "http://www.w3.org/2000/xmlns/" });

        private readonly XmlNamespaces _namespaces = new XmlNamespaces();
        private readonly int _xmlId;
        private readonly int _xmlMark;

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
