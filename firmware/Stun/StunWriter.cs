using System;
using NanoCwmp.Core;

namespace NanoCwmp.Stun
{
    /// <summary>Writes one STUN message into a buffer. What does not fit makes the message <see cref="IsTooLong"/>.</summary>
    public sealed class StunWriter
    {
        private const int AttributeHeader = 4;
        private const int Version4 = 1;

        private readonly byte[] _buffer;
        private int _length;

        /// <summary>Initializes a new instance of the <see cref="StunWriter"/> class.</summary>
        /// <param name="buffer">Receives the message.</param>
        public StunWriter(byte[] buffer)
        {
            _buffer = buffer;
        }

        /// <summary>Gets the bytes written.</summary>
        public int Length
        {
            get { return _length; }
        }

        /// <summary>Gets a value indicating whether something did not fit.</summary>
        public bool IsTooLong { get; private set; }

        /// <summary>Begins a message.</summary>
        /// <param name="type">The type of message, one of <see cref="StunType"/>.</param>
        /// <param name="transaction">The transaction identifier: <see cref="StunType.TransactionSize"/> bytes.</param>
        public void Start(int type, byte[] transaction)
        {
            IsTooLong = false;
            Put16(0, type);
            Array.Copy(transaction, 0, _buffer, StunType.TransactionAt, StunType.TransactionSize);
            _length = StunType.HeaderSize;
            Put16(2, 0);
        }

        /// <summary>Adds an attribute. Its length is that of the value; zeros fill it up to four bytes (RFC 5389 15).</summary>
        /// <param name="type">The type of attribute, one of <see cref="StunType"/>.</param>
        /// <param name="value">Holds the value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        public void Add(int type, byte[] value, int offset, int count)
        {
            int at = Reserve(type, count);
            if (at >= 0)
            {
                Array.Copy(value, offset, _buffer, at, count);
            }
        }

        /// <summary>Adds an attribute that is an IPv4 address with a port.</summary>
        /// <param name="type">The type of attribute, one of <see cref="StunType"/>.</param>
        /// <param name="address">The address: 192.0.2.1 is 0xC0000201.</param>
        /// <param name="port">The port.</param>
        public void AddAddress(int type, uint address, int port)
        {
            int at = Reserve(type, 8);
            if (at >= 0)
            {
                Put16(at, Version4);
                Put16(at + 2, port);
                BigEndian.Put32(_buffer, at + 4, address);
            }
        }

        /// <summary>Adds MESSAGE-INTEGRITY, the last attribute.</summary>
        /// <param name="hmac">Has the key.</param>
        /// <param name="isPadded">
        /// Whether the text is filled up to whole blocks with zeros (RFC 3489 11.2.8); RFC 5389 has dropped that.
        /// </param>
        public void AddIntegrity(HmacSha1 hmac, bool isPadded)
        {
            int end = _length;
            int at = Reserve(StunType.MessageIntegrity, HmacSha1.Size);
            if (at >= 0)
            {
                StunIntegrity.Compute(hmac, _buffer, end, isPadded, _buffer, at);
            }
        }

        private int Reserve(int type, int count)
        {
            int padded = (count + 3) & ~3;
            int at = _length + AttributeHeader;
            if (at + padded > _buffer.Length)
            {
                IsTooLong = true;
                return -1;
            }

            Put16(_length, type);
            Put16(_length + 2, count);
            Array.Clear(_buffer, at, padded);
            _length = at + padded;
            Put16(2, _length - StunType.HeaderSize);
            return at;
        }

        private void Put16(int at, int number)
        {
            _buffer[at] = (byte)(number >> 8);
            _buffer[at + 1] = (byte)number;
        }
    }
}
