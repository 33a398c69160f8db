using System;
using System.Linq;
using NanoCwmp.Model;
using NanoCwmp.Tests.Host.Storage;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;
using NanoCwmp.Transfer;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>
/// The life of every event that outlives a restart, with the power cut before and inside every operation of the storage: what
/// was promised comes, at least once and never after its answer, and nothing stays behind.
/// </summary>
public class LifePowerCutTests(ITestOutputHelper output)
{
    private const string Code = "Device.DeviceInfo.ProvisioningCode";
    private const string Server = "Device.ManagementServer.";

    [Theory]
    [InlineData(FaultCode.None)]
    [InlineData(FaultCode.FileServerUnreachable)]
    [Trait("Requirement", "R153")]
    [Trait("Requirement", "R275")]
    [Trait("Requirement", "R280")]
    [Trait("Requirement", "R296")]
    public void TransferIsReportedAtLeastOnceAndNeverAfterItsAnswer(int result) => Sweep(gateway =>
    {
        gateway.Executor.Duration = 5000;
        gateway.Executor.Result = result;
        gateway.Ask(TransferText.Download("k", 10));

        const string Report = "TransferComplete ";
        string[] reports = [.. gateway.Acs.Received.Where(item => item.StartsWith(Report, StringComparison.Ordinal))];
        string end = "TransferComplete k " + result;
        bool isPromised = gateway.Acs.Count("DownloadResponse") > 0;
        Assert.True(!isPromised || reports.Length > 0, "not told");
        Assert.True(reports.Length <= 1 + gateway.Cuts, "told after its answer");
        Assert.All(reports, report => Assert.Contains(report, new[] { end, "TransferComplete k 9017" }));
        Assert.True(reports.Length == 0 || reports.Distinct().Count() == 1, "two ends");
        Assert.True(gateway.Executor.Starts <= 1, "begun twice");
        Assert.True(gateway.Acs.Count("M Download k") >= reports.Length, "not announced");
        Assert.True(gateway.Acs.Count("7 TRANSFER COMPLETE") >= reports.Length, "not announced");
    });

    [Fact]
    [Trait("Requirement", "R095")]
    [Trait("Requirement", "R153")]
    [Trait("Requirement", "R266")]
    public void ScheduledInformIsDeliveredAtLeastOnceAndNeverAfterItsAnswer() => Sweep(gateway =>
    {
        gateway.Ask(TransferText.ScheduleInform("10", "s"));

        int delivered = gateway.Acs.Count("M ScheduleInform s");
        Assert.True(gateway.Acs.Count("ScheduleInformResponse") == 0 || delivered > 0, "not told");
        Assert.True(delivered <= 1 + gateway.Cuts, "told after its answer");
        Assert.Equal(delivered, gateway.Acs.Count("3 SCHEDULED"));
    });

    [Fact]
    [Trait("Requirement", "R259")]
    [Trait("Requirement", "R260")]
    [Trait("Requirement", "R263")]
    public void FactoryResetThatWasAnsweredIsCarriedOut() => Sweep(gateway =>
    {
        gateway.Ask(AcsText.Set(AcsText.Entry(Code, "string", "kept"), "key"));
        gateway.Ask(TransferText.ScheduleInform("100000", "s"));
        gateway.Ask(AcsText.Request("<c:FactoryReset/>"));

        bool isDone = gateway.Acs.Count("0 BOOTSTRAP") > 0;
        Assert.True(gateway.Acs.Count("FactoryResetResponse") == 0 || isDone, "not done");
        string code = gateway.Agent.Model.GetSetting(gateway.Agent.Model.NodeOf(Code)).ToString();
        Assert.True(!isDone || code.Length == 0, "not empty");
        Assert.True(isDone || code.Length == 0 || code == "kept", code);

        // The request may get lost with the power, each of the two times that it goes: then the ACS asks again.
        for (int again = 0; again < 2 && gateway.Acs.Count("0 BOOTSTRAP") == 0; again++)
        {
            gateway.Ask(AcsText.Request("<c:FactoryReset/>"));
        }
    });

    [Fact]
    [Trait("Requirement", "R153")]
    [Trait("Requirement", "R256")]
    public void RestartIsToldAtLeastOnceAndNeverAfterItsAnswer() => Sweep(gateway =>
    {
        gateway.Ask(AcsText.Reboot("r"));

        int delivered = gateway.Acs.Count("M Reboot r");
        Assert.True(gateway.Acs.Count("RebootResponse") == 0 || delivered > 0, "not told");
        Assert.True(delivered <= 1 + gateway.Cuts, "told after its answer");
    });

