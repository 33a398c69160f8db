using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>One ParameterValueStruct.</summary>
/// <param name="Name">Full path of the parameter.</param>
/// <param name="Value">Value as it stands in the message.</param>
/// <param name="Type">XML Schema type without prefix, as "unsignedInt"; empty if a CPE gave none.</param>
public sealed record ParameterValue(string Name, string Value, string Type)
{
    /// <summary>Reads the members of a ParameterList.</summary>
    /// <param name="parent">The element that holds the ParameterList.</param>
    /// <exception cref="EnvelopeException">The list is malformed.</exception>
    internal static List<ParameterValue> ReadList(XElement parent)
    {
        var values = new List<ParameterValue>();
        foreach (var item in SoapArray.Child(parent, "ParameterList").Elements("ParameterValueStruct"))
        {
            var value = SoapArray.Child(item, "Value");
            string type = (string?)value.Attribute(CwmpNamespaces.SchemaInstance + "type") ?? string.Empty;
            values.Add(new ParameterValue(
                SoapArray.Child(item, "Name").Value,
                value.Value,
                type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        }

        return values;
    }

    /// <summary>Builds the struct; the prefix xsd is declared by the envelope.</summary>
    internal XElement ToXml() => new(
        "ParameterValueStruct",
        new XElement("Name", Name),
        new XElement("Value", new XAttribute(CwmpNamespaces.SchemaInstance + "type", "xsd:" + Type), Value));
}
