using System;
using System.Globalization;
using System.IO;

namespace NanoCwmp.Hal.Host.Status;

/// <summary>What /proc tells of one process (proc_pid_stat(5)).</summary>
/// <param name="Id">Its number.</param>
/// <param name="Command">The name of its command.</param>
/// <param name="Size">The memory that it takes, in bytes.</param>
/// <param name="Priority">Its priority as the kernel counts it.</param>
/// <param name="CpuTime">The processor time that it has had, in milliseconds.</param>
/// <param name="State">What it is doing.</param>
internal sealed record HostProcess(int Id, string Command, long Size, int Priority, long CpuTime, ProcessState State)
{
    // The kernel counts in hundredths of a second, whatever its own timer does.
    private const int TickMilliseconds = 10;
    private const int LongestCommand = 256;

    // Of the fields after the name in parentheses, the first is the state.
    private const int StateField = 0;
    private const int UserTimeField = 11;
    private const int SystemTimeField = 12;
    private const int PriorityField = 15;
    private const int PagesField = 21;

    /// <summary>Reads a process.</summary>
    /// <param name="root">The folder of all processes.</param>
    /// <param name="id">Its number.</param>
    /// <returns>The process, or null if it has ended.</returns>
    public static HostProcess? TryRead(string root, int id)
    {
        string folder = Path.Combine(root, id.ToString(CultureInfo.InvariantCulture));
        try
        {
            string stat = File.ReadAllText(Path.Combine(folder, "stat"));

            // The name may have blanks and parentheses in it.
            int end = stat.LastIndexOf(')');
            string[] fields = stat[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string name = stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..end];
            return new HostProcess(
                id,
                CommandOf(File.ReadAllText(Path.Combine(folder, "cmdline")), name),
                Number(fields[PagesField]) * Environment.SystemPageSize,
                (int)Number(fields[PriorityField]),
                (Number(fields[UserTimeField]) + Number(fields[SystemTimeField])) * TickMilliseconds,
                StateOf(fields[StateField]));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException
            or OverflowException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    // The kernel's own name of it is cut at 15 characters. What comes after the first NUL are arguments.
    private static string CommandOf(string line, string name)
    {
        string command = Path.GetFileName(line.Split('\0')[0]);
        command = command.Length == 0 ? name : command;
        return command.Length > LongestCommand ? command[..LongestCommand] : command;
    }

    private static ProcessState StateOf(string letter) => letter switch
    {
        "R" => ProcessState.Running,
        "D" => ProcessState.Uninterruptible,
        "T" or "t" => ProcessState.Stopped,
        "Z" or "X" => ProcessState.Zombie,
        "I" => ProcessState.Idle,
        _ => ProcessState.Sleeping,
    };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
