using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Wire.Digest
{
    /// <summary>
    /// Reads WWW-Authenticate headers (RFC 7235 4.1): a list of challenges, each a scheme with a list of parameters or a
    /// token68, all separated by commas. Nothing in one is an error: what cannot be answered is passed over, and from where
    /// the grammar is broken the rest of the header is.
    /// </summary>
    public sealed class ChallengeReader
    {
        private static readonly byte[] s_basic = Ascii.Bytes("basic");
        private static readonly byte[] s_digest = Ascii.Bytes("digest");

        private readonly DigestFields _fields = new DigestFields();
        private byte[] _buffer;
        private int _at;
        private int _end;

        /// <summary>Reads one header.</summary>
        /// <param name="buffer">Holds its value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="challenge">Takes the strongest challenge, of this header and those before.</param>
        public void Read(byte[] buffer, int offset, int count, Challenge challenge)
        {
            _buffer = buffer;
            _at = offset;
            _end = offset + count;
            int scheme = Challenge.None;
            while (true)
            {
                SkipSeparators();
                if (_at == _end)
                {
                    Take(scheme, challenge);
                    return;
                }

                int name = _at;
                int nameLength = ReadToken();
                if (nameLength == 0)
                {
                    return;
                }

                int next = HttpText.SkipSpace(buffer, _at, _end);
                if (next < _end && buffer[next] == '=')
                {
                    _at = HttpText.SkipSpace(buffer, next + 1, _end);
                    if (!ReadParameter(name, nameLength, scheme))
                    {
                        return;
                    }
                }
                else
                {
                    Take(scheme, challenge);
                    scheme = SchemeOf(name, nameLength);
                    _fields.Start(buffer);
                    SkipToken68(next);
                }
            }
        }

        private void Take(int scheme, Challenge challenge)
        {
            if (scheme == Challenge.Basic)
            {
                challenge.SetBasic();
            }
            else if (scheme == Challenge.Digest && _fields.IsUsable)
            {
                challenge.SetDigest(_fields);
            }
        }

        private int SchemeOf(int name, int nameLength)
        {
            if (HttpText.EqualsIgnoreCase(_buffer, name, nameLength, s_digest))
            {
                return Challenge.Digest;
            }

            return HttpText.EqualsIgnoreCase(_buffer, name, nameLength, s_basic) ? Challenge.Basic : Challenge.None;
        }

        /// <returns>Whether there is a whole value.</returns>
        private bool ReadParameter(int name, int nameLength, int scheme)
        {
            int value = _at;
            int valueLength;
            if (_at < _end && _buffer[_at] == '"')
            {
                value++;
                valueLength = ReadQuoted();
            }
            else
            {
                valueLength = ReadToken();
                valueLength = valueLength == 0 ? -1 : valueLength;
            }

            if (valueLength >= 0 && scheme == Challenge.Digest)
            {
                _fields.Set(name, nameLength, value, valueLength);
            }

            return valueLength >= 0;
        }

        /// <returns>How many bytes stand between the quotes, or -1 if the second one is missing.</returns>
        private int ReadQuoted()
        {
            int start = ++_at;
            for (; _at < _end; _at++)
            {
                if (_buffer[_at] == '"')
                {
                    return _at++ - start;
                }

                if (_buffer[_at] == '\\')
                {
                    _at++;
                }
            }

            return -1;
        }

        private int ReadToken()
        {
            int start = _at;
            while (_at < _end && IsToken(_buffer[_at]))
            {
                _at++;
            }

            return _at - start;
        }

        private void SkipSeparators()
        {
            while (_at < _end && (_buffer[_at] == ',' || _buffer[_at] == ' ' || _buffer[_at] == '\t'))
            {
                _at++;
            }
        }

        /// <summary>Passes over a token68 behind a scheme: it is one if nothing but its own end follows its "=" signs.</summary>
        private void SkipToken68(int start)
        {
            int at = start;
            while (at < _end && (IsToken(_buffer[at]) || _buffer[at] == '/'))
            {
                at++;
            }

            int signs = at;
            while (at < _end && _buffer[at] == '=')
            {
                at++;
            }

            int next = HttpText.SkipSpace(_buffer, at, _end);
            if (signs > start && (next == _end || _buffer[next] == ','))
            {
                _at = next;
            }
        }

        /// <summary>RFC 7230 3.2.6.</summary>
        private static bool IsToken(byte character)
        {
            int lower = HttpText.ToLower(character);
            if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            {
                return true;
            }

            switch (lower)
            {
                case '!':
                case '#':
                case '$':
                case '%':
                case '&':
                case '\'':
                case '*':
                case '+':
                case '-':
                case '.':
                case '^':
                case '_':
                case '`':
                case '|':
                case '~':
                    return true;
                default:
                    return false;
            }
        }
    }
}
