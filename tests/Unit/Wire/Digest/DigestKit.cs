using System.Text;
using NanoCwmp.Wire.Digest;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Tests.Unit.Digest
{
    /// <summary>Shorthand of the tests of HTTP authentication.</summary>
    public static class DigestKit
    {
        /// <summary>Gets the bytes of a text, also of an empty one.</summary>
        public static byte[] Bytes(string text)
        {
            return text.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(text);
        }

        /// <summary>Reads headers, separated by line feeds, as those of one response.</summary>
        public static Challenge Read(string headers)
        {
            var challenge = new Challenge();
            var reader = new ChallengeReader();
            string[] lines = headers.Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                // The value stands somewhere inside a buffer, between bytes that do not belong to it.
                byte[] buffer = Bytes("x\"" + lines[i] + "\"x");
                reader.Read(buffer, 2, buffer.Length - 4, challenge);
            }

            return challenge;
        }

        /// <summary>Puts a challenge in one line.</summary>
        public static string Describe(Challenge challenge)
        {
            if (challenge.Scheme != Challenge.Digest)
            {
                return challenge.Scheme == Challenge.Basic ? "Basic" : "none";
            }

            int opaque = challenge.RealmLength + challenge.NonceLength;
            return "Digest [" + Text(challenge, 0, challenge.RealmLength)
                + "] [" + Text(challenge, challenge.RealmLength, challenge.NonceLength)
                + "] " + (challenge.OpaqueLength < 0 ? "-" : "[" + Text(challenge, opaque, challenge.OpaqueLength) + "]")
                + (challenge.HasQop ? " qop" : string.Empty)
                + (challenge.HasAlgorithm ? " algorithm" : string.Empty)
                + (challenge.IsSession ? " sess" : string.Empty)
                + (challenge.IsStale ? " stale" : string.Empty);
        }

        /// <summary>Writes one Authorization header.</summary>
        public static string Write(DigestAuthorization digest, string method, string uri)
        {
            byte[] buffer = new byte[1000];
            var writer = new HeaderWriter();
            writer.Start(buffer, 3);
            digest.Write(writer, Bytes(method), Bytes(uri));
            return writer.HasFailed ? "failed" : Encoding.UTF8.GetString(buffer, 3, writer.Position - 3);
        }

        private static string Text(Challenge challenge, int offset, int count)
        {
            return count == 0 ? string.Empty : Encoding.UTF8.GetString(challenge.Text, offset, count);
        }
    }
}
