using System;
using System.Globalization;
using System.Linq;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>
/// A whole upgrade of the firmware with the power cut before and inside every operation of the slots and of the storage: what
/// runs was whole and signed, and what the ACS is told is what runs.
/// </summary>
public class UpdatePowerCutTests(ITestOutputHelper output)
{
    private const string Report = "TransferComplete ";

    [Fact]
    [Trait("Requirement", "R278")]
    [Trait("Requirement", "R279")]
    [Trait("Requirement", "R298")]
    public void GoodImageRunsOrTheOldOneDoes() => Sweep(FakeImage.Make(2, 20000), true, (gateway, fault) =>
    {
        bool isNew = gateway.Slots!.RunningVersion == "2.0.0";
        Assert.Equal(isNew ? FaultCode.None : FaultCode.FileCorrupted, fault);

        // Only a cut during the trial takes the new image away again.
        Assert.True(isNew || gateway.Cuts > 0);
    });

    [Fact]
    [Trait("Requirement", "R278")]
    public void ImageOfAnotherSignerNeverRuns() => Sweep(
        FakeImage.Make(2, 20000, FakeImage.Board, (byte)'X'),
        false,
        (gateway, fault) =>
        {
            Assert.Equal("1.0.0", gateway.Slots!.RunningVersion);
            Assert.Equal(FaultCode.FileAuthentication, fault);
        });

    [Fact]
    [Trait("Requirement", "R278")]
    public void DamagedImageNeverRuns()
    {
        byte[] image = FakeImage.Make(2, 20000);
        image[10000] ^= 1;
        Sweep(image, true, (gateway, fault) =>
        {
            Assert.Equal("1.0.0", gateway.Slots!.RunningVersion);
            Assert.Equal(FaultCode.FileCorrupted, fault);
        });
    }

    private void Sweep(byte[] image, bool checksSignature, Action<CutGateway, int> judge)
    {
        int cases = 0;
        int cuts;
        int allCuts = 0;
        int operation = 0;
        do
        {
            cuts = 0;
            for (int round = 0; round < 4 * NanoCwmp.Tests.Host.Storage.Sweep.Multiplier; round++)
            {
                foreach (bool isInside in new[] { false, true })
                {
                    var gateway = new CutGateway((operation * 31) + round, FakeImage.Make(1, 3000));
                    gateway.Slots!.ChecksSignature = checksSignature;
                    gateway.Files.Content = image;
                    gateway.CutAt(operation, isInside, round % 2 == 0 ? -1 : ((operation * 3) + round) % 40);
                    Life(gateway, judge);
                    cuts += gateway.Cuts;
                    cases++;
                }
            }

            allCuts += cuts;
            operation++;
        }
        while (cuts > 0);

        output.WriteLine($"{cases} cases, {allCuts} cuts, {operation - 1} operations of slots and storage");
        Assert.True(operation > 20, "nothing was cut");
    }

    private static void Life(CutGateway gateway, Action<CutGateway, int> judge)
    {
        gateway.Ask(TransferText.Download("k", 0));
        string[] reports = [.. gateway.Acs.Received.Where(item => item.StartsWith(Report, StringComparison.Ordinal))];
        bool isPromised = gateway.Acs.Count("DownloadResponse") > 0;
        Assert.True(!isPromised || reports.Length > 0, "not told");
        Assert.True(reports.Length <= 1 + gateway.Cuts, "told after its answer");
        Assert.True(reports.Distinct().Count() <= 1, string.Join(", ", reports));
        Assert.Equal(FirmwareState.Confirmed, gateway.Slots!.State);
        if (reports.Length > 0)
        {
            judge(gateway, int.Parse(reports[0].Split(' ')[^1], CultureInfo.InvariantCulture));
        }

        // Nothing stays behind, and nothing more comes.
        gateway.Acs.Received.Clear();
        string version = gateway.Slots.RunningVersion;
        gateway.Boot();
        gateway.Run();
        Assert.Equal(string.Empty, gateway.Records());
        Assert.Equal(["1 BOOT"], gateway.Acs.Received);
        Assert.Equal(version, gateway.Slots.RunningVersion);
    }
}
