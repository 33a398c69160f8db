using System.Collections.Generic;
using System.Linq;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;

namespace NanoCwmp.Tests.Host.Cwmp;

/// <summary>A method of the CPE, a request that it carries out, and the faults that TR-069 A.3 and A.4 give it.</summary>
/// <param name="Name">The method.</param>
/// <param name="Request">The envelope of the ACS.</param>
/// <param name="Faults">The fault codes that may answer it.</param>
internal sealed record RpcSample(string Name, string Request, int[] Faults)
{
    private const string Code = "Device.DeviceInfo.ProvisioningCode";

    public static IReadOnlyDictionary<string, RpcSample> All { get; } = new RpcSample[]
    {
        new("GetRPCMethods", AcsText.Request("<c:GetRPCMethods/>"), [9001, 9002]),
        new("GetParameterNames", AcsText.Names("Device.", true), [9001, 9002, 9003, 9005]),
        new("GetParameterValues", AcsText.Get(Code), [9001, 9002, 9003, 9004, 9005]),
        new(
            "SetParameterValues",
            AcsText.Set(
                AcsText.Entry(Code, "string", "new")
                    + AcsText.Entry("Device.ManagementServer.PeriodicInformInterval", "unsignedInt", "777"),
                "key"),
            [9001, 9002, 9003, 9004, 9005, 9006, 9007, 9008]),
        new(
            "GetParameterAttributes",
            AcsText.Request("<c:GetParameterAttributes><ParameterNames><string>" + Code
                + "</string></ParameterNames></c:GetParameterAttributes>"),
            [9001, 9002, 9003, 9004, 9005]),
        new(
            "SetParameterAttributes",
            AcsText.Request("<c:SetParameterAttributes><ParameterList><SetParameterAttributesStruct><Name>" + Code + "</Name>"
                + "<NotificationChange>1</NotificationChange><Notification>1</Notification><AccessListChange>1</AccessListChange>"
                + "<AccessList/></SetParameterAttributesStruct></ParameterList></c:SetParameterAttributes>"),
            [9000, 9001, 9002, 9003, 9004, 9005, 9009]),
        new(
            "AddObject",
            AcsText.Request("<c:AddObject><ObjectName>Device.ManagementServer.InformParameter.</ObjectName>"
                + "<ParameterKey>key</ParameterKey></c:AddObject>"),
            [9001, 9002, 9003, 9004, 9005]),
        new(
            "DeleteObject",
            AcsText.Request("<c:DeleteObject><ObjectName>Device.ManagementServer.InformParameter.1.</ObjectName>"
                + "<ParameterKey>key</ParameterKey></c:DeleteObject>"),
            [9001, 9002, 9003, 9005]),
        new("Reboot", AcsText.Reboot("command"), [9001, 9002, 9003]),
        new("FactoryReset", AcsText.Request("<c:FactoryReset/>"), [9000, 9001, 9002, 9003]),
        new("ScheduleInform", TransferText.ScheduleInform("600", "command"), [9000, 9001, 9002, 9003, 9004]),
        new("Download", TransferText.Download("command", 600), [9000, 9001, 9002, 9003, 9004, 9010, 9012, 9013]),
        new(
            "Upload",
            TransferText.Upload("command", "1 Vendor Configuration File", 600),
            [9000, 9001, 9002, 9003, 9004, 9011, 9012, 9013]),
        new(
            "ScheduleDownload",
            TransferText.ScheduleDownload("command", TransferText.Window(600, 1200, 1)),
            [9000, 9001, 9002, 9003, 9004, 9010, 9013]),
        new("CancelTransfer", TransferText.Cancel("command"), [9000, 9001, 9003, 9021]),
        new("GetQueuedTransfers", AcsText.Request("<c:GetQueuedTransfers/>"), [9000, 9001, 9002]),
        new("GetAllQueuedTransfers", AcsText.Request("<c:GetAllQueuedTransfers/>"), [9000, 9001, 9002]),
    }.ToDictionary(sample => sample.Name);
}
