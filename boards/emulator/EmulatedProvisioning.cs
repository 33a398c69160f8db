using NanoCwmp.Hal;

namespace NanoCwmp.Board.Emulator;

/// <summary>The settings that the emulated device comes with.</summary>
internal sealed class EmulatedProvisioning(GatewayOptions options, FactoryData factory) : IProvisioning
{
    public string AcsUrl => options.AcsUrl;

    public string ConnectionRequestUsername => options.SerialNumber;

    public string ConnectionRequestPassword { get; } = factory.Derive("connection request");

    public string AcsUsername => options.Username;

    public string AcsPassword => options.Password;
}
