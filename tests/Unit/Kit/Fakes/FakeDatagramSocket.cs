#nullable disable

using System;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A socket of a <see cref="FakeInternet"/>, with its binding at the NAT.</summary>
    public sealed class FakeDatagramSocket : IDatagramSocket
    {
        private const int Room = 64;

        private readonly FakeInternet _internet;
        private readonly byte[][] _waiting = new byte[Room][];
        private readonly uint[] _sources = new uint[Room];
        private readonly int[] _ports = new int[Room];
        private int _first;
        private int _count;

        public FakeDatagramSocket(FakeInternet internet, int port)
        {
            _internet = internet;
            Port = port;
        }

        public uint Address
        {
            get { return 0; }
        }

        public int Port { get; }

        /// <summary>Gets or sets the port by which the NAT knows the socket; 0 if it does not.</summary>
        public int MappedPort { get; set; }

        /// <summary>Gets or sets when the binding was used last.</summary>
        public long LastUse { get; set; }

        public bool IsClosed { get; private set; }

        public bool IsWaiting
        {
            get
            {
                bool isHeldBack = _internet.HeldBack > 0;
                _internet.HeldBack -= isHeldBack ? 1 : 0;
                return _count > 0 && !isHeldBack;
            }
        }

        public bool Send(IpEndpoint to, byte[] buffer, int offset, int count)
        {
            byte[] message = new byte[count];
            Array.Copy(buffer, offset, message, 0, count);
            _internet.Carry(this, to, message);
            return true;
        }

        public int Receive(byte[] buffer, IpEndpoint from)
        {
            if (_count == 0)
            {
                return -1;
            }

            byte[] message = _waiting[_first];
            from.Address = _sources[_first];
            from.Port = _ports[_first];
            _first = (_first + 1) % Room;
            _count--;
            int length = message.Length < buffer.Length ? message.Length : buffer.Length;
            Array.Copy(message, 0, buffer, 0, length);
            return length;
        }

        public void Close()
        {
            IsClosed = true;
        }

        /// <summary>Lets a datagram wait here.</summary>
        public void Put(byte[] message, uint source, int port)
        {
            int at = (_first + _count++) % Room;
            _waiting[at] = message;
            _sources[at] = source;
            _ports[at] = port;
        }
    }
}
