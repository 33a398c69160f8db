using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Raw;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>Every way in which HTTP lets a server frame its answers (RFC 7230), through a whole session.</summary>
public class FramingTests
{
    private static readonly Dictionary<string, RawFraming> s_framings = new()
    {
        ["HTTP/1.0, each answer ends with the connection"] = new() { Version = "HTTP/1.0", UntilClose = true },
        ["HTTP/1.1, each answer ends with the connection"] = new() { UntilClose = true },
        ["interim answers first"] = new() { Interims = [100, 103, 102] },
        ["chunks with extensions and trailers"] = new()
        {
            Chunks = [1, 30, 2],
            ChunkExtension = ";name=\"value\"",
            Trailers = ["X-Checked: yes", "X-More: no"],
        },
        ["line feeds alone"] = new() { LineEnd = "\n" },
        ["one byte at a time"] = new() { PieceSize = 1 },
        ["pieces of seven bytes in chunks of five"] = new() { PieceSize = 7, Chunks = [5] },
    };

    public static TheoryData<string> Framings => [.. s_framings.Keys];

    [Theory]
    [MemberData(nameof(Framings))]
    [Trait("Requirement", "R012")]
    public async Task SessionIsComplete(string framing)
    {
        await using DemoAcsServer server = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        await using RawAcs acs = RawAcs.Start(RawSteps.ServeSession(server, s_framings[framing]));
        var outcome = new TaskCompletionSource<SessionOutcome>();
        var options = new GatewayOptions { SerialNumber = "E2E", AcsUrl = acs.Url.AbsoluteUri };
        using var gateway = new EmulatedGateway(options, new Site.TestLog());
        gateway.SessionEnded += (_, ended) => outcome.TrySetResult(ended);
        gateway.Start();

        Assert.Null((await outcome.Task.WaitAsync(Site.Patience)).Failure);
        await acs.Completion.WaitAsync(Site.Patience);
        Assert.Equal("60", server.Device(Site.DeviceId)!.Value("Device.ManagementServer.PeriodicInformInterval"));
    }
}
