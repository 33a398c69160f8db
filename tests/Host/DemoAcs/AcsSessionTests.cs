using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The session of the demonstration ACS: first contact, order of messages, what it refuses.</summary>
public sealed class AcsSessionTests
{
    [Fact]
    public async Task FirstContactWalksSetsAndReadsBack()
    {
        var options = new DemoAcsOptions { PeriodicInformInterval = TimeSpan.FromSeconds(90) };
        await using var server = await DemoAcsServer.StartAsync(options);
        using var cpe = new FakeCpe(server.Url);

        Assert.Equal(HttpStatusCode.NoContent, await cpe.RunSessionAsync("0 BOOTSTRAP", "1 BOOT"));

        Assert.Equal(
            [
                "InformResponse", "GetRPCMethods", "GetParameterNames", "GetParameterValues", "SetParameterValues",
                "GetParameterValues", "",
            ],
            cpe.ReceivedMethods);
        var session = await server.AnySessionAsync();
        Assert.True(session.Completed);
        Assert.Equal(7, session.Exchanges);
        Assert.Equal(cpe.DeviceId, session.DeviceId);
        var device = Assert.Single(server.Devices);
        Assert.Equal("90", device.Value("Device.ManagementServer.PeriodicInformInterval"));
        Assert.Equal("true", device.Value("Device.ManagementServer.PeriodicInformEnable"));
        Assert.Equal("unsignedInt", device.Parameters["Device.ManagementServer.PeriodicInformInterval"].Type);
        Assert.True(device.Parameters["Device.NAT.PortMapping."].Writable);
        Assert.False(device.Parameters["Device.DeviceInfo.UpTime"].Writable);
        Assert.Equal(cpe.Methods, device.Methods);
        Assert.Equal(["0 BOOTSTRAP", "1 BOOT"], device.LastInform.Events.Select(e => e.Code));
        Assert.Equal("2026-06-01T12:00:00+02:00", device.LastInform.CurrentTime);
        Assert.False(device.InSession);
    }

    [Fact]
    public async Task KnownDeviceIsLeftAloneUntilBootstrap()
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using var cpe = new FakeCpe(server.Url);
        await cpe.RunSessionAsync("1 BOOT");
        cpe.ReceivedMethods.Clear();

        await cpe.RunSessionAsync("2 PERIODIC");
        Assert.Equal(["InformResponse", ""], cpe.ReceivedMethods);

