using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>Keeps the next periodic Inform in step with the settings and with the clock (R091-R094).</summary>
    public sealed class PeriodicTimer
    {
        /// <summary>Never.</summary>
        public const long Never = long.MaxValue;

        // What part of an interval the next point of the grid must lie ahead.
        private const int Slack = 16;

        private readonly ParameterModel _model;
        private readonly IClock _clock;
        private readonly int _phase;
        private readonly int _enableNode;
        private readonly int _intervalNode;
        private readonly int _timeNode;
        private long _interval;
        private long _reference;
        private bool _isClockSet;
        private long _due = Never;

        /// <summary>Initializes a new instance of the <see cref="PeriodicTimer"/> class.</summary>
        /// <param name="model">Has the settings.</param>
        /// <param name="clock">Tells the time.</param>
        /// <param name="phase">A random number: the phase where neither the ACS nor the clock gives one (R094).</param>
        public PeriodicTimer(ParameterModel model, IClock clock, int phase)
        {
            _model = model;
            _clock = clock;
            _phase = phase & int.MaxValue;
            _enableNode = model.NodeOf("Device.ManagementServer.PeriodicInformEnable");
            _intervalNode = model.NodeOf("Device.ManagementServer.PeriodicInformInterval");
            _timeNode = model.NodeOf("Device.ManagementServer.PeriodicInformTime");
        }

        /// <summary>Gets when the next periodic Inform is due, after settings and clock have had their say.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Milliseconds since boot, or <see cref="Never"/>.</returns>
        public long Due(long now)
        {
            if (!_model.GetSetting(_enableNode).ToBoolean())
            {
                _due = Never;
                return Never;
            }

            long interval = _model.GetSetting(_intervalNode).ToNumber() * 1000;
            long reference = _model.GetSetting(_timeNode).ToDateTime();
            bool isClockSet = _clock.UtcMilliseconds != UnknownTime.Value;
            if (_due == Never || interval != _interval || reference != _reference || isClockSet != _isClockSet)
            {
                _interval = interval;
                _reference = reference;
                _isClockSet = isClockSet;
                Plan(now, 0);
            }

            return _due;
        }

        /// <summary>Plans the next one, after one was due.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        public void Restart(long now)
        {
            // The two clocks drift apart, so the time of day may say that the point just reached is still to come. It is not
            // due twice.
            Plan(now, _interval / Slack);
        }

        private void Plan(long now, long slack)
        {
            bool hasReference = _isClockSet && _reference != DateTimeText.Unknown;
            _due = now + slack + (hasReference
                ? PeriodicSchedule.UntilNext(_clock.UtcMilliseconds + slack, _reference, _interval)
                : PeriodicSchedule.UntilNext(now + slack, _phase % _interval, _interval));
        }
    }
}
