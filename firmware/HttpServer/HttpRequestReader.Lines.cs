using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.HttpServer
{
    /// <content>The request line and the headers that matter.</content>
    public sealed partial class HttpRequestReader
    {
        private static readonly byte[] s_get = Ascii.Bytes("GET");
        private static readonly byte[] s_post = Ascii.Bytes("POST");
        private static readonly byte[] s_put = Ascii.Bytes("PUT");
        private static readonly byte[] s_delete = Ascii.Bytes("DELETE");
        private static readonly byte[] s_version = Ascii.Bytes("HTTP/1.");
        private static readonly byte[] s_close = Ascii.Bytes("close");
        private static readonly byte[] s_expect = Ascii.Bytes("expect");
        private static readonly byte[] s_continue = Ascii.Bytes("100-continue");

        private void ReadLine(int end)
        {
            int start = _kept;
            if (end > start && _buffer[end - 1] == '\r')
            {
                end--;
            }

            IsMalformed = HasControl(start, end);
            if (IsMalformed || (end == start && !_hasRequestLine))
            {
                // Empty lines before a request are passed over (RFC 7230 3.5).
                return;
            }

            if (!_hasRequestLine)
            {
                IsMalformed = !ReadRequestLine(start, end);
                _hasRequestLine = true;
            }
            else if (end == start)
            {
                IsComplete = true;
            }
            else
            {
                IsMalformed = !ReadHeader(start, end);
            }
        }

        private bool ReadRequestLine(int start, int end)
        {
            _bodyLength = None;
            int methodEnd = HttpText.IndexOf(_buffer, start, end, (byte)' ');
            int target = methodEnd + 1;
            int targetEnd = HttpText.IndexOf(_buffer, target, end, (byte)' ');
            int version = targetEnd + 1;
            if (methodEnd == start || !IsToken(start, methodEnd) || targetEnd <= target || version >= end
                || end - version != s_version.Length + 1 || !Matches(version, s_version)
                || _buffer[end - 1] < '0' || _buffer[end - 1] > '9')
            {
                return false;
            }

            Method = MethodOf(start, methodEnd - start);
            IsOldVersion = _buffer[end - 1] == '0';
            IsKeptAlive = !IsOldVersion;
            TargetLength = targetEnd - target;
            Keep(target, TargetLength);
            return true;
        }

        private bool ReadHeader(int start, int end)
        {
            int colon = HttpText.IndexOf(_buffer, start, end, (byte)':');
            int length = colon - start;
            if (length == 0 || colon == end || !IsToken(start, colon))
            {
                return false;
            }

            int value = HttpText.SkipSpace(_buffer, colon + 1, end);
            int valueLength = HttpText.TrimSpace(_buffer, value, end) - value;
            if (Is(length, s_authorization))
            {
                // Two of them would leave open which one counts.
                if (AuthorizationLength != None)
                {
                    return false;
                }

                AuthorizationLength = valueLength;
                Keep(value, valueLength);
            }
            else if (Is(length, s_contentLength))
            {
                bool isNumber = valueLength > 0 && _buffer[value] >= '0' && _buffer[value] <= '9';
                if (_bodyLength != None || !isNumber || !NumberText.TryRead(_buffer, value, valueLength, out long number))
                {
                    return false;
                }

                IsBodyTooLong = number > Limits.ConnectionRequestBody;
                _bodyLength = IsBodyTooLong ? None : (int)number;
                return !IsBodyTooLong;
            }
            else if (Is(length, s_transferEncoding))
            {
                // The body has no known end.
                HasTransferCoding = true;
                IsKeptAlive = false;
            }
            else if (Is(length, s_connection))
            {
                IsKeptAlive &= !HttpText.ListHas(_buffer, value, valueLength, s_close);
            }
            else if (Is(length, s_expect))
            {
                ExpectsContinue = !IsOldVersion && HttpText.EqualsIgnoreCase(_buffer, value, valueLength, s_continue);
            }

            return true;
        }

        private HttpMethod MethodOf(int start, int length)
        {
            if (length == s_get.Length && Matches(start, s_get))
            {
                return HttpMethod.Get;
            }

            if (length == s_post.Length && Matches(start, s_post))
            {
                return HttpMethod.Post;
            }

            if (length == s_put.Length && Matches(start, s_put))
            {
                return HttpMethod.Put;
            }

            return length == s_delete.Length && Matches(start, s_delete) ? HttpMethod.Delete : HttpMethod.Other;
        }

        private bool Is(int nameLength, byte[] name)
        {
            return HttpText.EqualsIgnoreCase(_buffer, _kept, nameLength, name);
        }

        private bool Matches(int offset, byte[] text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (_buffer[offset + i] != text[i])
                {
                    return false;
                }
            }

            return true;
        }

        private bool HasControl(int start, int end)
        {
            for (; start < end; start++)
            {
                if ((_buffer[start] < ' ' && _buffer[start] != '\t') || _buffer[start] == 127)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>RFC 7230 3.2.6, except that not all of the signs outside it are looked for.</summary>
        private bool IsToken(int start, int end)
        {
            for (; start < end; start++)
            {
                byte character = _buffer[start];
                if (character <= ' ' || character > 126 || character == '"' || character == '(' || character == ')'
                    || character == ',' || character == '/' || (character >= ':' && character <= '@'))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
