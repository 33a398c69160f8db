using System;
using NanoCwmp.Model;
using NanoCwmp.Transfer;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>Takes a file and compares it with the one that it should be.</summary>
internal sealed class DiscardingTarget(byte[] expected) : IFileTarget
{
    public int Begins { get; private set; }

    public bool IsComplete { get; private set; }

    public int Stored { get; private set; }

    public long Length { get; private set; }

    public bool Takes(ValueBuffer type) => true;

    public int Accept(QueuedTransfer transfer) => 0;

    public int Open(QueuedTransfer transfer) => 0;

    public int Begin(long length, byte[] validator, int validatorLength)
    {
        Begins++;
        Length = length;
        Stored = 0;
        return 0;
    }

    public int ReadValidator(byte[] validator) => 0;

    public int Write(byte[] buffer, int count)
    {
        bool isSame = buffer.AsSpan(0, count).SequenceEqual(expected.AsSpan(Stored, count));
        Stored += count;
        return isSame ? FaultCode.None : FaultCode.FileCorrupted;
    }

    public int Finish()
    {
        IsComplete = Stored == expected.Length;
        return IsComplete ? FaultCode.None : FaultCode.FileCorrupted;
    }

    public long Settle(long now) => TransferStep.Ended;

    public int Outcome() => 0;

    public bool TryAbandon() => true;

    public void StageEnd(SetTransaction transaction)
    {
    }

    public int Recover(QueuedTransfer transfer) => TransferStep.Again;
}
