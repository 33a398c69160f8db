using System;
using NanoCwmp.Core;

namespace NanoCwmp.Discovery
{
    /// <summary>Writes a DHCPv4 message of a client into a buffer; the options that it is given have to fit.</summary>
    public sealed class DhcpWriter
    {
        /// <summary>Bytes of the shortest message that every relay takes (RFC 1542 2.1).</summary>
        public const int Shortest = 300;

        private const int Request = 1;
        private const int Ethernet = 1;

        private readonly byte[] _buffer;
        private int _length;
        private int _optionAt;

        /// <summary>Initializes a new instance of the <see cref="DhcpWriter"/> class.</summary>
        /// <param name="buffer">Receives the message.</param>
        public DhcpWriter(byte[] buffer)
        {
            _buffer = buffer;
        }

        /// <summary>Begins a message with the fixed fields and the type.</summary>
        /// <param name="type">The type of message.</param>
        /// <param name="transaction">Its number: <see cref="DhcpCode.TransactionSize"/> bytes.</param>
        /// <param name="address">The client's address: 192.0.2.1 is 0xC0000201.</param>
        /// <param name="hardwareAddress">The client's hardware address: <see cref="DhcpCode.HardwareAddressSize"/> bytes.</param>
        public void Start(int type, byte[] transaction, uint address, byte[] hardwareAddress)
        {
            Array.Clear(_buffer, 0, DhcpReader.OptionsAt);
            _buffer[0] = Request;
            _buffer[1] = Ethernet;
            _buffer[2] = DhcpCode.HardwareAddressSize;
            Array.Copy(transaction, 0, _buffer, 4, DhcpCode.TransactionSize);
            BigEndian.Put32(_buffer, 12, address);
            Array.Copy(hardwareAddress, 0, _buffer, 28, DhcpCode.HardwareAddressSize);
            _buffer[236] = 99;
            _buffer[237] = 130;
            _buffer[238] = 83;
            _buffer[239] = 99;
            _length = DhcpReader.OptionsAt;
            BeginOption(DhcpCode.MessageType);
            AddByte(type);
            EndOption();
        }

        /// <summary>Begins an option; <see cref="EndOption"/> ends it.</summary>
        /// <param name="code">The option.</param>
        public void BeginOption(int code)
        {
            _buffer[_length] = (byte)code;
            _buffer[_length + 1] = 0;
            _optionAt = _length + 1;
            _length += 2;
        }

        /// <summary>Adds a byte to the option.</summary>
        /// <param name="value">The byte.</param>
        public void AddByte(int value)
        {
            _buffer[_length++] = (byte)value;
        }

        /// <summary>Adds a number of 4 bytes to the option.</summary>
        /// <param name="number">The number.</param>
        public void Add32(int number)
        {
            BigEndian.Put32(_buffer, _length, number);
            _length += 4;
        }

        /// <summary>Adds bytes to the option.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="count">How many of them, from the first one on.</param>
        public void Add(byte[] bytes, int count)
        {
            Array.Copy(bytes, 0, _buffer, _length, count);
            _length += count;
        }

        /// <summary>Ends the option: writes its length.</summary>
        public void EndOption()
        {
            _buffer[_optionAt] = (byte)(_length - _optionAt - 1);
        }

        /// <summary>Ends the message.</summary>
        /// <returns>How many bytes it has.</returns>
        public int Complete()
        {
            _buffer[_length++] = DhcpCode.End;
            if (_length < Shortest)
            {
                Array.Clear(_buffer, _length, Shortest - _length);
                _length = Shortest;
            }

            return _length;
        }
    }
}
