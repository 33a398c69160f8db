using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Transfer
{
    /// <summary>Writes the heads of the requests that files are fetched (GET) and sent (PUT) with.</summary>
    public static class FileRequest
    {
        private static readonly byte[] s_get = Ascii.Bytes("GET ");
        private static readonly byte[] s_put = Ascii.Bytes("PUT ");
        private static readonly byte[] s_host = Ascii.Bytes(" HTTP/1.1\r\nHost: ");
        private static readonly byte[] s_agent = Ascii.Bytes("\r\nUser-Agent: NanoCwmp\r\n");
        private static readonly byte[] s_range = Ascii.Bytes("Range: bytes=");
        private static readonly byte[] s_ifRange = Ascii.Bytes("-\r\nIf-Range: ");
        private static readonly byte[] s_openRange = Ascii.Bytes("-\r\n");
        private static readonly byte[] s_content = Ascii.Bytes("Content-Type: application/octet-stream\r\nContent-Length: ");
        private static readonly byte[] s_lineEnd = Ascii.Bytes("\r\n");

        /// <summary>Writes a GET.</summary>
        /// <param name="buffer">Receives the head.</param>
        /// <param name="url">The URL of the file.</param>
        /// <param name="headers">Adds header lines.</param>
        /// <param name="from">The first byte that is wanted; from 1 on it asks for a range (RFC 7233 2.1).</param>
        /// <param name="validator">Holds an ETag or date: the range is wanted of this version of the file (RFC 7233 3.2).</param>
        /// <param name="validatorLength">How many bytes it has, or 0.</param>
        /// <returns>How many bytes the head has.</returns>
        /// <exception cref="ProtocolException"><see cref="Reason.HttpRequestHead"/>: it does not fit.</exception>
        public static int WriteGet(
            byte[] buffer, HttpUrl url, IHttpHeaderSource headers, long from, byte[] validator, int validatorLength)
        {
            HeaderWriter writer = Start(buffer, s_get, url, headers);
            if (from > 0)
            {
                writer.Append(s_range);
                AppendNumber(writer, from);
                if (validatorLength > 0)
                {
                    writer.Append(s_ifRange);
                    writer.Append(validator, 0, validatorLength);
                    writer.Append(s_lineEnd);
                }
                else
                {
                    writer.Append(s_openRange);
                }
            }

            return End(writer);
        }

        /// <summary>Writes the head of a PUT.</summary>
        /// <param name="buffer">Receives the head.</param>
        /// <param name="url">The URL of the file.</param>
        /// <param name="headers">Adds header lines.</param>
        /// <param name="length">How many bytes the file has.</param>
        /// <returns>How many bytes the head has.</returns>
        /// <exception cref="ProtocolException"><see cref="Reason.HttpRequestHead"/>: it does not fit.</exception>
        public static int WritePut(byte[] buffer, HttpUrl url, IHttpHeaderSource headers, long length)
        {
            HeaderWriter writer = Start(buffer, s_put, url, headers);
            writer.Append(s_content);
            AppendNumber(writer, length);
            writer.Append(s_lineEnd);
            return End(writer);
        }

        private static HeaderWriter Start(byte[] buffer, byte[] method, HttpUrl url, IHttpHeaderSource headers)
        {
            var writer = new HeaderWriter();
            writer.Start(buffer, 0);
            writer.Append(method);
            writer.Append(url.Target);
            writer.Append(s_host);
            writer.Append(url.Authority);
            writer.Append(s_agent);
            headers.WriteHeaders(writer, url);
            return writer;
        }

        private static int End(HeaderWriter writer)
        {
            writer.Append(s_lineEnd);
            if (writer.HasFailed)
            {
                throw new ProtocolException(Reason.HttpRequestHead, -1);
            }

            return writer.Position;
        }

        private static void AppendNumber(HeaderWriter writer, long number)
        {
            byte[] digits = new byte[NumberText.MaximumLength];
            writer.Append(digits, 0, NumberText.Write(number, digits, 0));
        }
    }
}
