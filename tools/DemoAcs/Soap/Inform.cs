using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>The arguments of an Inform (TR-069 A.3.3.1).</summary>
/// <param name="Manufacturer">DeviceId.Manufacturer.</param>
/// <param name="Oui">DeviceId.OUI, six hexadecimal digits.</param>
/// <param name="ProductClass">DeviceId.ProductClass, may be empty.</param>
/// <param name="SerialNumber">DeviceId.SerialNumber.</param>
/// <param name="Events">The events that caused the session.</param>
/// <param name="CurrentTime">The CPE's clock, as it wrote it.</param>
/// <param name="RetryCount">Failed sessions before this one.</param>
/// <param name="Parameters">ParameterList.</param>
public sealed record Inform(
    string Manufacturer,
    string Oui,
    string ProductClass,
    string SerialNumber,
    IReadOnlyList<InformEvent> Events,
    string CurrentTime,
    int RetryCount,
    IReadOnlyList<ParameterValue> Parameters)
{
    /// <summary>OUI-ProductClass-SerialNumber, or OUI-SerialNumber without product class (R037).</summary>
    public string DeviceId => ProductClass.Length == 0 ? $"{Oui}-{SerialNumber}" : $"{Oui}-{ProductClass}-{SerialNumber}";

    /// <summary>True if the Inform carries that event.</summary>
    /// <param name="code">Event code, as "0 BOOTSTRAP".</param>
    public bool Has(string code) => Events.Any(e => e.Code == code);

    /// <summary>Reads an Inform element.</summary>
    /// <param name="inform">The element.</param>
    /// <exception cref="EnvelopeException">An argument is missing or malformed.</exception>
    internal static Inform Read(XElement inform)
    {
        var id = SoapArray.Child(inform, "DeviceId");
        var result = new Inform(
            SoapArray.Child(id, "Manufacturer").Value,
            SoapArray.Child(id, "OUI").Value,
            SoapArray.Child(id, "ProductClass").Value,
            SoapArray.Child(id, "SerialNumber").Value,
            [.. SoapArray.Child(inform, "Event").Elements("EventStruct").Select(e => new InformEvent(
                SoapArray.Child(e, "EventCode").Value, SoapArray.Child(e, "CommandKey").Value))],
            SoapArray.Child(inform, "CurrentTime").Value,
            SoapArray.Number(inform, "RetryCount"),
            ParameterValue.ReadList(inform));
        if (result.Oui.Length != 6 || !result.Oui.All(char.IsAsciiHexDigit) || result.SerialNumber.Length == 0)
        {
            throw new EnvelopeException("DeviceId needs an OUI of six hexadecimal digits and a serial number.");
        }

        return result;
    }
}
