using System.Security.Cryptography;

namespace NanoCwmp.DemoAcs;

/// <summary>A file and what tells it from another one of its name.</summary>
/// <param name="content">Its bytes.</param>
internal sealed class StoredFile(byte[] content)
{
    /// <summary>The bytes.</summary>
    public byte[] Content { get; } = content;

    /// <summary>The ETag, with its quotes.</summary>
    public string EntityTag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"";
}
