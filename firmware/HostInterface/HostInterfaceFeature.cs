using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Session;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// The interface for programs on the device's LAN: JSON over HTTP. It never waits: each poll takes connections, reads what
    /// has come and sends what is taken. Requests are answered between sessions, whose batches are those of the model, too;
    /// whether CWMP is switched on makes no difference. It takes about 1.5 KB of RAM while it is on and nobody is connected.
    /// </summary>
    public sealed class HostInterfaceFeature : AgentFeature
    {
        private readonly HostInterfaceSettings _settings;
        private IFeatureHost _host;
        private HostApi _api;
        private HostClient[] _clients;
        private int _first;
        private long _listenDue;

        /// <summary>Initializes a new instance of the <see cref="HostInterfaceFeature"/> class; it is closed.</summary>
        /// <param name="settings">
        /// Where to listen, and what to ask for, or <see langword="null"/>: then it stays closed.
        /// </param>
        public HostInterfaceFeature(HostInterfaceSettings settings)
        {
            _settings = settings;
        }

        /// <summary>Gets the port that is listened on, or 0.</summary>
        public int Port
        {
            get { return _settings == null ? 0 : _settings.Listener.Port; }
        }

        /// <inheritdoc/>
        public override void Start(IFeatureHost host)
        {
            _host = host;
            if (_settings == null)
            {
                return;
            }

            var token = new AccessToken(_settings.Token);
            if (!token.IsUsable)
            {
                host.Log.Write(
                    LogLevel.Error, "the token of the host interface is too short, or has odd characters: it stays closed");
                return;
            }

            var history = new ChangeHistory(host.Entropy);
            host.Model.Transaction.Observer = history;
            _api = new HostApi(token, host.Model, history, host.Log);
            _clients = new HostClient[Limits.HostInterfaceClients];
        }

        /// <inheritdoc/>
        public override long Poll(long now, AgentPhase phase)
        {
            bool isBetweenSessions = phase == AgentPhase.Ready || phase == AgentPhase.Off;
            if (!isBetweenSessions || _api == null)
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

        /// <inheritdoc/>
        public override void Close()
        {
            if (_api == null)
            {
                return;
            }

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
                _host.Log.Write(LogLevel.Information, "the host interface is open at port " + Port.ToString());
                return true;
            }

            _host.Log.Write(LogLevel.Warning, "the port of the host interface cannot be opened");
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
                _host.Log.Write(LogLevel.Error, "host interface: " + unexpected.GetType().FullName + ": " + unexpected.Message);
                _host.Model.Transaction.Rollback();
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
