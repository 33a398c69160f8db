using NanoCwmp.Core;

namespace NanoCwmp.Stun
{
    /// <summary>
    /// Reads one STUN message in place. What is malformed, or has an attribute that would have to be understood and is not,
    /// is no message. Of several attributes of one type the first counts, and none after MESSAGE-INTEGRITY.
    /// </summary>
    public sealed class StunReader
    {
        private const int AttributeHeader = 4;
        private const int AddressSize = 8;
        private const int Version4 = 1;

        private byte[] _buffer;
        private int _integrityAt;
        private bool _isXor;

        /// <summary>Gets the type of message, one of <see cref="StunType"/> or another.</summary>
        public int Type { get; private set; }

        /// <summary>Gets a value indicating whether there is a mapped IPv4 address.</summary>
        public bool HasMapped { get; private set; }

        /// <summary>Gets the mapped address: 192.0.2.1 is 0xC0000201.</summary>
        public uint MappedAddress { get; private set; }

        /// <summary>Gets the mapped port.</summary>
        public int MappedPort { get; private set; }

        /// <summary>Gets the error code, 300 to 699, or 0.</summary>
        public int ErrorCode { get; private set; }

        /// <summary>Gets where the realm begins.</summary>
        public int RealmAt { get; private set; }

        /// <summary>Gets how long the realm is, -1 if there is none.</summary>
        public int RealmLength { get; private set; }

        /// <summary>Gets where the nonce begins.</summary>
        public int NonceAt { get; private set; }

        /// <summary>Gets how long the nonce is, -1 if there is none.</summary>
        public int NonceLength { get; private set; }

        /// <summary>
        /// Tells a STUN message from a connection request, which share a port (TR-069 G.2): its first two bits are zero, and
        /// those of a letter are not.
        /// </summary>
        /// <param name="buffer">Holds the datagram.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>Whether it can be one.</returns>
        public static bool IsStun(byte[] buffer, int count)
        {
            return count >= StunType.HeaderSize && (buffer[0] & 0xC0) == 0;
        }

        /// <summary>Reads a message.</summary>
        /// <param name="buffer">Holds the message from its first place on; it is looked into until the next is read.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>Whether it is one that can be understood.</returns>
        public bool Read(byte[] buffer, int count)
        {
            _buffer = buffer;
            _integrityAt = -1;
            _isXor = false;
            HasMapped = false;
            ErrorCode = 0;
            RealmLength = -1;
            NonceLength = -1;
            if (!IsStun(buffer, count) || StunType.HeaderSize + BigEndian.Get16(buffer, 2) != count)
            {
                return false;
            }

            Type = BigEndian.Get16(buffer, 0);
            int at = StunType.HeaderSize;
            while (at + AttributeHeader <= count)
            {
                int type = BigEndian.Get16(buffer, at);
                int length = BigEndian.Get16(buffer, at + 2);
                int value = at + AttributeHeader;
                at = value + ((length + 3) & ~3);
                if (at > count || !ReadAttribute(type, value, length))
                {
                    return false;
                }
            }

            return at == count;
        }

        /// <summary>Tells whether the message belongs to a transaction.</summary>
        /// <param name="transaction">The transaction identifier.</param>
        /// <returns>Whether it does.</returns>
        public bool IsOf(byte[] transaction)
        {
            for (int i = 0; i < StunType.TransactionSize; i++)
            {
                if (_buffer[StunType.TransactionAt + i] != transaction[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Checks MESSAGE-INTEGRITY.</summary>
        /// <param name="hmac">Has the key.</param>
        /// <param name="isPadded">Whether the text is filled up to whole blocks with zeros (RFC 3489 11.2.8).</param>
        /// <returns>Whether there is one, and it is right.</returns>
        public bool IsAuthentic(HmacSha1 hmac, bool isPadded)
        {
            if (_integrityAt < 0)
            {
                return false;
            }

            // A fingerprint may follow, which did not yet count when the code was made (RFC 5389 15.4).
            int end = _integrityAt + AttributeHeader + HmacSha1.Size;
            byte high = _buffer[2];
            byte low = _buffer[3];
            _buffer[2] = (byte)((end - StunType.HeaderSize) >> 8);
            _buffer[3] = (byte)(end - StunType.HeaderSize);
            byte[] code = new byte[HmacSha1.Size];
            StunIntegrity.Compute(hmac, _buffer, _integrityAt, isPadded, code, 0);
            _buffer[2] = high;
            _buffer[3] = low;
            int difference = 0;
            for (int i = 0; i < code.Length; i++)
            {
                difference |= code[i] ^ _buffer[_integrityAt + AttributeHeader + i];
            }

            return difference == 0;
        }

        /// <returns>Whether the attribute is well-formed, and known or optional.</returns>
        private bool ReadAttribute(int type, int at, int length)
        {
            if (_integrityAt >= 0)
            {
                return true;
            }

            switch (type)
            {
                case StunType.MappedAddress:
                    return ReadAddress(at, length, false);
                case StunType.XorMappedAddress:
                    return ReadAddress(at, length, true);
                case StunType.ErrorCode:
                    ErrorCode = length < 4 || ErrorCode != 0 ? ErrorCode : ((_buffer[at + 2] & 7) * 100) + _buffer[at + 3];
                    return length >= 4;
                case StunType.Realm:
                    RealmAt = RealmLength < 0 ? at : RealmAt;
                    RealmLength = RealmLength < 0 ? length : RealmLength;
                    return true;
                case StunType.Nonce:
                    NonceAt = NonceLength < 0 ? at : NonceAt;
                    NonceLength = NonceLength < 0 ? length : NonceLength;
                    return true;
                case StunType.MessageIntegrity:
                    _integrityAt = at - AttributeHeader;
                    return length == HmacSha1.Size;
                default:
                    return type >= StunType.FirstOptional || (type > 0 && type <= StunType.ReflectedFrom);
            }
        }

        private bool ReadAddress(int at, int length, bool isXor)
        {
            if (length < AddressSize || _buffer[at + 1] != Version4)
            {
                // An IPv6 address has 20 bytes and is of no use here.
                return length >= AddressSize;
            }

            if (HasMapped && (_isXor || !isXor))
            {
                return true;
            }

            uint key = isXor ? StunType.MagicCookie : 0;
            HasMapped = true;
            _isXor = isXor;
            MappedPort = BigEndian.Get16(_buffer, at + 2) ^ (int)(key >> 16);
            MappedAddress = (uint)BigEndian.GetUnsigned32(_buffer, at + 4) ^ key;
            return true;
        }
    }
}
