using System.Xml.Linq;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>GetParameterAttributes (TR-069 A.3.2.5).</summary>
/// <param name="names">Parameters and partial paths ending with a dot. At least one.</param>
public sealed class GetParameterAttributes(params IReadOnlyList<string> names) : Job<IReadOnlyList<ParameterAttributes>>
{
    /// <inheritdoc/>
    public override string Method => "GetParameterAttributes";

    /// <inheritdoc/>
    public override string Summary => string.Join(", ", names);

    internal override XElement BuildRequest(XNamespace cwmp) =>
        new(cwmp + "GetParameterAttributes", SoapArray.OfStrings("ParameterNames", names));

    internal override IReadOnlyList<ParameterAttributes> ReadResponse(XElement response) =>
        [.. SoapArray.Child(response, "ParameterList").Elements("ParameterAttributeStruct")
            .Select(e => new ParameterAttributes(
                SoapArray.Child(e, "Name").Value,
                SoapArray.Number(e, "Notification"),
                [.. SoapArray.Child(e, "AccessList").Elements("string").Select(s => s.Value)]))];

    internal override void Apply(Device device, IReadOnlyList<ParameterAttributes> response)
    {
        foreach (var item in response)
        {
            device.SetNotification(item.Name, item.Notification);
        }
    }
}
