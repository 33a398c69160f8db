namespace NanoCwmp.Hal
{
    /// <summary>How an operation on the firmware's slots ended.</summary>
    public enum FirmwareResult
    {
        /// <summary>It is done, and durable.</summary>
        Ok,

        /// <summary>The flash did not take it.</summary>
        FlashFailure,

        /// <summary>An image is on trial, or a swap is due: the secondary slot is not free.</summary>
        Busy,

        /// <summary>There is nothing to go on with.</summary>
        NothingStored,

        /// <summary>The image has more bytes than the slot has room for.</summary>
        TooLarge,

        /// <summary>The file ends before the image does.</summary>
        Incomplete,

        /// <summary>The file is no MCUboot image, or its trailer is damaged.</summary>
        NotAnImage,

        /// <summary>The SHA-256 of the image is another one than its trailer says.</summary>
        WrongHash,

        /// <summary>The image is not signed, or not with the board's key.</summary>
        WrongSignature,

        /// <summary>The image is made for another board.</summary>
        WrongBoard,
    }
}
