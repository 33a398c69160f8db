#nullable disable

using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>Makes requests with digest credentials (RFC 2617), each part of which can be wrong.</summary>
    public sealed class DigestClient
    {
        public string Method { get; set; } = "GET";

        public string Path { get; set; } = "/";

        /// <summary>Gets or sets the uri parameter; null for the path.</summary>
        public string Uri { get; set; }

        public string Username { get; set; } = "acs";

        public string Password { get; set; } = "secret of the device";

        public string Realm { get; set; } = "NanoCwmp";

        public string Nonce { get; set; } = string.Empty;

        /// <summary>Gets or sets the qop parameter; null for the form of RFC 2069.</summary>
        public string Qop { get; set; } = "auth";

        public string Count { get; set; } = "00000001";

        public string Cnonce { get; set; } = "0a4f113b";

        /// <summary>Gets or sets the algorithm parameter; null for none.</summary>
        public string Algorithm { get; set; } = "MD5";

        /// <summary>Gets or sets the response; null for the right one.</summary>
        public string Response { get; set; }

        /// <summary>Takes the nonce out of a challenge.</summary>
        public DigestClient Challenged(string response)
        {
            int at = response.IndexOf("nonce=\"") + 7;
            string rest = response.Substring(at);
            Nonce = rest.Substring(0, rest.IndexOf("\""));
            return this;
        }

        /// <summary>Makes a request without credentials.</summary>
        public string Plain()
        {
            return Method + " " + Path + " HTTP/1.1\r\nHost: cpe\r\n\r\n";
        }

        /// <summary>Makes a request with credentials.</summary>
        public string Request()
        {
            return Method + " " + Path + " HTTP/1.1\r\nHost: cpe\r\nAuthorization: Digest " + Parameters() + "\r\n\r\n";
        }

        /// <summary>Makes the parameters of the credentials.</summary>
        public string Parameters()
        {
            string uri = Uri != null ? Uri : Path;
            string parameters = "username=\"" + Username + "\", realm=\"" + Realm + "\", nonce=\"" + Nonce + "\", uri=\"" + uri
                + "\", response=\"" + (Response != null ? Response : Digest(uri)) + "\"";
            if (Algorithm != null)
            {
                parameters += ", algorithm=" + Algorithm;
            }

            return Qop == null ? parameters : parameters + ", qop=" + Qop + ", nc=" + Count + ", cnonce=\"" + Cnonce + "\"";
        }

        private string Digest(string uri)
        {
            string secret = Hash(Username + ":" + Realm + ":" + Password);
            string middle = Qop == null ? string.Empty : Count + ":" + Cnonce + ":" + Qop + ":";
            return Hash(secret + ":" + Nonce + ":" + middle + Hash(Method + ":" + uri));
        }

        private static string Hash(string text)
        {
            var md5 = new Md5();
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            byte[] hash = new byte[Md5.Size];
            byte[] digits = new byte[2 * Md5.Size];
            md5.Add(bytes, 0, bytes.Length);
            md5.Finish(hash, 0);
            HexText.Write(hash, 0, hash.Length, digits, 0);
            return Encoding.UTF8.GetString(digits, 0, digits.Length);
        }
    }
}
