using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>
    /// The nonces of the device as a Digest server (R331). A nonce is a number that grows with time, and a code over it that
    /// nobody else can make; so challenges, which anyone can ask for, leave nothing behind. Kept is only the count of those
    /// nonces that came back with the right credentials.
    /// </summary>
    public sealed class NonceBook
    {
        /// <summary>Characters of a nonce: hexadecimal digits.</summary>
        public const int TextLength = 2 * (NumberSize + Md5.Size);

        /// <summary>The count of a request that has none (RFC 2069): the nonce is good once.</summary>
        public const long Once = long.MaxValue;

        private const int NumberSize = 8;
        private const int KeySize = 16;

        private readonly Md5 _md5 = new Md5();
        private readonly byte[] _key = new byte[KeySize];
        private readonly byte[] _nonce = new byte[NumberSize + Md5.Size];
        private readonly byte[] _text = new byte[TextLength];
        private readonly long[] _numbers = new long[Limits.ConnectionRequestNonces];
        private readonly long[] _counts = new long[Limits.ConnectionRequestNonces];
        private long _last;
        private long _floor;

        /// <summary>Initializes a new instance of the <see cref="NonceBook"/> class with a key of its own.</summary>
        /// <param name="entropy">Gives the key.</param>
        public NonceBook(IEntropy entropy)
        {
            entropy.Fill(_key, 0, _key.Length);
        }

        /// <summary>Makes a nonce that was never made before.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <param name="text">Receives <see cref="TextLength"/> characters.</param>
        /// <param name="offset">Where the first one goes.</param>
        public void Issue(long now, byte[] text, int offset)
        {
            _last = now > _last ? now : _last + 1;
            WriteNonce(_last);
            HexText.Write(_nonce, 0, _nonce.Length, text, offset);
        }

        /// <summary>Uses a nonce up to a count. Only for requests whose digest is right.</summary>
        /// <param name="credentials">Have the nonce.</param>
        /// <param name="count">The nonce count, or <see cref="Once"/>.</param>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Whether the nonce is one of the device, still good, and the count higher than all before it.</returns>
        public bool Use(DigestCredentials credentials, long count, long now)
        {
            long number = ReadNumber(credentials);
            if (number <= _floor || now - number > Limits.ConnectionRequestNonceLife)
            {
                return false;
            }

            WriteNonce(number);
            HexText.Write(_nonce, 0, _nonce.Length, _text, 0);
            return credentials.Is(DigestCredentials.Nonce, _text, TextLength) && Count(number, count);
        }

        private bool Count(long number, long count)
        {
            int lowest = 0;
            for (int i = 0; i < _numbers.Length; i++)
            {
                if (_numbers[i] == number)
                {
                    bool isHigher = count > _counts[i] && count != Once;
                    _counts[i] = isHigher ? count : _counts[i];
                    return isHigher;
                }

                lowest = _numbers[i] < _numbers[lowest] ? i : lowest;
            }

            if (count <= 0)
            {
                return false;
            }

            // What is forgotten may not come back: no nonce up to it is good any more.
            if (number < _numbers[lowest])
            {
                _floor = number;
                return true;
            }

            _floor = _numbers[lowest];
            _numbers[lowest] = number;
            _counts[lowest] = count;
            return true;
        }

        /// <returns>The number of a nonce, or -1 if it has none.</returns>
        private static long ReadNumber(DigestCredentials credentials)
        {
            if (credentials.LengthOf(DigestCredentials.Nonce) != TextLength)
            {
                return -1;
            }

            int at = credentials.OffsetOf(DigestCredentials.Nonce);
            return HexNumber.Read(credentials.Buffer, at, 2 * NumberSize);
        }

        /// <summary>The number and its code: MD5 over the key, the number and the key again.</summary>
        private void WriteNonce(long number)
        {
            for (int i = 0; i < NumberSize; i++)
            {
                _nonce[i] = (byte)(number >> (56 - (8 * i)));
            }

            _md5.Start();
            _md5.Add(_key, 0, KeySize);
            _md5.Add(_nonce, 0, NumberSize);
            _md5.Add(_key, 0, KeySize);
            _md5.Finish(_nonce, NumberSize);
        }
    }
}
