using System.Diagnostics;
using System.Runtime.InteropServices;
using NanoCwmp.Tests.EndToEnd.Tls;

namespace NanoCwmp.Tests.EndToEnd.Stun;

/// <summary>A network namespace of Linux that the test has made, and takes away again.</summary>
internal sealed class NetworkNamespace : IDisposable
{
    private const int NewNetwork = 0x40000000;

    /// <summary>Makes it.</summary>
    /// <param name="name">Its name on this machine.</param>
    public NetworkNamespace(string name)
    {
        Name = name;
        Command("ip", "netns", "add", name);
        Exec("ip", "link", "set", "lo", "up");
    }

    public string Name { get; }

    /// <summary>Runs a command of the machine to its end.</summary>
    public static void Command(string command, params string[] arguments)
    {
        string path = command switch
        {
            "ip" => Tools.Ip!,
            "nft" => Tools.Nft!,
            "conntrack" => Tools.Conntrack!,
            _ => command,
        };
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}: {error}");
        }
    }

    /// <summary>Runs a command in the namespace to its end.</summary>
    public void Exec(string command, params string[] arguments) =>
        Command("ip", ["netns", "exec", Name, command, .. arguments]);

    /// <summary>Runs something in a thread that is in the namespace; a socket that it opens stays there.</summary>
    public T Run<T>(Func<T> action)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                int file = Open($"/run/netns/{Name}", 0);
                int entered = SetNamespace(file, NewNetwork);
                int error = Marshal.GetLastPInvokeError();
                _ = Close(file);
                if (entered != 0)
                {
                    throw new InvalidOperationException($"setns has failed with {error}");
                }

                result = action();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException(failure.Message, failure);
    }

    public void Dispose() => Command("ip", "netns", "del", Name);

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);

    [DllImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static extern int SetNamespace(int file, int type);
}
