using NanoCwmp.Board.Esp32;

namespace NanoCwmp.Board.Esp32S3
{
    /// <summary>The data of the ESP32-S3-DevKitC-1: an ESP32-S3 with Wi-Fi, 8 MB of flash and PSRAM.</summary>
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
                ProductClass = "ESP32-S3",
                ModelName = "NanoCwmp on ESP32-S3-DevKitC-1",
                ResetPin = BootButton,
                BankSize = 0x20000,
                StoreKeys = 1024,
                LogBytes = 8192,
                HasInterfaceObjects = true,
                Features = new Features(),
            };
        }
    }
}