    [Fact]
    [Trait("Requirement", "R130")]
    [Trait("Requirement", "R131")]
    [Trait("Requirement", "R153")]
    public void BootstrapOfAnotherAcsIsToldAtLeastOnceAndNeverAfterItsAnswer() => Sweep(gateway =>
    {
        gateway.Ask(AcsText.Set(AcsText.Entry(Server + "URL", "string", "http://other.example/"), "u"));

        string url = gateway.Agent.Model.GetSetting(gateway.Agent.Model.NodeOf(Server + "URL")).ToString();
        int delivered = gateway.Acs.Count("0 BOOTSTRAP");
        Assert.Equal(url == "http://other.example/", delivered > 0);
        Assert.True(gateway.Acs.Count("SetParameterValuesResponse") == 0 || delivered > 0, "not told");
        Assert.True(delivered <= 1 + gateway.Cuts, "told after its answer");
    });

    [Fact]
    [Trait("Requirement", "R153")]
    public void TransferOfItsOwnIsReportedAtLeastOnceAndNeverAfterItsAnswer() => Sweep(gateway =>
    {
        gateway.Ask(AcsText.Set(AcsText.Entry(Server + "AutonomousTransferCompletePolicy.Enable", "boolean", "1"), "a"));
        bool isTaken = false;
        try
        {
            isTaken = gateway.Agent.ReportTransfer(new AutonomousTransfer { FileType = "1 Firmware Upgrade Image", AnnounceUrl = "http://a/" });
        }
        catch (PowerCutException)
        {
            // The next run starts it again.
        }

        gateway.Run();
        bool isWanted = gateway.Agent.Model.GetSetting(
            gateway.Agent.Model.NodeOf(Server + "AutonomousTransferCompletePolicy.Enable")).ToBoolean();
        int reports = gateway.Acs.Count("AutonomousTransferComplete  0");
        Assert.True(!isTaken || !isWanted || reports > 0, "not told");
        Assert.True(reports <= 1 + gateway.Cuts, "told after its answer");
        Assert.True(gateway.Acs.Count("10 AUTONOMOUS TRANSFER COMPLETE") >= reports, "not announced");
    });

    [Fact]
    [Trait("Requirement", "R091")]
    [Trait("Requirement", "R153")]
    public void PeriodicInformIsDeliveredAtLeastOnceAndNeverAfterItsAnswer() => Sweep(gateway =>
    {
        const int Interval = 7200;
        string on = AcsText.Entry(Server + "PeriodicInformEnable", "boolean", "1")
            + AcsText.Entry(Server + "PeriodicInformInterval", "unsignedInt", Interval.ToString())
            + AcsText.Entry(Server + "PeriodicInformTime", "dateTime", "2023-11-14T22:13:20Z");
        gateway.Ask(AcsText.Set(on, "p"));
        bool isOn = gateway.Acs.Count("SetParameterValuesResponse") > 0;

        // The moment at which the device has no power passes without an event: the next one counts.
        for (int time = 0; time < 3 && gateway.Acs.Count("2 PERIODIC") == 0; time++)
        {
            gateway.Clock.Advance(Interval * 1000L);
            gateway.Run();
        }

        int delivered = gateway.Acs.Count("2 PERIODIC");
        Assert.True(!isOn || delivered > 0, "not told");
        Assert.True(delivered <= 1 + gateway.Cuts, "told after its answer");
        string off = AcsText.Set(AcsText.Entry(Server + "PeriodicInformEnable", "boolean", "0"), "off");
        for (int i = 0; i < 3; i++)
        {
            gateway.Ask(off);
        }
    });

    /// <summary>Runs a life without a cut, then with one at each of the operations that it took.</summary>
    private void Sweep(Action<CutGateway> life)
    {
        int cases = 0;
        int cuts;
        int operation = 0;
        do
        {
            cuts = 0;
            for (int round = 0; round < 2 * Storage.Sweep.Multiplier; round++)
            {
                foreach (bool isInside in new[] { false, true })
                {
                    var gateway = new CutGateway((operation * 31) + round);

                    // Every other time the power goes again while the firmware recovers.
                    gateway.CutAt(operation, isInside, round % 2 == 0 ? -1 : (operation + round) % 8);
                    life(gateway);
                    cuts += gateway.Cuts;
                    cases++;

                    // Nothing stays behind, and nothing more comes.
                    gateway.Acs.Received.Clear();
                    gateway.Boot();
                    gateway.Run();
                    Assert.Equal(string.Empty, gateway.Records());
                    Assert.Equal(["1 BOOT"], gateway.Acs.Received);
                }
            }

            operation++;
        }
        while (cuts > 0);

        output.WriteLine($"{cases} cases, {operation - 1} operations of the storage");
        Assert.True(operation > 4, "nothing was cut");
    }
}
