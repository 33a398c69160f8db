namespace NanoCwmp.Hal.Images;

/// <summary>One file in a firmware container.</summary>
/// <param name="Name">Its name, 1 to 255 ASCII characters, without a folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FirmwareFile(string Name, ReadOnlyMemory<byte> Content);
