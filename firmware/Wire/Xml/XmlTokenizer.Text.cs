using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>Character data: plain text and CDATA sections.</content>
    public sealed partial class XmlTokenizer
    {
        // How many "]" (up to two) ended the last piece of text: ">" must not follow two.
        private int _brackets;

        // Makes a token of the text at _pos, where there is at least one byte and no "<".
        private void Text()
        {
            byte[] buffer = _buffer;
            byte[] classes = XmlClass.Table;
            int start = _pos;
            int p = start;
            while (true)
            {
                while (classes[buffer[p]] <= XmlClass.Delete)
                {
                    p++;
                }

                // What ends the piece, or is wrong, waits for the next call unless it comes first: so the pieces before an
                // error are the same however the bytes arrive.
                int kind = classes[buffer[p]];
                if (kind == XmlClass.Less)
                {
                    break;
                }

                if (kind == XmlClass.Greater)
                {
                    if (Brackets(start, p) < 2)
                    {
                        p++;
                        continue;
                    }

                    if (p > start)
                    {
                        break;
                    }

                    throw Fail(Reason.XmlSyntax, p);
                }

                if (kind == XmlClass.Return)
                {
                    buffer[p++] = (byte)'\n';
                    _inside = AfterReturn;
                    break;
                }

                if (kind >= XmlClass.Lead)
                {
                    int length = Measure(p);
                    if (length > 0)
                    {
                        p += length;
                        continue;
                    }
                }

                if (p > start)
                {
                    break;
                }

                if (kind == XmlClass.Ampersand)
                {
                    int next = Reference(p);
                    start = _pos;
                    _textOffset = start;
                    _textLength = XmlCharacters.Encode(_character, buffer, start) - start;
                    _pos = next;
                    _brackets = 0;
                    _token = XmlToken.Text;
                    return;
                }

                p = Character(p);
                start = _pos;
            }

            _brackets = Brackets(start, p);
            _textOffset = start;
            _textLength = p - start;
            _pos = p;
            _token = XmlToken.Text;
        }

        // Counts the "]" that end the text up to p, up to two, with those of the piece before.
        private int Brackets(int start, int p)
        {
            if (p == start)
            {
                return _brackets;
            }

            if (_buffer[p - 1] != ']')
            {
                return 0;
            }

            if (p - start == 1)
            {
                return _brackets > 0 ? 2 : 1;
            }

            return _buffer[p - 2] == ']' ? 2 : 1;
        }

        // Skips the line feed that follows a carriage return, which has become one already (XML 1.0 section 2.11).
        private void SkipLineFeed()
        {
            if (_pos == _end)
            {
                More(_pos);
            }

            if (_buffer[_pos] == '\n')
            {
                _pos++;
            }

            _inside = _inside == AfterReturn ? Outside : InsideCData;
        }

        // Makes a token of what a CDATA section holds at _pos, or leaves the section and says false.
        private bool CharacterData()
        {
            byte[] buffer = _buffer;
            byte[] classes = XmlClass.Table;
            int p = _pos;
            int start = p;
            while (p == start || p < _end)
            {
                // What ends the piece, may end the section, or is wrong waits for the next call unless it comes first.
                if (p == _end)
                {
                    p = More(p);
                    start = p;
                }

                int kind = classes[buffer[p]];
                if (kind == XmlClass.Return)
                {
                    buffer[p++] = (byte)'\n';
                    _inside = AfterReturnInCData;
                    break;
                }

                if (kind >= XmlClass.Illegal)
                {
                    int length = Measure(p);
                    if (length <= 0 && p > start)
                    {
                        break;
                    }

                    p = Character(p);
                    start = _pos;
                }
                else if (buffer[p] != ']')
                {
                    p++;
                }
                else if (p > start)
                {
                    break;
                }
                else if (EndsCharacterData())
                {
                    return false;
                }
                else
                {
                    start = _pos;
                    p = start + 1;
                }
            }

            _textOffset = start;
            _textLength = p - start;
            _pos = p;
            _token = XmlToken.Text;
            return true;
        }

        // Leaves the CDATA section if the "]" at _pos starts its end.
        private bool EndsCharacterData()
        {
            for (int i = 1; i < 3; i++)
            {
                int p = _pos + i;
                if (p == _end)
                {
                    p = More(p);
                }

                if (_buffer[p] != (i == 1 ? ']' : '>'))
                {
                    return false;
                }
            }

            _pos += 3;
            _inside = Outside;
            return true;
        }
    }
}
