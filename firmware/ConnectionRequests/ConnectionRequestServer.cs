using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Net;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>
    /// Takes connection requests over HTTP (TR-069 3.2.2.2). It never waits: each poll takes connections, reads what has come
    /// and answers what is complete, also during a session. A few clients have a place at once; whoever is slow has to be
    /// through in <see cref="Limits.ConnectionRequestPatience"/>, or gives its place to the next.
    /// </summary>
    public sealed class ConnectionRequestServer : IExchangeObserver
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private const string OkText = "200 OK";
        private const string BadRequestText = "400 Bad Request";
        private const string UnauthorizedText = "401 Unauthorized";
        private const string NotFoundText = "404 Not Found";
        private const string MethodNotAllowedText = "405 Method Not Allowed\r\nAllow: GET";
        private const string UnavailableText = "503 Service Unavailable";

        private readonly IListener _listener;
        private readonly int _port;
        private readonly IClock _clock;
        private readonly ILogSink _log;
        private readonly ParameterModel _model;
        private readonly ConnectionRequestPath _path;
        private readonly ConnectionRequestAuthenticator _authenticator;
        private readonly ConnectionRequestResponse _response = new ConnectionRequestResponse();
        private readonly ConnectionRequestClient[] _clients = new ConnectionRequestClient[Limits.ConnectionRequestClients];
        private readonly ConnectionRequestLimit _limit;
        private readonly int _enableNode;
        private int _firstClient;
        private int _taken;
        private long _listenDue;
        private long _checkDue;
        private bool _isRequested;

        /// <summary>Initializes a new instance of the <see cref="ConnectionRequestServer"/> class; it is closed.</summary>
        /// <param name="listener">Takes the connections.</param>
        /// <param name="port">The port that is listened on; 0 for a free one.</param>
        /// <param name="model">Has the settings, and a log for the path.</param>
        /// <param name="clock">Bounds the patience with clients.</param>
        /// <param name="entropy">Makes path and nonces unguessable.</param>
        /// <param name="limit">Counts requests, those that come in other ways too.</param>
        /// <param name="log">Is told of requests.</param>
        public ConnectionRequestServer(
            IListener listener,
            int port,
            ParameterModel model,
            IClock clock,
            IEntropy entropy,
            ConnectionRequestLimit limit,
            ILogSink log)
        {
            _listener = listener;
            _port = port;
            _clock = clock;
            _limit = limit;
            _log = log;
            _model = model;
            _path = new ConnectionRequestPath(model, entropy);
            _authenticator = new ConnectionRequestAuthenticator(model, _path, entropy);
            _enableNode = model.NodeOf("Device.ManagementServer.HTTPConnectionRequestEnable");
            for (int i = 0; i < _clients.Length; i++)
            {
                _clients[i] = new ConnectionRequestClient();
            }
        }

        /// <summary>Gets the path of the URL, with its slash.</summary>
        public byte[] Path
        {
            get { return _path.Text; }
        }

        /// <summary>Gets the port, or 0 while nothing is taken.</summary>
        public int Port
        {
            get { return IsEnabled ? _listener.Port : 0; }
        }

        private bool IsEnabled
        {
            get { return _model.GetSetting(_enableNode).ToBoolean(); }
        }

        /// <summary>Takes and answers what waits.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <param name="isBusy">Whether a session is running, so that right requests are refused (R322).</param>
        /// <returns>When to come back if nothing happens before, or <see cref="Never"/>.</returns>
        public long Poll(long now, bool isBusy)
        {
            if (!IsEnabled)
            {
                Close();
                return Never;
            }

            if (_listener.Port == 0 && !Open(now))
            {
                return _listenDue;
            }

            bool mayHaveMore = Accept(now);
            long due = mayHaveMore ? now : Never;
            int first = _firstClient;
            for (int i = 0; i < _clients.Length; i++)
            {
                long clientDue = Serve((first + i) % _clients.Length, now, isBusy);
                due = clientDue < due ? clientDue : due;
            }

            return due;
        }

        /// <inheritdoc/>
        public void ExchangeEnded()
        {
            Poll(_clock.Uptime, true);
        }

        /// <summary>Tells whether a request was accepted since the last call: a session is to follow (R096, R320).</summary>
        /// <returns>Whether there was one.</returns>
        public bool TakeRequest()
        {
            bool isRequested = _isRequested;
            _isRequested = false;
            return isRequested;
        }

        /// <summary>Closes the port and all connections.</summary>
        public void Close()
        {
            _isRequested = false;
            if (_listener.Port == 0)
            {
                return;
            }

            _listener.Close();
            for (int i = 0; i < _clients.Length; i++)
            {
                _clients[i].Close();
            }
        }

        private bool Open(long now)
        {
            if (now < _listenDue)
            {
                return false;
            }

            if (_listener.Open(_port))
            {
                _listenDue = 0;
                return true;
            }

            _log.Write(LogLevel.Warning, "the port for connection requests cannot be opened");
            _listenDue = now + Limits.ListenRetry;
            return false;
        }

        /// <returns>Whether more connections may wait.</returns>
        private bool Accept(long now)
        {
            for (int i = 0; i < _clients.Length; i++)
            {
                IServerConnection connection = _listener.Accept();
                if (connection == null)
                {
                    return false;
                }

                Place().Take(connection, now, _taken++);
            }

            return true;
        }

        /// <summary>Finds a free place, or the one that has been taken longest.</summary>
        private ConnectionRequestClient Place()
        {
            ConnectionRequestClient oldest = _clients[0];
            for (int i = 0; i < _clients.Length; i++)
            {
                ConnectionRequestClient client = _clients[i];
                if (client.Connection == null)
                {
                    return client;
                }

                oldest = client.Number - oldest.Number < 0 ? client : oldest;
            }

            return oldest;
        }

        private long Serve(int place, long now, bool isBusy)
        {
            ConnectionRequestClient client = _clients[place];
            while (client.Connection != null && client.Read())
            {
                bool hasCredentials = client.Request.AuthorizationLength >= 0 && !client.Request.IsMalformed;
                if (hasCredentials && now < _checkDue)
                {
                    return _checkDue;
                }

                if (hasCredentials)
                {
                    // After this one it is the turn of the others, so that nobody's guesses keep a right request waiting.
                    _firstClient = (place + 1) % _clients.Length;
                }

                if (Answer(client, now, isBusy))
                {
                    client.Request.Next();
                }
                else
                {
                    client.Close();
                }
            }

            if (client.Connection == null)
            {
                return Never;
            }

            long due = client.Since + Limits.ConnectionRequestPatience;
            if (now < due)
            {
                return due;
            }

            client.Close();
            return Never;
        }

        /// <returns>Whether the connection goes on.</returns>
        private bool Answer(ConnectionRequestClient client, long now, bool isBusy)
        {
            if (client.Request.IsMalformed)
            {
                return Send(client, BadRequestText);
            }

            if (!_path.IsTarget(client.Request.Buffer, 0, client.Request.TargetLength))
            {
                return Send(client, NotFoundText);
            }

            if (!client.Request.IsGet)
            {
                return Send(client, MethodNotAllowedText);
            }

            if (client.Request.AuthorizationLength < 0)
            {
                return Challenge(client, false, now, client.Request.IsKeptAlive);
            }

            int result = _authenticator.Check(client.Request, now);
            if (result == ConnectionRequestAuthenticator.Accepted)
            {
                return Send(client, isBusy || !Admit(now) ? UnavailableText : OkText);
            }

            if (result == ConnectionRequestAuthenticator.Stale)
            {
                return Challenge(client, true, now, client.Request.IsKeptAlive);
            }

            _log.Write(LogLevel.Warning, "a connection request with wrong credentials");
            _checkDue = now + Limits.ConnectionRequestPause;
            return Challenge(client, false, now, false);
        }

        /// <summary>Counts a right request against the limit (R318).</summary>
        private bool Admit(long now)
        {
            if (!_limit.Admit(now))
            {
                return false;
            }

            _isRequested = true;
            _log.Write(LogLevel.Information, "connection request accepted");
            return true;
        }

        private bool Challenge(ConnectionRequestClient client, bool isStale, long now, bool isKept)
        {
            _response.Start(UnauthorizedText);
            _authenticator.WriteChallenge(_response, isStale, now);
            return _response.Send(client.Connection, !isKept) && isKept;
        }

        /// <returns><see langword="false"/>: the connection ends after it.</returns>
        private bool Send(ConnectionRequestClient client, string status)
        {
            _response.Start(status);
            _response.Send(client.Connection, true);
            return false;
        }
    }
}
