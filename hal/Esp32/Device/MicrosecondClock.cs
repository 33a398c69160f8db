using nanoFramework.Hardware.Esp32;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>The high-resolution timer of the chip, which counts from the start.</summary>
    public sealed class MicrosecondClock : IMicrosecondClock
    {
        /// <inheritdoc/>
        public long Microseconds
        {
            get { return (long)HighResTimer.GetCurrent(); }
        }
    }
}
