using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// Says which server it is the turn of (R368): the domain itself, or the servers of the table by Priority, the lowest
    /// first, and among those of one Priority by chance, in proportion to Weight (RFC 2782). Each is tried
    /// ServerConnectAttempts times.
    /// </summary>
    public sealed class XmppServers
    {
        private const int DefaultPort = 5222;
        private const int EvenWeight = 1;

        private readonly XmppSettings _settings;
        private readonly int[] _tried = new int[Limits.XmppServers];
        private int _triedCount;
        private int _server;
        private int _attempts;

        /// <summary>Initializes a new instance of the <see cref="XmppServers"/> class.</summary>
        /// <param name="settings">Has the servers.</param>
        public XmppServers(XmppSettings settings)
        {
            _settings = settings;
        }

        /// <summary>Gets the host of the present server.</summary>
        public string Host { get; private set; }

        /// <summary>Gets the port of the present server.</summary>
        public int Port { get; private set; }

        /// <summary>Begins with the best server again.</summary>
        public void Restart()
        {
            _server = 0;
            _attempts = 0;
            _triedCount = 0;
        }

        /// <summary>Counts a try, and chooses the server for it.</summary>
        /// <param name="random">31 random bits.</param>
        /// <returns>Whether it is the first try of this server.</returns>
        public bool Choose(int random)
        {
            if (!_settings.UsesTable)
            {
                byte[] domain = _settings.Domain;
                Host = Encoding.UTF8.GetString(domain, 0, domain.Length);
                Port = DefaultPort;
                return false;
            }

            bool isNext = _server == 0 || _attempts >= _settings.Attempts;
            if (isNext)
            {
                _attempts = 0;
                int server = Pick(random);
                if (server == 0)
                {
                    // All have had their turn.
                    _triedCount = 0;
                    server = Pick(random);
                }

                isNext = server != _server;
                _server = server;
                _tried[_triedCount++] = server;
            }

            _attempts++;
            Host = _settings.ReadServerAddress(_server);
            Port = (int)_settings.ReadServer(_server, "Port");
            return isNext;
        }

        private int Pick(int random)
        {
            long best = long.MaxValue;
            long total = 0;
            for (int server = Next(0); server != 0; server = Next(server))
            {
                long priority = _settings.ReadServer(server, "Priority");
                if (priority < best)
                {
                    best = priority;
                    total = 0;
                }

                total += priority == best ? WeightOf(server) : 0;
            }

            long point = total == 0 ? 0 : random % total;
            for (int server = Next(0); server != 0; server = Next(server))
            {
                if (_settings.ReadServer(server, "Priority") == best)
                {
                    point -= WeightOf(server);
                    if (point < 0)
                    {
                        return server;
                    }
                }
            }

            return 0;
        }

        /// <summary>Gets a weight for the choice; 0 gives a small chance, as RFC 2782 has it, and -1 an even one.</summary>
        private long WeightOf(int server)
        {
            long weight = _settings.ReadServer(server, "Weight");
            return weight < 0 ? EvenWeight : (weight * 10) + EvenWeight;
        }

        private int Next(int after)
        {
            int server = after;
            while ((server = _settings.NextServer(server)) != 0 && IsTried(server))
            {
            }

            return server;
        }

        private bool IsTried(int server)
        {
            for (int i = 0; i < _triedCount; i++)
            {
                if (_tried[i] == server)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
