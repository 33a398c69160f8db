using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>AddObject (TR-069 A.3.2.6).</summary>
/// <param name="objectName">Path of the table, ending with a dot.</param>
/// <param name="parameterKey">ParameterKey, at most 32 characters.</param>
public sealed class AddObject(string objectName, string parameterKey = "") : Job<AddedObject>
{
    /// <inheritdoc/>
    public override string Method => "AddObject";

    /// <inheritdoc/>
    public override string Summary => objectName;

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "AddObject",
        new XElement("ObjectName", objectName),
        new XElement("ParameterKey", parameterKey));

    internal override AddedObject ReadResponse(XElement response) =>
        new(SoapArray.Number(response, "InstanceNumber"), SoapArray.Number(response, "Status"));
}
