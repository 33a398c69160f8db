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

        // Measures the character at p, which is Illegal or a lead byte: its length, 0 if its end has not arrived, or -1 if it
        // is none that XML can carry.
        private int Measure(int p)
        {
            byte[] buffer = _buffer;
            int lead = buffer[p];
            if (XmlClass.Table[lead] < XmlClass.Lead)
            {
                return -1;
            }

            int length = XmlCharacters.SequenceLength(buffer, p, _end);

            // U+FFFE and U+FFFF are valid UTF-8, but no characters of XML.
            return length == 3 && lead == 0xEF && buffer[p + 1] == 0xBF && buffer[p + 2] >= 0xBE ? -1 : length;
        }

        // Checks the character at p, which is Illegal or a lead byte, and gives the place behind it.
        private int Character(int p)
        {
            int length = Measure(p);
            while (length == 0)
            {
                p = More(p);
                length = Measure(p);
            }

            if (length < 0)
            {
                throw Fail(Reason.XmlCharacter, p);
            }

            return p + length;
        }

        // Reads the reference at p ("&"), sets _character, and gives the place behind its ";".
        private int Reference(int p)
        {
            byte[] buffer = _buffer;
            int start = p - _pos;
            int value = 0;
            int numberBase = 0;
            bool empty = true;
            while (true)
            {
                if (++p == _end)
                {
                    p = More(p);
                }

                int c = buffer[p];
                if (c == ';')
                {
                    break;
                }

                int length = p - _pos - start;
                if (length == 1 && c == '#')
                {
                    numberBase = 10;
                }
                else if (length == 2 && numberBase == 10 && c == 'x')
                {
                    numberBase = 16;
                }
                else if (numberBase == 0)
                {
                    // Up to four letters fit the number that stands for the name.
                    if (length > 4 || c < 'a' || c > 'z')
                    {
                        throw Fail(Reason.XmlEntity, _pos + start);
                    }

                    value = (value << 8) | c;
                }
                else
                {
                    int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
                    if (digit < 0 || digit >= numberBase || (c > '9' && (c | 0x20) < 'a') || length >= Limits.XmlName)
                    {
                        throw Fail(Reason.XmlEntity, _pos + start);
                    }

                    empty = false;
                    value = value > 0x10FFFF ? value : (value * numberBase) + digit;
                }
            }

            if (numberBase == 0)
            {
                value = Predefined(value);
            }
            else if (empty)
            {
                value = -1;
            }
            else if (!XmlCharacters.IsCharacter(value))
            {
                throw Fail(Reason.XmlCharacter, _pos + start);
            }

            if (value < 0)
            {
                throw Fail(Reason.XmlEntity, _pos + start);
            }

            _character = value;
            return p + 1;
        }

        // Gives the character of a predefined entity (XML 1.0 section 4.6), -1 for any other name.
        private static int Predefined(int name)
        {
            switch (name)
            {
                case 0x6C74: return '<';
                case 0x6774: return '>';
                case 0x616D70: return '&';
                case 0x61706F73: return '\'';
                case 0x71756F74: return '"';
                default: return -1;
            }
        }
    }
}
