using System;
using System.Device.Gpio;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>
    /// A button between a pin and ground, read by the pulse counter of the chip, which counts presses also while the firmware
    /// is busy.
    /// </summary>
    public sealed class ResetButton : IDisposable
    {
        /// <summary>Shorter pulses are noise, in nanoseconds; the counter's filter knows no longer ones.</summary>
        private const ushort Filter = 10000;

        private readonly GpioPulseCounter _counter;
        private readonly PressPattern _pattern = new PressPattern();
        private long _seen;

        /// <summary>Initializes a new instance of the <see cref="ResetButton"/> class.</summary>
        /// <param name="pin">The number of the pin.</param>
        public ResetButton(int pin)
        {
            _counter = new GpioPulseCounter(pin);
            _counter.Polarity = GpioPulsePolarity.Falling;
            _counter.FilterPulses = Filter;
            _counter.Start();
            _seen = _counter.Read().Count;
        }

        /// <summary>Looks whether the button was pressed. Call it several times a second.</summary>
        /// <param name="now">The present uptime in milliseconds.</param>
        /// <returns>Whether factory settings are asked for.</returns>
        public bool Poll(long now)
        {
            long count = _counter.Read().Count;
            if (count == _seen)
            {
                return false;
            }

            _seen = count;
            return _pattern.Press(now);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _counter.Dispose();
        }
    }
}
