using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Raw;
using NanoCwmp.DemoAcs.Sessions;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>
/// Every mistake at every step of a session: each ends the session with its reason, and the next one, with an ACS that
/// has come to its senses, delivers each pending event once.
/// </summary>
public class MisbehaviorTests
{
    /// <summary>The answers of the first session: to the Inform, to the empty POST, and to the answer of the first request.</summary>
    private const int Steps = 3;

    public static TheoryData<int, string> Mistakes
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (int step = 0; step < Steps; step++)
            {
                foreach (Mistake mistake in At(step))
                {
                    data.Add(step, mistake.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    [Trait("Requirement", "R022")]
    [Trait("Requirement", "R032")]
    [Trait("Requirement", "R069")]
    [Trait("Requirement", "R071")]
    [Trait("Requirement", "R074")]
    [Trait("Requirement", "R086")]
    [Trait("Requirement", "R113")]
    public async Task MistakeEndsTheSessionAndNothingIsLostOrToldTwice(int step, string name)
    {
        Mistake mistake = At(step).Single(m => m.Name == name);
        await using DemoAcsServer server = await DemoAcsServer.StartAsync(
            new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null });
        Task<JobResult<IReadOnlyList<string>>> methods = server.Enqueue(Site.DeviceId, new GetRpcMethods());
        RawStep[] first = [.. Enumerable.Repeat(RawSteps.Serve(server), step), MakeMistake(mistake), RawSteps.Close()];
        await using RawAcs acs = RawAcs.Start([.. first, RawSteps.ServeSession(server), RawSteps.ServeSession(server)]);
        var options = new GatewayOptions { SerialNumber = "E2E", AcsUrl = acs.Url.AbsoluteUri };
        using var gateway = new EmulatedGateway(options, new Site.TestLog());
        var outcomes = new Outcomes(gateway);
        gateway.Start();

        string? failure = await outcomes.NextAsync();
        Assert.NotNull(failure);
        Assert.Contains(mistake.Reason, failure, StringComparison.Ordinal);

        gateway.Post(agent => agent.RequestConnection());
        Assert.Null(await outcomes.NextAsync());
        gateway.Post(agent => agent.RequestConnection());
        Assert.Null(await outcomes.NextAsync());

        // The Inform of the first session counts as delivered if its answer was right.
        string[] fromStart = step == 0 ? ["0 BOOTSTRAP", "1 BOOT"] : [];
        SessionReport[] sessions = [.. server.Sessions.Where(session => session.Completed)];
        Assert.Equal([.. fromStart, "6 CONNECTION REQUEST"], sessions[0].Inform.Events.Select(e => e.Code));
        Assert.Equal(1, sessions[0].Inform.RetryCount);
        Assert.Equal(["6 CONNECTION REQUEST"], sessions[1].Inform.Events.Select(e => e.Code));
        Assert.Equal(0, sessions[1].Inform.RetryCount);
        Assert.Contains("Reboot", (await methods).Response);
    }

    [Fact]
    public void TableHasAtLeastSixtyMistakes() => Assert.True(Mistakes.Select(row => row[1]).Distinct().Count() >= 60);

    private static IEnumerable<Mistake> At(int step) => Mistake.Anywhere.Concat(step == 0 ? Mistake.ForInform : Mistake.ForLater);

    private static RawStep MakeMistake(Mistake mistake) => async (conversation, cancellation) =>
    {
        var request = await conversation.ReadAsync(cancellation);
        try
        {
            foreach (RawStep step in mistake.Answer(request))
            {
                await step(conversation, cancellation);
            }
        }
        catch (IOException)
        {
            // The gateway has heard enough and closed the connection.
        }
    };

    /// <summary>The ends of a gateway's sessions, in order.</summary>
    private sealed class Outcomes
    {
        private readonly System.Threading.Channels.Channel<SessionOutcome> _channel =
            System.Threading.Channels.Channel.CreateUnbounded<SessionOutcome>();

        public Outcomes(EmulatedGateway gateway)
        {
            gateway.SessionEnded += (_, outcome) => _channel.Writer.TryWrite(outcome);
        }

        public async Task<string?> NextAsync() => (await _channel.Reader.ReadAsync().AsTask().WaitAsync(Site.Patience)).Failure;
    }
}
