using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>What markup is, and all of it that is not handed out: comments and processing instructions.</content>
    public sealed partial class XmlTokenizer
    {
        private static readonly byte[] s_cdata = Encoding.UTF8.GetBytes("CDATA[");
        private static readonly byte[] s_doctype = Encoding.UTF8.GetBytes("DOCTYPE");
        private static readonly byte[] s_xmlTarget = Encoding.UTF8.GetBytes("xml");

        // Reads the markup at _pos ("<"); says whether it is a token.
        private bool Markup()
        {
            _brackets = 0;
            int p = _pos + 1;
            if (p == _end)
            {
                p = More(p);
            }

            int c = _buffer[p];
            if (c == '/')
            {
                if (_depth == 0)
                {
                    throw Fail(Reason.XmlNesting, p - 1);
                }

                EndTag(p + 1);
                return true;
            }

            if (c != '!' && c != '?')
            {
                if (_state == StateEpilog)
                {
                    throw Fail(Reason.XmlNesting, p - 1);
                }

                // UTF-16, little endian, without a byte order mark.
                if (c == 0 && _dropped + p == 1)
                {
                    throw Fail(Reason.XmlEncoding, p);
                }

                StartTag(p);
                return true;
            }

            if (c == '!')
            {
                Declaration(p + 1);
            }
            else
            {
                Instruction(p + 1);
            }

            if (_state < StateProlog)
            {
                _state = StateProlog;
            }

            return false;
        }

        // Reads what stands around the root element at _pos, apart from markup: a byte order mark, white space.
        private void Around()
        {
            byte[] buffer = _buffer;
            int p = _pos;
            if (_state == StateStart)
            {
                _state = StateDeclaration;
                int first = buffer[p];
                if (first == 0xEF)
                {
                    _state = StateStart;
                    int mark = Character(p);
                    p = _pos;
                    if (buffer[p + 1] == 0xBB && buffer[p + 2] == 0xBF)
                    {
                        _state = StateDeclaration;
                        _pos = mark;
                        return;
                    }
                }
                else if (first == 0 || first >= 0xFE)
                {
                    throw Fail(Reason.XmlEncoding, p);
                }
            }

            if (!XmlClass.IsSpace(XmlClass.Table[buffer[p]]))
            {
                throw Fail(Reason.XmlNesting, p);
            }

            if (_state == StateDeclaration)
            {
                _state = StateProlog;
            }

            while (p < _end && XmlClass.IsSpace(XmlClass.Table[buffer[p]]))
            {
                p++;
            }

            _pos = p;
        }

        // Begins a comment or a CDATA section, behind "<!".
        private void Declaration(int p)
        {
            if (p == _end)
            {
                p = More(p);
            }

            int c = _buffer[p];
            if (c == '-')
            {
                _pos = Expect('-', p + 1) + 1;
                _inside = InsideComment;
                return;
            }

            if (c == '[')
            {
                if (_state != StateContent)
                {
                    throw Fail(Reason.XmlNesting, _pos);
                }

                _pos = ExpectAll(s_cdata, p + 1);
                _inside = InsideCData;
                return;
            }

            ExpectAll(s_doctype, p);
            throw Fail(Reason.XmlDoctype, _pos);
        }

        // Begins a processing instruction, behind "<?", or reads the XML declaration.
        private void Instruction(int p)
        {
            int target = p - _pos;
            p = QualifiedName(p);
            int length = p - _pos - target;
            if (_local > target)
            {
                throw Fail(Reason.XmlSyntax, _pos + _local - 1);
            }

            bool isSpace = XmlClass.IsSpace(XmlClass.Table[_buffer[p]]);
            if (MatchesIgnoringCase(s_xmlTarget, _pos + target, length))
            {
                if (_state > StateDeclaration || !isSpace || !Matches(s_xmlTarget, 0, _pos + target, length))
                {
                    throw Fail(Reason.XmlSyntax, _pos + target);
                }

                XmlDeclaration(p);
                return;
            }

            if (isSpace)
            {
                _inside = InsideInstruction;
                _pos = p + 1;
                return;
            }

            _pos = Expect('>', Expect('?', p) + 1) + 1;
        }

        // Skips the comment or processing instruction that _pos is in, whatever its length, and leaves it.
        private void SkipMarkup()
        {
            byte[] buffer = _buffer;
            int p = _pos;
            bool comment = _inside == InsideComment;
            int mark = comment ? '-' : '?';
            while (true)
            {
                if (p == _end)
                {
                    _pos = p;
                    p = More(p);
                }

                int c = buffer[p];
                if (c == mark)
                {
                    _pos = p++;
                    if (p == _end)
                    {
                        p = More(p);
                    }

                    // "--" must not stand in a comment unless it ends it (XML 1.0 section 2.5).
                    if (comment && buffer[p] == '-')
                    {
                        p = Expect('>', p + 1);
                        _pos = p;
                    }
                    else if (comment || buffer[p] != '>')
                    {
                        continue;
                    }

                    _pos = p + 1;
                    _inside = Outside;
                    return;
                }

                if (XmlClass.Table[c] < XmlClass.Illegal)
                {
                    p++;
                }
                else
                {
                    _pos = p;
                    p = Character(p);
                }
            }
        }

        private int ExpectAll(byte[] text, int p)
        {
            for (int i = 0; i < text.Length; i++)
            {
                p = Expect(text[i], p) + 1;
            }

            return p;
        }
    }
}
