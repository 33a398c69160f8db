using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>A NAT that keeps a diary.</summary>
    public sealed class FakeNat : INat
    {
        private readonly StringBuilder _diary = new StringBuilder();

        /// <summary>Gets or sets the mapping that is not in force, whatever it was told.</summary>
        public int Broken { get; set; }

        /// <summary>Gives what it was told since the last time.</summary>
        public string Read()
        {
            string text = _diary.ToString();
            _diary.Clear();
            return text;
        }

        public void Map(int number, PortMapping mapping)
        {
            _diary.Append('+').Append(number).Append(' ').Append(mapping.IsUdp ? "UDP " : "TCP ").Append(mapping.RemoteHost);
            _diary.Append(':').Append(mapping.ExternalPort).Append('-').Append(mapping.ExternalPortEnd).Append(" to ");
            _diary.Append(mapping.InternalClient).Append(':').Append(mapping.InternalPort);
            _diary.Append(mapping.IsForAllInterfaces ? " all " : " one ").Append(mapping.LeaseSeconds.ToString()).Append("s; ");
        }

        public void Unmap(int number)
        {
            _diary.Append('-').Append(number).Append("; ");
        }

        public bool IsMapped(int number)
        {
            return number != Broken;
        }

        public long RemainingLease(int number)
        {
            return 40 + number;
        }
    }
}
