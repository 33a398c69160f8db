namespace NanoCwmp.Hal
{
    /// <summary>
    /// One of the two banks of non-volatile memory that hold the parameter log: a run of bytes that is erased as a whole
    /// and then programmed from front to back.
    /// </summary>
    /// <remarks>
    /// The contract fits raw NOR flash (a range of sectors) and a file on a littlefs volume (erase truncates, program
    /// appends). Implementations report failure by their result and never throw: the log decides what a failure means.
    /// </remarks>
    public interface IStorageBank
    {
        /// <summary>Gets the size of the bank in bytes.</summary>
        int Capacity { get; }

        /// <summary>
        /// Gets the unit of programming in bytes (a power of two up to 256, 1 for files): offset and count of
        /// <see cref="Program"/> are multiples of it.
        /// </summary>
        int ProgramUnit { get; }

        /// <summary>Reads bytes. What was never programmed since the last erasure reads as 0xFF.</summary>
        /// <param name="offset">Position in the bank, 0 to <see cref="Capacity"/>.</param>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="index">Where in <paramref name="buffer"/> the first byte goes.</param>
        /// <param name="count">How many bytes to read.</param>
        /// <returns><see langword="false"/> if the medium failed; the buffer's content is undefined then.</returns>
        bool Read(int offset, byte[] buffer, int index, int count);

        /// <summary>
        /// Programs bytes behind those programmed before, each unit once between two erasures. There is one exception: after
        /// a reset the log programs the same bytes once more over a unit that the reset may have left half programmed. NOR
        /// flash makes firm the bits that were weak; a file that has the bytes already has nothing to do.
        /// </summary>
        /// <param name="offset">Position in the bank, a multiple of <see cref="ProgramUnit"/>.</param>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="index">Where in <paramref name="buffer"/> the first byte is.</param>
        /// <param name="count">How many bytes to program, a multiple of <see cref="ProgramUnit"/>.</param>
        /// <returns><see langword="false"/> if the medium failed.</returns>
        bool Program(int offset, byte[] buffer, int index, int count);

        /// <summary>Erases the whole bank.</summary>
        /// <returns><see langword="false"/> if the medium failed.</returns>
        bool Erase();

        /// <summary>
        /// Makes everything programmed and erased so far durable. Until it returns, a loss of power may take any part of
        /// it away. On NOR flash there is nothing to do; a file is closed and opened again.
        /// </summary>
        /// <returns><see langword="false"/> if the medium failed.</returns>
        bool Sync();
    }
}
