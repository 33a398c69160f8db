namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>Recognizes the five presses of a button that ask for factory settings, and takes nothing less for them.</summary>
    public sealed class PressPattern
    {
        /// <summary>How many presses there have to be.</summary>
        public const int Presses = 5;

        /// <summary>In how many milliseconds.</summary>
        public const int Window = 10000;

        /// <summary>How long a button bounces at most, in milliseconds: what is pressed within counts once.</summary>
        public const int Bounce = 150;

        private readonly long[] _times = new long[Presses];
        private int _count;

        /// <summary>Takes note of a press.</summary>
        /// <param name="now">The present uptime in milliseconds.</param>
        /// <returns>Whether it was the last of five; then counting begins anew.</returns>
        public bool Press(long now)
        {
            if (_count > 0 && now - _times[_count - 1] < Bounce)
            {
                return false;
            }

            _times[_count++] = now;
            while (now - _times[0] > Window)
            {
                Forget(1);
            }

            if (_count < Presses)
            {
                return false;
            }

            Forget(Presses);
            return true;
        }

        private void Forget(int count)
        {
            _count -= count;
            for (int i = 0; i < _count; i++)
            {
                _times[i] = _times[i + count];
            }
        }
    }
}
