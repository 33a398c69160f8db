#nullable disable

using System;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Dhcp
{
    /// <summary>The interface towards a provider whose DHCP server says what the test wants.</summary>
    public sealed class FakeDhcp : IDhcpInterface, IDatagramSocket
    {
        private const int Most = 16;

        private readonly byte[][] _waiting = new byte[Most][];
        private int _first;
        private int _last;

        string IDhcpInterface.Address
        {
            get { return OwnAddress; }
        }

        uint IDatagramSocket.Address
        {
            get { return 0xC0000232; }
        }

        /// <summary>Gets or sets the address of the interface.</summary>
        public string OwnAddress { get; set; } = "192.0.2.50";

        public byte[] HardwareAddress { get; } = { 2, 0, 0, 0xC0, 0xDE, 1 };

        public string ServerAddress { get; set; } = string.Empty;

        /// <summary>Gets or sets the answer of the server to each request, or null if it gives none.</summary>
        public DhcpAnswer Answer { get; set; }

        /// <summary>Gets or sets a value indicating whether the platform keeps port 68.</summary>
        public bool IsPortTaken { get; set; }

        /// <summary>Gets or sets a value indicating whether no port can be opened.</summary>
        public bool IsDown { get; set; }

        /// <summary>Gets or sets the port that the answers come from.</summary>
        public int SourcePort { get; set; } = 67;

        public int Port { get; private set; }

        public bool IsOpen { get; private set; }

        /// <summary>Gets how many requests were sent.</summary>
        public int Requests { get; private set; }

        /// <summary>Gets the last request.</summary>
        public byte[] Request { get; private set; }

        /// <summary>Gets to whom it was sent.</summary>
        public uint Target { get; private set; }

        public bool IsWaiting
        {
            get { return _first != _last; }
        }

        public IDatagramSocket Open(int port)
        {
            if (IsDown || (IsPortTaken && port == 68))
            {
                return null;
            }

            Port = port;
            IsOpen = true;
            _first = _last;
            return this;
        }

        public bool Send(IpEndpoint to, byte[] buffer, int offset, int count)
        {
            Requests++;
            Target = to.Port == 67 ? to.Address : 0;
            Request = new byte[count];
            Array.Copy(buffer, offset, Request, 0, count);
            if (Answer != null)
            {
                Deliver(Answer.To(Request).Bytes());
            }

            return true;
        }

        /// <summary>Puts a datagram before the device.</summary>
        public void Deliver(byte[] message)
        {
            _waiting[_last++ % Most] = message;
        }

        public int Receive(byte[] buffer, IpEndpoint from)
        {
            if (_first == _last)
            {
                return -1;
            }

            byte[] message = _waiting[_first++ % Most];
            message.CopyTo(buffer, 0);
            from.Address = 0xC0000201;
            from.Port = SourcePort;
            return message.Length;
        }

        public void Close()
        {
            IsOpen = false;
        }
    }
}
