using System.Globalization;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>The gateway samples its own memory over real seconds, and calls the ACS to fetch what it has.</summary>
public class StatisticsTests
{
    private const string Table = "Device.PeriodicStatistics.SampleSet.";
    private const string Set = Table + "1.";
    private const string Parameter = Set + "Parameter.1.";

    [Fact]
    public async Task TheAcsIsCalledToFetchTheSamples()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        _ = site.Acs.Enqueue(Site.DeviceId, new AddObject(Table));
        _ = site.Acs.Enqueue(Site.DeviceId, new AddObject(Set + "Parameter."));
        Task<JobResult<int>> set = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue(Set + "Name", "memory", "string"),
                new ParameterValue(Set + "SampleInterval", "1", "unsignedInt"),
                new ParameterValue(Set + "ReportSamples", "3", "unsignedInt"),
                new ParameterValue(Set + "FetchSamples", "2", "unsignedInt"),
                new ParameterValue(Set + "Enable", "true", "boolean"),
                new ParameterValue(Parameter + "Reference", "Device.DeviceInfo.MemoryStatus.Free", "string"),
                new ParameterValue(Parameter + "CalculationMode", "Average", "string"),
                new ParameterValue(Parameter + "Enable", "true", "boolean"),
            ]));
        Task<JobResult<NoResponseValues>> notify = site.Acs.Enqueue(
            Site.DeviceId, new SetParameterAttributes(new AttributeChange(Set + "Status", 2)));
        site.Poke();
        Assert.Equal(0, (await set.WaitAsync(Site.Patience)).Response);
        Assert.Null((await notify.WaitAsync(Site.Patience)).Fault);
        Assert.Null((await site.NextSessionAsync()).Failure);

        // What waits is asked in the session that the gateway opens by itself.
        Task<JobResult<IReadOnlyList<ParameterValue>>> fetch = site.Acs.Enqueue(Site.DeviceId, new GetParameterValues(Set));
        SessionReport session = await site.SessionWithAsync("4 VALUE CHANGE");
        Assert.Equal("Enabled", session.Inform.Parameters.Single(parameter => parameter.Name == Set + "Status").Value);
        Dictionary<string, string> values =
            (await fetch.WaitAsync(Site.Patience)).Response.ToDictionary(value => value.Name, value => value.Value);
        long[] samples = [.. values[Parameter + "Values"].Split(',').Select(text => long.Parse(text, CultureInfo.InvariantCulture))];
        Assert.InRange(samples.Length, 2, 3);
        Assert.All(samples, sample => Assert.InRange(sample, 0, uint.MaxValue));
        Assert.True(samples[0] > 0);
        Assert.StartsWith("1,", values[Parameter + "SampleSeconds"]);
        Assert.Equal(samples.Length, values[Set + "SampleSeconds"].Split(',').Length);
        Assert.Equal(samples.Length, values[Parameter + "SuspectData"].Split(',').Length);
        TimeSpan time = DateTimeOffset.Parse(values[Set + "ReportEndTime"], CultureInfo.InvariantCulture)
            - DateTimeOffset.Parse(values[Set + "ReportStartTime"], CultureInfo.InvariantCulture);
        Assert.Equal(samples.Length, time.TotalSeconds);
    }
}
