using System;

namespace nanoFramework.Runtime.InFieldUpdate
{
    public class ImageInfo
    {
        internal ImageInfo() => throw null;

        public byte[] ImageHash => throw null;

        public Version Version => throw null;
    }
}
