using System.Text;
using NanoCwmp.Hal;
using NanoCwmp.Net;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A user name and a password.</summary>
    public sealed class FakeCredentials : ICredentials
    {
        public string Username { get; set; } = string.Empty;

        public string Password { get; set; } = string.Empty;

        /// <summary>Makes an authenticator that has none.</summary>
        public static Authenticator None(IEntropy entropy)
        {
            return new Authenticator(new FakeCredentials(), entropy);
        }

        public byte[] GetUsername()
        {
            return Bytes(Username);
        }

        public byte[] GetPassword()
        {
            return Bytes(Password);
        }

        private static byte[] Bytes(string text)
        {
            return text.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(text);
        }
    }
}
