using System.Xml.Linq;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>GetParameterValues (TR-069 A.3.2.2).</summary>
/// <param name="names">Parameters and partial paths ending with a dot; "" is the whole model. At least one.</param>
public sealed class GetParameterValues(params IReadOnlyList<string> names) : Job<IReadOnlyList<ParameterValue>>
{
    /// <inheritdoc/>
    public override string Method => "GetParameterValues";

    /// <inheritdoc/>
    public override string Summary => string.Join(", ", names.Select(n => n.Length == 0 ? "\"\"" : n));

    internal override XElement BuildRequest(XNamespace cwmp) =>
        new(cwmp + "GetParameterValues", SoapArray.OfStrings("ParameterNames", names));

    internal override IReadOnlyList<ParameterValue> ReadResponse(XElement response) => ParameterValue.ReadList(response);

    internal override void Apply(Device device, IReadOnlyList<ParameterValue> response)
    {
        foreach (var value in response)
        {
            device.SetValue(value);
        }
    }
}
