#nullable disable

using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Tests.Unit.Stun
{
    /// <summary>Makes connection requests for UDP, each part of which can be wrong.</summary>
    public sealed class UdpRequestText
    {
        public string Method { get; set; } = "GET";

        public string Target { get; set; } = "http://192.0.2.1:7547";

        public string Rest { get; set; } = " HTTP/1.1\r\nHost: cpe\r\n\r\n";

        public string Timestamp { get; set; } = "1700000000";

        public string Id { get; set; } = "1234";

        public string Username { get; set; } = "acs";

        public string Nonce { get; set; } = "cafe";

        public string Password { get; set; } = "secret of the device";

        /// <summary>Gets or sets the signature; null for the right one.</summary>
        public string Signature { get; set; }

        /// <summary>Makes the right signature.</summary>
        public string Sign()
        {
            byte[] key = Encoding.UTF8.GetBytes(Password);
            byte[] text = Encoding.UTF8.GetBytes(Timestamp + Id + Username + Nonce);
            var hmac = new HmacSha1();
            byte[] code = new byte[HmacSha1.Size];
            byte[] digits = new byte[2 * HmacSha1.Size];
            hmac.SetKey(key, 0, key.Length);
            hmac.Add(text, 0, text.Length);
            hmac.Finish(code, 0);
            HexText.Write(code, 0, code.Length, digits, 0);
            return Encoding.UTF8.GetString(digits, 0, digits.Length);
        }

        /// <summary>Makes the request.</summary>
        public string Text()
        {
            return Method + " " + Target + "?ts=" + Timestamp + "&id=" + Id + "&un=" + Username + "&cn=" + Nonce + "&sig="
                + (Signature != null ? Signature : Sign()) + Rest;
        }
    }
}
