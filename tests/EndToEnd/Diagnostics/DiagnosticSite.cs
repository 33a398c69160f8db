using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Diagnostics;

/// <summary>A gateway whose ACS has it make tests, over a real network.</summary>
internal sealed class DiagnosticSite : IAsyncDisposable
{
    private readonly Site _site;

    private DiagnosticSite(Site site)
    {
        _site = site;
    }

    public Site Site => _site;

    public static async Task<DiagnosticSite> StartAsync()
    {
        Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        return new DiagnosticSite(site);
    }

    /// <summary>Has the ACS set parameters, and start what they say.</summary>
    public async Task SetAsync(string path, params (string Name, string Value, string Type)[] values)
    {
        JobResult<int> result = await AskAsync(
            new SetParameterValues([.. values.Select(value => new ParameterValue(path + value.Name, value.Value, value.Type))]));
        Assert.Equal(0, result.Response);
    }

    /// <summary>Has the ACS start a test and read everything after its end.</summary>
    public async Task<Dictionary<string, string>> RunAsync(string path, params (string Name, string Value, string Type)[] values)
    {
        await SetAsync(path, [.. values, ("DiagnosticsState", "Requested", "string")]);
        SessionReport session = await NextEndAsync();
        Assert.Equal(["8 DIAGNOSTICS COMPLETE"], session.Inform.Events.Select(e => e.Code).Except(["4 VALUE CHANGE"]));
        return await ReadAsync(path);
    }

    /// <summary>Reads everything of an object, under names that are relative to it.</summary>
    public async Task<Dictionary<string, string>> ReadAsync(string path)
    {
        JobResult<IReadOnlyList<ParameterValue>> values = await AskAsync(new GetParameterValues(path));
        return values.Response.ToDictionary(value => value.Name[path.Length..], value => value.Value);
    }

    public async Task<JobResult<T>> AskAsync<T>(Job<T> job)
    {
        Task<JobResult<T>> result = _site.Acs.Enqueue(Site.DeviceId, job);
        _site.Poke();
        JobResult<T> answer = await result.WaitAsync(Site.Patience);
        Assert.Null((await _site.NextSessionAsync()).Failure);
        return answer;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Waits for the one session at the end of a test.</summary>
    private async Task<SessionReport> NextEndAsync()
    {
        Assert.Null((await _site.NextSessionAsync()).Failure);
        return _site.Acs.Sessions.Last();
    }
}
