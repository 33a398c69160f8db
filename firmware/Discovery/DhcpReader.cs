using System;

namespace NanoCwmp.Discovery
{
    /// <summary>
    /// Reads a message of a DHCPv4 server (RFC 2131 2). Options may go on in the fields "file" and "sname" (option 52), and
    /// one may come in several parts (RFC 3396). Nothing is allocated.
    /// </summary>
    public sealed class DhcpReader
    {
        /// <summary>Where the options begin, after the cookie.</summary>
        public const int OptionsAt = 240;

        private const int Reply = 2;
        private const int Ethernet = 1;
        private const int TransactionAt = 4;
        private const int HardwareAddressAt = 28;
        private const int ServerNameAt = 44;
        private const int FileAt = 108;
        private const int CookieAt = 236;
        private const int FileBit = 1;
        private const int ServerNameBit = 2;

        private static readonly byte[] s_cookie = { 99, 130, 83, 99 };

        private byte[] _message;
        private int _count;
        private int _overload;

        /// <summary>Gets the type of message, or 0 if it has none.</summary>
        public int Type { get; private set; }

        /// <summary>Takes a message and looks it through.</summary>
        /// <param name="message">Holds the message from its first byte; it must stay as it is while options are read.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>
        /// Whether it is a server's and whole: one with an option that runs out of its field is not read at all, because what
        /// a part of it says may be wrong.
        /// </returns>
        public bool Read(byte[] message, int count)
        {
            _message = message;
            _count = count;
            _overload = 0;
            Type = 0;
            return count >= OptionsAt && message[0] == Reply && message[1] == Ethernet
                && message[2] == DhcpCode.HardwareAddressSize && IsSame(CookieAt, s_cookie)
                && Scan(OptionsAt, count)
                && ((_overload & FileBit) == 0 || Scan(FileAt, CookieAt))
                && ((_overload & ServerNameBit) == 0 || Scan(ServerNameAt, FileAt));
        }

        /// <summary>Tells whether the message answers a client's request.</summary>
        /// <param name="transaction">The number of the request: <see cref="DhcpCode.TransactionSize"/> bytes.</param>
        /// <param name="hardwareAddress">The client's: <see cref="DhcpCode.HardwareAddressSize"/> bytes.</param>
        /// <returns>Whether it does.</returns>
        public bool IsFor(byte[] transaction, byte[] hardwareAddress)
        {
            return IsSame(TransactionAt, transaction) && IsSame(HardwareAddressAt, hardwareAddress);
        }

        /// <summary>Copies an option, with its parts put together.</summary>
        /// <param name="code">The option.</param>
        /// <param name="target">Receives the value; as long as the message is enough.</param>
        /// <returns>How many bytes it has, or -1 if the message does not have it.</returns>
        public int Copy(int code, byte[] target)
        {
            int length = Append(code, target, -1, OptionsAt, _count);
            if ((_overload & FileBit) != 0)
            {
                length = Append(code, target, length, FileAt, CookieAt);
            }

            if ((_overload & ServerNameBit) != 0)
            {
                length = Append(code, target, length, ServerNameAt, FileAt);
            }

            return length;
        }

        /// <summary>Finds the type of message and the overload, and whether the options keep to their field.</summary>
        private bool Scan(int at, int end)
        {
            while (at < end && _message[at] != DhcpCode.End)
            {
                int code = _message[at++];
                if (code == DhcpCode.Pad)
                {
                    continue;
                }

                if (at == end || at + 1 + _message[at] > end)
                {
                    return false;
                }

                int length = _message[at++];
                if (code == DhcpCode.MessageType && length == 1 && Type == 0)
                {
                    Type = _message[at];
                }
                else if (code == DhcpCode.Overload && length == 1 && _overload == 0)
                {
                    _overload = _message[at] & (FileBit | ServerNameBit);
                }

                at += length;
            }

            return true;
        }

        /// <summary>Adds the parts of an option in one field, which <see cref="Scan"/> has found sound.</summary>
        private int Append(int code, byte[] target, int length, int at, int end)
        {
            while (at < end && _message[at] != DhcpCode.End)
            {
                int found = _message[at++];
                if (found == DhcpCode.Pad)
                {
                    continue;
                }

                int part = _message[at++];
                if (found == code)
                {
                    length = length < 0 ? 0 : length;
                    Array.Copy(_message, at, target, length, part);
                    length += part;
                }

                at += part;
            }

            return length;
        }

        private bool IsSame(int at, byte[] expected)
        {
            for (int i = 0; i < expected.Length; i++)
            {
                if (_message[at + i] != expected[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
