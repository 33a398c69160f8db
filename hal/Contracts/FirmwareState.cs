namespace NanoCwmp.Hal
{
    /// <summary>How firm the image is that runs: what the boot loader will do at the next restart.</summary>
    public enum FirmwareState
    {
        /// <summary>The image stays.</summary>
        Confirmed,

        /// <summary>The image runs for the first time and goes at the next restart, unless it is confirmed before.</summary>
        OnTrial,

        /// <summary>The image in the secondary slot is tried at the next restart.</summary>
        TrialPending,
    }
}
