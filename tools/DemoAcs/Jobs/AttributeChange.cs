using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>One SetParameterAttributesStruct.</summary>
/// <param name="Name">Parameter or partial path ending with a dot.</param>
/// <param name="Notification">New notification 0-6, null to leave it.</param>
/// <param name="AccessList">New access list, null to leave it.</param>
public sealed record AttributeChange(string Name, int? Notification, IReadOnlyList<string>? AccessList = null)
{
    internal XElement ToXml() => new(
        "SetParameterAttributesStruct",
        new XElement("Name", Name),
        new XElement("NotificationChange", Notification is null ? "0" : "1"),
        new XElement("Notification", Notification ?? 0),
        new XElement("AccessListChange", AccessList is null ? "0" : "1"),
        SoapArray.OfStrings("AccessList", AccessList ?? []));
}
