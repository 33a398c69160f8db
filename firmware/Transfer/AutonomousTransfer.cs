using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>A transfer that the ACS has not asked for and that has ended, for AutonomousTransferComplete.</summary>
    public sealed class AutonomousTransfer
    {
        /// <summary>Gets or sets the URL that announced the file, at most 1024 characters, may be empty.</summary>
        public string AnnounceUrl { get; set; } = string.Empty;

        /// <summary>Gets or sets the URL of the file, at most 1024 characters, may be empty.</summary>
        public string TransferUrl { get; set; } = string.Empty;

        /// <summary>Gets or sets a value indicating whether the file came to the device.</summary>
        public bool IsDownload { get; set; } = true;

        /// <summary>Gets or sets the file type as TransferFileType of cwmp-1-2.xsd numbers it.</summary>
        public string FileType { get; set; } = string.Empty;

        /// <summary>Gets or sets the size of the file in bytes, 0 if it is not known.</summary>
        public long FileSize { get; set; }

        /// <summary>Gets or sets the name of the file on the device, at most 256 characters, may be empty.</summary>
        public string TargetFileName { get; set; } = string.Empty;

        /// <summary>Gets or sets how it ended: 0, or a fault code that TransferComplete may carry.</summary>
        public int Fault { get; set; }

        /// <summary>Gets or sets when it began, in milliseconds since 1970, or the Unknown Time.</summary>
        public long StartTime { get; set; } = DateTimeText.Unknown;

        /// <summary>Gets or sets when it was complete, in milliseconds since 1970, or the Unknown Time.</summary>
        public long CompleteTime { get; set; } = DateTimeText.Unknown;
    }
}
