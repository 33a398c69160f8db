using System.Xml.Linq;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>GetRPCMethods (TR-069 A.3.1.1): the response is the list of the device's RPCs.</summary>
public sealed class GetRpcMethods : Job<IReadOnlyList<string>>
{
    /// <inheritdoc/>
    public override string Method => "GetRPCMethods";

    /// <inheritdoc/>
    public override string Summary => string.Empty;

    internal override XElement BuildRequest(XNamespace cwmp) => new(cwmp + "GetRPCMethods");

    internal override IReadOnlyList<string> ReadResponse(XElement response) =>
        [.. SoapArray.Child(response, "MethodList").Elements("string").Select(e => e.Value)];

    internal override void Apply(Device device, IReadOnlyList<string> response) => device.Methods = response;
}
