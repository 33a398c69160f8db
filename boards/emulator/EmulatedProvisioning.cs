using NanoCwmp.Hal;

namespace NanoCwmp.Board.Emulator;

/// <summary>The settings that the emulated device comes with.</summary>
internal sealed class EmulatedProvisioning(string acsUrl) : IProvisioning
{
    public string AcsUrl => acsUrl;
}
