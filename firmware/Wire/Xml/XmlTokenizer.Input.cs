using System;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>The buffer and the errors.</content>
    public sealed partial class XmlTokenizer
    {
        // Reads at least one byte behind those there are. What lies before _pos may go; _pos, _end and _dropped then move.
        private bool Fill()
        {
            byte[] buffer = _buffer;
            int capacity = buffer.Length - 1;
            int held = _end - _pos;
            if (held == 0 || _end == capacity)
            {
                if (held == capacity)
                {
                    throw Fail(Reason.XmlTooManyAttributes, _end);
                }

                Array.Copy(buffer, _pos, buffer, 0, held);
                _dropped += _pos;
                _pos = 0;
                _end = held;
            }

            // With all the bytes read that a document may have, one more decides between its end and the error.
            int room = capacity - _end;
            int left = _limit - _dropped - _end;
            if (left < room)
            {
                room = left > 0 ? left : 1;
            }

            int count = _stream.Read(buffer, _end, room);
            buffer[_end + (count > 0 ? count : 0)] = (byte)'<';
            if (count <= 0)
            {
                return false;
            }

            if (left <= 0)
            {
                throw Fail(Reason.XmlTooLong, _end);
            }

            _end += count;
            return true;
        }

        // Fill for the middle of a token: gives the new place of the byte at p.
        private int More(int p)
        {
            int before = _pos;
            if (!Fill())
            {
                throw Fail(Reason.XmlTruncated, _end);
            }

            return p - before + _pos;
        }

        // Ends the document with an error at the byte at p.
        private ProtocolException Fail(Reason reason, int p)
        {
            _inside = Failed;
            _token = XmlToken.None;
            _reason = reason;
            _reasonPosition = _dropped + p;
            return new ProtocolException(reason, _reasonPosition);
        }
    }
}
