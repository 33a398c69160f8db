using NanoCwmp.Hal.Images;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>What the boot loader has come to.</summary>
/// <param name="Image">The image to run, whole and signed, or null if there is none.</param>
/// <param name="IsOnTrial">Whether it goes at the next restart unless it is confirmed.</param>
/// <param name="Failure">Why there is no image to run, or null.</param>
public sealed record BootResult(McuImage? Image, bool IsOnTrial, string? Failure);
