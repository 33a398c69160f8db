using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>How much memory is left.</summary>
    public static class DeviceMemory
    {
        /// <summary>Collects garbage and says what is free.</summary>
        /// <returns>One line: bytes of the managed heap, of native memory, and the largest native block.</returns>
        public static string Describe()
        {
            uint managed = GC.Run(true);
            NativeMemory.GetMemoryInfo(
                NativeMemory.MemoryType.Internal, out uint _, out uint free, out uint largest);
            return managed.ToString() + " bytes of managed heap free, " + free.ToString() + " of native memory, "
                + largest.ToString() + " of them in one piece";
        }
    }
}
