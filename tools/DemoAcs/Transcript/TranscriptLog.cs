namespace NanoCwmp.DemoAcs.Transcript;

/// <summary>The last messages, bounded in number and bytes.</summary>
internal sealed class TranscriptLog
{
    private const int MaxEntries = 4000;
    private const long MaxBytes = 32 * 1024 * 1024;

    private readonly Queue<TranscriptEntry> _entries = new();
    private long _bytes;
    private long _number;

    /// <summary>The entries, the oldest first.</summary>
    public IReadOnlyList<TranscriptEntry> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Adds an entry and numbers it.</summary>
    /// <param name="entry">The entry.</param>
    public void Add(TranscriptEntry entry)
    {
        lock (_entries)
        {
            entry.Number = ++_number;
            _entries.Enqueue(entry);
            _bytes += entry.Size;
            while (_entries.Count > MaxEntries || (_bytes > MaxBytes && _entries.Count > 1))
            {
                _bytes -= _entries.Dequeue().Size;
            }
        }
    }

    /// <summary>One entry, null if it is not kept any more.</summary>
    /// <param name="number">Its number.</param>
    public TranscriptEntry? Find(long number)
    {
        lock (_entries)
        {
            return _entries.FirstOrDefault(e => e.Number == number);
        }
    }
}
