using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;
using NanoCwmp.Hal;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Xmpp;

/// <summary>A gateway that its ACS has told of an XMPP server.</summary>
internal sealed class XmppSite : IAsyncDisposable
{
    public const string Username = "operator";
    public const string Password = "<a secret> & \"more\" of it";
    public const string Connection = "Device.XMPP.Connection.1.";
    public const string JabberId = "gateway@localhost/cwmp";

    private const string ManagementServer = "Device.ManagementServer.";

    private XmppSite(Site site)
    {
        Site = site;
    }

    public Site Site { get; }

    /// <summary>Starts ACS and gateway, and has the ACS set the connection up.</summary>
    public static async Task<XmppSite> StartAsync(
        ProsodyServer server, string root, bool usesTls = true, string password = ProsodyServer.GatewayPassword)
    {
        var options = new GatewayOptions { Tls = new TlsSettings { Roots = root } };
        Site site = await Site.StartAsync(new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null }, options);
        await site.NextSessionAsync();
        site.Gateway.Post(agent => agent.Configure(ManagementServer + "PeriodicInformEnable", "0"));
        Task<JobResult<AddedObject>> row = site.Acs.Enqueue(Site.DeviceId, new AddObject("Device.XMPP.Connection.", "row"));
        Task<JobResult<AddedObject>> address = site.Acs.Enqueue(Site.DeviceId, new AddObject(Connection + "Server.", "server"));
        Task<JobResult<int>> set = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue(Connection + "Username", ProsodyServer.GatewayUser, "string"),
                new ParameterValue(Connection + "Password", password, "string"),
                new ParameterValue(Connection + "Domain", ProsodyServer.Domain, "string"),
                new ParameterValue(Connection + "Resource", "cwmp", "string"),
                new ParameterValue(Connection + "UseTLS", usesTls ? "1" : "0", "boolean"),
                new ParameterValue(Connection + "ServerConnectAlgorithm", "ServerTable", "string"),
                new ParameterValue(Connection + "ServerRetryInitialInterval", "1", "unsignedInt"),
                new ParameterValue(Connection + "ServerRetryIntervalMultiplier", "1000", "unsignedInt"),
                new ParameterValue(Connection + "Enable", "1", "boolean"),
                new ParameterValue(Connection + "Server.1.ServerAddress", "127.0.0.1", "string"),
                new ParameterValue(Connection + "Server.1.Port", server.Port.ToString(), "unsignedInt"),
                new ParameterValue(Connection + "Server.1.Enable", "1", "boolean"),
                new ParameterValue(ManagementServer + "ConnReqXMPPConnection", "Device.XMPP.Connection.1", "string"),
                new ParameterValue(ManagementServer + "ConnReqAllowedJabberIDs", "someone@else.test,acs@localhost", "string"),
                new ParameterValue(ManagementServer + "ConnectionRequestUsername", Username, "string"),
                new ParameterValue(ManagementServer + "ConnectionRequestPassword", Password, "string"),
            ],
            "xmpp"));
        site.Poke();
        Assert.Equal(new AddedObject(1, 0), (await row.WaitAsync(Site.Patience)).Response);
        Assert.Equal(new AddedObject(1, 0), (await address.WaitAsync(Site.Patience)).Response);
        JobResult<int> result = await set.WaitAsync(Site.Patience);
        Assert.True(result.Fault is null, result.Fault?.ToString());
        return new XmppSite(site);
    }

    /// <summary>Reads a parameter of the gateway.</summary>
    public async Task<string> ReadAsync(string path)
    {
        var value = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Site.Gateway.Post(agent => value.SetResult(agent.Read(path)));
        return await value.Task.WaitAsync(Site.Patience);
    }

    /// <summary>Waits until a parameter of the connection has a value.</summary>
    public async Task WaitAsync(string name, string expected)
    {
        DateTime end = DateTime.UtcNow + Site.Patience;
        string value;
        while ((value = await ReadAsync(Connection + name)) != expected)
        {
            Assert.True(DateTime.UtcNow < end, $"{name} is {value}, not {expected}: {string.Join('\n', Site.Log.Lines)}");
            await Task.Delay(20);
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
