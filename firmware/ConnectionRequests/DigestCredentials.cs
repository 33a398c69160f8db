using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>
    /// The parameters of an Authorization header of Digest (RFC 2617 3.2.2) as places in the buffer that it came in. Escapes
    /// are resolved there.
    /// </summary>
    public sealed class DigestCredentials
    {
        /// <summary>The user name.</summary>
        public const int Username = 0;

        /// <summary>The realm.</summary>
        public const int Realm = 1;

        /// <summary>The nonce.</summary>
        public const int Nonce = 2;

        /// <summary>The target that the digest was made for.</summary>
        public const int Uri = 3;

        /// <summary>The digest itself.</summary>
        public const int Response = 4;

        /// <summary>The algorithm.</summary>
        public const int Algorithm = 5;

        /// <summary>The client's part of the digest.</summary>
        public const int Cnonce = 6;

        /// <summary>The quality of protection.</summary>
        public const int Qop = 7;

        /// <summary>The nonce count.</summary>
        public const int NonceCount = 8;

        private const int Absent = -1;

        private static readonly byte[] s_scheme = Ascii.Bytes("digest");
        private static readonly byte[][] s_names =
        {
            Ascii.Bytes("username"),
            Ascii.Bytes("realm"),
            Ascii.Bytes("nonce"),
            Ascii.Bytes("uri"),
            Ascii.Bytes("response"),
            Ascii.Bytes("algorithm"),
            Ascii.Bytes("cnonce"),
            Ascii.Bytes("qop"),
            Ascii.Bytes("nc"),
        };

        private readonly int[] _offsets = new int[s_names.Length];
        private readonly int[] _lengths = new int[s_names.Length];
        private int _at;
        private int _end;

        /// <summary>Gets the buffer.</summary>
        public byte[] Buffer { get; private set; }

        /// <summary>Reads the value of a header.</summary>
        /// <param name="buffer">Holds the value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>Whether it is of Digest, well-formed, and names nothing twice.</returns>
        public bool Read(byte[] buffer, int offset, int count)
        {
            Buffer = buffer;
            _end = offset + count;
            for (int i = 0; i < _lengths.Length; i++)
            {
                _lengths[i] = Absent;
            }

            _at = HttpText.IndexOf(buffer, offset, _end, (byte)' ');
            if (!HttpText.EqualsIgnoreCase(buffer, offset, _at - offset, s_scheme))
            {
                return false;
            }

            SkipSeparators();
            while (_at < _end)
            {
                if (!ReadParameter())
                {
                    return false;
                }

                int comma = HttpText.SkipSpace(Buffer, _at, _end);
                if (comma < _end && Buffer[comma] != ',')
                {
                    return false;
                }

                _at = comma;
                SkipSeparators();
            }

            return true;
        }

        /// <summary>Tells whether a parameter is there.</summary>
        /// <param name="field">One of the numbers of this class.</param>
        /// <returns>Whether it is.</returns>
        public bool Has(int field)
        {
            return _lengths[field] >= 0;
        }

        /// <summary>Gets where a parameter's value begins.</summary>
        /// <param name="field">One of the numbers of this class.</param>
        /// <returns>The place in <see cref="Buffer"/>.</returns>
        public int OffsetOf(int field)
        {
            return _offsets[field];
        }

        /// <summary>Gets how many bytes a parameter's value has.</summary>
        /// <param name="field">One of the numbers of this class.</param>
        /// <returns>The number, or -1 if the parameter is not there.</returns>
        public int LengthOf(int field)
        {
            return _lengths[field];
        }

        /// <summary>Compares a parameter's value.</summary>
        /// <param name="field">One of the numbers of this class.</param>
        /// <param name="text">Holds what to compare with, from its start.</param>
        /// <param name="length">How many bytes of it count.</param>
        /// <returns>Whether the parameter is there and the same.</returns>
        public bool Is(int field, byte[] text, int length)
        {
            if (_lengths[field] != length)
            {
                return false;
            }

            int offset = _offsets[field];
            for (int i = 0; i < length; i++)
            {
                if (Buffer[offset + i] != text[i])
                {
                    return false;
                }
            }

            return true;
        }

        private bool ReadParameter()
        {
            int name = _at;
            while (_at < _end && Buffer[_at] != '=' && Buffer[_at] != ' ' && Buffer[_at] != '\t' && Buffer[_at] != ','
                && Buffer[_at] != '"')
            {
                _at++;
            }

            int nameLength = _at - name;
            _at = HttpText.SkipSpace(Buffer, _at, _end);
            if (nameLength == 0 || _at == _end || Buffer[_at] != '=')
            {
                return false;
            }

            _at = HttpText.SkipSpace(Buffer, _at + 1, _end);
            bool isQuoted = _at < _end && Buffer[_at] == '"';
            int value = isQuoted ? _at + 1 : _at;
            int length = isQuoted ? ReadQuoted() : ReadToken();
            return length != Absent && Set(name, nameLength, value, length);
        }

        /// <summary>Moves the bytes behind each backslash in its place.</summary>
        private int ReadQuoted()
        {
            int start = ++_at;
            int to = start;
            for (; _at < _end; _at++)
            {
                if (Buffer[_at] == '"')
                {
                    _at++;
                    return to - start;
                }

                if (Buffer[_at] == '\\' && ++_at == _end)
                {
                    return Absent;
                }

                Buffer[to++] = Buffer[_at];
            }

            return Absent;
        }

        private int ReadToken()
        {
            int start = _at;
            while (_at < _end && Buffer[_at] != ',' && Buffer[_at] != ' ' && Buffer[_at] != '\t' && Buffer[_at] != '"')
            {
                _at++;
            }

            return _at == start ? Absent : _at - start;
        }

        private bool Set(int name, int nameLength, int value, int length)
        {
            for (int i = 0; i < s_names.Length; i++)
            {
                if (HttpText.EqualsIgnoreCase(Buffer, name, nameLength, s_names[i]))
                {
                    bool isFirst = _lengths[i] == Absent;
                    _offsets[i] = value;
                    _lengths[i] = length;
                    return isFirst;
                }
            }

            return true;
        }

        private void SkipSeparators()
        {
            while (_at < _end && (Buffer[_at] == ',' || Buffer[_at] == ' ' || Buffer[_at] == '\t'))
            {
                _at++;
            }
        }
    }
}
