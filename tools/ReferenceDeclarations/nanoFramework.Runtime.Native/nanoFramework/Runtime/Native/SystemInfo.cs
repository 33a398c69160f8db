using System;

namespace nanoFramework.Runtime.Native
{
    public static class SystemInfo
    {
        public static string TargetName => throw null;

        public static Version Version => throw null;
    }
}
