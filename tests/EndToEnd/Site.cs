using System.Collections.Concurrent;
using System.Threading.Channels;
using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.Hal;
using NanoCwmp.Transfer;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>A gateway and its ACS, on loopback: real HTTP and real SOAP.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The id by which the ACS knows the gateway.</summary>
    public const string DeviceId = "02C0DE-Emulator-E2E";

    /// <summary>How long a test waits for what takes milliseconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<SessionOutcome> _outcomes = Channel.CreateUnbounded<SessionOutcome>();

    private Site(DemoAcsServer acs, EmulatedGateway gateway, TestLog log)
    {
        Acs = acs;
        Gateway = gateway;
        Log = log;
        gateway.SessionEnded += (_, outcome) => _outcomes.Writer.TryWrite(outcome);
    }

    public DemoAcsServer Acs { get; }

    public EmulatedGateway Gateway { get; }

    public TestLog Log { get; }

    /// <summary>Starts an ACS and a factory-new gateway that knows its URL. The ACS asks nothing of it by itself.</summary>
    public static Task<Site> StartAsync(params IReadOnlyList<DemoAcs.Behaviors.AcsBehavior> behaviors) =>
        StartAsync(new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null }, behaviors);

    public static Task<Site> StartAsync(DemoAcsOptions options, params IReadOnlyList<DemoAcs.Behaviors.AcsBehavior> behaviors) =>
        StartAsync(options, new GatewayOptions(), behaviors);

    /// <summary>Starts an ACS and a gateway that carries transfers out.</summary>
    public static Task<Site> StartAsync(ITransferExecutor executor) => StartAsync(
        new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null },
        new GatewayOptions { Executor = executor });

    /// <summary>Starts an ACS and a gateway with settings of its own; serial number and, if it has none, URL are set.</summary>
    public static async Task<Site> StartAsync(
        DemoAcsOptions options, GatewayOptions gateway, params IReadOnlyList<DemoAcs.Behaviors.AcsBehavior> behaviors)
    {
        DemoAcsServer acs = await DemoAcsServer.StartAsync(options);
        acs.Behaviors = behaviors;
        var log = new TestLog();
        string url = gateway.AcsUrl.Length > 0 ? gateway.AcsUrl : acs.Url.AbsoluteUri;
        var site = new Site(acs, new EmulatedGateway(gateway with { SerialNumber = "E2E", AcsUrl = url }, log), log);
        site.Gateway.Start();
        return site;
    }

    /// <summary>Waits until the gateway has ended a session.</summary>
    public async Task<SessionOutcome> NextSessionAsync() => await _outcomes.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Has the gateway open a session at once, as a connection request does.</summary>
    public void Poke() => Gateway.Post(agent => agent.RequestConnection());

    /// <summary>
    /// Waits until the ACS has seen a complete session whose Inform carries an event; it may have ended before this is called.
    /// </summary>
    public Task<SessionReport> SessionWithAsync(string eventCode) =>
        Acs.WaitForSessionAsync(session => session.Completed && session.Inform.Has(eventCode), Patience);

    /// <summary>
    /// As <see cref="SessionWithAsync"/>, but those that have ended when this is called do not count: for a session that
    /// follows from something, to be called before that.
    /// </summary>
    public Task<SessionReport> NextSessionWithAsync(string eventCode)
    {
        var ended = new HashSet<SessionReport>(Acs.Sessions, ReferenceEqualityComparer.Instance);
        return Acs.WaitForSessionAsync(
            session => session.Completed && session.Inform.Has(eventCode) && !ended.Contains(session), Patience);
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        await Acs.DisposeAsync();
    }

    /// <summary>Keeps the firmware's log lines.</summary>
    internal sealed class TestLog : ILogSink
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void Write(LogLevel level, string message) => Lines.Enqueue($"{level}: {message}");
    }
}
