namespace NanoCwmp.Hal
{
    /// <summary>
    /// The two slots of the firmware: the primary one, from which the device runs, and the secondary one, which takes a new
    /// image up to its trial. Images are MCUboot images, byte for byte.
    /// </summary>
    /// <remarks>
    /// Modelled on nanoFramework's In-Field Update. The boot loader swaps the slots at the restart that follows
    /// <see cref="MarkForTrial"/>; the image is then on trial, and without <see cref="Confirm"/> a further restart brings the
    /// old one back. Only the boot loader decides what runs: nothing here can make an image run that is not whole.
    /// Implementations report failure by their result and never throw. Whatever a result calls done is durable: a loss of
    /// power at any moment leaves it done, and leaves what was not yet done to be done again.
    /// </remarks>
    public interface IFirmwareSlots
    {
        /// <summary>Gets how many bytes the largest image may have, header and trailer of the image included.</summary>
        int Capacity { get; }

        /// <summary>
        /// Gets the version of the image that runs, as "major.minor.revision" and, if its build number is not 0, "+build"; at
        /// most 32 characters, empty if it is not known.
        /// </summary>
        string RunningVersion { get; }

        /// <summary>
        /// Gets the version of the image in the secondary slot, in the form of <see cref="RunningVersion"/>; empty if there is no
        /// whole image. After a swap that is the image which ran before.
        /// </summary>
        string SecondaryVersion { get; }

        /// <summary>Gets what the boot loader will do at the next restart.</summary>
        FirmwareState State { get; }

        /// <summary>
        /// Gets what the boot loader did about the last image that was marked for a trial. A board that can, keeps it up to the
        /// next <see cref="Begin"/>; others know it of their last start alone, or say <see cref="FirmwareBoot.Unchanged"/>.
        /// </summary>
        FirmwareBoot LastBoot { get; }

        /// <summary>Gets the SHA-256 of the image that runs, as its trailer has it: it tells images of one version apart.</summary>
        /// <param name="hash">Receives 32 bytes.</param>
        /// <returns>Whether it is known.</returns>
        bool TryGetRunningHash(byte[] hash);

        /// <summary>Gets the SHA-256 of the whole image in the secondary slot, as its trailer has it.</summary>
        /// <param name="hash">Receives 32 bytes.</param>
        /// <returns>Whether there is a whole image.</returns>
        bool TryGetSecondaryHash(byte[] hash);

        /// <summary>
        /// Begins to fill the secondary slot from its start; what it held is lost, now or piece by piece.
        /// </summary>
        /// <param name="expectedLength">How many bytes will come, or 0 if that is not known.</param>
        /// <returns>
        /// <see cref="FirmwareResult.Ok"/>, <see cref="FirmwareResult.TooLarge"/>, <see cref="FirmwareResult.Busy"/> while an
        /// image is on trial or a swap is due, or <see cref="FirmwareResult.FlashFailure"/>.
        /// </returns>
        FirmwareResult Begin(int expectedLength);

        /// <summary>
        /// Goes on, after a restart, with what <see cref="Begin"/> and <see cref="Append"/> have left; <see cref="Stored"/> says
        /// from where. That may be less than was appended if the last piece was torn.
        /// </summary>
        /// <param name="expectedLength">How many bytes there will be in all, or 0 if that is not known.</param>
        /// <param name="header">
        /// The first 32 bytes of the file: by them a paused download is told from an image that a swap has left.
        /// </param>
        /// <returns>
        /// <see cref="FirmwareResult.Ok"/>, <see cref="FirmwareResult.NothingStored"/> if it has to begin anew, or as
        /// <see cref="Begin"/>.
        /// </returns>
        FirmwareResult Resume(int expectedLength, byte[] header);

        /// <summary>Gets how many bytes, from the start of the file, the secondary slot holds durably.</summary>
        int Stored { get; }

        /// <summary>Adds the next bytes of the file. They are durable when it returns <see cref="FirmwareResult.Ok"/>.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="index">Where in <paramref name="buffer"/> the first byte is.</param>
        /// <param name="count">How many bytes; a multiple of 256 in all pieces but the last.</param>
        /// <returns>
        /// <see cref="FirmwareResult.Ok"/>, <see cref="FirmwareResult.TooLarge"/>, <see cref="FirmwareResult.FlashFailure"/>, or
        /// as soon as the bytes show it <see cref="FirmwareResult.NotAnImage"/> or <see cref="FirmwareResult.WrongBoard"/>.
        /// </returns>
        FirmwareResult Append(byte[] buffer, int index, int count);

        /// <summary>
        /// Checks that what was appended is a whole image: structure, length and SHA-256, and where the board can, that it is
        /// made for this board and signed with the board's key. A board whose platform checks and marks in one step may do both
        /// here; <see cref="State"/> shows it.
        /// </summary>
        /// <returns><see cref="FirmwareResult.Ok"/>, or what is wrong.</returns>
        FirmwareResult Complete();

        /// <summary>
        /// Gives up what was appended. It is no error if there is nothing. An image that was marked stays marked.
        /// </summary>
        void Discard();

        /// <summary>Has the boot loader try the complete image at the next restart.</summary>
        /// <returns>
        /// <see cref="FirmwareResult.Ok"/>, also if it is marked already; <see cref="FirmwareResult.Incomplete"/> if there is no
        /// image that <see cref="Complete"/> has found good; <see cref="FirmwareResult.FlashFailure"/>.
        /// </returns>
        FirmwareResult MarkForTrial();

        /// <summary>Keeps the image that runs for good.</summary>
        /// <returns>
        /// <see cref="FirmwareResult.Ok"/>, also if it is confirmed already, or <see cref="FirmwareResult.FlashFailure"/>.
        /// </returns>
        FirmwareResult Confirm();
    }
}
