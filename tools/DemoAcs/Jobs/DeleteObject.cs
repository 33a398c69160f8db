using System.Collections.Frozen;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>DeleteObject (TR-069 A.3.2.7): the response is the Status, 0 = deleted, 1 = after the session.</summary>
/// <param name="objectName">Path of the row with its instance number, ending with a dot.</param>
/// <param name="parameterKey">ParameterKey, at most 32 characters.</param>
public sealed class DeleteObject(string objectName, string parameterKey = "") : Job<int>
{
    /// <inheritdoc/>
    public override string Method => "DeleteObject";

    /// <inheritdoc/>
    public override string Summary => objectName;

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "DeleteObject",
        new XElement("ObjectName", objectName),
        new XElement("ParameterKey", parameterKey));

    internal override int ReadResponse(XElement response) => SoapArray.Number(response, "Status");

    internal override void Apply(Device device, int response) => device.RemoveAllBut(objectName, FrozenSet<string>.Empty);
}
