using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// Where the files of one type go that Download brings. It takes a file piece by piece, and puts it in force as a whole or
    /// not at all (R279).
    /// </summary>
    public interface IFileTarget
    {
        /// <summary>Tells whether the files of a type go here.</summary>
        /// <param name="type">A file type of Download.</param>
        /// <returns>Whether they do.</returns>
        bool Takes(ValueBuffer type);

        /// <summary>Says whether it could take a file now. Nothing is done yet.</summary>
        /// <param name="transfer">The transfer as it was asked for.</param>
        /// <returns><see cref="FaultCode.None"/>, or the fault of the response.</returns>
        int Accept(QueuedTransfer transfer);

        /// <summary>Gets ready for a file.</summary>
        /// <param name="transfer">The transfer that brings it.</param>
        /// <returns><see cref="FaultCode.None"/>, or the fault for TransferComplete.</returns>
        int Open(QueuedTransfer transfer);

        /// <summary>Gets how many bytes of the file, from its start, need not come again if the transfer is broken off now.</summary>
        int Stored { get; }

        /// <summary>Gets how many bytes the file has, or 0 if that is not known.</summary>
        long Length { get; }

        /// <summary>Begins the file from its first byte, also if a part of it was taken before.</summary>
        /// <param name="length">How many bytes it has, or 0 if that is not known.</param>
        /// <param name="validator">Holds what the server calls this version of the file.</param>
        /// <param name="validatorLength">How many bytes that has, or 0.</param>
        /// <returns><see cref="FaultCode.None"/>, or the fault for TransferComplete.</returns>
        int Begin(long length, byte[] validator, int validatorLength);

        /// <summary>Reads back what <see cref="Begin"/> was told of the version, before a restart of the device.</summary>
        /// <param name="validator">Receives it.</param>
        /// <returns>How many bytes it has, or 0.</returns>
        int ReadValidator(byte[] validator);

        /// <summary>Takes the next bytes of the file.</summary>
        /// <param name="buffer">Holds the bytes, from its start.</param>
        /// <param name="count">How many there are: a multiple of 256 in all pieces but the last.</param>
        /// <returns>
        /// <see cref="FaultCode.None"/>, the fault for TransferComplete, or <see cref="TransferStep.Again"/> if the file has to come
        /// once more from its start.
        /// </returns>
        int Write(byte[] buffer, int count);

        /// <summary>Checks the file, which is complete, and brings it into force.</summary>
        /// <returns>As <see cref="Write"/>.</returns>
        int Finish();

        /// <summary>Goes on after <see cref="Finish"/>.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to be called again, in milliseconds since boot, or one of <see cref="TransferStep"/>.</returns>
        long Settle(long now);

        /// <summary>Gets how it has ended, after <see cref="TransferStep.Ended"/>.</summary>
        /// <returns><see cref="FaultCode.None"/> if the file is in force, or the fault for TransferComplete.</returns>
        int Outcome();

        /// <summary>Gives up the file, with everything as it was before.</summary>
        /// <returns>Whether it could; not if the file comes into force already.</returns>
        bool TryAbandon();

        /// <summary>Puts what it has stored about the transfer into the batch that stores the transfer's end.</summary>
        /// <param name="transaction">The transaction that is open.</param>
        void StageEnd(SetTransaction transaction);

        /// <summary>Judges a transfer that was in progress when the device went down.</summary>
        /// <param name="transfer">The transfer.</param>
        /// <returns>
        /// As <see cref="Outcome"/>, <see cref="TransferStep.Continues"/> if the file is complete and <see cref="Settle"/> goes on,
        /// or <see cref="TransferStep.Again"/> if the file, or its rest behind <see cref="Stored"/>, has to come.
        /// </returns>
        int Recover(QueuedTransfer transfer);
    }
}
