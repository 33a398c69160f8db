using System;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>Start tags and end tags.</content>
    public sealed partial class XmlTokenizer
    {
        // The qualified names of the open elements, end to end, with where each ends and what it means.
        private readonly byte[] _openNames = new byte[Limits.XmlOpenNames];
        private readonly short[] _openStarts = new short[Limits.XmlDepth];
        private readonly int[] _openNamespaces = new int[Limits.XmlDepth];
        private readonly int[] _openIds = new int[Limits.XmlDepth];
        private int _openUsed;
        private int _depth;

        // The current tag. Offsets within a tag count from its "<", because the tag moves when the buffer is filled.
        private int _nameStart;
        private int _nameEnd;
        private int _namespace;
        private int _name;

        /// <summary>
        /// Gets the number of the namespace of the element that starts or ends here: <see cref="XmlNames.None"/> without
        /// one, <see cref="XmlNames.Unknown"/> if it is not in the table.
        /// </summary>
        public int Namespace
        {
            get { return _namespace; }
        }

        /// <summary>
        /// Gets the number of the local name of the element that starts or ends here, or <see cref="XmlNames.Unknown"/>.
        /// </summary>
        public int Name
        {
            get { return _name; }
        }

        /// <summary>Gets where the qualified name of the element that starts or ends here stands in the buffer.</summary>
        public int NameOffset
        {
            get { return _start + _nameStart; }
        }

        /// <summary>Gets how many bytes the qualified name has.</summary>
        public int NameLength
        {
            get { return _nameEnd - _nameStart; }
        }

        // Reads a start tag whose name is at p.
        private void StartTag(int p)
        {
            byte[] buffer = _buffer;
            byte[] classes = XmlClass.Table;
            bool isEmpty = false;
            int count = 0;
            bool plain = true;
            p = QualifiedName(p);
            int nameEnd = p - _pos;
            int local = _local;
            while (true)
            {
                int c = buffer[p];
                if (c == '>')
                {
                    break;
                }

                int from = p - _pos;
                p = SkipSpace(p);
                c = buffer[p];
                if (c == '>')
                {
                    break;
                }

                if (c == '/')
                {
                    isEmpty = true;
                    p = Expect('>', p + 1);
                    break;
                }

                if (p - _pos == from)
                {
                    throw Fail(Reason.XmlSyntax, p);
                }

                if (count == Limits.XmlAttributes)
                {
                    throw Fail(Reason.XmlTooManyAttributes, p);
                }

                int at = count * AttributeFields;
                int[] attributes = _attributes;
                attributes[at + FieldName] = p - _pos;
                p = QualifiedName(p);
                attributes[at + FieldLocal] = _local;
                attributes[at + FieldNameEnd] = p - _pos;
                p = Equal(p);
                attributes[at + FieldValue] = p + 1 - _pos;
                int quote = buffer[p++];
                while (true)
                {
                    while (classes[buffer[p]] <= XmlClass.Space)
                    {
                        p++;
                    }

                    if (p == _end)
                    {
                        p = More(p);
                        continue;
                    }

                    c = buffer[p];
                    if (c == quote)
                    {
                        break;
                    }

                    int kind = classes[c];
                    if (kind == XmlClass.Ampersand)
                    {
                        plain = false;
                        p = Reference(p);
                    }
                    else if (kind == XmlClass.Less)
                    {
                        throw Fail(Reason.XmlSyntax, p);
                    }
                    else if (kind >= XmlClass.Illegal)
                    {
                        p = Character(p);
                    }
                    else
                    {
                        plain = plain && kind != XmlClass.Blank && kind != XmlClass.Return;
                        p++;
                    }
                }

                attributes[at + FieldValueEnd] = p - _pos;
                count++;
                if (++p == _end)
                {
                    p = More(p);
                }
            }

            // The tag is complete: no more reads, so from here on it may be changed.
            _attributeCount = count;
            if (!plain)
            {
                DecodeAttributes();
            }

            OpenElement(nameEnd, local);
            _inside = isEmpty ? EmptyElement : Outside;
            _start = _pos;
            _pos = p + 1;
            _state = StateContent;
            _token = XmlToken.StartElement;
        }

        // Puts the element on the stack: declarations first, because they hold for the tag itself.
        private void OpenElement(int nameEnd, int local)
        {
            int start = _pos;
            int depth = _depth;
            int length = nameEnd - 1;
            if (depth == Limits.XmlDepth || _openUsed + length > Limits.XmlOpenNames)
            {
                throw Fail(Reason.XmlTooDeep, start + 1);
            }

            if (_attributeCount > 0)
            {
                ResolveAttributes(depth + 1);
            }

            int id = _namespaces.Default;
            if (local > 1)
            {
                int declaration = _namespaces.Find(_buffer, start + 1, local - 2);
                if (declaration < 0)
                {
                    throw Fail(Reason.XmlNamespace, start + 1);
                }

                id = _namespaces.Id(declaration);
            }

            _namespace = id;
            _name = _nameTable.Find(_buffer, start + local, nameEnd - local);
            _nameStart = 1;
            _nameEnd = nameEnd;
            _openNamespaces[depth] = id;
            _openIds[depth] = _name;
            _openStarts[depth] = (short)_openUsed;
            Array.Copy(_buffer, start + 1, _openNames, _openUsed, length);
            _openUsed += length;
            _depth = depth + 1;
        }

        // Reads an end tag whose name is at p. It must be that of the innermost element, byte by byte.
        private void EndTag(int p)
        {
            byte[] buffer = _buffer;
            byte[] open = _openNames;
            int depth = _depth - 1;
            int used = _openUsed;
            int i = _openStarts[depth];
            while (true)
            {
                while (i < used && buffer[p] == open[i])
                {
                    p++;
                    i++;
                }

                if (i == used)
                {
                    break;
                }

                if (p < _end)
                {
                    throw Fail(Reason.XmlNesting, _pos + 2);
                }

                p = More(p);
            }

            int nameEnd = p - _pos;
            if (p == _end)
            {
                p = More(p);
            }

            if (buffer[p] != '>')
            {
                int kind = XmlClass.Table[buffer[p]];
                if (kind <= XmlClass.NamePart || kind >= XmlClass.Lead || buffer[p] == ':')
                {
                    throw Fail(Reason.XmlNesting, _pos + 2);
                }

                p = Expect('>', SkipSpace(p));
            }

            _namespace = _openNamespaces[depth];
            _name = _openIds[depth];
            _nameStart = 2;
            _nameEnd = nameEnd;
            _attributeCount = 0;
            _start = _pos;
            _pos = p + 1;
            _token = XmlToken.EndElement;
        }

        private void CloseElement()
        {
            _token = XmlToken.None;
            _namespaces.Leave(_depth);
            int depth = _depth - 1;
            _depth = depth;
            _openUsed = _openStarts[depth];
            if (depth == 0)
            {
                _state = StateEpilog;
            }
        }
    }
}
