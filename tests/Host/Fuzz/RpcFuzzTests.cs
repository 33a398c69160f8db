using NanoCwmp.Tests.Unit;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Objects;
using NanoCwmp.Tests.Unit.Transfer;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Fuzz;

/// <summary>
/// Damaged requests of an ACS, each in a session of a whole agent that keeps what the ones before have done: every session
/// ends, complete or with a reason, and nothing but a reason ends it.
/// </summary>
public class RpcFuzzTests(ITestOutputHelper output)
{
    private const int BankSize = 32768;

    [Fact]
    public void RequestsOfAnAcs()
    {
        // What a session logs and what the banks of the test take are strings and copies of the test's own.
        var run = new FuzzRun(FuzzCorpus.Envelopes, FuzzCorpus.Markup)
        {
            Usual = 5000,
            Bytes = 1 << 20,
            Milliseconds = 2000,
            Values = FuzzCorpus.Values,
        };
        var acs = new FuzzAcs(
            FuzzCorpus.Latin1(AcsText.InformResponse), FuzzCorpus.Latin1(TransferText.TransferCompleteResponse));
        var system = new FakeSystem();
        var clock = new Unit.Fakes.FakeClock();
        var first = new StorageMemoryBank(BankSize, 16);
        var second = new StorageMemoryBank(BankSize, 16);
        var log = new FakeLog();
        Agent agent = Boot();
        int boots = 0;
        run.Run(output, (bytes, length) =>
        {
            if (system.Reboots != boots)
            {
                boots = system.Reboots;
                agent = Boot();
            }

            acs.Say(bytes, length);
            clock.Advance(60_000);
            int complete = agent.CompletedSessions;
            int failed = agent.FailedSessions;
            agent.RequestConnection();
            agent.Poll(clock.Uptime);
            Assert.DoesNotContain("Exception", agent.LastFailure ?? string.Empty, System.StringComparison.Ordinal);
            if (agent.FailedSessions > failed)
            {
                return agent.LastFailure!.Split(" at byte")[0];
            }

            if (agent.CompletedSessions == complete)
            {
                // A request before has switched CWMP off, or taken the URL away.
                system.Reboot();
                first.Erase();
                second.Erase();
                return "switched off";
            }

            Assert.InRange(acs.Exchanges, 2, 100);
            return "session complete";
        });
        run.CheckSeen("session complete", "the XML is not well-formed");

        Agent Boot()
        {
            var booted = new Agent(new AgentPlatform
            {
                System = system,
                Clock = clock,
                Entropy = new FakeEntropy(),
                Connector = acs,
                FirstBank = first,
                SecondBank = second,
                Provisioning = new FakeProvisioning(),
                Log = log,
                Nat = new FakeNat(),
                Executor = new FakeExecutor(),
            });
            Assert.True(booted.Start());
            booted.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            return booted;
        }
    }
}
