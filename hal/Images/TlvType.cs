namespace NanoCwmp.Hal.Images;

/// <summary>The types of the entries (TLV) behind the payload of an image.</summary>
public enum TlvType : ushort
{
    /// <summary>SHA-256 of the public key, as DER SubjectPublicKeyInfo.</summary>
    KeyHash = 0x01,

    /// <summary>SHA-256 of header, payload and protected entries.</summary>
    Sha256 = 0x10,

    /// <summary>ECDSA signature of that hash, DER.</summary>
    EcdsaSignature = 0x22,

    /// <summary>
    /// Name of the board that the image is made for, in ASCII: protected, of this project, in the range that MCUboot leaves to
    /// vendors (xxA0 to xxFF).
    /// </summary>
    Board = 0x00A0,
}
