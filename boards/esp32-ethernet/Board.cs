using System.Net.NetworkInformation;

using NanoCwmp.Board.Esp32;

namespace NanoCwmp.Board.Esp32Ethernet
{
    /// <summary>The data of the Olimex ESP32-POE: an ESP32 with Ethernet (RMII) and 4 MB of flash, without PSRAM.</summary>
    public static class Board
    {
        /// <summary>The pin of the button BUT1.</summary>
        private const int UserButton = 34;

        /// <summary>Gets the data.</summary>
        /// <returns>A new object with it.</returns>
        public static BoardData Create()
        {
            return new BoardData
            {
                ProductClass = "ESP32-POE",
                ModelName = "NanoCwmp on ESP32-POE",
                Interface = NetworkInterfaceType.Ethernet,
                ResetPin = UserButton,
                Features = new Features(),
            };
        }
    }
}
