using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>
    /// The path of the connection request URL: random and so unique for each device (R326), and kept over restarts, so that
    /// an ACS that has missed one still finds the device.
    /// </summary>
    public sealed class ConnectionRequestPath
    {
        private const int Size = 16;

        private static readonly byte[] s_scheme = Ascii.Bytes("http://");

        private readonly byte[] _key = { StoreKey.ConnectionRequestPath };
        private readonly byte[] _text = new byte[1 + (2 * Size)];

        /// <summary>Initializes a new instance of the <see cref="ConnectionRequestPath"/> class; the first ever is stored.</summary>
        /// <param name="model">The model, whose log holds the path.</param>
        /// <param name="entropy">Makes the path up.</param>
        public ConnectionRequestPath(ParameterModel model, IEntropy entropy)
        {
            byte[] random = new byte[Size];
            if (model.Log.Read(_key, 0, 1, random, 0) != Size)
            {
                entropy.Fill(random, 0, Size);
                SetTransaction transaction = model.Transaction;
                transaction.Begin();
                transaction.Stage(_key, 1, random, Size);

                // If it cannot be kept, the next start makes up another one, and the ACS is told.
                transaction.Commit();
            }

            _text[0] = (byte)'/';
            HexText.Write(random, 0, Size, _text, 1);
        }

        /// <summary>Gets the path: a slash and hexadecimal digits.</summary>
        public byte[] Text
        {
            get { return _text; }
        }

        /// <summary>
        /// Tells whether a request's target leads here: the path, or a whole http URL with it (RFC 7230 5.3), with or without
        /// a query, which is ignored (R327).
        /// </summary>
        /// <param name="buffer">Holds the target.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has; may be negative.</param>
        /// <returns>Whether it does.</returns>
        public bool IsTarget(byte[] buffer, int offset, int count)
        {
            int end = offset + count;
            if (count > s_scheme.Length && HttpText.EqualsIgnoreCase(buffer, offset, s_scheme.Length, s_scheme))
            {
                offset = HttpText.IndexOf(buffer, offset + s_scheme.Length, end, (byte)'/');
            }

            int length = HttpText.IndexOf(buffer, offset, end, (byte)'?') - offset;
            bool isSame = count > 0 && length == _text.Length;
            for (int i = 0; isSame && i < length; i++)
            {
                isSame = buffer[offset + i] == _text[i];
            }

            return isSame;
        }
    }
}
