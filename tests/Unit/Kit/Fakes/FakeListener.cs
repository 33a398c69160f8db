#nullable disable

using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A listener whose clients are scripted.</summary>
    public sealed class FakeListener : IListener
    {
        private readonly FakeServerConnection[] _waiting = new FakeServerConnection[64];
        private int _first;
        private int _count;

        public int Port { get; private set; }

        /// <summary>Gets or sets a value indicating whether the port is taken by another.</summary>
        public bool IsPortTaken { get; set; }

        /// <summary>Gets how often opening was tried.</summary>
        public int Opened { get; private set; }

        public bool Open(int port)
        {
            Opened++;
            Port = IsPortTaken ? 0 : port;
            return Port != 0;
        }

        public IServerConnection Accept()
        {
            if (_count == 0)
            {
                return null;
            }

            _count--;
            FakeServerConnection connection = _waiting[_first];
            _first = (_first + 1) % _waiting.Length;
            return connection;
        }

        public void Close()
        {
            Port = 0;
            _count = 0;
        }

        /// <summary>Lets a client connect.</summary>
        public FakeServerConnection Connect()
        {
            var connection = new FakeServerConnection();
            _waiting[(_first + _count) % _waiting.Length] = connection;
            _count++;
            return connection;
        }
    }
}
