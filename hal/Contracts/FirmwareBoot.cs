namespace NanoCwmp.Hal
{
    /// <summary>What the boot loader did about the image that was marked for a trial.</summary>
    public enum FirmwareBoot
    {
        /// <summary>Nothing, or it is not known.</summary>
        Unchanged,

        /// <summary>It swapped the slots: the new image runs, or has run up to now.</summary>
        Swapped,

        /// <summary>It took the old image back, because the new one was not confirmed.</summary>
        Reverted,

        /// <summary>It refused the new image, which was not whole or is made for another board.</summary>
        RefusedImage,

        /// <summary>It refused the new image, which is not signed with the board's key.</summary>
        RefusedSignature,
    }
}
