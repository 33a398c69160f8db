using System.IO;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A file server with one file and many moods. Connections to other hosts go to the ACS.</summary>
    public sealed class FileServer : IConnector
    {
        public const string Host = "files.example";

        private readonly IConnector _acs;

        public FileServer(IConnector acs)
        {
            _acs = acs;
        }

        /// <summary>Gets or sets the file.</summary>
        public byte[] Content { get; set; } = new byte[0];

        /// <summary>Gets or sets the header lines that name the version of the file.</summary>
        public string Validator { get; set; } = "ETag: \"1\"\r\n";

        /// <summary>Gets or sets a value indicating whether parts of the file can be had.</summary>
        public bool KnowsRanges { get; set; } = true;

        /// <summary>Gets or sets a value indicating whether the file ends with the connection, without its length.</summary>
        public bool IsUnmeasured { get; set; }

        /// <summary>Gets or sets after how many bytes of the body each connection ends.</summary>
        public int CutAfter { get; set; } = int.MaxValue;

        /// <summary>Gets or sets a value indicating whether nobody is there.</summary>
        public bool IsUnreachable { get; set; }

        /// <summary>Gets or sets how many connections end without a response.</summary>
        public int Hangups { get; set; }

        /// <summary>Gets or sets a whole response that is given in place of the file, as often as <see cref="AnswerTimes"/>.</summary>
        public string Answer { get; set; } = string.Empty;

        public int AnswerTimes { get; set; } = int.MaxValue;

        /// <summary>Gets or sets what an Authorization must begin with, or the empty text.</summary>
        public string Authorization { get; set; } = string.Empty;

        public string Challenge { get; set; } = string.Empty;

        /// <summary>Gets the heads of the requests, the last one last.</summary>
        public string Heads { get; private set; } = string.Empty;

        public int Requests { get; private set; }

        public int Connections { get; private set; }

        public int Open { get; internal set; }

        /// <summary>Gets what was sent by the last PUT.</summary>
        public string Uploaded { get; private set; } = string.Empty;

        public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
        {
            if (host != Host)
            {
                return _acs.Connect(host, port, secure, timeoutMilliseconds);
            }

            Connections++;
            if (IsUnreachable)
            {
                throw new IOException("nobody there");
            }

            Open++;
            return new FileServerStream(this);
        }

        /// <summary>Takes a request.</summary>
        /// <returns>The head of the response, or a whole one; null to hang up.</returns>
        internal string Respond(string head, byte[] body, out int from)
        {
            from = -1;
            Requests++;
            Heads += head;
            if (Hangups > 0)
            {
                Hangups--;
                return null;
            }

            if (Authorization.Length > 0 && head.IndexOf("Authorization: " + Authorization) < 0)
            {
                return "HTTP/1.1 401 No\r\nWWW-Authenticate: " + Challenge + "\r\nContent-Length: 2\r\n\r\nno";
            }

            if (Answer.Length > 0 && AnswerTimes > 0)
            {
                AnswerTimes--;
                return Answer;
            }

            if (head.IndexOf("PUT ") == 0)
            {
                Uploaded = body.Length == 0 ? string.Empty : Encoding.UTF8.GetString(body, 0, body.Length);
                return "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";
            }

            return RespondWithFile(head, out from);
        }

        private string RespondWithFile(string head, out int from)
        {
            int range = head.IndexOf("Range: bytes=");
            int condition = head.IndexOf("If-Range: ");
            from = 0;
            string length = "\r\nContent-Length: ";
            if (KnowsRanges && range >= 0 && (condition < 0 || IsSame(head, condition + 10)))
            {
                int dash = head.IndexOf('-', range);
                from = int.Parse(head.Substring(range + 13, dash - range - 13));
                if (from >= Content.Length)
                {
                    from = -1;
                    return "HTTP/1.1 416 No\r\nContent-Range: bytes */" + Content.Length.ToString() + length + "0\r\n\r\n";
                }

                return "HTTP/1.1 206 Partial\r\n" + Validator + "Content-Range: bytes " + from.ToString() + "-"
                    + (Content.Length - 1).ToString() + "/" + Content.Length.ToString() + length
                    + (Content.Length - from).ToString() + "\r\n\r\n";
            }

            return "HTTP/1.1 200 OK\r\n" + Validator
                + (IsUnmeasured ? "Connection: close" : "Content-Length: " + Content.Length.ToString()) + "\r\n\r\n";
        }

        private bool IsSame(string head, int at)
        {
            int value = Validator.IndexOf(": ") + 2;
            int end = Validator.IndexOf("\r\n") + 2;
            return value > 1 && head.IndexOf(Validator.Substring(value, end - value), at) == at;
        }
    }
}
