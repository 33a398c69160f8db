#nullable disable

using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>
    /// Hosts that can be reached by UDP: all answer echoes on port 7, and queries on port 53 with what the test says. There is
    /// one socket at a time besides that of the echo server.
    /// </summary>
    public sealed class FakeServers : IDatagram
    {
        /// <summary>The address of "host.example".</summary>
        public const uint Host = 0xC0000209;

        private readonly FakeClock _clock;

        public FakeServers(FakeClock clock)
        {
            _clock = clock;
        }

        /// <summary>Gets or sets how often resolving is pending before it gives an answer.</summary>
        public int Pending { get; set; }

        /// <summary>Gets or sets how long an answer takes, in milliseconds.</summary>
        public int Delay { get; set; } = 10;

        /// <summary>Gets or sets a value indicating whether nobody answers.</summary>
        public bool IsSilent { get; set; }

        /// <summary>Gets or sets a value indicating whether nothing can be sent.</summary>
        public bool IsDown { get; set; }

        /// <summary>Gets or sets a value indicating whether ports are taken.</summary>
        public bool IsPortTaken { get; set; }

        /// <summary>Gets or sets the flags of a DNS answer, 16 bits.</summary>
        public int DnsFlags { get; set; } = 0x8180;

        /// <summary>Gets or sets how many addresses a DNS answer has, from 198.51.100.1 on.</summary>
        public int DnsAddresses { get; set; } = 1;

        /// <summary>Gets how many sockets are open.</summary>
        public int OpenSockets { get; set; }

        /// <summary>Gets the socket that was opened last.</summary>
        public FakeTestSocket Last { get; private set; }

        public IDatagramSocket Open(uint address, int port)
        {
            if (IsPortTaken)
            {
                return null;
            }

            OpenSockets++;
            Last = new FakeTestSocket(this, _clock, port);
            return Last;
        }

        public long Resolve(string host)
        {
            if (Pending > 0)
            {
                Pending--;
                return Resolution.Pending;
            }

            if (Ipv4Text.TryRead(host, out uint address))
            {
                return address;
            }

            return host == "host.example" ? Host : Resolution.Failed;
        }

        /// <summary>Makes the answer to a query: the question again, and addresses with a name that points to it.</summary>
        public byte[] Answer(byte[] query)
        {
            byte[] answer = new byte[query.Length + (DnsAddresses * 16)];
            Array.Copy(query, 0, answer, 0, query.Length);
            answer[2] = (byte)(DnsFlags >> 8);
            answer[3] = (byte)DnsFlags;
            answer[7] = (byte)DnsAddresses;
            for (int i = 0; i < DnsAddresses; i++)
            {
                int at = query.Length + (i * 16);
                answer[at] = 0xC0;
                answer[at + 1] = 12;
                BigEndian.Put32(answer, at + 2, 0x00010001);
                BigEndian.Put32(answer, at + 6, 60);
                answer[at + 11] = 4;
                BigEndian.Put32(answer, at + 12, 0xC6336400 + i + 1);
            }

            return answer;
        }
    }
}
