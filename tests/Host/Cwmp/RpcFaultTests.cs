using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using NanoCwmp.Tests.Host.Model;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Cwmp;

/// <summary>
/// Every method in every situation of a session, with one mistake at every place of the request: it is answered, or gets a
/// fault that is defined for it, or ends the session; and what was not carried out has changed nothing.
/// </summary>
public class RpcFaultTests
{
    private const string Policy = "Device.ManagementServer.PeriodicInformEnable";

    // What stays as it was if a request is not carried out; events go with the Inform, retries come with a failed session.
    private const string Lasting = "PILTUSANR";

    private static readonly string s_filler = AcsText.Request("<c:GetRPCMethods/>");

    private readonly ITestOutputHelper _output;

    public RpcFaultTests(ITestOutputHelper output)
    {
        _output = output;
    }

    /// <summary>Where in a session the request comes.</summary>
    public enum Situation
    {
        First,
        AfterAnswer,
        AfterFault,
        AfterOwnRequest,
        HeldBack,
        BeforeRestart,
    }

    public static TheoryData<string, Situation> Table()
    {
        var table = new TheoryData<string, Situation>();
        foreach (string method in RpcSample.All.Keys)
        {
            foreach (Situation situation in Enum.GetValues<Situation>())
            {
                table.Add(method, situation);
            }
        }

        return table;
    }

    [Theory]
    [Trait("Requirement", "R007")]
    [Trait("Requirement", "R184")]
    [Trait("Requirement", "R217")]
    [Trait("Requirement", "R311")]
    [MemberData(nameof(Table))]
    public void OneMistake(string method, Situation situation)
    {
        RpcSample sample = RpcSample.All[method];
        string undone = Untouched(situation);
        FakeGateway gateway = Booted(situation);
        var outcomes = new SortedDictionary<string, int>();
        foreach ((string name, string request) in RpcMistakes.WellFormed(sample.Request).Prepend(("none", sample.Request)))
        {
            string before = Content(gateway);
            string outcome = Ask(gateway, request, situation);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (outcome == "response")
            {
                // Carried out: what it did is not to be there for the next one.
                gateway = Booted(situation);
                continue;
            }

            Assert.NotEqual("none", name);
            Assert.True(outcome == "ended" || Allowed(sample, name).Contains(outcome), $"{name}: {outcome}");
            Assert.True(Content(gateway) == before || Content(gateway) == undone, $"{name}: {outcome}, and yet something changed");
            gateway = outcome == "ended" || HappensOnce(situation) ? Booted(situation) : gateway;
        }

        _output.WriteLine(string.Join(", ", outcomes.Select(pair => $"{pair.Value} {pair.Key}")));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void LostEnd(string method, Situation situation)
    {
        string undone = Untouched(situation);
        FakeGateway gateway = Booted(situation);
        foreach ((string name, string request) in RpcMistakes.Torn(RpcSample.All[method].Request))
        {
            string before = Content(gateway);
            Assert.True(Ask(gateway, request, situation) == "ended", name);
            Assert.True(Content(gateway) == before || Content(gateway) == undone, $"{name}: something changed");
            gateway = HappensOnce(situation) ? Booted(situation) : gateway;
        }
    }

    // A name that no method has is 9000 whatever was meant.
    private static IEnumerable<string> Allowed(RpcSample sample, string mistake) =>
        mistake == $"renamed {sample.Name} (0)" ? ["9000"] : sample.Faults.Select(code => code.ToString());

    private static bool HappensOnce(Situation situation) =>
        situation is Situation.BeforeRestart or Situation.AfterOwnRequest or Situation.HeldBack;

    /// <summary>What is left of a session in which a request was answered that changes nothing: the report has gone.</summary>
    private static string Untouched(Situation situation)
    {
        FakeGateway gateway = Booted(situation);
        Assert.Equal("response", Ask(gateway, s_filler, situation));
        return Content(gateway);
    }

    private static FakeGateway Booted(Situation situation)
    {
        var gateway = new FakeGateway(0x4000) { Executor = new FakeExecutor() };
        Assert.True(gateway.Boot());
        Assert.True(gateway.Agent.Configure(Policy, "0"));
        gateway.Acs.Answer(AcsText.InformResponse)
            .Answer(RpcSample.All["AddObject"].Request)
            .Answer(TransferText.Download("other", situation is Situation.AfterOwnRequest or Situation.HeldBack ? 0 : 3000))
            .AnswerEmpty();
        gateway.Poll();
        Assert.Equal(1, gateway.Agent.CompletedSessions);
        if (situation is Situation.AfterOwnRequest or Situation.HeldBack)
        {
            // The transfer runs and ends; its report waits for a session.
            gateway.Acs.IsUnreachable = true;
            for (int i = 0; i < 5; i++)
            {
                gateway.Clock.Advance(1000);
                gateway.Poll();
            }

            gateway.Acs.IsUnreachable = false;
        }

        return gateway;
    }

    /// <summary>Runs a session in which the request comes, and says what became of it.</summary>
    private static string Ask(FakeGateway gateway, string request, Situation situation)
    {
        ScriptedAcs acs = gateway.Acs;
        acs.Forget();
        int answer = 2;
        switch (situation)
        {
            case Situation.AfterAnswer:
                acs.Answer(AcsText.InformResponse).Answer(s_filler).Answer(request);
                answer = 3;
                break;
            case Situation.AfterFault:
                acs.Answer(AcsText.InformResponse).Answer(AcsText.Get("Device.Unheard")).Answer(request);
                answer = 3;
                break;
            case Situation.AfterOwnRequest:
                acs.Answer(AcsText.InformResponse).Answer(TransferText.TransferCompleteResponse).Answer(request);
                answer = 3;
                break;
            case Situation.HeldBack:
                acs.Answer(Hold(AcsText.InformResponse)).Answer(Hold(request));
                break;
            case Situation.BeforeRestart:
                acs.Answer(AcsText.InformResponse).Answer(AcsText.Reboot("first")).Answer(request);
                answer = 3;
                break;
            default:
                acs.Answer(AcsText.InformResponse).Answer(request);
                break;
        }

        acs.AnswerEmpty();
        if (situation == Situation.HeldBack)
        {
            acs.Answer(TransferText.TransferCompleteResponse).AnswerEmpty();
        }

        gateway.Agent.RequestConnection();
        gateway.Poll();
        if (acs.RequestCount <= answer)
        {
            Assert.NotNull(gateway.Agent.LastFailure);
            return "ended";
        }

        var body = XDocument.Parse(acs.Request(answer));
        XElement? fault = body.Descendants("FaultCode").FirstOrDefault();
        Assert.Contains(">a<", acs.Request(answer), StringComparison.Ordinal);
        return fault is null ? "response" : fault.Value;
    }

    private static string Hold(string envelope) => envelope.Contains("</s:Header>", StringComparison.Ordinal)
        ? envelope.Replace("</s:Header>", "<c:HoldRequests s:mustUnderstand=\"1\">1</c:HoldRequests></s:Header>", StringComparison.Ordinal)
        : envelope;

    private static string Content(FakeGateway gateway) => string.Join('\n', LogContent.Of(gateway.Agent.Model.Log).Split('\n')
        .Where(line => line.Length > 1 && Lasting.Contains((char)Convert.FromHexString(line[..2])[0], StringComparison.Ordinal)));
}
