#nullable disable

using System;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>A socket towards <see cref="FakeServers"/>: one answer waits at a time.</summary>
    public sealed class FakeTestSocket : IDatagramSocket
    {
        private readonly FakeServers _servers;
        private readonly FakeClock _clock;
        private byte[] _waiting;
        private long _arrival;
        private uint _source;
        private int _sourcePort;

        public FakeTestSocket(FakeServers servers, FakeClock clock, int port)
        {
            _servers = servers;
            _clock = clock;
            Port = port;
        }

        public uint Address
        {
            get { return 0; }
        }

        public int Port { get; }

        public bool IsWaiting
        {
            get { return _waiting != null && _clock.Uptime >= _arrival; }
        }

        public bool IsClosed { get; private set; }

        /// <summary>Gets what was sent last.</summary>
        public byte[] Sent { get; private set; }

        public bool Send(IpEndpoint to, byte[] buffer, int offset, int count)
        {
            if (_servers.IsDown)
            {
                return false;
            }

            Sent = new byte[count];
            Array.Copy(buffer, offset, Sent, 0, count);
            if (!_servers.IsSilent && (to.Port == 7 || to.Port == 53))
            {
                Put(to.Port == 7 ? Sent : _servers.Answer(Sent), to.Address, to.Port, _servers.Delay);
            }

            return true;
        }

        public int Receive(byte[] buffer, IpEndpoint from)
        {
            if (_waiting == null || _clock.Uptime < _arrival)
            {
                return -1;
            }

            int count = _waiting.Length < buffer.Length ? _waiting.Length : buffer.Length;
            Array.Copy(_waiting, 0, buffer, 0, count);
            from.Address = _source;
            from.Port = _sourcePort;
            _waiting = null;
            return count;
        }

        public void Close()
        {
            _servers.OpenSockets -= IsClosed ? 0 : 1;
            IsClosed = true;
        }

        /// <summary>Lets a datagram arrive.</summary>
        public void Put(byte[] message, uint source, int port, int delay)
        {
            _waiting = message;
            _source = source;
            _sourcePort = port;
            _arrival = _clock.Uptime + delay;
        }
    }
}
