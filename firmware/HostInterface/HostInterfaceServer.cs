using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// The interface for programs on the device's LAN: JSON over HTTP. It never waits: each poll takes connections, reads what
    /// has come and sends what is taken. Requests are answered between sessions, whose batches are those of the model, too.
    /// </summary>
    public sealed class HostInterfaceServer
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private readonly HostInterfaceSettings _settings;
        private readonly ParameterModel _model;
        private readonly ILogSink _log;
        private readonly HostApi _api;
        private readonly HostClient[] _clients = new HostClient[Limits.HostInterfaceClients];
        private readonly bool _isUsable;
        private int _first;
        private long _listenDue;

        /// <summary>Initializes a new instance of the <see cref="HostInterfaceServer"/> class; it is closed.</summary>
        /// <param name="settings">Where to listen, and what to ask for.</param>
        /// <param name="model">What is shown and changed.</param>
        /// <param name="entropy">Tells this boot from others.</param>
        /// <param name="log">Is told of changes, and of wrong tokens.</param>
        public HostInterfaceServer(HostInterfaceSettings settings, ParameterModel model, IEntropy entropy, ILogSink log)
        {
            _settings = settings;
            _model = model;
            _log = log;
            var token = new AccessToken(settings.Token);
            var history = new ChangeHistory(entropy);
            _api = new HostApi(token, model, history, log);
            _isUsable = token.IsUsable;
            if (_isUsable)
            {
                model.Transaction.Observer = history;
            }
            else
            {
                log.Write(LogLevel.Error, "the token of the host interface is too short, or has odd characters: it stays closed");
            }
        }

        /// <summary>Gets the port that is listened on, or 0.</summary>
        public int Port
        {
            get { return _settings.Listener.Port; }
        }

        /// <summary>Takes and answers what waits.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back if nothing happens before, or <see cref="Never"/>.</returns>
        public long Poll(long now)
        {
            if (!_isUsable)
            {
                return Never;
            }

            if (Port == 0 && !Open(now))
            {
                return _listenDue;
            }

            long due = Accept(now);
            int first = _first;
            for (int i = 0; i < _clients.Length; i++)
            {
                int place = (first + i) % _clients.Length;
                if (_clients[place] != null)
                {
                    long clientDue = Serve(place, now);
                    due = clientDue < due ? clientDue : due;
                }
            }

            return due;
        }

        /// <summary>Closes the port and all connections.</summary>
        public void Close()
        {
            for (int i = 0; i < _clients.Length; i++)
            {
                if (_clients[i] != null)
                {
                    _clients[i].Close();
                    _clients[i] = null;
                }
            }

            if (Port != 0)
            {
                _settings.Listener.Close();
            }
        }

        private bool Open(long now)
        {
            if (now < _listenDue)
            {
                return false;
            }

            if (_settings.Listener.Open(_settings.Port))
            {
                _listenDue = 0;
                _log.Write(LogLevel.Information, "the host interface is open at port " + Port.ToString());
                return true;
            }

            _log.Write(LogLevel.Warning, "the port of the host interface cannot be opened");
            _listenDue = now + Limits.ListenRetry;
            return false;
        }

        /// <summary>Takes as many connections as there are places: free ones, and those of clients that ask nothing.</summary>
        /// <returns>When there may be a place for one that waits.</returns>
        private long Accept(long now)
        {
            long due = Never;
            for (int i = 0; i < _clients.Length; i++)
            {
                HostClient client = _clients[i];
                if (client != null && client.FreeFrom > now)
                {
                    due = client.FreeFrom < due ? client.FreeFrom : due;
                    continue;
                }

                IServerConnection connection = _settings.Listener.Accept();
                if (connection == null)
                {
                    return Never;
                }

                if (client != null)
                {
                    client.Close();
                }

                _clients[i] = new HostClient(connection, now);
                due = now;
            }

            return due;
        }

        private long Serve(int place, long now)
        {
            HostClient client = _clients[place];
            long due;
            try
            {
                due = Serve(client, place, now);
            }
            catch (Exception unexpected)
            {
                // No request, however strange, may take the device down, and no object of a board that fails.
                _log.Write(LogLevel.Error, "host interface: " + unexpected.GetType().FullName + ": " + unexpected.Message);
                _model.Transaction.Rollback();
                client.Close();
                due = Never;
            }

            if (!client.IsClosed && now >= client.Due && due != now)
            {
                client.Close();
            }

            if (client.IsClosed)
            {
                _clients[place] = null;
                return now;
            }

            return due < client.Due ? due : client.Due;
        }

        /// <returns>When to come back, besides when the step ends.</returns>
        private long Serve(HostClient client, int place, long now)
        {
            // A client that has sent many requests at once has one answered a turn.
            int first = 1;
            while (!client.IsClosed)
            {
                switch (client.Step)
                {
                    case HostStep.Head:
                        if (!client.ReadHead())
                        {
                            return Never;
                        }

                        if (first-- == 0)
                        {
                            return now;
                        }

                        if (client.Reader.AuthorizationLength >= 0 && !client.Reader.IsMalformed)
                        {
                            if (now < _api.CheckDue)
                            {
                                // It may wait for its turn as long as others guess.
                                client.Wait(now);
                                return _api.CheckDue;
                            }

                            _first = (place + 1) % _clients.Length;
                        }

                        _api.TakeHead(client, now);
                        break;
                    case HostStep.Body:
                        if (!client.ReadBody())
                        {
                            return Never;
                        }

                        _api.TakeBody(client, now);
                        break;
                    case HostStep.Answer:
                        int result = client.Send();
                        if (client.Output.IsMoving)
                        {
                            client.NoteProgress(now);
                        }

                        if (result == HostOutput.Lost)
                        {
                            client.Close();
                        }
                        else if (result == HostOutput.Done)
                        {
                            client.EndAnswer(now);
                        }
                        else
                        {
                            return result == HostOutput.Full ? now + Limits.HostInterfacePace : now;
                        }

                        break;
                    default:
                        client.Drain();
                        return Never;
                }
            }

            return Never;
        }
    }
}
