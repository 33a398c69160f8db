using System.Security.Cryptography;
using System.Text;

namespace NanoCwmp.Tests.EndToEnd.Stun;

/// <summary>Connection requests over UDP as ACSs make them, with .NET's own HMAC.</summary>
internal static class UdpRequest
{
    public const string Username = "operator";
    public const string Password = "a secret of this device";

    /// <summary>Makes one.</summary>
    /// <param name="address">UDPConnectionRequestAddress.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="password">The password that it is signed with.</param>
    public static byte[] Make(string address, long timestamp, string password = Password)
    {
        string id = $"{Random.Shared.Next()}";
        string nonce = $"{Random.Shared.NextInt64():x16}";
        byte[] code = HMACSHA1.HashData(
            Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes($"{timestamp}{id}{Username}{nonce}"));
        string query = $"ts={timestamp}&id={id}&un={Username}&cn={nonce}&sig={Convert.ToHexString(code)}";
        return Encoding.UTF8.GetBytes($"GET http://{address}?{query} HTTP/1.1\r\n\r\n");
    }
}
