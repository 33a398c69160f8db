using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoCwmp.Tests.Host.Platform;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>The profiles that firmware/DataModel/README.md claims, against those that the published model has.</summary>
public class ProfileTests
{
    private const string Begin = "<!-- profiles -->";
    private const string End = "<!-- end of the profiles -->";

    private static readonly string s_page = Path.Combine(NanoBuild.RepositoryRoot, "firmware", "DataModel", "README.md");

    private readonly Dictionary<string, bool> _names = [];
    private readonly ILookup<string, string[]> _profiles;

    public ProfileTests()
    {
        var gateway = new FullGateway();
        foreach (string table in (string[])
            [
                "Device.NAT.PortMapping.", "Device.XMPP.Connection.", "Device.XMPP.Connection.1.Server.",
                "Device.ManagementServer.InformParameter.", "Device.PeriodicStatistics.SampleSet.",
                "Device.PeriodicStatistics.SampleSet.1.Parameter.",
            ])
        {
            gateway.AddRow(table);
        }

        foreach ((string name, bool isWritable) in gateway.Names(string.Empty, nextLevel: false)!)
        {
            // A table and its rows are one line of a profile; who can add rows can delete them.
            string path = FullGateway.Published(name);
            _names[path] = isWritable || (_names.TryGetValue(path, out bool before) && before);
        }

        _profiles = (DeviceModel.Absent is null ? File.ReadLines(DeviceModel.Profiles) : [])
            .Select(line => line.Split('\t')).ToLookup(cells => cells[0]);
    }

    [DeviceModelFact]
    public void EveryClaimedProfileIsComplete()
    {
        string page = File.ReadAllText(s_page);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        string complete = $"\n{string.Join(", ", _profiles.Select(profile => profile.Key).Where(IsClaimable).Order(StringComparer.Ordinal))}.\n";
        if (Environment.GetEnvironmentVariable("NANOCWMP_UPDATE") == "1")
        {
            File.WriteAllText(s_page, page[..begin] + complete + page[end..]);
            return;
        }

        Assert.Equal(complete, page[begin..end]);
    }

    /// <summary>The check tells a complete profile from one that lacks a parameter, or the right to write it.</summary>
    [DeviceModelFact]
    public void WhatIsMissingIsSeen()
    {
        Assert.True(IsComplete("MemoryStatus:1"));
        _names.Remove("Device.DeviceInfo.MemoryStatus.Free");
        Assert.False(IsComplete("MemoryStatus:1"));
        Assert.False(IsComplete("Location:1"));
        Assert.False(IsComplete("EthernetInterface:1"));
        Assert.True(IsComplete("XMPPBasic:1"));
        _names["Device.XMPP.Connection.{i}."] = false;
        Assert.False(IsComplete("XMPPBasic:1"));
    }

    // Those whose name begins with "_" are pieces of others.
    private bool IsClaimable(string profile) =>
        profile[0] is not ('_' or '#') && _profiles[profile].First()[3] != "deleted" && IsComplete(profile);

    private bool IsComplete(string profile)
    {
        string[][] rows = [.. _profiles[profile]];
        IEnumerable<string> bases = rows.Where(row => row[2].StartsWith("base/extends: ", StringComparison.Ordinal))
            .SelectMany(row => row[2]["base/extends: ".Length..].Split(' '));
        return rows.Length > 0
            && rows.Where(row => row[1] != "(profile)" && row[3] != "deleted").All(IsThere)
            && bases.All(IsComplete);
    }

    private bool IsThere(string[] row)
    {
        bool isWritable = row[2] is "readWrite" or "createDelete" or "create" or "delete" or "writeOnceReadOnly";
        return _names.TryGetValue(row[1], out bool canBeWritten) && (canBeWritten || !isWritable);
    }
}
