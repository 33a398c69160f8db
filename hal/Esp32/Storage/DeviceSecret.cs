using System;
using System.IO;

namespace NanoCwmp.Hal.Esp32.Storage
{
    /// <summary>
    /// Random bytes of this one device, made at its first start and kept in a file from then on, also over a factory reset.
    /// The password of connection requests comes from them, which no other device of the model has.
    /// </summary>
    public sealed class DeviceSecret
    {
        private const int Length = 16;
        private const string Digits = "0123456789abcdef";

        private readonly byte[] _secret;

        /// <summary>Initializes a new instance of the <see cref="DeviceSecret"/> class.</summary>
        /// <param name="path">The file.</param>
        /// <param name="entropy">Where the bytes come from at the first start.</param>
        public DeviceSecret(string path, IEntropy entropy)
        {
            _secret = Load(path);
            if (_secret == null)
            {
                _secret = new byte[Length];
                entropy.Fill(_secret, 0, Length);
                Store(path, _secret);
            }
        }

        /// <summary>Gets the secret as a password of 32 hexadecimal digits.</summary>
        public string Password
        {
            get
            {
                char[] text = new char[2 * Length];
                for (int i = 0; i < Length; i++)
                {
                    text[2 * i] = Digits[_secret[i] >> 4];
                    text[(2 * i) + 1] = Digits[_secret[i] & 0x0F];
                }

                return new string(text);
            }
        }

        /// <returns>The secret, or <see langword="null"/> if there is no whole one.</returns>
        private static byte[] Load(string path)
        {
            try
            {
                byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : null;
                return bytes != null && bytes.Length == Length ? bytes : null;
            }
            catch (Exception)
            {
                return null;
            }
        }

        private static void Store(string path, byte[] secret)
        {
            try
            {
                File.WriteAllBytes(path, secret);
            }
            catch (Exception)
            {
                // It holds for this start; the parameter log, on the same volume, will say that the volume cannot be used.
            }
        }
    }
}
