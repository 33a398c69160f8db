using NanoCwmp.Hal.Esp32.Device;

namespace NanoCwmp.Board.Esp32
{
    /// <summary>
    /// What the light shows: steady for all is well, a blink each second for a session that failed, quick blinking for no
    /// network.
    /// </summary>
    internal sealed class StatusBlink
    {
        private const int Slow = 1000;
        private const int Quick = 200;

        private readonly IStatusLight _light;
        private bool _isOn;

        public StatusBlink(IStatusLight light)
        {
            _light = light;
        }

        public void Show(long now, bool hasNetwork, bool isWell)
        {
            if (_light == null)
            {
                return;
            }

            bool isOn = hasNetwork && isWell;
            if (!isOn)
            {
                int half = hasNetwork ? Slow / 2 : Quick / 2;
                isOn = now / half % 2 == 0;
            }

            if (isOn != _isOn)
            {
                _isOn = isOn;
                _light.Set(isOn);
            }
        }
    }
}
