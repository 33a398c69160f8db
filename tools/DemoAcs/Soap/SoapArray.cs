using System.Globalization;
using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>SOAP-encoded arrays (TR-069 section 3.5, R052) and the typed members that more than one RPC uses.</summary>
internal static class SoapArray
{
    /// <summary>An array element with soap-enc:arrayType.</summary>
    /// <param name="name">Name of the array element.</param>
    /// <param name="type">Member type with prefix, as "xsd:string".</param>
    /// <param name="members">The members.</param>
    public static XElement Of(string name, string type, IReadOnlyCollection<XElement> members) => new(
        name,
        new XAttribute(CwmpNamespaces.SoapEncoding + "arrayType", $"{type}[{members.Count}]"),
        members);

    /// <summary>An array of strings, as ParameterNames.</summary>
    /// <param name="name">Name of the array element.</param>
    /// <param name="texts">The members.</param>
    public static XElement OfStrings(string name, IEnumerable<string> texts) =>
        Of(name, "xsd:string", [.. texts.Select(t => new XElement("string", t))]);

    /// <summary>The child of that name; a message without it is malformed.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="name">Unqualified name of the child.</param>
    /// <exception cref="EnvelopeException">There is no such child.</exception>
    public static XElement Child(XElement parent, string name) => parent.Element(name)
        ?? throw new EnvelopeException($"{parent.Name.LocalName} has no {name}.");

    /// <summary>A whole number in a child element.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="name">Unqualified name of the child.</param>
    /// <exception cref="EnvelopeException">There is no such child or it is no number.</exception>
    public static int Number(XElement parent, string name) =>
        int.TryParse(Child(parent, name).Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int n)
            ? n
            : throw new EnvelopeException($"{name} of {parent.Name.LocalName} is not a number.");

    /// <summary>An xsd:boolean in a child element.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="name">Unqualified name of the child.</param>
    /// <exception cref="EnvelopeException">There is no such child or it is no boolean.</exception>
    public static bool Boolean(XElement parent, string name) => Child(parent, name).Value.Trim() switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => throw new EnvelopeException($"{name} of {parent.Name.LocalName} is not a boolean."),
    };
}
