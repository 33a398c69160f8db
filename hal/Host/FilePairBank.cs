using System;
using System.IO;

namespace NanoCwmp.Hal.Host;

/// <summary>
/// One bank of a pair kept as two files, used as the files of a littlefs volume have to be used: bytes are appended only,
/// they are durable once the file was closed, and no file replaces another one.
/// </summary>
public sealed class FilePairBank : IStorageBank, IDisposable
{
    private readonly string _path;
    private FileStream? _file;

    /// <summary>Initializes a new instance of the <see cref="FilePairBank"/> class.</summary>
    /// <param name="directory">The directory of the pair. It must be there.</param>
    /// <param name="name">The file of this bank.</param>
    /// <param name="capacity">Size in bytes that the file may reach.</param>
    public FilePairBank(string directory, string name, int capacity)
    {
        _path = Path.Combine(directory, name);
        Capacity = capacity;
    }

    /// <inheritdoc/>
    public int Capacity { get; }

    /// <inheritdoc/>
    public int ProgramUnit => 1;

    /// <inheritdoc/>
    public bool Read(int offset, byte[] buffer, int index, int count)
    {
        if (offset < 0 || offset > Capacity - count)
        {
            return false;
        }

        return Try(file =>
        {
            file.Position = offset;
            int got = file.ReadAtLeast(buffer.AsSpan(index, count), count, throwOnEndOfStream: false);
            buffer.AsSpan(index + got, count - got).Fill(0xFF);
            return true;
        });
    }

    /// <inheritdoc/>
    /// <remarks>Refused: a range outside the bank, a gap behind the end of the file, other bytes than the file has.</remarks>
    public bool Program(int offset, byte[] buffer, int index, int count)
    {
        if (offset < 0 || offset > Capacity - count)
        {
            return false;
        }

        return Try(file =>
        {
            if (offset == file.Length)
            {
                file.Position = offset;
                file.Write(buffer, index, count);
                return true;
            }

            var there = new byte[count];
            file.Position = Math.Min(offset, file.Length);
            int got = file.ReadAtLeast(there, count, throwOnEndOfStream: false);
            return got == count && there.AsSpan().SequenceEqual(buffer.AsSpan(index, count));
        });
    }

    /// <inheritdoc/>
    public bool Erase()
    {
        return Try(file =>
        {
            file.SetLength(0);
            return true;
        });
    }

    /// <inheritdoc/>
    public bool Sync()
    {
        return Try(_ =>
        {
            Dispose();
            return true;
        });
    }

    /// <summary>Closes the file. A bank that is used again opens it again.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private bool Try(Func<FileStream, bool> operation)
    {
        try
        {
            // No buffer of its own: what was written is the operating system's, and survives this process.
            _file ??= new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            return operation(_file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
