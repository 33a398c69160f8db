using System.Collections.Concurrent;

namespace NanoCwmp.DemoAcs;

/// <summary>The files of the server, in memory, by name.</summary>
/// <param name="maximumBytes">Bytes of all files together.</param>
public sealed class FileStore(int maximumBytes)
{
    private readonly ConcurrentDictionary<string, StoredFile> _files = new(StringComparer.Ordinal);

    private int _version;

    /// <summary>Raised after a file came or went.</summary>
    internal event Action? Changed;

    /// <summary>The names of all files.</summary>
    public IReadOnlyCollection<string> Names => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Bytes of all files together, at most.</summary>
    internal int MaximumBytes => maximumBytes;

    /// <summary>Another number after each change.</summary>
    internal int Version => Volatile.Read(ref _version);

    /// <summary>Stores a file, in place of one of that name.</summary>
    /// <param name="name">Its name, 1 to 128 characters without a slash.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Whether there is room for it, and it can have that name.</returns>
    public bool TryPut(string name, byte[] content)
    {
        long others = _files.Where(file => file.Key != name).Sum(file => (long)file.Value.Content.Length);
        if (!IsName(name) || others + content.Length > maximumBytes)
        {
            return false;
        }

        _files[name] = new StoredFile(content);
        Note();
        return true;
    }

    /// <summary>Removes a file.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name)
    {
        bool isGone = _files.TryRemove(name, out _);
        if (isGone)
        {
            Note();
        }

        return isGone;
    }

    /// <summary>Gets a file, null if there is none.</summary>
    /// <param name="name">Its name.</param>
    public byte[]? Get(string name) => _files.GetValueOrDefault(name)?.Content;

    /// <summary>Gets a file with its version, null if there is none.</summary>
    /// <param name="name">Its name.</param>
    internal StoredFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>Tells whether a file can have that name.</summary>
    /// <param name="name">The name.</param>
    internal static bool IsName(string name) => name.Length is > 0 and <= 128 && !name.Contains('/', StringComparison.Ordinal);

    private void Note()
    {
        Interlocked.Increment(ref _version);
        Changed?.Invoke();
    }
}
