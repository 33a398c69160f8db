using System.Threading;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>
    /// Restarts a device whose firmware has not come round for long, from a timer of its own. nanoCLR itself is not watched:
    /// nanoFramework's builds for the ESP32 leave the chip's task watchdog off.
    /// </summary>
    public sealed class Watchdog
    {
        private readonly IClock _clock;
        private readonly IDeviceSystem _system;
        private readonly long _patience;
        private readonly Timer _timer;
        private long _fed;

        /// <summary>Initializes a new instance of the <see cref="Watchdog"/> class, and starts it.</summary>
        /// <param name="clock">The clock.</param>
        /// <param name="system">What it restarts.</param>
        /// <param name="milliseconds">How long the firmware may be away.</param>
        public Watchdog(IClock clock, IDeviceSystem system, int milliseconds)
        {
            _clock = clock;
            _system = system;
            _patience = milliseconds;
            _fed = clock.Uptime;
            int period = milliseconds / 4;
            _timer = new Timer(new TimerCallback(Look), null, period, period);
        }

        /// <summary>Says that the firmware has come round.</summary>
        public void Feed()
        {
            lock (_system)
            {
                _fed = _clock.Uptime;
            }
        }

        private void Look(object state)
        {
            bool isStuck;
            lock (_system)
            {
                isStuck = _clock.Uptime - _fed > _patience;
            }

            if (isStuck)
            {
                // The timer is stopped first: the restart takes a while.
                _timer.Dispose();
                _system.Reboot();
            }
        }
    }
}
