namespace NanoCwmp.Hal.Host;

/// <summary>An address that never changes.</summary>
/// <param name="address">The address.</param>
public sealed class FixedAddress(string address) : INetworkInformation
{
    /// <inheritdoc/>
    public string Address => address;
}