        cpe.ReceivedMethods.Clear();
        await cpe.RunSessionAsync("0 BOOTSTRAP");
        Assert.Contains("GetParameterNames", cpe.ReceivedMethods);
    }

    [Fact]
    public async Task BootstrapAgainAfterBrokenSessionQueuesTheWalkOnce()
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using var cpe = new FakeCpe(server.Url);
        await cpe.SendAsync(cpe.Inform("0 BOOTSTRAP"), "1");

        await cpe.RunSessionAsync("0 BOOTSTRAP");

        Assert.Single(cpe.ReceivedMethods, "GetRPCMethods");
        Assert.Single(cpe.ReceivedMethods, "GetParameterNames");
        Assert.Equal([false, true], server.Sessions.Select(s => s.Completed));
    }

    [Fact]
    public async Task OwnRequestsComeBeforeTheEmptyPost()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        cpe.OwnRequests.Enqueue(new XElement(cpe.Cwmp + "GetRPCMethods"));
        cpe.OwnRequests.Enqueue(new XElement(cpe.Cwmp + "TransferComplete"));
        cpe.OwnRequests.Enqueue(new XElement(cpe.Cwmp + "X_NoSuchThing"));

        await cpe.RunSessionAsync("7 TRANSFER COMPLETE");

        Assert.Equal(["InformResponse", "GetRPCMethodsResponse", "TransferCompleteResponse", "Fault", ""], cpe.ReceivedMethods);
        Assert.Equal(8000, (int)cpe.Received[3].Descendants("FaultCode").Single());
        Assert.Contains("Inform", cpe.Received[1].Descendants("string").Select(e => e.Value));
        Assert.True((await server.AnySessionAsync()).Completed);
    }

    [Fact]
    public async Task OwnRequestAfterTheEmptyPostIsRefused()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        var waiting = server.Enqueue(cpe.DeviceId, new GetRpcMethods());
        await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");
        await cpe.SendAsync(null, null);

        var (status, _) = await cpe.SendAsync(new XElement(cpe.Cwmp + "TransferComplete"), "2");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.False((await server.AnySessionAsync()).Completed);
        Assert.False(waiting.IsCompleted);
        await cpe.RunSessionAsync("1 BOOT");
        Assert.Equal(cpe.Methods, (await waiting.WaitAsync(Rpcs.Patience)).Response);
    }

    [Theory]
    [InlineData("urn:dslforum-org:cwmp-1-0")]
    [InlineData("urn:dslforum-org:cwmp-1-1")]
    [InlineData("urn:dslforum-org:cwmp-1-2")]
    public async Task AnswersComeInTheNamespaceOfTheInform(string cwmp)
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using var cpe = new FakeCpe(server.Url, cwmp: cwmp);

        await cpe.RunSessionAsync("1 BOOT");

        Assert.Equal(6, cpe.Received.Count);
        Assert.All(cpe.Received, m => Assert.Equal(
            [cwmp], m.Descendants().Select(e => e.Name.NamespaceName).Where(n => n.Contains("cwmp")).Distinct()));
    }

    [Theory]
    [InlineData("urn:dslforum-org:cwmp-1-3")]
    [InlineData("urn:dslforum-org:cwmp-1-4")]
    [InlineData("urn:example-com:other")]
    public async Task NamespacesThatDoNotExistAreRefused(string cwmp)
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url, cwmp: cwmp);

        Assert.Equal(HttpStatusCode.BadRequest, await cpe.RunSessionAsync("1 BOOT"));
        Assert.Empty(server.Devices);
    }

    [Fact]
    public async Task EmptyFirstPostIsRefused()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);

        Assert.Equal(HttpStatusCode.BadRequest, (await cpe.PostAsync(null)).StatusCode);
    }

    [Fact]
    public async Task MissingCookieEndsIn400()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");
        Assert.Single(cpe.Handler.CookieContainer.GetCookies(server.Url)).Expired = true;

        Assert.Equal(HttpStatusCode.BadRequest, (await cpe.SendAsync(null, null)).Status);
    }

    [Theory]
    [Trait("Requirement", "R056")]
    [InlineData("wrong")]
    [InlineData(null)]
    public async Task AnswerWithAnotherIdIsRefusedAndTheJobStays(string? id)
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        var job = server.Enqueue(cpe.DeviceId, new Reboot("k"));
        await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");
        await cpe.SendAsync(null, null);

        var (status, _) = await cpe.SendAsync(new XElement(cpe.Cwmp + "RebootResponse"), id);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.False(job.IsCompleted);
        Assert.Contains("cwmp:ID", (await server.AnySessionAsync()).Reason);
    }

    [Fact]
    public async Task SilenceEndsASession()
    {
        await using var server = await Rpcs.StartQuietAsync(TimeSpan.FromMilliseconds(200));
        using var cpe = new FakeCpe(server.Url);
        await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");

        var session = await server.AnySessionAsync();

        Assert.False(session.Completed);
        Assert.StartsWith("no POST", session.Reason);
        Assert.Equal(HttpStatusCode.BadRequest, (await cpe.SendAsync(null, null)).Status);
    }

    [Fact]
    public async Task CancelledJobLeavesTheQueue()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        using var cancel = new CancellationTokenSource();
        var job = server.Enqueue(cpe.DeviceId, new FactoryReset(), cancel.Token);
        await cancel.CancelAsync();

        await cpe.RunSessionAsync("1 BOOT");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job);
        Assert.DoesNotContain("FactoryReset", cpe.ReceivedMethods);
    }

    [Fact]
    public async Task ContactIsRequestedOnlyBetweenSessions()
    {
        int asked = 0;
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions
        {
            WalkNewDevices = false,
            RequestContact = _ =>
            {
                Interlocked.Increment(ref asked);
                return Task.CompletedTask;
            },
        });
        using var cpe = new FakeCpe(server.Url);
        await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");
        var first = server.Enqueue(cpe.DeviceId, new GetRpcMethods());
        await cpe.RunSessionAsync("1 BOOT");
        await first.WaitAsync(Rpcs.Patience);
        Assert.Equal(0, asked);

        _ = server.Enqueue(cpe.DeviceId, new GetRpcMethods());
        await Task.Run(() => SpinWait.SpinUntil(() => Volatile.Read(ref asked) == 1, Rpcs.Patience));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task WrongInformArgumentsAreRefused()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        foreach (string name in new[] { "DeviceId", "OUI", "Event", "CurrentTime", "RetryCount", "ParameterList" })
        {
            var inform = cpe.Inform("1 BOOT");
            inform.Descendants(name).Single().Remove();
            Assert.Equal(HttpStatusCode.BadRequest, (await cpe.SendAsync(inform, "1")).Status);
        }

        Assert.Empty(server.Devices);
    }

    [Fact]
    public async Task ValuesThatXmlCannotCarryAreRefusedAtOnce()
    {
        await using var server = await Rpcs.StartQuietAsync();

        Assert.Throws<ArgumentException>(() =>
        {
            _ = server.Enqueue("00D09E-X-1", new SetParameterValues([new ParameterValue("Device.A", "\u0001", "string")]));
        });
    }
}
