using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using Xunit;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>The device assemblies hold nothing that compiles and does not run on nanoCLR 1.x.</summary>
public class NanoSubsetTests
{
    private const string Allowed = nameof(Allowed);

    private static readonly NanoApi s_api = NanoApi.Read(NanoBuild.Declarations);

    public static TheoryData<string> DeviceAssemblies => [.. NanoBuild.DeviceAssemblies.Select(path => Path.GetFileName(path))];

    public static TheoryData<string> Rules => [.. NanoRules.All.Select(rule => rule.Name)];

    [Fact]
    public void AllDeviceAssembliesAreChecked()
    {
        string[] folders = ["firmware", "hal", "boards", Path.Combine("tests", "Unit")];
        IEnumerable<string> projects = folders
            .SelectMany(folder => Directory.GetDirectories(Path.Combine(NanoBuild.RepositoryRoot, folder)))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .Where(project => File.ReadAllText(project).Contains("Firmware.targets", StringComparison.Ordinal));
        Assert.Equal(
            projects.Select(project => Path.GetFileNameWithoutExtension(project) + ".dll").Order(StringComparer.Ordinal),
            NanoBuild.DeviceAssemblies.Select(path => Path.GetFileName(path)));
    }

    [Theory]
    [MemberData(nameof(DeviceAssemblies))]
    public void DeviceAssemblyKeepsToTheSubset(string assembly)
    {
        using var image = new PEReader(File.OpenRead(NanoBuild.DeviceAssembly(assembly)));
        IReadOnlyList<NanoFinding> findings = NanoSubset.Check(image, s_api);
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public void EveryRuleHasAProbe()
    {
        Assert.Equal(NanoRules.All.Select(rule => rule.Name).Append(Allowed).Order(StringComparer.Ordinal), Probe.Names);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ProbeBreaksItsRuleAlone(string rule)
    {
        using PEReader image = Probe.Compile(rule);
        NanoApi? api = rule == nameof(NanoRules.OutsideApi) || !Probe.IsAgainstDotNet(rule) ? s_api : null;
        IReadOnlyList<NanoFinding> findings = NanoSubset.Check(image, api);
        Assert.Equal([rule], findings.Select(finding => finding.Rule.Name).Distinct());
        Assert.All(findings, finding => Assert.Contains(finding.Rule.Instead, finding.ToString()));
    }

    /// <summary>A rule that forbids everything would pass the probes too.</summary>
    [Fact]
    public void WhatRunsOnNanoClrIsAllowed()
    {
        using PEReader image = Probe.Compile(Allowed);
        Assert.Empty(NanoSubset.Check(image, s_api));
    }
}
