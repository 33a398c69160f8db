using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Diagnostics;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>What the agent registers, against the published model.</summary>
public class DataModelTests
{
    private static readonly string[] s_types = ["string", "int", "unsignedInt", "long", "unsignedLong", "boolean", "dateTime"];

    private readonly FakeGateway _gateway = new(0x4000)
    {
        Slots = new FakeSlots(0x1000, FakeImage.Make(1, 100)),
        LogSize = 1000,
    };

    public DataModelTests()
    {
        _gateway.Xmpp = new FakeXmppServer();
        _gateway.AddNetwork();
        _gateway.AddStatus();
        _gateway.Diagnostics = new DiagnosticBench().PlatformOf(_gateway);
        _gateway.HasStatistics = true;
        Assert.True(_gateway.Boot());
    }

    private ParameterRegistry Registry => _gateway.Agent.Model.Registry;

    [DeviceModelFact]
    public void EveryPathIsPublished()
    {
        Assert.All(Published(), node => Assert.Contains(PathOf(node), DeviceModel.Rows));
        Assert.All(
            Published(),
            node => Assert.Equal(Registry.IsParameter(node) ? "parameter" : "object", DeviceModel.Rows[PathOf(node)].Kind));
    }

    [DeviceModelFact]
    [Trait("Requirement", "R216")]
    public void TypesArePublishedOnes()
    {
        Assert.All(Parameters(), node => Assert.Equal(RowOf(node).BaseType, s_types[(int)Registry.TypeOf(node)]));
    }

    [DeviceModelFact]
    public void AccessIsThePublishedOne()
    {
        // A device may have less to write than the model allows, but no more.
        Assert.All(
            Parameters(),
            node => Assert.True(
                RowOf(node).Access == "readWrite" || !Registry.Has(node, ParameterFlags.Writable), PathOf(node)));
        string[] settings =
        [
            "Device.DeviceInfo.ProvisioningCode", "Device.ManagementServer.URL", "Device.ManagementServer.EnableCWMP",
            "Device.ManagementServer.PeriodicInformEnable", "Device.ManagementServer.PeriodicInformInterval",
            "Device.ManagementServer.PeriodicInformTime", "Device.ManagementServer.CWMPRetryMinimumWaitInterval",
            "Device.ManagementServer.CWMPRetryIntervalMultiplier",
        ];
        Assert.All(settings, path => Assert.True(Registry.Has(_gateway.Agent.Model.NodeOf(path), ParameterFlags.Writable), path));
    }

    [DeviceModelFact]
    [Trait("Requirement", "R226")]
    public void TablesThatTheAcsWritesArePublishedAsSuch()
    {
        int[] tables = [.. Nodes().Where(node => Registry.IsTable(node) && Registry.Has(node, ParameterFlags.Writable))];
        string[] expected =
        [
            "Device.ManagementServer.InformParameter.{i}.", "Device.NAT.PortMapping.{i}.", "Device.PeriodicStatistics.SampleSet.{i}.",
            "Device.PeriodicStatistics.SampleSet.{i}.Parameter.{i}.", "Device.XMPP.Connection.{i}.",
            "Device.XMPP.Connection.{i}.Server.{i}.",
        ];
        Assert.Equal(expected, tables.Select(PathOf).Order());
        Assert.All(tables, node => Assert.Equal("readWrite", RowOf(node).Access));
    }

    [DeviceModelFact]
    [Trait("Requirement", "R208")]
    public void UniqueKeysAreThePublishedOnes()
    {
        foreach (int table in Nodes().Where(node => Registry.IsTable(node)))
        {
            Match published = Regex.Match(RowOf(table).Constraints, @"unique\{([^}]*)\}");
            IEnumerable<string> keys = Enumerable.Range(0, Registry.KeyCount)
                .Where(key => Registry.TableOfKey(key) == table)
                .Select(key => (Registry.IsFunctionalKey(key) ? string.Empty : "nonfunc:") + string.Join('+', Members(key)));
            Assert.Equal(published.Groups[1].Value, string.Join(" | ", keys));
        }
    }

