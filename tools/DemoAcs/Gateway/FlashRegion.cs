namespace NanoCwmp.DemoAcs.Gateway;

/// <summary>One region of the flash chip.</summary>
/// <param name="Name">Partition or slot, as "primary".</param>
/// <param name="Offset">First byte.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Used">Bytes in use, 0 to <paramref name="Size"/>.</param>
/// <param name="Kind">Sets the colour: "code", "slot", "storage", "data", "reserved".</param>
/// <param name="Note">What is in it, as "version 2, on trial"; may be empty.</param>
public sealed record FlashRegion(string Name, long Offset, long Size, long Used, string Kind, string Note = "");
