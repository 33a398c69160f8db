using System.Diagnostics;
using NanoCwmp.Tests.EndToEnd.Tls;

namespace NanoCwmp.Tests.EndToEnd.Diagnostics;

/// <summary>A DNS server of its own on a loopback address.</summary>
internal sealed class Dnsmasq : IDisposable
{
    public const string Address = "127.0.0.77";

    private readonly Process _process;

    /// <summary>Starts it, with one name and two addresses.</summary>
    public Dnsmasq()
    {
        _process = Process.Start(new ProcessStartInfo(
            Tools.Dnsmasq!,
            [
                "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--user=", "--group=", "--pid-file=",
                "--bind-interfaces", $"--listen-address={Address}", "--host-record=name.example,198.51.100.7",
                "--local=/example/", "--log-facility=-",
            ])
        {
            RedirectStandardError = true,
        })!;
        _ = _process.StandardError.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
