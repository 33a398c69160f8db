using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// ScheduleReboot and DelayReboot of Device.ManagementServer.: a restart at a time of day, or some seconds after the
    /// session in which it was set (R258). Both count once.
    /// </summary>
    public sealed class RebootSchedule : ModelObject
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private const int ScheduleReboot = 0;
        private const int DelayReboot = 1;
        private const string NoDelay = "-1";
        private const string NoTime = "0001-01-01T00:00:00Z";

        private readonly IClock _clock;
        private ParameterModel _model;
        private int _timeNode;
        private int _delayNode;
        private long _delayDue = Never;
        private bool _isChanged;
        private bool _isSetSinceBoot;

        /// <summary>Initializes a new instance of the <see cref="RebootSchedule"/> class.</summary>
        /// <param name="clock">Tells the time.</param>
        public RebootSchedule(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.ManagementServer.");
            registry.Parameter(ScheduleReboot, "ScheduleReboot", ParameterType.DateTime, ParameterFlags.Setting);
            registry.Parameter(
                DelayReboot, "DelayReboot", ParameterType.Int, ParameterFlags.Setting, -1, int.MaxValue, NoDelay);
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            _isChanged = true;
            _isSetSinceBoot = true;
        }

        /// <summary>Starts with the device: a delay does not outlive a restart.</summary>
        /// <param name="model">Has the settings.</param>
        public void Start(ParameterModel model)
        {
            _model = model;
            _timeNode = model.NodeOf("Device.ManagementServer.ScheduleReboot");
            _delayNode = model.NodeOf("Device.ManagementServer.DelayReboot");
            if (model.GetSetting(_delayNode).ToNumber() >= 0)
            {
                Reset(_delayNode, NoDelay);
            }

            _isChanged = false;
            _isSetSinceBoot = false;
        }

        /// <summary>Finds out when to restart. To be called after sessions, because a delay counts from the end of one.</summary>
        /// <returns>Milliseconds since boot, or <see cref="Never"/>.</returns>
        public long Due()
        {
            long now = _clock.Uptime;
            if (_isChanged)
            {
                _isChanged = false;
                long delay = _model.GetSetting(_delayNode).ToNumber();
                _delayDue = delay < 0 ? Never : now + (delay * 1000);
            }

            long time = _model.GetSetting(_timeNode).ToDateTime();
            long utc = _clock.UtcMilliseconds;
            if (time == DateTimeText.Unknown || utc == UnknownTime.Value)
            {
                return _delayDue;
            }

            if (time < utc - now && !_isSetSinceBoot)
            {
                // The device was off at that time, so it has restarted since.
                Reset(_timeNode, NoTime);
                return _delayDue;
            }

            long due = time <= utc ? now : now + (time - utc);
            return due < _delayDue ? due : _delayDue;
        }

        /// <summary>Takes both settings back, before the restart that they have asked for.</summary>
        public void Done()
        {
            long time = _model.GetSetting(_timeNode).ToDateTime();
            if (time != DateTimeText.Unknown && time <= _clock.UtcMilliseconds)
            {
                Reset(_timeNode, NoTime);
            }

            _delayDue = Never;
            Reset(_delayNode, NoDelay);
        }

        private void Reset(int node, string value)
        {
            bool isSetSinceBoot = _isSetSinceBoot;
            var address = new ParameterAddress { Node = node };
            var reset = new ValueBuffer(Limits.ShortValue);
            reset.SetText(value);
            _model.Transaction.Begin();
            _model.Transaction.Add(reset.Bytes, 0, FaultCode.None, address, reset);
            _model.Transaction.Commit();
            _isChanged = false;
            _isSetSinceBoot = isSetSinceBoot;
        }
    }
}
