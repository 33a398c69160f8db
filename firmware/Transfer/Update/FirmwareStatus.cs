namespace NanoCwmp.Transfer.Update
{
    /// <summary>What happens to the secondary slot, or happened last.</summary>
    public static class FirmwareStatus
    {
        /// <summary>Nothing: the slot holds an image, or none.</summary>
        public const int None = 0;

        /// <summary>An image is on its way.</summary>
        public const int Downloading = 1;

        /// <summary>An image is being checked.</summary>
        public const int Validating = 2;

        /// <summary>An image did not arrive.</summary>
        public const int DownloadFailed = 3;

        /// <summary>An image was not whole or not signed.</summary>
        public const int ValidationFailed = 4;

        /// <summary>An image was tried and has failed.</summary>
        public const int ActivationFailed = 5;

        /// <summary>Gets the word of Device.DeviceInfo.FirmwareImage.{i}.Status.</summary>
        /// <param name="status">One of the numbers of this class.</param>
        /// <param name="hasImage">Whether the slot holds a whole image.</param>
        /// <returns>The word.</returns>
        public static string Word(int status, bool hasImage)
        {
            switch (status)
            {
                case Downloading: return "Downloading";
                case Validating: return "Validating";
                case DownloadFailed: return "DownloadFailed";
                case ValidationFailed: return "ValidationFailed";
                case ActivationFailed: return "ActivationFailed";
                default: return hasImage ? "Available" : "NoImage";
            }
        }
    }
}
