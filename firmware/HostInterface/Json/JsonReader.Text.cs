using NanoCwmp.Wire.Xml;

namespace NanoCwmp.HostInterface.Json
{
    // Strings and numbers (RFC 8259 6, 7).
    public sealed partial class JsonReader
    {
        /// <summary>Reads a string and takes its escapes out, in place.</summary>
        private bool ReadString()
        {
            int to = ++_at;
            TextOffset = to;
            while (_at < _end)
            {
                byte first = _buffer[_at];
                if (first == '"')
                {
                    _at++;
                    TextLength = to - TextOffset;
                    return true;
                }

                if (first < ' ')
                {
                    return false;
                }

                if (first < 0x80 && first != '\\')
                {
                    _buffer[to++] = first;
                    _at++;
                    continue;
                }

                int next = first == '\\' ? ReadEscape(to) : CopySequence(to);
                if (next < 0)
                {
                    return false;
                }

                to = next;
            }

            return false;
        }

        /// <returns>Where the next byte goes, or a negative number.</returns>
        private int CopySequence(int to)
        {
            byte lead = _buffer[_at];
            int length = lead < 0xC2 || lead > 0xF4 ? 0 : XmlCharacters.SequenceLength(_buffer, _at, _end);
            if (length <= 0)
            {
                return -1;
            }

            while (length-- > 0)
            {
                _buffer[to++] = _buffer[_at++];
            }

            return to;
        }

        /// <returns>Where the next byte goes, or a negative number.</returns>
        private int ReadEscape(int to)
        {
            if (++_at == _end)
            {
                return -1;
            }

            byte letter = _buffer[_at++];
            switch (letter)
            {
                case (byte)'"':
                case (byte)'\\':
                case (byte)'/':
                    break;
                case (byte)'b':
                    letter = (byte)'\b';
                    break;
                case (byte)'f':
                    letter = (byte)'\f';
                    break;
                case (byte)'n':
                    letter = (byte)'\n';
                    break;
                case (byte)'r':
                    letter = (byte)'\r';
                    break;
                case (byte)'t':
                    letter = (byte)'\t';
                    break;
                case (byte)'u':
                    int character = ReadCharacter();
                    return character < 0 ? -1 : XmlCharacters.Encode(character, _buffer, to);
                default:
                    return -1;
            }

            _buffer[to++] = letter;
            return to;
        }

        private int ReadCharacter()
        {
            int character = ReadUnit();
            if (character < 0xD800 || character > 0xDFFF)
            {
                return character;
            }

            bool isPair = character < 0xDC00 && _end - _at >= 6 && _buffer[_at] == '\\' && _buffer[_at + 1] == 'u';
            if (!isPair)
            {
                return -1;
            }

            _at += 2;
            int second = ReadUnit();
            return second < 0xDC00 || second > 0xDFFF ? -1 : 0x10000 + ((character - 0xD800) << 10) + (second - 0xDC00);
        }

        private int ReadUnit()
        {
            if (_end - _at < 4)
            {
                return -1;
            }

            int unit = 0;
            for (int i = 0; i < 4; i++)
            {
                int digit = DigitOf(_buffer[_at++]);
                if (digit < 0)
                {
                    return -1;
                }

                unit = (unit << 4) | digit;
            }

            return unit;
        }

        private static int DigitOf(byte letter)
        {
            if (letter >= '0' && letter <= '9')
            {
                return letter - '0';
            }

            int lower = letter | 0x20;
            return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
        }

        private bool ReadNumber()
        {
            TextOffset = _at;
            Take((byte)'-');
            bool isSound = Take((byte)'0') || ReadDigits();
            if (isSound && Take((byte)'.'))
            {
                isSound = ReadDigits();
            }

            if (isSound && (Take((byte)'e') || Take((byte)'E')))
            {
                if (!Take((byte)'+'))
                {
                    Take((byte)'-');
                }

                isSound = ReadDigits();
            }

            TextLength = _at - TextOffset;
            return isSound;
        }

        private bool Take(byte letter)
        {
            if (_at == _end || _buffer[_at] != letter)
            {
                return false;
            }

            _at++;
            return true;
        }

        private bool ReadDigits()
        {
            int start = _at;
            while (_at < _end && _buffer[_at] >= '0' && _buffer[_at] <= '9')
            {
                _at++;
            }

            return _at > start;
        }
    }
}
