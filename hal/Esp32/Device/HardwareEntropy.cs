using System;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>
    /// The random number generator of the chip, which nanoCLR of the ESP32 has behind <see cref="Random"/>. It is fed by the
    /// radio: only while Wi-Fi is on does Espressif call its numbers truly random.
    /// </summary>
    public sealed class HardwareEntropy : IEntropy
    {
        private readonly Random _random = new Random();

        /// <inheritdoc/>
        public void Fill(byte[] buffer, int index, int count)
        {
            byte[] bytes = new byte[count];
            _random.NextBytes(bytes);
            Array.Copy(bytes, 0, buffer, index, count);
        }
    }
}
