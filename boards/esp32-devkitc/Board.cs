using NanoCwmp.Board.Esp32;

namespace NanoCwmp.Board.Esp32DevKitC
{
    /// <summary>The data of the ESP32-DevKitC: an ESP32 with Wi-Fi and 4 MB of flash, without PSRAM.</summary>
    public static class Board
    {
        /// <summary>The pin of the button BOOT.</summary>
        private const int BootButton = 0;

        /// <summary>Gets the data.</summary>
        /// <returns>A new object with it.</returns>
        public static BoardData Create()
        {
            return new BoardData
            {
                ProductClass = "ESP32-DevKitC",
                ModelName = "NanoCwmp on ESP32-DevKitC",
                ResetPin = BootButton,
                Features = new Features(),
            };
        }
    }
}
