using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Transfer
{
    /// <summary>Writes the heads of the requests that files are fetched (GET) and sent (PUT) with.</summary>
    public static class FileRequest
    {
        private const string GetText = "GET ";
        private const string PutText = "PUT ";
        private const string HostText = " HTTP/1.1\r\nHost: ";
        private const string AgentText = "\r\nUser-Agent: NanoCwmp\r\n";
        private const string RangeText = "Range: bytes=";
        private const string IfRangeText = "-\r\nIf-Range: ";
        private const string OpenRangeText = "-\r\n";
        private const string ContentText = "Content-Type: application/octet-stream\r\nContent-Length: ";
        private const string LineEndText = "\r\n";

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
            HeaderWriter writer = Start(buffer, GetText, url, headers);
            if (from > 0)
            {
                writer.Append(RangeText);
                AppendNumber(writer, from);
                if (validatorLength > 0)
                {
                    writer.Append(IfRangeText);
                    writer.Append(validator, 0, validatorLength);
                    writer.Append(LineEndText);
                }
                else
                {
                    writer.Append(OpenRangeText);
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
            HeaderWriter writer = Start(buffer, PutText, url, headers);
            writer.Append(ContentText);
            AppendNumber(writer, length);
            writer.Append(LineEndText);
            return End(writer);
        }

        private static HeaderWriter Start(byte[] buffer, string method, HttpUrl url, IHttpHeaderSource headers)
        {
            var writer = new HeaderWriter();
            writer.Start(buffer, 0);
            writer.Append(method);
            writer.Append(url.Target);
            writer.Append(HostText);
            writer.Append(url.Authority);
            writer.Append(AgentText);
            headers.WriteHeaders(writer, url);
            return writer;
        }

        private static int End(HeaderWriter writer)
        {
            writer.Append(LineEndText);
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
