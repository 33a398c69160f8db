using System.Globalization;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>What an ACS sees of the machine that the emulated gateway runs on.</summary>
public class StatusTests
{
    private const string Processes = "Device.DeviceInfo.ProcessStatus.";

    [LinuxFact]
    public async Task TheProcessesAreThoseOfTheEmulator()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        Task<JobResult<IReadOnlyList<ParameterValue>>> values = site.Acs.Enqueue(Site.DeviceId, new GetParameterValues(Processes));
        site.Poke();
        Dictionary<string, string> found = (await values.WaitAsync(Site.Patience)).Response.ToDictionary(v => v.Name, v => v.Value);
        Assert.Equal($"{Environment.ProcessId}", found[Processes + "Process.1.PID"]);
        Assert.NotEmpty(found[Processes + "Process.1.Command"]);
        Assert.InRange(Number(found[Processes + "Process.1.Size"]), 1024, long.MaxValue);
        Assert.InRange(Number(found[Processes + "CPUUsage"]), 0, 100);
        int rows = found.Keys.Count(name => name.EndsWith(".PID", StringComparison.Ordinal));
        Assert.Equal(rows, Number(found[Processes + "ProcessNumberOfEntries"]));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
