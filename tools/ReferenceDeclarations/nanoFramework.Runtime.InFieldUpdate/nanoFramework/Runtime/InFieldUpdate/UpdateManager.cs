namespace nanoFramework.Runtime.InFieldUpdate
{
    public static class UpdateManager
    {
        public static UpdateSessionResult AbortUpdateSession(UpdateSession session, bool erase) => throw null;

        public static UpdateSessionResult CompleteUpdateSession(UpdateSession session) => throw null;

        public static bool ConfirmDeploymentImage() => throw null;

        public static ImageInfo GetPrimaryImageInfo(ImageType image) => throw null;

        public static ImageInfo GetSecondaryImageInfo(ImageType image) => throw null;

        public static UpdateStatus GetStatus(ImageType image) => throw null;

        public static UpdateSessionResult ResumeUpdateSession(
            ImageType image, int totalLength, byte[] header, out UpdateSession session) => throw null;

        public static UpdateSessionResult StartUpdateSession(ImageType image, int totalLength, out UpdateSession session) =>
            throw null;

        public static UpdateSessionResult StoreImageChunk(UpdateSession session, byte[] data, int offset, int count) =>
            throw null;
    }
}
