using System;
using System.Collections.Generic;
using System.Linq;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;

namespace NanoCwmp.Benchmarks.Session;

/// <summary>
/// Counts the bytes that the firmware allocates in one session, for requests of very different lengths: the numbers must
/// not grow with the request (design: no allocation per byte, per element, per parameter).
/// </summary>
internal static class SessionAllocation
{
    private const int Bank = 0x20000;

    private static readonly int[] s_counts = [10, 100, 1000];

    /// <summary>Runs all and prints a table.</summary>
    /// <returns>The exit code: 0 if no number grows.</returns>
    public static int Run()
    {
        Console.WriteLine("| request | parameters | bytes received | bytes sent | bytes allocated per session |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        bool isFlat = Measure("GetParameterValues by name", ValuesByName);
        isFlat &= Measure("GetParameterValues of the root", _ => Values(["Device."]));
        isFlat &= Measure("GetParameterNames of the root", _ => Names);
        isFlat &= Measure("SetParameterValues", Settings, CheckSettings);
        Console.WriteLine(isFlat ? "No number grows with the request." : "A number grows with the request.");
        return isFlat ? 0 : 1;
    }

    private static string Names =>
        "<cwmp:GetParameterNames><ParameterPath></ParameterPath><NextLevel>0</NextLevel></cwmp:GetParameterNames>";

    private static bool Measure(string title, Func<int, string> request, Action<Agent, int>? check = null)
    {
        var results = new List<long>();
        foreach (int count in s_counts)
        {
            var acs = new CannedAcs(request(count));
            Agent agent = Boot(acs, count);
            long now = 0;
            for (int warmUp = 0; warmUp < 20; warmUp++)
            {
                Session(agent, now++);
            }

            results.Add(Enumerable.Range(0, 5).Min(_ => Session(agent, now++)));
            check?.Invoke(agent, count);
            Console.WriteLine($"| {title} | {count} | {acs.RequestSize} | {acs.Received} | {results[^1]} |");
        }

        return results.Max() - results.Min() <= 64;
    }

    private static long Session(Agent agent, long now)
    {
        agent.RequestConnection();
        long before = GC.GetAllocatedBytesForCurrentThread();
        agent.Poll(now);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return agent.LastFailure is null ? allocated : throw new InvalidOperationException(agent.LastFailure);
    }

    private static Agent Boot(CannedAcs acs, int settings)
    {
        var flash = new FlashImage(2 * Bank);
        var board = new BenchBoard();
        var agent = new Agent(new AgentPlatform
        {
            System = board,
            Clock = board,
            Entropy = new SystemEntropy(),
            Connector = acs,
            FirstBank = new NorFlashBank(flash, 0, Bank),
            SecondBank = new NorFlashBank(flash, Bank, Bank),
            Provisioning = board,
            StoreKeys = settings + 20,
            Objects = [new ManySettings(settings)],
            Log = board,
        });
        agent.Start();
        return agent;
    }

    private static string ValuesByName(int count) => Values(Enumerable.Range(1, count).Select(i => $"{ManySettings.Path}Setting{i}"));

    private static string Values(IEnumerable<string> names) =>
        "<cwmp:GetParameterValues><ParameterNames>" + string.Concat(names.Select(n => $"<string>{n}</string>"))
        + "</ParameterNames></cwmp:GetParameterValues>";

    private static string Settings(int count) =>
        "<cwmp:SetParameterValues><ParameterList>"
        + string.Concat(Enumerable.Range(1, count).Select(i =>
            $"<ParameterValueStruct><Name>{ManySettings.Path}Setting{i}</Name>"
            + $"<Value xsi:type=\"xsd:unsignedInt\">{i}</Value></ParameterValueStruct>"))
        + "</ParameterList><ParameterKey>k</ParameterKey></cwmp:SetParameterValues>";

    /// <summary>A request that was refused would prove nothing.</summary>
    private static void CheckSettings(Agent agent, int count)
    {
        long last = agent.Model.GetSetting(agent.Model.NodeOf($"{ManySettings.Path}Setting{count}")).ToNumber();
        if (last != count)
        {
            throw new InvalidOperationException($"the settings were not taken: {last} instead of {count}");
        }
    }

    private sealed class BenchBoard : IDeviceSystem, IClock, IProvisioning, ILogSink
    {
        public string ConnectionRequestUsername => string.Empty;

        public string ConnectionRequestPassword => string.Empty;

        public string Manufacturer => "NanoCwmp";

        public string ManufacturerOui => "02C0DE";

        public string ProductClass => "Bench";

        public string SerialNumber => "1";

        public string ModelName => "bench";

        public string HardwareVersion => "1";

        public string SoftwareVersion => "1";

        public long Uptime => 0;

        public long UtcMilliseconds => UnknownTime.Value;

        public int UtcOffsetMinutes => 0;

        public string AcsUrl => "http://127.0.0.1/";

        public string AcsUsername => string.Empty;

        public string AcsPassword => string.Empty;

        public void Reboot()
        {
        }

        public void Write(LogLevel level, string message)
        {
        }
    }
}
