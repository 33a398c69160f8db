using System.Xml.Linq;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>GetParameterNames (TR-069 A.3.2.3): the response lists names and whether they are writable.</summary>
/// <param name="path">Parameter, partial path ending with a dot, or empty for the whole model.</param>
/// <param name="nextLevel">True for the children only, false for the whole sub-tree.</param>
public sealed class GetParameterNames(string path, bool nextLevel) : Job<IReadOnlyList<ParameterName>>
{
    /// <inheritdoc/>
    public override string Method => "GetParameterNames";

    /// <inheritdoc/>
    public override string Summary => $"\"{path}\"{(nextLevel ? ", next level" : string.Empty)}";

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "GetParameterNames",
        new XElement("ParameterPath", path),
        new XElement("NextLevel", nextLevel ? "1" : "0"));

    internal override IReadOnlyList<ParameterName> ReadResponse(XElement response) =>
        [.. SoapArray.Child(response, "ParameterList").Elements("ParameterInfoStruct")
            .Select(e => new ParameterName(SoapArray.Child(e, "Name").Value, SoapArray.Boolean(e, "Writable")))];

    internal override void Apply(Device device, IReadOnlyList<ParameterName> response)
    {
        if (!nextLevel && (path.Length == 0 || path.EndsWith('.')))
        {
            device.RemoveAllBut(path, response.Select(n => n.Name).ToHashSet());
        }

        foreach (var name in response)
        {
            device.SetWritable(name.Name, name.Writable);
        }
    }
}
