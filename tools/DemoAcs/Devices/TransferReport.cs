using System.Globalization;
using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Devices;

/// <summary>What a TransferComplete says (TR-069 A.3.3.2).</summary>
/// <param name="FaultCode">0 for success.</param>
/// <param name="FaultText">In the words of the device.</param>
/// <param name="StartTime">As the device has sent it.</param>
/// <param name="CompleteTime">As the device has sent it.</param>
internal sealed record TransferReport(int FaultCode, string FaultText, string StartTime, string CompleteTime)
{
    /// <summary>Reads it; what is missing is empty.</summary>
    /// <param name="request">The element of the body.</param>
    public static TransferReport Read(XElement request)
    {
        string Text(string name) => request.Descendants(name).FirstOrDefault()?.Value ?? string.Empty;
        int.TryParse(Text("FaultCode"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int code);
        return new TransferReport(code, Text("FaultString"), Text("StartTime"), Text("CompleteTime"));
    }
}
