using System;
using System.IO;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>
    /// An ACS with a script: gives one prepared answer after the other and keeps what was asked; what comes once more as it was
    /// is kept once.
    /// </summary>
    public sealed class ScriptedAcs : IConnector
    {
        /// <summary>The answer that is none: the ACS closes the connection.</summary>
        public const string Hangup = "";

        private const int Maximum = 32;
        private const string NoContent = "HTTP/1.1 204 No Content\r\n\r\n";

        private readonly string[] _answers = new string[Maximum];
        private readonly bool[] _isEnvelope = new bool[Maximum];
        private readonly byte[][] _requests = new byte[Maximum][];
        private int _answerCount;
        private int _nextAnswer;

        /// <summary>Gets how many connections were asked for.</summary>
        public int Connections { get; private set; }

        /// <summary>Gets how many streams are open.</summary>
        public int OpenStreams { get; internal set; }

        /// <summary>Gets the host that was connected to last.</summary>
        public string Host { get; private set; } = string.Empty;

        /// <summary>Gets or sets a value indicating whether connecting fails.</summary>
        public bool IsUnreachable { get; set; }

        /// <summary>Gets or sets a value indicating whether it is a sane ACS that wants nothing where the script ends.</summary>
        public bool AnswersAll { get; set; }

        /// <summary>Gets how many TransferCompletes have come, while it answered all.</summary>
        public int TransferCompletes { get; private set; }

        /// <summary>Gets the last of them.</summary>
        public string TransferComplete { get; private set; } = string.Empty;

        /// <summary>Gets the last Inform, while it answered all.</summary>
        public string Inform { get; private set; } = string.Empty;

        /// <summary>Gets how many requests have come since the last <see cref="Forget"/>.</summary>
        public int RequestCount { get; private set; }

        /// <summary>Gets the body of a request, with the chunks put together; an empty POST has the empty text.</summary>
        public string Request(int index)
        {
            byte[] body = _requests[index];
            return body.Length == 0 ? string.Empty : Encoding.UTF8.GetString(body, 0, body.Length);
        }

        /// <summary>Counts how often a text stands in a request.</summary>
        public int Count(int request, string text)
        {
            return TextFinder.Count(_requests[request], text);
        }

        /// <summary>Forgets what was asked so far, and what is left of the script.</summary>
        public void Forget()
        {
            Array.Clear(_requests, 0, Maximum);
            Array.Clear(_answers, 0, Maximum);
            RequestCount = 0;
            _answerCount = 0;
            _nextAnswer = 0;
        }

        /// <summary>Adds an answer with an envelope.</summary>
        public ScriptedAcs Answer(string envelope)
        {
            _isEnvelope[_answerCount] = true;
            _answers[_answerCount++] = envelope;
            return this;
        }

        /// <summary>Adds an answer without an envelope.</summary>
        public ScriptedAcs AnswerEmpty()
        {
            return AnswerRaw(NoContent);
        }

        /// <summary>Adds an answer as it is: a whole HTTP response, or <see cref="Hangup"/>.</summary>
        public ScriptedAcs AnswerRaw(string response)
        {
            _isEnvelope[_answerCount] = false;
            _answers[_answerCount++] = response;
            return this;
        }

        /// <summary>Adds what makes a whole session out of which the ACS wants nothing.</summary>
        public ScriptedAcs AnswerSession()
        {
            return Answer(AcsText.InformResponse).AnswerEmpty();
        }

        public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
        {
            Connections++;
            Host = host;
            if (IsUnreachable)
            {
                throw new IOException("unreachable");
            }

            OpenStreams++;
            return new ScriptedStream(this);
        }

        /// <summary>Takes a request and gives the answer to it, in two parts: to join them takes memory.</summary>
        internal byte[] Exchange(byte[] body, out byte[] rest)
        {
            if (AnswersAll && RequestCount == Maximum)
            {
                Forget();
            }

            bool isRepeated = RequestCount > 0 && TextFinder.IsSame(_requests[RequestCount - 1], body);
            _requests[RequestCount] = isRepeated ? _requests[RequestCount - 1] : body;
            RequestCount++;
            string answer = Hangup;
            bool isEnvelope = false;
            if (_nextAnswer < _answerCount)
            {
                answer = _answers[_nextAnswer];
                isEnvelope = _isEnvelope[_nextAnswer];
                _answers[_nextAnswer++] = Hangup;
            }
            else if (AnswersAll)
            {
                answer = Default(body);
                isEnvelope = answer != NoContent;
            }

            rest = Encoding.UTF8.GetBytes(isEnvelope ? answer : string.Empty);
            return Encoding.UTF8.GetBytes(
                isEnvelope ? "HTTP/1.1 200 OK\r\nContent-Length: " + rest.Length.ToString() + "\r\n\r\n" : answer);
        }

        private string Default(byte[] body)
        {
            if (TextFinder.Count(body, "<cwmp:TransferComplete>") > 0)
            {
                TransferCompletes++;
                TransferComplete = Encoding.UTF8.GetString(body, 0, body.Length);
                return AcsText.Envelope(string.Empty, "<c:TransferCompleteResponse/>");
            }

            if (TextFinder.Count(body, "<cwmp:Inform>") > 0)
            {
                Inform = Encoding.UTF8.GetString(body, 0, body.Length);
                return AcsText.InformResponse;
            }

            return NoContent;
        }
    }
}
