using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NanoCwmp.Hal.Host.Status;

/// <summary>
/// The process that the gateway runs in and those that it has started, with theirs; and how busy the processors of the host
/// are. From the /proc of Linux, at most once a second.
/// </summary>
public sealed class HostProcesses : IProcesses
{
    /// <summary>As many as are shown: the gateway's own process, its children, theirs in turn.</summary>
    private const int Most = 16;

    private const int LowestPriority = 99;

    private static readonly TimeSpan s_age = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly string _root;
    private readonly int _own;
    private readonly ProcessorTime _processors;
    private IReadOnlyList<HostProcess> _processes = [];
    private long _read;
    private bool _isRead;

    private HostProcesses(TimeProvider time, string root, int own)
    {
        _time = time;
        _root = root;
        _own = own;
        _processors = new ProcessorTime(time, Path.Combine(root, "stat"));
    }

    /// <inheritdoc/>
    public int CpuUsage => _processors.Usage;

    /// <summary>Looks for /proc.</summary>
    /// <param name="time">Where time comes from.</param>
    /// <param name="root">The folder, "/proc" but in tests.</param>
    /// <param name="own">The number of the gateway's process, its own but in tests.</param>
    /// <returns>The processes, or null on a host without /proc.</returns>
    public static HostProcesses? TryCreate(TimeProvider time, string root = "/proc", int? own = null)
    {
        var processes = new HostProcesses(time, root, own ?? Environment.ProcessId);
        return processes._processors.IsKnown && Directory.Exists(processes.FolderOf(processes._own)) ? processes : null;
    }

    /// <inheritdoc/>
    public int Refresh()
    {
        if (!_isRead || _time.GetElapsedTime(_read) >= s_age)
        {
            _isRead = true;
            _read = _time.GetTimestamp();
            _processes = [.. Tree().Select(id => HostProcess.TryRead(_root, id)).OfType<HostProcess>().Take(Most)];
        }

        return _processes.Count;
    }

    /// <inheritdoc/>
    public int Id(int index) => _processes[index].Id;

    /// <inheritdoc/>
    public string Command(int index) => _processes[index].Command;

    /// <inheritdoc/>
    public long Size(int index) => _processes[index].Size;

    /// <summary>Gets the priority as the kernel counts it.</summary>
    /// <param name="index">The process.</param>
    /// <returns>0 to 39 by how nice the process is, 0 also for those in real time.</returns>
    public int Priority(int index) => Math.Clamp(_processes[index].Priority, 0, LowestPriority);

    /// <inheritdoc/>
    public long CpuTime(int index) => _processes[index].CpuTime;

    /// <inheritdoc/>
    public ProcessState State(int index) => _processes[index].State;

    /// <summary>Lists the gateway's process, those that it has started, those that these have started, and so on.</summary>
    private IEnumerable<int> Tree()
    {
        var open = new Queue<int>([_own]);
        var seen = new HashSet<int> { _own };
        while (open.TryDequeue(out int id))
        {
            yield return id;
            foreach (int child in Children(id).Where(seen.Add))
            {
                open.Enqueue(child);
            }
        }
    }

    // Any of its threads may have started some (proc_pid_children(5)).
    private IEnumerable<int> Children(int id)
    {
        string threads = Path.Combine(FolderOf(id), "task");
        return Try(() => Directory.GetDirectories(threads))
            .SelectMany(thread => Try(() => Words(File.ReadAllText(Path.Combine(thread, "children")))))
            .Select(child => int.TryParse(child, CultureInfo.InvariantCulture, out int number) ? number : 0)
            .Where(child => child > 0).Order();
    }

    private string FolderOf(int id) => Path.Combine(_root, id.ToString(CultureInfo.InvariantCulture));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Try(Func<string[]> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The process or the thread has ended meanwhile, or the kernel does not tell.
            return [];
        }
    }
}
