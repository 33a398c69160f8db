using NanoCwmp.Transfer;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>Carries transfers out in no time, and always ends alike.</summary>
internal sealed class InstantExecutor(int outcome) : ITransferExecutor
{
    public int Accept(QueuedTransfer transfer) => 0;

    public void Start(QueuedTransfer transfer)
    {
    }

    public long Step(QueuedTransfer transfer, long now) => TransferStep.Ended;

    public int Outcome() => outcome;

    public bool TryCancel() => true;

    public void StageEnd(QueuedTransfer transfer)
    {
    }

    public int Recover(QueuedTransfer transfer) => outcome;
}
