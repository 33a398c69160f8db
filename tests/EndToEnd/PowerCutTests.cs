using System.Diagnostics;
using System.Globalization;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>The emulator as a process that is killed: what was acknowledged is there after the next start.</summary>
public sealed class PowerCutTests : IDisposable
{
    private const string ProvisioningCode = "Device.DeviceInfo.ProvisioningCode";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nanocwmp-");

    [Fact]
    [Trait("Requirement", "R203")]
    public async Task KilledEmulatorKeepsWhatItAcknowledged()
    {
        string acknowledged = string.Empty;
        for (int round = 0; round < 8; round++)
        {
            // A row of sets; the kill comes at another moment each time, while a set is on its way.
            await using DemoAcsServer acs = await DemoAcsServer.StartAsync(
                new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null });
            using Process emulator = Start(acs);
            Task<JobResult<IReadOnlyList<ParameterValue>>> get = acs.Enqueue(Site.DeviceId, new GetParameterValues(ProvisioningCode));
            Task<JobResult<int>>[] sets =
            [
                .. Enumerable.Range(0, 20).Select(i => acs.Enqueue(
                    Site.DeviceId,
                    new SetParameterValues(ProvisioningCode, $"{round}-{i}", "string"))),
            ];

            // One more than the last acknowledged may have become durable before its answer got through.
            string found = (await get.WaitAsync(Site.Patience)).Response.Single().Value;
            Assert.Contains(found, new[] { acknowledged, Next(acknowledged) });

            int until = round * 2;
            await sets[until].WaitAsync(Site.Patience);
            emulator.Kill();
            await emulator.WaitForExitAsync();
            acknowledged = $"{round}-{Array.FindLastIndex(sets, set => set.IsCompletedSuccessfully)}";
        }
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static string Next(string value)
    {
        if (value.Length == 0)
        {
            return "0-0";
        }

        string[] parts = value.Split('-');
        return $"{parts[0]}-{int.Parse(parts[1], CultureInfo.InvariantCulture) + 1}";
    }

    private Process Start(DemoAcsServer acs)
    {
        string emulator = Path.Combine(AppContext.BaseDirectory, "nanocwmp-emulator.dll");
        string[] arguments = [emulator, "--acs", acs.Url.AbsoluteUri, "--serial", "E2E", "--data", _data.FullName];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }
}
