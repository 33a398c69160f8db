using System.Security.Cryptography;

namespace NanoCwmp.Hal.Images;

/// <summary>A key for images: ECDSA on the curve P-256, the private one to sign or the public one to verify.</summary>
public sealed class ImageKey : IDisposable
{
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly ECDsa _key;
    private readonly byte[] _publicKey;

    private ImageKey(ECDsa key, bool isPrivate)
    {
        _key = key;
        _publicKey = key.ExportSubjectPublicKeyInfo();
        IsPrivate = isPrivate;
        Hash = SHA256.HashData(_publicKey);
    }

    /// <summary>Gets a value indicating whether the key can sign.</summary>
    public bool IsPrivate { get; }

    /// <summary>Gets the SHA-256 of the public key, by which images name it.</summary>
    public ReadOnlyMemory<byte> Hash { get; }

    /// <summary>Gets the public key: DER SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    /// <summary>Makes a new private key.</summary>
    /// <returns>The key.</returns>
    public static ImageKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256), isPrivate: true);

    /// <summary>Reads a private or a public key.</summary>
    /// <param name="pem">PEM: "PRIVATE KEY", "EC PRIVATE KEY" or "PUBLIC KEY", unencrypted.</param>
    /// <returns>The key.</returns>
    /// <exception cref="InvalidDataException">There is no such key in the text.</exception>
    public static ImageKey FromPem(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(false).Curve.Oid.Value != P256)
            {
                throw new InvalidDataException("the key is not on the curve P-256");
            }

            return new ImageKey(key, pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal));
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new InvalidDataException("this is no unencrypted ECDSA P-256 key in PEM", failure);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Reads a public key.</summary>
    /// <param name="publicKey">DER SubjectPublicKeyInfo.</param>
    /// <returns>The key.</returns>
    /// <exception cref="InvalidDataException">That is no such key.</exception>
    public static ImageKey FromPublicKey(ReadOnlySpan<byte> publicKey) =>
        FromPem(PemEncoding.WriteString("PUBLIC KEY", publicKey));

    /// <summary>Signs a hash.</summary>
    /// <param name="hash">A SHA-256.</param>
    /// <returns>The signature, DER.</returns>
    public byte[] Sign(ReadOnlySpan<byte> hash) => _key.SignHash(hash.ToArray(), DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Verifies a signature.</summary>
    /// <param name="hash">A SHA-256.</param>
    /// <param name="signature">The signature, DER; padding behind it, which some makers add, does not matter.</param>
    /// <returns>Whether it is good.</returns>
    public bool Verify(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
    {
        // A sequence of at most 70 bytes: tag, length in one byte, content.
        if (signature.Length < 2 || signature[1] > signature.Length - 2)
        {
            return false;
        }

        return _key.VerifyHash(hash, signature[..(signature[1] + 2)], DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>Gives the private key as text.</summary>
    /// <returns>PEM, PKCS #8.</returns>
    public string ToPrivatePem() => _key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>Gives the public key as text.</summary>
    /// <returns>PEM.</returns>
    public string ToPublicPem() => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
