using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <content>The chunked transfer coding (RFC 7230 4.1).</content>
    public sealed partial class HttpResponse
    {
        private const int MaximumChunkDigits = 16;

        private void ReadChunkHead()
        {
            if (!_isFirstChunk)
            {
                // The data of a chunk ends with a line end of its own.
                ReadLineEnd(NextByte());
            }

            _isFirstChunk = false;
            int size = 0;
            int digits = 0;
            int character = NextByte();
            for (int value = HexValue(character); value >= 0; value = HexValue(character))
            {
                // 27 bits hold 128 MB, far more than any body here; leading zeros beyond a usual number are a game.
                if (++digits > MaximumChunkDigits || size >> 27 != 0)
                {
                    throw new ProtocolException(Reason.HttpChunk, -1);
                }

                size = (size << 4) | value;
                character = NextByte();
            }

            bool isExtension = false;
            for (int length = 0; character != '\n' && character != '\r'; length++)
            {
                isExtension |= character == ';';
                if ((!isExtension && character != ' ' && character != '\t') || length > Limits.HttpChunkLine)
                {
                    throw new ProtocolException(Reason.HttpChunk, -1);
                }

                character = NextByte();
            }

            ReadLineEnd(character);
            if (digits == 0)
            {
                throw new ProtocolException(Reason.HttpChunk, -1);
            }

            _remaining = size;
        }

        private void ReadLineEnd(int character)
        {
            if (character == '\r')
            {
                character = NextByte();
            }

            if (character != '\n')
            {
                throw new ProtocolException(Reason.HttpChunk, -1);
            }
        }

        private void ReadTrailers()
        {
            int length;
            do
            {
                ReadLine(false, out length, out _);
            }
            while (length > 0);
        }

        private int NextByte()
        {
            if (_start == _end && !Fill())
            {
                throw new ProtocolException(Reason.HttpTruncated, -1);
            }

            return _buffer[_start++];
        }

        private static int HexValue(int character)
        {
            if (character >= '0' && character <= '9')
            {
                return character - '0';
            }

            character |= 0x20;
            return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
        }
    }
}
