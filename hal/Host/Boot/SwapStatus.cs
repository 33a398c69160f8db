using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>
/// The sector that keeps what the boot loader does: a record of 16 bytes (mark "NCS2", kind, number of units, checksum) and,
/// from byte 64 on, a mark of 8 bytes for each step of a swap. The first byte of a mark whose upper half is not 0 counts: the
/// step is done if its lower half is 0.
/// </summary>
/// <remarks>
/// A loss of power may leave the last thing written half programmed, so that it reads in one way now and in another later:
/// <see cref="Resume"/> makes firm what it has read before anything is built on it. What reads as done is programmed once more,
/// also in the byte after it, in case its upper half is half programmed. What reads as not done is voided, by its upper half,
/// before the step is repeated, and the next byte takes its place: else it could read as done while the repetition is under
/// way. A record that counts no more is overwritten with zeros before the sector is erased, so that it is never seen with a part
/// of its marks.
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
    private const int LastByte = MarkLength - 1;
    private const byte Erased = 0xFF;
    private const byte DoneByte = 0xF0;
    private const byte VoidByte = 0x0F;

    private int _repeated = -1;
    private int _repeatedByte;

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
        byte[]? last = null;
        for (int step = 0; step < steps; step++)
        {
            byte[] mark = flash.Read(Mark(step), MarkLength);
            if (!IsDone(mark))
            {
                if (last is not null)
                {
                    Settle(step - 1, last);
                }

                Void(step, mark);
                return step;
            }

            last = mark;
        }

        Settle(steps - 1, last!);
        return -1;
    }

    /// <summary>Begins a swap, or notes a refusal.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="units">How many units will be swapped.</param>
    public void Begin(SwapKind kind, int units)
    {
        _repeated = -1;
        Clear();
        flash.Erase(layout.Status, FlashImage.SectorSize);
        flash.Program(layout.Status, Record(kind, units));
    }

    /// <summary>Notes that a step is done.</summary>
    /// <param name="step">Its number.</param>
    public void Done(int step) => flash.Program(Mark(step) + (step == _repeated ? _repeatedByte : 0), [DoneByte]);

    /// <summary>Forgets what was done.</summary>
    public void Clear() => flash.Program(layout.Status, new byte[RecordLength]);

    private static byte[] Record(SwapKind kind, int units)
    {
        var record = new byte[RecordLength];
        "NCS2"u8.CopyTo(record);
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

    private static bool IsVoid(byte cells) => (cells & 0xF0) == 0;

    private static int Valid(byte[] mark) => Math.Max(0, Array.FindIndex(mark, cells => !IsVoid(cells)));

    private static bool IsDone(byte[] mark) => mark[Valid(mark)] is var cells && (cells & 0x0F) == 0 && !IsVoid(cells);

    /// <summary>A mark whose bytes before one are void.</summary>
    private static byte[] VoidUpTo(int valid)
    {
        var mark = new byte[MarkLength];
        mark.AsSpan().Fill(Erased);
        mark.AsSpan(0, valid).Fill(VoidByte);
        return mark;
    }

    private int Mark(int step) => layout.Status + FirstMark + (step * MarkLength);

    /// <summary>Makes firm that a step is done.</summary>
    private void Settle(int step, byte[] read)
    {
        int valid = Valid(read);
        byte[] mark = VoidUpTo(valid);
        mark[valid] = DoneByte;
        flash.Program(Mark(step), mark);

        // Only now: one that is half programmed must not stand behind one that can still be voided.
        flash.Program(Mark(step) + Math.Min(valid + 1, LastByte), [DoneByte]);
    }

    /// <summary>Makes firm that a step is not done. After seven losses of power in one step there is no byte left to do so.</summary>
    private void Void(int step, byte[] read)
    {
        _repeated = step;
        _repeatedByte = Math.Min(Valid(read) + 1, LastByte);
        flash.Program(Mark(step), VoidUpTo(_repeatedByte));
    }
}
