using System.Diagnostics;
using NanoCwmp.Hal.Images;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Slots;

/// <summary>The image tool as its user runs it.</summary>
public sealed class ImageToolTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nanocwmp-");

    [Fact]
    public async Task BinaryBecomesASignedImage()
    {
        File.WriteAllBytes(In("app.bin"), [1, 2, 3, 4, 5]);
        await SucceedsAsync("keygen", In("key.pem"));
        File.WriteAllText(In("pub.pem"), await SucceedsAsync("getpub", In("key.pem")));
        string made = await SucceedsAsync(
            "make", In("app.bin"), "-k", In("key.pem"), "--version", "1.2.3+4", "--board", "mine", "-o", In("app.img"));
        Assert.Contains("version 1.2.3+4", made, StringComparison.Ordinal);

        string verified = await SucceedsAsync("verify", In("app.img"), "-k", In("pub.pem"), "--board", "mine");
        Assert.Contains("hash and signature good", verified, StringComparison.Ordinal);
        string shown = await SucceedsAsync("show", In("app.img"));
        Assert.Contains("1.2.3+4", shown, StringComparison.Ordinal);
        Assert.Contains("mine", shown, StringComparison.Ordinal);
        Assert.Contains("5 bytes", shown, StringComparison.Ordinal);
        using ImageKey key = ImageKey.FromPem(File.ReadAllText(In("pub.pem")));
        McuImage.Parse(File.ReadAllBytes(In("app.img"))).Verify(key, "mine");

        // Signed anew: good for the other key alone.
        await SucceedsAsync("keygen", In("other.pem"));
        await SucceedsAsync("sign", In("app.img"), "-k", In("other.pem"), "-o", In("other.img"));
        await SucceedsAsync("verify", In("other.img"), "-k", In("other.pem"));
        await FailsAsync("signed with another key", "verify", In("other.img"), "-k", In("key.pem"));
        await FailsAsync("not for 'yours'", "verify", In("app.img"), "--board", "yours");
        await FailsAsync("a public key cannot sign", "sign", In("app.img"), "-k", In("pub.pem"), "-o", In("x.img"));
    }

    [Fact]
    public async Task FolderOfABuildBecomesAnImageForTheEmulator()
    {
        NewVersion.CopyTo(_data, new Version(7, 1, 2));
        await SucceedsAsync("make", _data.FullName, "-o", In("app.img"));

        McuImage image = McuImage.Parse(File.ReadAllBytes(In("app.img")));
        Assert.Equal(new ImageVersion(7, 1, 2), image.Version);
        Assert.Equal(FirmwareAssemblies.Board, image.Board);
        string[] names = [.. FirmwareContainer.Unpack(image.Payload).Select(file => file.Name)];
        Assert.Contains(FirmwareAssemblies.Program + ".dll", names);
        Assert.Contains("NanoCwmp.Agent.dll", names);
        Assert.DoesNotContain("NanoCwmp.Hal.Contracts.dll", names);
    }

    [Fact]
    public async Task MistakesAreNamed()
    {
        File.WriteAllBytes(In("app.bin"), new byte[100]);
        await FailsAsync("A file needs --version", "make", In("app.bin"), "-o", In("x"));
        await FailsAsync("--version goes with a file", "make", _data.FullName, "--version", "1.0.0", "-o", In("x"));
        await FailsAsync("--version takes major.minor", "make", In("app.bin"), "--version", "x", "-o", In("x"));
        await FailsAsync("--board takes 1 to 32", "make", In("app.bin"), "--version", "1", "--board", "a b", "-o", In("x"));
        await FailsAsync("--header-size takes", "make", In("app.bin"), "--version", "1", "--header-size", "8", "-o", In("x"));
        await FailsAsync("Could not find", "make", In("nothing"), "--version", "1", "-o", In("x"));
        await FailsAsync("Could not find", "make", _data.FullName, "-o", In("x"));
        await FailsAsync("no MCUboot image", "show", In("app.bin"));
        await FailsAsync("no unencrypted ECDSA P-256 key", "getpub", In("app.bin"));
        await FailsAsync("already exists", "keygen", In("app.bin"));
        await FailsAsync("'--output' is required", "make", In("app.bin"), "--version", "1");
        Assert.False(File.Exists(In("x")));
    }

    [Fact]
    public async Task HelpNamesEveryCommand()
    {
        string help = await SucceedsAsync("--help");
        Assert.All(
            new[] { "keygen", "getpub", "make", "sign", "show", "verify" },
            command => Assert.Contains(command, help, StringComparison.Ordinal));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "nanocwmp-image.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [tool, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Site.Patience);
        return (process.ExitCode, await output, await error);
    }

    private static async Task<string> SucceedsAsync(params string[] arguments)
    {
        (int code, string output, string error) = await RunAsync(arguments);
        Assert.True(code == 0, error);
        return output;
    }

    private static async Task FailsAsync(string reason, params string[] arguments)
    {
        (int code, _, string error) = await RunAsync(arguments);
        Assert.NotEqual(0, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_data.FullName, name);
}