    [DeviceModelFact]
    [Trait("Requirement", "R206")]
    public void EnumerationsAreThePublishedOnes()
    {
        var value = new ValueBuffer();
        // Of the values of DiagnosticsState an ACS may write two alone.
        foreach (int node in Parameters().Where(
            node => Registry.Has(node, ParameterFlags.Writable) && !PathOf(node).EndsWith(".DiagnosticsState", StringComparison.Ordinal)))
        {
            Match published = Regex.Match(RowOf(node).Constraints, @"^enum\{([^}]*)\}");
            value.SetText("no word of any enumeration");
            Assert.False(published.Success && Allows(node, value), PathOf(node));
            foreach (string word in published.Groups[1].Value.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word == "Histogram")
                {
                    // There is nothing that would show one.
                    Assert.DoesNotContain(Parameters(), other => PathOf(other).EndsWith(".ValuesIfHistogram", StringComparison.Ordinal));
                    continue;
                }

                value.SetText(word.TrimEnd('*', '~'));
                Assert.True(Allows(node, value), word);
            }
        }
    }

    [DeviceModelFact]
    [Trait("Requirement", "R239")]
    public void CountsOfRowsAreThePublishedOnes()
    {
        foreach (int table in Nodes().Where(node => Registry.IsTable(node)))
        {
            Match published = Regex.Match(RowOf(table).Constraints, "numEntries=([A-Za-z0-9]+)");
            int count = Assert.Single(
                Parameters(),
                node => Registry.IdOf(node) == ParameterRegistry.RowCountId && Registry.TableOfCount(node) == table);
            Assert.EndsWith("." + published.Groups[1].Value, PathOf(count));
        }
    }

    [DeviceModelFact]
    [Trait("Requirement", "R123")]
    [Trait("Requirement", "R124")]
    public void ForcedInformParametersAreThePublishedOnes()
    {
        Assert.All(Parameters(), node => Assert.Equal(RowOf(node).Has("forcedInform"), Registry.Has(node, ParameterFlags.ForcedInform)));
        string[] required =
        [
            "Device.RootDataModelVersion", "Device.DeviceInfo.HardwareVersion", "Device.DeviceInfo.SoftwareVersion",
            "Device.DeviceInfo.ProvisioningCode", "Device.ManagementServer.ParameterKey",
            "Device.ManagementServer.ConnectionRequestURL",
        ];
        Assert.All(required, path => Assert.True(Registry.Has(_gateway.Agent.Model.NodeOf(path), ParameterFlags.ForcedInform), path));
    }

    /// <summary>What is ours stands in vendor objects, has a type, and no names of the standard's come below it by chance.</summary>
    [DeviceModelFact]
    [Trait("Requirement", "R400")]
    public void VendorObjectsAreNamedAsSuch()
    {
        int[] own = [.. Nodes().Except(Published())];
        Assert.Equal(
            ["Device.X_NANOCWMP_Heap.", "Device.X_NANOCWMP_Sessions.", "Device.X_NANOCWMP_Storage."],
            own.Where(node => !Registry.IsParameter(node)).Select(PathOf).Order());
        Assert.All(own, node => Assert.Matches(@"^Device\.X_NANOCWMP_[A-Za-z]+\.([A-Za-z]*)$", PathOf(node)));
        Assert.All(Published(), node => Assert.DoesNotContain("X_", PathOf(node)));
        Assert.All(
            own.Where(node => Registry.IsParameter(node)),
            node => Assert.False(Registry.Has(node, ParameterFlags.Writable) || Registry.ReferenceOf(node, out _) != null));
    }

    [DeviceModelFact]
    [Trait("Requirement", "R420")]
    public void ActiveNotificationIsDeniedWhereTheModelAllowsItAlone()
    {
        Assert.All(
            Parameters().Where(node => Registry.Has(node, ParameterFlags.ActiveDenied)),
            node => Assert.True(RowOf(node).Has("activeNotify=canDeny"), PathOf(node)));
        Assert.Contains(Parameters(), node => PathOf(node) == DiagnosticBench.Ping + "MaximumResponseTime");
        Assert.False(Registry.Has(_gateway.Agent.Model.NodeOf(DiagnosticBench.Ping + "MaximumResponseTime"), ParameterFlags.ActiveDenied));
    }

    /// <summary>What a test can end with is among the published values.</summary>
    [Theory]
    [InlineData(DiagnosticBench.Ping, "None Requested Complete Error_CannotResolveHostName Error_NoRouteToHost Error_Internal Error_Other")]
    [InlineData(
        DiagnosticBench.Trace,
        "Complete Error_CannotResolveHostName Error_NoRouteToHost Error_MaxHopCountExceeded Error_Internal Error_Other")]
    [InlineData(
        DiagnosticBench.Download,
        "Complete Error_CannotResolveHostName Error_InitConnectionFailed Error_NoResponse Error_TransferFailed Error_Internal Error_Other")]
    [InlineData(
        DiagnosticBench.Upload,
        "Complete Error_CannotResolveHostName Error_InitConnectionFailed Error_NoResponse Error_NoTransferComplete Error_Internal Error_Other")]
    [InlineData(DiagnosticBench.Selection, "Complete Error_CannotResolveHostName Error_Internal Error_Other")]
    [InlineData(DiagnosticBench.Lookup, "Complete Error_DNSServerNotResolved Error_Internal Error_Other")]
    [InlineData(DiagnosticBench.SelfTest, "Complete Error_Internal")]
    public void OutcomesArePublishedOnes(string path, string outcomes)
    {
        if (DeviceModel.Absent is not null)
        {
            // The facts beside this one say so.
            return;
        }

        string[] published = DeviceModel.Rows[path + "DiagnosticsState"].Constraints[5..^1].Split('|');
        Assert.All(outcomes.Split(' '), outcome => Assert.Contains(outcome, published));
    }

    [DeviceModelFact]
    [Trait("Requirement", "R215")]
    public void HiddenParametersAreThePublishedOnes()
    {
        Assert.All(
            Parameters(),
            node => Assert.Equal(
                RowOf(node).Has("hidden") || RowOf(node).Has("secured"), Registry.Has(node, ParameterFlags.Hidden)));
    }

    [DeviceModelFact]
    [Trait("Requirement", "R206")]
    [Trait("Requirement", "R114")]
    public void RangesOfSettingsAreThePublishedOnes()
    {
        foreach (int node in Parameters().Where(node => Registry.Has(node, ParameterFlags.Writable)))
        {
            DeviceModelRow row = RowOf(node);
            if (row.MaximumLength is long length)
            {
                Assert.True(Registry.MaximumOf(node) == length, PathOf(node));
            }

            (long? minimum, long? maximum) = row.Range;
            if (row.BaseType is "int" or "unsignedInt" or "long" or "unsignedLong")
            {
                Assert.True(Registry.MinimumOf(node) == (minimum ?? ValueSyntax.LowestOf(Registry.TypeOf(node))), PathOf(node));
                Assert.True(Registry.MaximumOf(node) == (maximum ?? ValueSyntax.HighestOf(Registry.TypeOf(node))), PathOf(node));
            }
        }
    }

    [DeviceModelFact]
    public void DefaultsAreThePublishedOnesAndValid()
    {
        foreach (int node in Parameters().Where(node => Registry.Has(node, ParameterFlags.Stored)))
        {
            string published = RowOf(node).Default;
            var value = new ValueBuffer();
            Registry.GetDefault(node, value);
            string registered = value.ToString();

            // SRV records cannot be asked for: a row begins with what SupportedServerConnectAlgorithms has instead.
            if (published is not ("-" or "DNS-SRV"))
            {
                string text = published.StartsWith("factory:", StringComparison.Ordinal) ? published[8..] : published;
                Assert.True(registered == (text is "\"\"" or "[]" ? "" : text), PathOf(node));
            }

            if (Registry.Has(node, ParameterFlags.Alias))
            {
                // Each row is given its own.
                continue;
            }

            Assert.True(
                ValueSyntax.Normalize(Registry.TypeOf(node), Registry.MinimumOf(node), Registry.MaximumOf(node), value), PathOf(node));
            Assert.Equal(registered, value.ToString());
        }
    }

    [Fact]
    [Trait("Requirement", "R107")]
    public void DefaultsOfTheRetryPolicyAreThoseOfTheStandard()
    {
        Assert.Equal("5", _gateway.Setting("Device.ManagementServer.CWMPRetryMinimumWaitInterval"));
        Assert.Equal("2000", _gateway.Setting("Device.ManagementServer.CWMPRetryIntervalMultiplier"));
    }

    [Fact]
    [Trait("Requirement", "R399")]
    public void NamesAreOfTheGrammarAndFitTheirField()
    {
        Assert.All(
            Nodes(),
            node =>
            {
                Assert.Matches(new Regex(@"^Device\.(([A-Za-z_][A-Za-z0-9_-]*|\{i\})\.)*([A-Za-z_][A-Za-z0-9_-]*)?$"), PathOf(node));
                Assert.True(PathOf(node).Length <= Limits.Path);
            });
    }

    /// <summary>A string whose length the model leaves open takes what belongs into it: a name, an address, a path.</summary>
    [DeviceModelFact]
    [Trait("Requirement", "R398")]
    public void StringsWithoutAStatedLengthHaveRoom()
    {
        Assert.All(
            Parameters().Where(node => RowOf(node).BaseType == "string" && RowOf(node).Constraints == "-" && Registry.Has(node, ParameterFlags.Stored)),
            node => Assert.True(RowOf(node).MaximumLength != null || Registry.MaximumOf(node) >= 256, PathOf(node)));
    }

    [Fact]
    [Trait("Requirement", "R405")]
    public void ThereIsOneRootWithOneServicesObject()
    {
        Assert.Single(Nodes(), node => Registry.ParentOf(node) == ParameterRegistry.None);
        Assert.Single(Nodes(), node => PathOf(node) == "Device.Services.");
    }

    /// <summary>Some objects know their words themselves.</summary>
    private bool Allows(int node, ValueBuffer value) =>
        Registry.Allows(node, value)
        && Registry.OwnerOf(node).Validate(Registry.IdOf(node), new ParameterAddress { Node = node }, value) == FaultCode.None;

    private IEnumerable<string> Members(int key)
    {
        for (int i = 0; Registry.MemberOfKey(key, i) is int node and not ParameterRegistry.None; i++)
        {
            yield return PathOf(node)[PathOf(Registry.TableOfKey(key)).Length..];
        }
    }

    private IEnumerable<int> Nodes() => Enumerable.Range(0, Registry.Count);

    /// <summary>Vendor objects are this project's own, with all that is in them.</summary>
    private IEnumerable<int> Published() => Nodes().Where(node => !PathOf(node).StartsWith("Device.X_NANOCWMP_", StringComparison.Ordinal));

    private IEnumerable<int> Parameters() => Published().Where(node => Registry.IsParameter(node));

    private DeviceModelRow RowOf(int node) => DeviceModel.Rows[PathOf(node)];

    /// <summary>Writes a path as the published model has it, with "{i}." for each row.</summary>
    private string PathOf(int node)
    {
        byte[] name = new byte[Limits.Path];
        string path = Encoding.ASCII.GetString(name, 0, Registry.CopyName(node, name, 0));
        path += Registry.IsParameter(node) ? "" : Registry.IsTable(node) ? ".{i}." : ".";
        int parent = Registry.ParentOf(node);
        return parent == ParameterRegistry.None ? path : PathOf(parent) + path;
    }
}
