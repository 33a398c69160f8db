using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Devices;

/// <summary>What the ACS knows of one device, at one moment.</summary>
/// <param name="Id">OUI-ProductClass-SerialNumber.</param>
/// <param name="LastInform">The last Inform.</param>
/// <param name="LastInformAt">When it came, UTC.</param>
/// <param name="CwmpNamespace">CWMP namespace the device speaks.</param>
/// <param name="InSession">True while a session is open.</param>
/// <param name="Methods">Answer to GetRPCMethods, empty before.</param>
/// <param name="Parameters">Objects and parameters by path.</param>
public sealed record DeviceSnapshot(
    string Id,
    Inform LastInform,
    DateTimeOffset LastInformAt,
    string CwmpNamespace,
    bool InSession,
    IReadOnlyList<string> Methods,
    IReadOnlyDictionary<string, ParameterSnapshot> Parameters)
{
    /// <summary>The last reported value of a parameter, null if there is none.</summary>
    /// <param name="name">Full path.</param>
    public string? Value(string name) => Parameters.TryGetValue(name, out var parameter) ? parameter.Value : null;
}
