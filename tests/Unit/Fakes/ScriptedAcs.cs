using System.Collections;
using System.IO;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>An ACS with a script: gives one prepared answer after the other and keeps what was asked.</summary>
    public sealed class ScriptedAcs : IConnector
    {
        /// <summary>The answer that is none: the ACS closes the connection.</summary>
        public const string Hangup = "";

        private readonly ArrayList _answers = new ArrayList();
        private readonly ArrayList _requests = new ArrayList();

        /// <summary>Gets how many connections were asked for.</summary>
        public int Connections { get; private set; }

        /// <summary>Gets how many streams are open.</summary>
        public int OpenStreams { get; internal set; }

        /// <summary>Gets the host that was connected to last.</summary>
        public string Host { get; private set; }

        /// <summary>Gets or sets a value indicating whether connecting fails.</summary>
        public bool IsUnreachable { get; set; }

        /// <summary>Gets or sets something that happens before an answer is given, or nothing.</summary>
        public IAcsIncident Incident { get; set; }

        /// <summary>Gets how many requests have come since the last <see cref="Forget"/>.</summary>
        public int RequestCount
        {
            get { return _requests.Count; }
        }

        /// <summary>Gets how many answers of the script are left.</summary>
        public int AnswersLeft
        {
            get { return _answers.Count; }
        }

        /// <summary>Gets the body of a request, with the chunks put together; an empty POST has the empty text.</summary>
        public string Request(int index)
        {
            return (string)_requests[index];
        }

        /// <summary>Forgets what was asked so far, and what is left of the script.</summary>
        public void Forget()
        {
            _requests.Clear();
            _answers.Clear();
        }

        /// <summary>Adds an answer with an envelope.</summary>
        public ScriptedAcs Answer(string envelope)
        {
            _answers.Add("HTTP/1.1 200 OK\r\nContent-Length: " + Encoding.UTF8.GetBytes(envelope).Length.ToString() + "\r\n\r\n" + envelope);
            return this;
        }

        /// <summary>Adds an answer without an envelope.</summary>
        public ScriptedAcs AnswerEmpty()
        {
            _answers.Add("HTTP/1.1 204 No Content\r\n\r\n");
            return this;
        }

        /// <summary>Adds an answer as it is: a whole HTTP response, or <see cref="Hangup"/>.</summary>
        public ScriptedAcs AnswerRaw(string response)
        {
            _answers.Add(response);
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

        /// <summary>Takes a request and gives the answer to it.</summary>
        internal byte[] Exchange(string body)
        {
            _requests.Add(body);
            if (Incident != null)
            {
                Incident.Happen(_requests.Count - 1);
            }

            string answer = Hangup;
            if (_answers.Count > 0)
            {
                answer = (string)_answers[0];
                _answers.RemoveAt(0);
            }

            return Encoding.UTF8.GetBytes(answer);
        }
    }
}
