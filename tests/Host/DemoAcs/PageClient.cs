using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>Asks the server for jobs as its page does.</summary>
internal sealed class PageClient(DemoAcsServer server) : IDisposable
{
    public HttpClient Http { get; } = new() { BaseAddress = server.PageUrl };

    public Task<HttpResponseMessage> PostAsync(object job) => Http.PostAsJsonAsync("/api/jobs", job);

    public async Task AddAsync(object job) => (await PostAsync(job)).EnsureSuccessStatusCode();

    public void Dispose() => Http.Dispose();
}
