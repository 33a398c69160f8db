namespace NanoCwmp.Hal.Images;

/// <summary>What is wrong with an image.</summary>
public enum ImageFault
{
    /// <summary>It is no MCUboot image, or its structure is damaged.</summary>
    NotAnImage,

    /// <summary>It ends before its header says.</summary>
    Incomplete,

    /// <summary>Its SHA-256 is another one than its trailer says.</summary>
    WrongHash,

    /// <summary>It is not signed, or not with the expected key.</summary>
    WrongSignature,

    /// <summary>It is made for another board.</summary>
    WrongBoard,
}
