using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.DeviceInfo.TemperatureStatus.: the temperature sensors of the board, read periodically: what they say, the lowest
    /// and the highest since a reset, and when it was first colder or warmer than the ACS thinks good.
    /// </summary>
    public sealed class TemperatureStatus : ModelObject
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private const int Table = 0;
        private const int Alias = 1;
        private const int Enable = 2;
        private const int Status = 3;
        private const int Reset = 4;
        private const int Name = 5;
        private const int LowAlarmValue = 6;
        private const int HighAlarmValue = 7;
        private const int PollingInterval = 8;

        // The numbers of what a record has: its temperatures, then its times.
        private const int FirstDegrees = 9;
        private const int FirstTime = FirstDegrees + TemperatureRecord.Degrees;

        private const string Path = "Device.DeviceInfo.TemperatureStatus.TemperatureSensor.";
        private const string NotConfigured = "-274";
        private const int Second = 1000;

        private readonly ITemperatureSensors _sensors;
        private readonly IClock _clock;
        private readonly TemperatureRecord[] _records;
        private ParameterModel _model;
        private RowReader _rows;
        private bool _isUndated;
        private int _transaction;
        private int _resets;

        /// <summary>Initializes a new instance of the <see cref="TemperatureStatus"/> class.</summary>
        /// <param name="sensors">The sensors of the board.</param>
        /// <param name="clock">Tells when they are read.</param>
        public TemperatureStatus(ITemperatureSensors sensors, IClock clock)
        {
            _sensors = sensors;
            _clock = clock;
            int count = sensors.Count;
            _records = new TemperatureRecord[count < Limits.TemperatureSensors ? count : Limits.TemperatureSensors];
            for (int i = 0; i < _records.Length; i++)
            {
                _records[i] = new TemperatureRecord();
            }
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Steady = ParameterFlags.Steady;
            const int Setting = ParameterFlags.Setting;
            registry.Object("Device.DeviceInfo.TemperatureStatus.");
            registry.NumberOfEntries("TemperatureSensorNumberOfEntries", Steady);
            registry.Table(Table, Path);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Setting, 0, 0, "true");
            registry.Parameter(Status, "Status", ParameterType.String, Steady);
            registry.Parameter(Reset, "Reset", ParameterType.Boolean, ParameterFlags.Writable + Steady);
            registry.Parameter(Name, "Name", ParameterType.String, Steady);
            registry.UniqueKey(true, "Name");
            registry.Alias(Alias);
            RegisterAlarm(registry, LowAlarmValue, "LowAlarmValue");
            RegisterAlarm(registry, HighAlarmValue, "HighAlarmValue");
            registry.Parameter(PollingInterval, "PollingInterval", ParameterType.UnsignedInt, Setting);
            RegisterDegrees(registry, TemperatureRecord.Value, "Value", ParameterFlags.ActiveDenied);
            RegisterDegrees(registry, TemperatureRecord.Minimum, "MinValue", Steady);
            RegisterDegrees(registry, TemperatureRecord.Maximum, "MaxValue", Steady);
            RegisterTime(registry, TemperatureRecord.ResetTime, "ResetTime", Steady);
            RegisterTime(registry, TemperatureRecord.UpdateTime, "LastUpdate", ParameterFlags.ActiveDenied);
            RegisterTime(registry, TemperatureRecord.MinimumTime, "MinTime", Steady);
            RegisterTime(registry, TemperatureRecord.MaximumTime, "MaxTime", Steady);
            RegisterTime(registry, TemperatureRecord.LowTime, "LowAlarmTime", Steady);
            RegisterTime(registry, TemperatureRecord.HighTime, "HighAlarmTime", Steady);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            _rows = new RowReader(model, Path);
            Committed();
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after < _records.Length ? after + 1 : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            int sensor = address.Instances[0] - 1;
            TemperatureRecord record = _records[sensor];
            if (id >= FirstTime)
            {
                Date();
                record.CopyTime(id - FirstTime, value);
            }
            else if (id >= FirstDegrees)
            {
                value.SetNumber(record.DegreesOf(id - FirstDegrees));
            }
            else if (id == Reset)
            {
                value.SetBoolean(false);
            }
            else
            {
                value.SetText(id == Name ? _sensors.Name(sensor) : StatusOf(record));
            }
        }

        /// <inheritdoc/>
        public override void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
            if (id == Reset && value.ToBoolean())
            {
                _resets = (_transaction == transaction.Number ? _resets : 0) | (1 << (address.Instances[0] - 1));
                _transaction = transaction.Number;
            }
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            // What was noted with a transaction that came to nothing does not count.
            int resets = _transaction != 0 && _transaction == _model.Transaction.Number ? _resets : 0;
            _transaction = 0;
            for (int i = 0; i < _records.Length; i++)
            {
                if (Apply(_records[i], i + 1, (resets & (1 << i)) != 0))
                {
                    _records[i].Due = _clock.Uptime;
                }
            }
        }

        /// <summary>Reads the sensors that are due.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back, or <see cref="Never"/>.</returns>
        public long Poll(long now)
        {
            bool isNews = Date();
            long due = Never;
            for (int i = 0; i < _records.Length; i++)
            {
                TemperatureRecord record = _records[i];
                if (!record.IsEnabled)
                {
                    continue;
                }

                if (now >= record.Due)
                {
                    isNews |= record.Take(_sensors.Read(i), Now());
                    record.Due += record.Interval;
                    record.Due = record.Due > now ? record.Due : now + record.Interval;
                }

                due = record.Due < due ? record.Due : due;
            }

            if (isNews)
            {
                _model.Changes.RequestCheck();
            }

            return due;
        }

        private static void RegisterAlarm(ParameterRegistry registry, int id, string name)
        {
            registry.Parameter(
                id, name, ParameterType.Int, ParameterFlags.Setting, TemperatureRecord.None, int.MaxValue, NotConfigured);
        }

        private static void RegisterDegrees(ParameterRegistry registry, int which, string name, int flags)
        {
            registry.Parameter(FirstDegrees + which, name, ParameterType.Int, flags);
        }

        private static void RegisterTime(ParameterRegistry registry, int which, string name, int flags)
        {
            registry.Parameter(FirstTime + which, name, ParameterType.DateTime, flags);
        }

        private static string StatusOf(TemperatureRecord record)
        {
            return !record.IsEnabled ? "Disabled" : record.HasFailed ? "Error" : "Enabled";
        }

        /// <summary>Takes over what is set.</summary>
        /// <returns>Whether something is another than before, so that the sensor has to be read.</returns>
        private bool Apply(TemperatureRecord record, int row, bool isReset)
        {
            bool wasEnabled = record.IsEnabled;
            record.IsEnabled = Setting(Enable, row).ToBoolean();
            bool isBegun = isReset || (record.IsEnabled && !wasEnabled);
            if (isBegun)
            {
                record.Reset(Now());
            }

            int low = (int)Setting(LowAlarmValue, row).ToNumber();
            int high = (int)Setting(HighAlarmValue, row).ToNumber();
            long seconds = Setting(PollingInterval, row).ToNumber();
            long interval = seconds == 0 ? Limits.TemperatureInterval : seconds * Second;
            bool isChanged = isBegun || interval != record.Interval;
            record.Interval = interval;
            if (low != record.Low)
            {
                record.Low = low;
                record.ClearTime(TemperatureRecord.LowTime);
                isChanged = true;
            }

            if (high != record.High)
            {
                record.High = high;
                record.ClearTime(TemperatureRecord.HighTime);
                isChanged = true;
            }

            return isChanged;
        }

        private ValueBuffer Setting(int id, int row)
        {
            return _rows.Read(RowReader.Outermost, row, id);
        }

        private long Now()
        {
            long utc = _clock.UtcMilliseconds;
            _isUndated = _isUndated || utc == UnknownTime.Value;
            return utc == UnknownTime.Value ? TemperatureRecord.TimeSinceBoot(_clock.Uptime) : utc;
        }

        /// <summary>Gives the times of before the clock was set their date, once.</summary>
        /// <returns>Whether there were any.</returns>
        private bool Date()
        {
            long utc = _clock.UtcMilliseconds;
            if (!_isUndated || utc == UnknownTime.Value)
            {
                return false;
            }

            _isUndated = false;
            for (int i = 0; i < _records.Length; i++)
            {
                _records[i].Date(utc - _clock.Uptime);
            }

            return true;
        }
    }
}
