using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using NanoCwmp.Model;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>
/// A complete upgrade with all its real parts (download, verification, mark, swap, trial, confirmation or the way back, report)
/// in one flash chip, with the power cut before and inside every operation of the chip and at 100 points of the transfer. What
/// runs is always whole and signed, and the ACS is told once, and told what runs.
/// </summary>
public class UpgradeSweepTests(ITestOutputHelper output)
{
    private const int Points = 100;

    [Theory]
    [InlineData(UpgradeKind.Good, 1, 1)]
    [InlineData(UpgradeKind.Crashes, 4, 2)]
    [InlineData(UpgradeKind.Unreachable, 1, 3)]
    [InlineData(UpgradeKind.FlippedBit, 1, 3)]
    [InlineData(UpgradeKind.OtherKey, 1, 3)]
    [InlineData(UpgradeKind.OtherKeyAtBoot, 1, 3)]
    [InlineData(UpgradeKind.OtherBoard, 1, 3)]
    [InlineData(UpgradeKind.OtherBoardAtBoot, 1, 3)]
    [InlineData(UpgradeKind.TooLarge, 1, 1)]
    [Trait("Requirement", "R278")]
    [Trait("Requirement", "R279")]
    [Trait("Requirement", "R298")]
    public void PowerCutAnywhereEndsWithOneTrueReport(UpgradeKind kind, int stride, int secondStride)
    {
        var plain = new UpgradeGateway(kind, 0);
        plain.CutAt(-1, false, -1);
        Live(plain, kind);
        int operations = plain.Operations;
        Assert.Equal(0, plain.Cuts);
        Assert.Equal(kind == UpgradeKind.Good, plain.RunsNew);

        // More rounds also make the steps between the operations smaller.
        int rounds = NanoCwmp.Tests.Host.Storage.Sweep.Multiplier;
        var sweep = new Cases();
        for (int round = 0; round < rounds; round++)
        {
            for (int first = round % stride; first < operations; first += stride)
            {
                int seed = (round * 1000003) + (first * 31);
                sweep.Try(kind, seed, gateway => gateway.CutAt(first, false, -1));
                sweep.Try(kind, seed + 1, gateway => gateway.CutAt(first, true, -1));
                if (first / stride % secondStride == 0)
                {
                    // And once more, in the recovery or somewhere later.
                    int second = ((first * 217) + round) % (first % 2 == 0 ? 12 : operations);
                    sweep.Try(kind, seed + 2, gateway => gateway.CutAt(first, true, second));
                }
            }
        }

        output.WriteLine($"{kind}: {operations} operations of the chip; {sweep}");
        sweep.Check();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "R269")]
    [Trait("Requirement", "R278")]
    public void PowerOrConnectionLostAtAnyPointOfTheTransfer(bool isPower)
    {
        var sweep = new Cases();
        for (int point = 0; point < Points; point++)
        {
            sweep.Try(UpgradeKind.Good, point, gateway =>
            {
                gateway.CutAt(-1, false, -1);
                gateway.Files.Left = gateway.FileLength * point / (Points - 1);
                gateway.Files.Happens = isPower ? gateway.Cut : () => { };
            });
        }

        output.WriteLine($"{Points} points of the transfer; {sweep}");
        sweep.Check();
        Assert.Equal(isPower ? Points : 0, sweep.Cuts);
        Assert.Equal(0, sweep.Reverted);
    }

    /// <summary>Lives from the request to the report, and looks whether all stays so.</summary>
    private static void Live(UpgradeGateway gateway, UpgradeKind kind)
    {
        // A request that was lost with the power comes again.
        for (int time = 0; time < 3 && gateway.Reports.Count == 0; time++)
        {
            Require(gateway.Acs.Count("DownloadResponse") == 0, "accepted, and not reported");
            gateway.Ask();
        }

        IReadOnlyList<XElement> reports = gateway.Reports;
        Require(reports.Count > 0, "not reported");
        Require(reports.Count <= 1 + gateway.Cuts, "reported after its answer");
        Require(reports.All(report => XNode.DeepEquals(report, reports[0])), "two reports that differ");
        Require(gateway.IsSettled, "what runs does not stay");
        Require(kind == UpgradeKind.Good || !gateway.RunsNew, "a bad version 2 stays");
        Require(kind != UpgradeKind.Good || gateway.RunsNew || gateway.Cuts > 0, "version 2 was taken back");
        int fault = int.Parse(reports[0].Descendants("FaultCode").Single().Value, CultureInfo.InvariantCulture);
        Require(fault == ExpectedFault(gateway, kind), $"reported {fault}, and {(gateway.RunsNew ? "version 2" : "version 1")} runs");
        string version = gateway.RunsNew ? "2.0.0" : "1.0.0";
        Require(gateway.ReportedVersions.All(told => told == version), "another version was told with the report");

        // Nothing stays behind, and nothing more comes.
        bool runsNew = gateway.RunsNew;
        for (int look = 0; look < 2; look++)
        {
            gateway.Forget();
            gateway.Boot();
            gateway.Run();
            Require(gateway.Records().Length == 0, $"left behind: {gateway.Records()}");
            Require(gateway.Acs.Received is ["1 BOOT"], $"after the end: {string.Join(", ", gateway.Acs.Received)}");
            Require(gateway.RunsNew == runsNew && gateway.IsSettled, "what runs has not stayed");
        }
    }

    private static int ExpectedFault(UpgradeGateway gateway, UpgradeKind kind) => kind switch
    {
        _ when gateway.RunsNew => FaultCode.None,
        UpgradeKind.OtherKey or UpgradeKind.OtherKeyAtBoot => FaultCode.FileAuthentication,
        _ => FaultCode.FileCorrupted,
    };

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new XunitException(message);
        }
    }

    private sealed class Cases
    {
        private readonly List<string> _failures = [];
        private int _count;
        private int _new;

        public int Cuts { get; private set; }

        public int Reverted { get; private set; }

        public void Try(UpgradeKind kind, int seed, Action<UpgradeGateway> prepare)
        {
            _count++;
            var gateway = new UpgradeGateway(kind, seed);
            try
            {
                prepare(gateway);
                Live(gateway, kind);
                _new += gateway.RunsNew ? 1 : 0;
                Reverted += gateway.RunsNew ? 0 : 1;
            }
            catch (XunitException failure)
            {
                _failures.Add($"case {_count}, seed {seed}, after {gateway.Cuts} cuts: {failure.Message}");
            }

            Cuts += gateway.Cuts;
        }

        public void Check() => Assert.True(
            _failures.Count == 0, $"{_failures.Count} of {_count}: {string.Join("; ", _failures.Take(5))}");

        public override string ToString() =>
            $"{_count} upgrades with {Cuts} cuts, {_new} ended on version 2 and {Reverted} on version 1";
    }
}
