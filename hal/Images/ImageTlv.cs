namespace NanoCwmp.Hal.Images;

/// <summary>One entry behind the payload of an image.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Value">Its bytes.</param>
public sealed record ImageTlv(TlvType Type, ReadOnlyMemory<byte> Value);
