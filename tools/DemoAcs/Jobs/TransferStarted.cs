using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>Response of Download and Upload.</summary>
/// <param name="Status">0 = transfer complete and applied, 1 = a TransferComplete follows.</param>
/// <param name="StartTime">Start as the CPE wrote it; the Unknown Time with Status 1.</param>
/// <param name="CompleteTime">End as the CPE wrote it; the Unknown Time with Status 1.</param>
public sealed record TransferStarted(int Status, string StartTime, string CompleteTime)
{
    internal static TransferStarted Read(XElement response) => new(
        SoapArray.Number(response, "Status"),
        SoapArray.Child(response, "StartTime").Value,
        SoapArray.Child(response, "CompleteTime").Value);
}
