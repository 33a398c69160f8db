using NanoCwmp.Hal;

namespace NanoCwmp.Board.Esp32
{
    /// <summary>The stable line of nanoFramework has no In-Field Update: the ACS is told that firmware cannot be sent.</summary>
    internal static class BoardSlots
    {
        public static IFirmwareSlots Create(int capacity)
        {
            return null;
        }
    }
}
