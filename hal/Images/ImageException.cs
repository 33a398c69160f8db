namespace NanoCwmp.Hal.Images;

/// <summary>Thrown where bytes are not the image they should be.</summary>
/// <param name="fault">What is wrong.</param>
/// <param name="message">The same in words.</param>
public sealed class ImageException(ImageFault fault, string message) : Exception(message)
{
    /// <summary>Gets what is wrong.</summary>
    public ImageFault Fault { get; } = fault;
}
