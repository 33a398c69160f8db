using NanoCwmp.Hal;
using NanoCwmp.Hal.Esp32.InFieldUpdate;

namespace NanoCwmp.Board.Esp32
{
    /// <summary>The slots of In-Field Update, on the preview line of nanoFramework.</summary>
    internal static class BoardSlots
    {
        public static IFirmwareSlots Create(int capacity)
        {
            return capacity == 0 ? null : new InFieldSlots(capacity);
        }
    }
}
