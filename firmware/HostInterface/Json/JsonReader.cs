using NanoCwmp.Core;

namespace NanoCwmp.HostInterface.Json
{
    /// <summary>
    /// Reads a JSON document (RFC 8259) token by token from a buffer. Strings lose their escapes in place, which never makes
    /// them longer, so nothing is allocated; a document can therefore be read only once. It throws nothing.
    /// </summary>
    /// <remarks>
    /// Strict: UTF-8 in its shortest form, no byte order mark, no comments, no trailing commas, nothing behind the document.
    /// An escaped half of a surrogate pair is refused, because UTF-8 has no form for it. Nesting is limited to
    /// <see cref="Limits.JsonDepth"/>.
    /// </remarks>
    public sealed partial class JsonReader
    {
        private const byte Value = 0;
        private const byte ValueOrEnd = 1;
        private const byte MemberOrEnd = 2;
        private const byte Member = 3;
        private const byte CommaOrEnd = 4;
        private const byte Nothing = 5;
        private const byte Broken = 6;

        private static readonly byte[] s_true = Ascii.Bytes("true");
        private static readonly byte[] s_false = Ascii.Bytes("false");
        private static readonly byte[] s_null = Ascii.Bytes("null");

        private byte[] _buffer;
        private int _at;
        private int _end;
        private int _objects;
        private byte _expected;

        /// <summary>Gets the token that was read last.</summary>
        public JsonToken Token { get; private set; }

        /// <summary>Gets how many objects and arrays are open.</summary>
        public int Depth { get; private set; }

        /// <summary>Gets where in the buffer the text of a name, a string, a number or a literal begins.</summary>
        public int TextOffset { get; private set; }

        /// <summary>Gets how many bytes it has.</summary>
        public int TextLength { get; private set; }

        /// <summary>Starts with a new document.</summary>
        /// <param name="buffer">Holds the document; changed by reading it.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        public void Reset(byte[] buffer, int offset, int count)
        {
            _buffer = buffer;
            _at = offset;
            _end = offset + count;
            _objects = 0;
            _expected = Value;
            Depth = 0;
        }

        /// <summary>Reads the next token.</summary>
        /// <returns>The token, which is <see cref="Token"/>, too.</returns>
        public JsonToken Next()
        {
            Token = _expected == Broken ? JsonToken.Invalid : Read();
            if (Token == JsonToken.Invalid)
            {
                _expected = Broken;
            }

            return Token;
        }

        /// <summary>Passes over the value that follows a name, or over the rest of what has just begun.</summary>
        /// <returns>Whether it is sound.</returns>
        public bool Skip()
        {
            int depth = Depth;
            if (Token == JsonToken.ObjectStart || Token == JsonToken.ArrayStart)
            {
                depth--;
            }
            else
            {
                Next();
            }

            while (Depth > depth && Token != JsonToken.Invalid)
            {
                Next();
            }

            return Token != JsonToken.Invalid;
        }

        /// <summary>Tells whether the text of the token is a known one.</summary>
        /// <param name="text">The known one.</param>
        /// <returns>Whether it is, byte for byte.</returns>
        public bool Is(byte[] text)
        {
            if (TextLength != text.Length)
            {
                return false;
            }

            for (int i = 0; i < text.Length; i++)
            {
                if (_buffer[TextOffset + i] != text[i])
                {
                    return false;
                }
            }

            return true;
        }

        private JsonToken Read()
        {
            while (true)
            {
                SkipSpace();
                if (_at == _end)
                {
                    return _expected == Nothing ? JsonToken.End : JsonToken.Invalid;
                }

                byte first = _buffer[_at];
                switch (_expected)
                {
                    case Nothing:
                        return JsonToken.Invalid;
                    case CommaOrEnd:
                        if (first != ',')
                        {
                            return Close(first);
                        }

                        _at++;
                        _expected = IsInObject ? Member : Value;
                        continue;
                    case MemberOrEnd when first == '}':
                    case ValueOrEnd when first == ']':
                        return Close(first);
                    case MemberOrEnd:
                    case Member:
                        return ReadName(first);
                    default:
                        return ReadValue(first);
                }
            }
        }

        private bool IsInObject
        {
            get { return ((_objects >> Depth) & 1) != 0; }
        }

        private JsonToken Close(byte first)
        {
            bool isObject = IsInObject;
            if (first != (isObject ? '}' : ']'))
            {
                return JsonToken.Invalid;
            }

            _at++;
            Depth--;
            EndValue();
            return isObject ? JsonToken.ObjectEnd : JsonToken.ArrayEnd;
        }

        private JsonToken Open(bool isObject)
        {
            if (Depth == Limits.JsonDepth)
            {
                return JsonToken.Invalid;
            }

            _at++;
            Depth++;
            int bit = 1 << Depth;
            _objects = isObject ? _objects | bit : _objects & ~bit;
            _expected = isObject ? MemberOrEnd : ValueOrEnd;
            return isObject ? JsonToken.ObjectStart : JsonToken.ArrayStart;
        }

        private JsonToken ReadName(byte first)
        {
            if (first != '"' || !ReadString())
            {
                return JsonToken.Invalid;
            }

            SkipSpace();
            if (_at == _end || _buffer[_at] != ':')
            {
                return JsonToken.Invalid;
            }

            _at++;
            _expected = Value;
            return JsonToken.Name;
        }

        private JsonToken ReadValue(byte first)
        {
            switch (first)
            {
                case (byte)'{': return Open(true);
                case (byte)'[': return Open(false);
                case (byte)'"': return ReadString() ? EndValue(JsonToken.String) : JsonToken.Invalid;
                case (byte)'t': return ReadLiteral(s_true, JsonToken.True);
                case (byte)'f': return ReadLiteral(s_false, JsonToken.False);
                case (byte)'n': return ReadLiteral(s_null, JsonToken.Null);
                default: return ReadNumber() ? EndValue(JsonToken.Number) : JsonToken.Invalid;
            }
        }

        private JsonToken EndValue(JsonToken token)
        {
            EndValue();
            return token;
        }

        private void EndValue()
        {
            _expected = Depth == 0 ? Nothing : CommaOrEnd;
        }

        private JsonToken ReadLiteral(byte[] literal, JsonToken token)
        {
            TextOffset = _at;
            TextLength = literal.Length;
            for (int i = 0; i < literal.Length; i++)
            {
                if (_at == _end || _buffer[_at++] != literal[i])
                {
                    return JsonToken.Invalid;
                }
            }

            return EndValue(token);
        }

        private void SkipSpace()
        {
            while (_at < _end && (_buffer[_at] == ' ' || _buffer[_at] == '\n' || _buffer[_at] == '\r' || _buffer[_at] == '\t'))
            {
                _at++;
            }
        }
    }
}
