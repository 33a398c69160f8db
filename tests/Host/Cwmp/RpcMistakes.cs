using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace NanoCwmp.Tests.Host.Cwmp;

/// <summary>Every way to spoil a request by one mistake at each of its elements, and by the loss of its end.</summary>
internal static class RpcMistakes
{
    private const int TooLong = 5000;

    private static readonly XNamespace s_soap = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>Gives requests that are whole envelopes, each with what is wrong with it.</summary>
    public static IEnumerable<(string Name, string Request)> WellFormed(string request)
    {
        int count = Arguments(XDocument.Parse(request)).Count;
        for (int i = 0; i < count; i++)
        {
            foreach (string mistake in (string[])["removed", "doubled", "renamed", "emptied", "overlong", "garbage", "negative", "nested"])
            {
                var document = XDocument.Parse(request, LoadOptions.PreserveWhitespace);
                XElement element = Arguments(document)[i];
                string name = $"{mistake} {element.Name.LocalName} ({i})";
                Spoil(element, mistake);
                yield return (name, document.ToString(SaveOptions.DisableFormatting));
            }
        }
    }

    /// <summary>Gives requests that break off: within each element's start, behind it, and at the end.</summary>
    public static IEnumerable<(string Name, string Request)> Torn(string request)
    {
        for (int i = request.IndexOf('<', 1); i > 0; i = request.IndexOf('<', i + 1))
        {
            yield return ($"torn at {i}", request[..i]);
            yield return ($"torn at {i + 2}", request[..(i + 2)]);
        }

        yield return ("torn before the end", request[..^1]);
    }

    private static void Spoil(XElement element, string mistake)
    {
        switch (mistake)
        {
            case "removed":
                element.Remove();
                break;
            case "doubled":
                element.AddAfterSelf(new XElement(element));
                break;
            case "renamed":
                element.Name = element.Name.Namespace + "Unheard";
                break;
            case "emptied":
                element.RemoveNodes();
                break;
            case "overlong":
                element.Value = new string('x', TooLong);
                break;
            case "garbage":
                element.Value = "\u20ac?";
                break;
            case "negative":
                element.Value = "-1";
                break;
            default:
                element.Add(new XElement("Unheard", "x"));
                break;
        }
    }

    // The method and everything in it.
    private static List<XElement> Arguments(XDocument document) =>
        document.Descendants(s_soap + "Body").Single().Descendants().ToList();
}
