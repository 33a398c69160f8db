namespace NanoCwmp.Transfer
{
    /// <summary>The events that tell the ACS of transfers; kept apart from the queue, which is below the session.</summary>
    public interface ITransferEvents
    {
        /// <summary>Puts the events of a transfer that has ended into the batch that says so.</summary>
        /// <param name="kind">One of <see cref="TransferKind"/>.</param>
        /// <param name="number">The transfer's number.</param>
        /// <param name="commandKey">Holds its CommandKey, from the start.</param>
        /// <param name="length">How many bytes the CommandKey has.</param>
        void Stage(int kind, int number, byte[] commandKey, int length);

        /// <summary>Puts the removal of those events into the batch that removes the transfer.</summary>
        /// <param name="kind">One of <see cref="TransferKind"/>.</param>
        /// <param name="number">The transfer's number.</param>
        /// <param name="isLast">Whether no other transfer waits to be told.</param>
        void StageRemove(int kind, int number, bool isLast);

        /// <summary>Tells whether the event of a transfer still waits; a new ACS does not hear of it (R130).</summary>
        /// <param name="kind">One of <see cref="TransferKind"/>.</param>
        /// <param name="number">The transfer's number.</param>
        /// <returns>Whether it does.</returns>
        bool IsWaiting(int kind, int number);
    }
}
