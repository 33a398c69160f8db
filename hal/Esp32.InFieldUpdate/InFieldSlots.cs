using System;
using nanoFramework.Runtime.InFieldUpdate;

namespace NanoCwmp.Hal.Esp32.InFieldUpdate
{
    /// <summary>
    /// The slots of the deployment image on a board whose nanoCLR has In-Field Update. Checking and marking are one step
    /// there: <see cref="Complete"/> does both.
    /// </summary>
    public sealed class InFieldSlots : IFirmwareSlots
    {
        private const int HashLength = 32;

        private UpdateSession _session;

        /// <summary>Initializes a new instance of the <see cref="InFieldSlots"/> class.</summary>
        /// <param name="capacity">How many bytes the largest image may have: what is usable of a slot.</param>
        public InFieldSlots(int capacity)
        {
            Capacity = capacity;
        }

        /// <inheritdoc/>
        public int Capacity { get; }

        /// <inheritdoc/>
        public string RunningVersion
        {
            get { return Text(UpdateManager.GetPrimaryImageInfo(ImageType.Deployment)); }
        }

        /// <inheritdoc/>
        public string SecondaryVersion
        {
            get
            {
                ImageInfo image = Secondary();
                return image == null ? string.Empty : Text(image);
            }
        }

        /// <inheritdoc/>
        public FirmwareState State
        {
            get
            {
                switch (UpdateManager.GetStatus(ImageType.Deployment))
                {
                    case UpdateStatus.Testing:
                    case UpdateStatus.RollbackPending:
                        return FirmwareState.OnTrial;
                    case UpdateStatus.TestPending:
                    case UpdateStatus.PermanentPending:
                        return FirmwareState.TrialPending;
                    default:
                        return FirmwareState.Confirmed;
                }
            }
        }

        /// <inheritdoc/>
        /// <remarks>In-Field Update does not tell why an image did not stay.</remarks>
        public FirmwareBoot LastBoot
        {
            get { return FirmwareBoot.Unchanged; }
        }

        /// <inheritdoc/>
        public int Stored
        {
            get { return _session == null ? 0 : _session.NextOffset; }
        }

        /// <inheritdoc/>
        public bool TryGetRunningHash(byte[] hash)
        {
            return TryCopyHash(UpdateManager.GetPrimaryImageInfo(ImageType.Deployment), hash);
        }

        /// <inheritdoc/>
        public bool TryGetSecondaryHash(byte[] hash)
        {
            return TryCopyHash(Secondary(), hash);
        }

        /// <inheritdoc/>
        /// <remarks>In-Field Update wants the length beforehand: a file of unknown length cannot be taken.</remarks>
        public FirmwareResult Begin(int expectedLength)
        {
            if (State != FirmwareState.Confirmed)
            {
                return FirmwareResult.Busy;
            }

            Pause();
            return expectedLength == 0
                ? FirmwareResult.FlashFailure
                : Result(UpdateManager.StartUpdateSession(ImageType.Deployment, expectedLength, out _session));
        }

        /// <inheritdoc/>
        public FirmwareResult Resume(int expectedLength, byte[] header)
        {
            if (State != FirmwareState.Confirmed)
            {
                return FirmwareResult.Busy;
            }

            Pause();
            return expectedLength == 0
                ? FirmwareResult.NothingStored
                : Result(UpdateManager.ResumeUpdateSession(ImageType.Deployment, expectedLength, header, out _session));
        }

        /// <inheritdoc/>
        public FirmwareResult Append(byte[] buffer, int index, int count)
        {
            return _session == null
                ? FirmwareResult.FlashFailure
                : Result(UpdateManager.StoreImageChunk(_session, buffer, index, count));
        }

        /// <inheritdoc/>
        public FirmwareResult Complete()
        {
            if (_session == null)
            {
                return FirmwareResult.Incomplete;
            }

            FirmwareResult result = Result(UpdateManager.CompleteUpdateSession(_session));
            if (result == FirmwareResult.Ok)
            {
                _session = null;
            }

            return result;
        }

        /// <inheritdoc/>
        public void Discard()
        {
            if (_session != null)
            {
                UpdateManager.AbortUpdateSession(_session, true);
                _session = null;
            }
        }

        /// <inheritdoc/>
        public FirmwareResult MarkForTrial()
        {
            return State == FirmwareState.TrialPending ? FirmwareResult.Ok : FirmwareResult.Incomplete;
        }

        /// <inheritdoc/>
        public FirmwareResult Confirm()
        {
            return State == FirmwareState.Confirmed || UpdateManager.ConfirmDeploymentImage()
                ? FirmwareResult.Ok
                : FirmwareResult.FlashFailure;
        }

        private static FirmwareResult Result(UpdateSessionResult result)
        {
            switch (result)
            {
                case UpdateSessionResult.Success:
                    return FirmwareResult.Ok;
                case UpdateSessionResult.Busy:
                case UpdateSessionResult.SwapInFlight:
                    return FirmwareResult.Busy;
                case UpdateSessionResult.TooLarge:
                    return FirmwareResult.TooLarge;
                case UpdateSessionResult.BadMagic:
                case UpdateSessionResult.BadTlv:
                    return FirmwareResult.NotAnImage;
                case UpdateSessionResult.NoImage:
                case UpdateSessionResult.HeaderMismatch:
                    return FirmwareResult.NothingStored;
                case UpdateSessionResult.Incomplete:
                    return FirmwareResult.Incomplete;
                case UpdateSessionResult.HashMismatch:
                    return FirmwareResult.WrongHash;
                default:
                    return FirmwareResult.FlashFailure;
            }
        }

        /// <returns>The image, or <see langword="null"/>; only a whole one has a hash that can be read.</returns>
        private static ImageInfo Secondary()
        {
            ImageInfo image = UpdateManager.GetSecondaryImageInfo(ImageType.Deployment);
            return image == null || image.ImageHash == null ? null : image;
        }

        private static bool TryCopyHash(ImageInfo image, byte[] hash)
        {
            byte[] found = image == null ? null : image.ImageHash;
            if (found == null || found.Length != HashLength)
            {
                return false;
            }

            Array.Copy(found, 0, hash, 0, HashLength);
            return true;
        }

        /// <summary>MCUboot's major, minor, revision and build number are the four parts of a version, in this order.</summary>
        private static string Text(ImageInfo image)
        {
            Version version = image == null ? null : image.Version;
            if (version == null)
            {
                return string.Empty;
            }

            string text = version.Major.ToString() + "." + version.Minor.ToString() + "." + version.Build.ToString();
            return version.Revision > 0 ? text + "+" + version.Revision.ToString() : text;
        }

        /// <summary>Closes the session, and leaves what it has stored to be gone on with.</summary>
        private void Pause()
        {
            if (_session != null)
            {
                UpdateManager.AbortUpdateSession(_session, false);
                _session = null;
            }
        }
    }
}
