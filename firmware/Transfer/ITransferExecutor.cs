namespace NanoCwmp.Transfer
{
    /// <summary>
    /// Carries transfers out: one at a time, outside of sessions, in steps of bounded length.
    /// </summary>
    public interface ITransferExecutor
    {
        /// <summary>
        /// Says whether it can carry a transfer out, as far as that can be told from the request. Nothing is done yet.
        /// </summary>
        /// <param name="transfer">The transfer as it was asked for.</param>
        /// <returns>
        /// <see cref="Model.FaultCode.None"/>, or the fault of the response: 9001, 9002, 9003 (no such file here), 9004 (larger
        /// than the room for it), 9010 to 9012 or 9013 (protocol).
        /// </returns>
        int Accept(QueuedTransfer transfer);

        /// <summary>Begins a transfer.</summary>
        /// <param name="transfer">The transfer; it stays the same object up to its end.</param>
        void Start(QueuedTransfer transfer);

        /// <summary>Goes on with the transfer that was begun.</summary>
        /// <param name="transfer">The transfer.</param>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to be called again, in milliseconds since boot, or one of <see cref="TransferStep"/>.</returns>
        long Step(QueuedTransfer transfer, long now);

        /// <summary>Gets how the transfer has ended, after <see cref="TransferStep.Ended"/>.</summary>
        /// <returns>
        /// <see cref="Model.FaultCode.None"/> if the file is in force, or the fault for TransferComplete: 9001, 9002, 9010 to
        /// 9012 or 9014 to 9019.
        /// </returns>
        int Outcome();

        /// <summary>Breaks off the transfer that was begun, leaving everything as it was before it.</summary>
        /// <returns>Whether it could; if not, it goes on.</returns>
        bool TryCancel();

        /// <summary>
        /// Puts what it has stored about the transfer, and needs no more, into the batch that stores the transfer's end: as long
        /// as there is no end, <see cref="Recover"/> may be called.
        /// </summary>
        /// <param name="transfer">The transfer.</param>
        void StageEnd(QueuedTransfer transfer);

        /// <summary>Judges a transfer that was in progress when the device went down. Called once, at boot.</summary>
        /// <param name="transfer">The transfer.</param>
        /// <returns>
        /// As <see cref="Outcome"/>, or <see cref="TransferStep.Continues"/> if it goes on with <see cref="Step"/>.
        /// </returns>
        int Recover(QueuedTransfer transfer);
    }
}
