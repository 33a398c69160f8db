using NanoCwmp.Board.Emulator;
using NanoCwmp.Hal.Images;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Slots;

/// <summary>A gateway that boots from its flash, and what becomes of a version 2 that is good, or bad in one of many ways.</summary>
public sealed class TrialTests : IDisposable
{
    private const string Back = "version 1, trial: Reverted";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nanocwmp-");
    private readonly ImageKey _key = ImageKey.Create();
    private readonly Site.TestLog _log = new();

    [Fact]
    public async Task GoodVersionStays()
    {
        using (EmulatedGateway gateway = Start(Signed(SmallFirmware.Container(2, SmallFirmware.Confirms))))
        {
            await SaysAsync("version 2, confirm: Ok");
            Assert.Equal("2.0.0", gateway.RunningImage!.Version.ToString());
        }

        // The same flash, switched on again.
        _log.Lines.Clear();
        using EmulatedGateway again = Start(null);
        await SaysAsync("version 2, confirm: Ok");
        Assert.DoesNotContain(_log.Lines, line => line.Contains("boot loader", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("throw new System.InvalidOperationException(\"broken\");", "return true;", "", "InvalidOperationException: broken")]
    [InlineData("", "throw new System.InvalidOperationException(\"broken\");", "", "InvalidOperationException: broken")]
    [InlineData("", "return true;", "throw new System.InvalidOperationException(\"broken\");", "broken")]
    [InlineData("", "return false;", "", "it cannot use its flash")]
    [InlineData("System.Threading.Thread.Sleep(-1);", "return true;", "", "does not come back")]
    [InlineData("", "System.Threading.Thread.Sleep(-1); return true;", "", "does not come back")]
    [InlineData("", "return true;", "System.Threading.Thread.Sleep(-1);", "does not come back")]
    [InlineData("_board.Reboot();", "return true;", "", "the trial was not confirmed")]
    public async Task VersionThatFailsOnTrialGoes(string poll, string start, string constructor, string reason)
    {
        byte[] payload = SmallFirmware.Container(2, poll + "return long.MaxValue;", start, constructor);
        using EmulatedGateway gateway = Start(Signed(payload), TimeSpan.FromSeconds(1));
        await SaysAsync(Back);
        Assert.Equal("1.0.0", gateway.RunningImage!.Version.ToString());
        Assert.Contains(_log.Lines, line => line.Contains(reason, StringComparison.Ordinal));
        Assert.Null(gateway.Failure);
    }

    [Fact]
    public async Task VersionThatComesBackAfterTheWatchdogCannotConfirmItself()
    {
        const string Late = "System.Threading.Thread.Sleep(3000); ";
        byte[] payload = SmallFirmware.Container(2, Late + SmallFirmware.Confirms);
        using EmulatedGateway gateway = Start(Signed(payload), TimeSpan.FromSeconds(0.5));
        await SaysAsync(Back);
        await SaysAsync("version 2, confirm: FlashFailure");
        Assert.Equal("1.0.0", gateway.RunningImage!.Version.ToString());
    }

    [Fact]
    public async Task VersionWithoutAnEntryPointGoes()
    {
        using EmulatedGateway gateway = Start(Signed(SmallFirmware.Container(2, className: "Other")));
        await SaysAsync(Back);
        Assert.Contains(_log.Lines, line => line.Contains("with the class", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignedImageOfSomethingElseGoes()
    {
        using EmulatedGateway gateway = Start(Signed(new byte[5000]));
        await SaysAsync(Back);
        Assert.Contains(_log.Lines, line => line.Contains("does not carry the emulator's firmware", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FlippedBitIsRefused()
    {
        byte[] file = Signed(SmallFirmware.Container(2));
        file[file.Length / 2] ^= 1;
        await IsRefusedAsync(file, "WrongHash");
    }

    [Fact]
    public async Task OtherKeyIsRefused()
    {
        using var other = ImageKey.Create();
        await IsRefusedAsync(SmallFirmware.Image(SmallFirmware.Container(2), 2, other), "WrongSignature");
    }

    [Fact]
    public async Task OtherBoardIsRefused() =>
        await IsRefusedAsync(SmallFirmware.Image(SmallFirmware.Container(2), 2, _key, "another"), "WrongBoard");

    [Fact]
    public async Task TooLargeIsRefused() => await IsRefusedAsync(Signed(new byte[Partition.Slots.Capacity]), "TooLarge");

    [Fact]
    public async Task CutFileIsRefused() => await IsRefusedAsync(Signed(SmallFirmware.Container(2))[..^100], "Incomplete");

    [Fact]
    public async Task FlashOfAnotherKeyDoesNotStart()
    {
        var outcome = new TaskCompletionSource<SessionOutcome>();
        using var other = ImageKey.Create();
        using var gateway = new EmulatedGateway(
            new GatewayOptions
            {
                BootsFromFlash = true,
                SigningKey = _key.ToPrivatePem(),
                FactoryImage = SmallFirmware.Version1(other),
            },
            _log);
        gateway.SessionEnded += (_, ended) => outcome.TrySetResult(ended);
        gateway.Start();
        await outcome.Task.WaitAsync(Site.Patience);
        Assert.Contains("signed with another key", gateway.Failure, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _key.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task IsRefusedAsync(byte[] file, string result)
    {
        using EmulatedGateway gateway = Start(file);
        await SaysAsync($"version 1, complete: {result}");
        Assert.Equal(1, gateway.Boots);
    }

    private byte[] Signed(byte[] payload) => SmallFirmware.Image(payload, 2, _key);

    private EmulatedGateway Start(byte[]? file, TimeSpan? watchdog = null)
    {
        string path = Path.Combine(_data.FullName, "version2");
        if (file is not null)
        {
            File.WriteAllBytes(path, file);
        }

        var options = new GatewayOptions
        {
            AcsUrl = path,
            BootsFromFlash = true,
            ImagePath = Path.Combine(_data.FullName, "gateway.flash"),
            SigningKey = _key.ToPrivatePem(),
            FactoryImage = SmallFirmware.Version1(_key),
            Watchdog = watchdog ?? TimeSpan.FromMinutes(1),
        };
        var gateway = new EmulatedGateway(options, _log);
        gateway.Start();
        return gateway;
    }

    private async Task SaysAsync(string text)
    {
        using var patience = new CancellationTokenSource(Site.Patience);
        while (!_log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            try
            {
                await Task.Delay(10, patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"not said: {text}; said: {string.Join(" | ", _log.Lines)}");
            }
        }
    }
}
