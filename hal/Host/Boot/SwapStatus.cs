using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>
/// The sector that keeps what the boot loader does: a record of 16 bytes (mark "NCSW", kind, number of units, checksum) and,
/// from byte 64 on, 8 bytes that become 0 when a step of a swap is done. A step counts as done when all 64 bits are 0.
/// </summary>
/// <remarks>
/// A loss of power may leave the last thing written half programmed, so that it reads in one way now and in another later:
/// <see cref="Resume"/> programs it once more before anything is built on it. A record that counts no more is overwritten with
/// zeros before the sector is erased, so that it is never seen with a part of its marks.
/// </remarks>
internal sealed class SwapStatus(IFlash flash, SlotLayout layout)
{
    /// <summary>Steps that swap one unit.</summary>
    public const int StepsOfUnit = 3;

    /// <summary>Steps after the units: one for the trailer of each slot.</summary>
    public const int StepsOfTrailers = 2;

    private const int RecordLength = 16;
    private const int Checked = 8;
    private const int FirstMark = 64;
    private const int MarkLength = 8;

    /// <summary>Gets what was begun last.</summary>
    public SwapKind Kind => TryRead(out SwapKind kind, out _) ? kind : SwapKind.None;

    private static bool IsSwap(SwapKind kind) => kind is SwapKind.Test or SwapKind.Revert;

    /// <summary>Looks for a swap that a loss of power has broken off, and makes firm what is known of it.</summary>
    /// <param name="kind">Receives what kind of swap it is.</param>
    /// <param name="units">Receives how many units it swaps.</param>
    /// <returns>The first step that is not done, or -1 if no swap is under way.</returns>
    public int Resume(out SwapKind kind, out int units)
    {
        if (!TryRead(out kind, out units) || !IsSwap(kind))
        {
            return -1;
        }

        flash.Program(layout.Status, Record(kind, units));
        int steps = (units * StepsOfUnit) + StepsOfTrailers;
        int done = 0;
        while (done < steps && IsDone(done))
        {
            done++;
        }

        if (done > 0)
        {
            Done(done - 1);
        }

        return done < steps ? done : -1;
    }

    /// <summary>Begins a swap, or notes a refusal.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="units">How many units will be swapped.</param>
    public void Begin(SwapKind kind, int units)
    {
        Clear();
        flash.Erase(layout.Status, FlashImage.SectorSize);
        flash.Program(layout.Status, Record(kind, units));
    }

    /// <summary>Notes that a step is done.</summary>
    /// <param name="step">Its number.</param>
    public void Done(int step) => flash.Program(layout.Status + FirstMark + (step * MarkLength), new byte[MarkLength]);

    /// <summary>Forgets what was done.</summary>
    public void Clear() => flash.Program(layout.Status, new byte[RecordLength]);

    private static byte[] Record(SwapKind kind, int units)
    {
        var record = new byte[RecordLength];
        "NCSW"u8.CopyTo(record);
        record[4] = (byte)kind;
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(6), (ushort)units);
        SHA256.HashData(record.AsSpan(0, Checked)).AsSpan(0, RecordLength - Checked).CopyTo(record.AsSpan(Checked));
        return record;
    }

    private bool TryRead(out SwapKind kind, out int units)
    {
        byte[] record = flash.Read(layout.Status, RecordLength);
        kind = (SwapKind)record[4];
        units = BinaryPrimitives.ReadUInt16LittleEndian(record.AsSpan(6));
        return record.AsSpan().SequenceEqual(Record(kind, units));
    }

    private bool IsDone(int step) =>
        !flash.Read(layout.Status + FirstMark + (step * MarkLength), MarkLength).AsSpan().ContainsAnyExcept((byte)0);
}
