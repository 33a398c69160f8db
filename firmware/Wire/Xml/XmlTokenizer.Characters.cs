using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>Characters beyond ASCII, entity and character references.</content>
    public sealed partial class XmlTokenizer
    {
        // What Reference has found.
        private int _character;

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
