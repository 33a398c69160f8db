using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Net
{
    /// <summary>
    /// The way to the ACS in one session: POSTs one after the other over one kept connection (R009, R019), or over as many
    /// as the ACS makes necessary (R020), to the URL that it opened with or the one that it is redirected to. Challenges and
    /// redirects have collaborators of their own. System.Net.Http is not used because it loses answers on kept connections, has no
    /// cookies and no digest.
    /// </summary>
    public sealed class AcsConnection : IHttpHeaderHandler
    {
        private readonly OutgoingConnection _server;
        private readonly IClock _clock;
        private readonly HttpRequestStream _request = new HttpRequestStream(Limits.HttpSendBuffer);
        private readonly CookieJar _cookies = new CookieJar();
        private readonly RedirectFollower _redirects = new RedirectFollower();
        private readonly Authenticator _authenticator;
        private HttpResponse _response;
        private HttpUrl _url;

        /// <summary>Initializes a new instance of the <see cref="AcsConnection"/> class.</summary>
        /// <param name="connector">Opens connections.</param>
        /// <param name="clock">Bounds waiting.</param>
        /// <param name="authenticator">Answers challenges.</param>
        public AcsConnection(IConnector connector, IClock clock, Authenticator authenticator)
        {
            _server = new OutgoingConnection(connector);
            _clock = clock;
            _authenticator = authenticator;
            _request.Headers = authenticator;
        }

        /// <summary>Gets the status of the last response.</summary>
        public int Status
        {
            get { return _response.Status; }
        }

        /// <summary>Gets a value indicating whether the last response has no envelope (R008).</summary>
        public bool IsEmpty
        {
            get { return _response.IsEmpty; }
        }

        /// <summary>Gets the body of the last response.</summary>
        public Stream Body
        {
            get { return _response.Body; }
        }

        /// <summary>Begins a session, without cookies and without a connection.</summary>
        /// <param name="url">The URL of the ACS.</param>
        public void Open(HttpUrl url)
        {
            Close();
            _cookies.Clear();
            _authenticator.Open();
            _response = new HttpResponse(new byte[Limits.HttpReceiveBuffer], _clock);
            _url = url;
        }

        /// <summary>Ends the session: closes the connection, and gives back what only a session needs.</summary>
        public void End()
        {
            Close();
            _cookies.Clear();
            _request.Release();
            _response = null;
        }

        /// <summary>
        /// Sends a POST and reads the head of its response. The same message goes out again after a challenge (R021) and
        /// after a redirect (R028).
        /// </summary>
        /// <param name="message">The envelope, or <see langword="null"/> for an empty POST.</param>
        /// <exception cref="ProtocolException">
        /// No connection, no response, or one that ends the session: any status but 200 and 204 (R032), credentials that are
        /// refused (R043), a redirect that is not followed. The connection is closed then.
        /// </exception>
        public void Post(IMessage message)
        {
            _authenticator.BeginPost();
            _redirects.BeginPost();
            do
            {
                bool mayResend = _server.Stream != null;
                long start = _clock.Uptime;
                while (!TryExchange(message, mayResend, start))
                {
                    mayResend = false;
                }
            }
            while (MustSendAgain());

            if (Status != 200 && Status != 204)
            {
                Close();
                throw new ProtocolException(Reason.HttpStatus, Status.ToString());
            }
        }

        /// <summary>Ends an exchange: reads what is left of the response, and closes the connection if it is not kept.</summary>
        public void EndExchange()
        {
            _response.Drain();
            if (!_response.IsKeptAlive)
            {
                Close();
            }
        }

        /// <summary>Closes the connection (R024).</summary>
        public void Close()
        {
            _server.Close();
        }

        /// <inheritdoc/>
        public void OnHeader(int header, byte[] buffer, int offset, int count)
        {
            if (header == HttpHeader.SetCookie)
            {
                long now = _clock.UtcMilliseconds;
                _cookies.Set(buffer, offset, count, _url, now == UnknownTime.Value ? -1 : now / 1000, _clock.Uptime);
            }
            else if (header == HttpHeader.Authenticate && Status == 401)
            {
                _authenticator.OnChallenge(buffer, offset, count);
            }
            else if (header == HttpHeader.Location && RedirectFollower.IsRedirect(Status))
            {
                _redirects.OnLocation(_url, buffer, offset, count);
            }
        }

        /// <returns>Whether there is a response; if not, the POST goes out once more on a new connection (R020).</returns>
        private bool TryExchange(IMessage message, bool mayResend, long start)
        {
            try
            {
                Exchange(message);
                return true;
            }
            catch (ProtocolException failure)
            {
                Close();

                // A kept connection that the ACS closed meanwhile shows only now, at once and without a byte of a response.
                // Whoever fell silent may have taken the POST: half the patience tells the one from the other even if the
                // time-out comes a little early.
                if (!mayResend || _response.HasBegun || _clock.Uptime - start >= Limits.Patience / 2
                    || (failure.Reason != Reason.NoResponse && failure.Reason != Reason.ConnectionLost))
                {
                    throw;
                }

                return false;
            }
        }

        /// <returns>Whether the response is a challenge to answer or a redirect to follow.</returns>
        private bool MustSendAgain()
        {
            try
            {
                if (Status == 401)
                {
                    _authenticator.Challenged();
                    Discard();
                    return true;
                }

                _authenticator.Accepted();
                if (!RedirectFollower.IsRedirect(Status))
                {
                    return false;
                }

                HttpUrl target = _redirects.Follow(_url);
                Discard();
                if (!target.IsSameServer(_url))
                {
                    Close();
                    _authenticator.Move();
                }

                _url = target;
                return true;
            }
            catch (ProtocolException)
            {
                Close();
                throw;
            }
        }

        /// <summary>Reads the body of a challenge or redirect away, or the connection with it.</summary>
        private void Discard()
        {
            try
            {
                EndExchange();
            }
            catch (ProtocolException)
            {
                // What matters stood in the head.
                Close();
            }
        }

        private void Exchange(IMessage message)
        {
            if (_server.Stream == null)
            {
                _server.Open(_url, Limits.Patience, _response, _authenticator);
            }

            _response.Expect();
            _authenticator.Expect();
            _redirects.Expect();
            _cookies.RemoveExpired(_clock.Uptime);
            _request.Start(_server.Stream, _url, _cookies, message != null);
            if (message != null)
            {
                message.WriteTo(_request);
            }

            _request.Complete();
            _response.ReadHead(this);
        }
    }
}
