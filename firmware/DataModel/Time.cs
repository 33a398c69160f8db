using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.Time.: what the clock says. It is the board that sets it, so there is nothing to set here.</summary>
    public sealed class Time : ModelObject
    {
        private const int Enable = 0;
        private const int Status = 1;
        private const int CurrentLocalTime = 2;
        private const int LocalTimeZone = 3;

        private readonly IClock _clock;

        /// <summary>Initializes a new instance of the <see cref="Time"/> class.</summary>
        /// <param name="clock">The clock.</param>
        public Time(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Plain = ParameterFlags.None;
            registry.Object("Device.Time.");
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(Status, "Status", ParameterType.String, Plain);
            registry.Parameter(CurrentLocalTime, "CurrentLocalTime", ParameterType.DateTime, ParameterFlags.ActiveDenied);
            registry.Parameter(LocalTimeZone, "LocalTimeZone", ParameterType.String, Plain);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            long now = _clock.UtcMilliseconds;
            switch (id)
            {
                case Enable:
                    value.SetBoolean(true);
                    break;
                case Status:
                    value.SetText(now == UnknownTime.Value ? "Unsynchronized" : "Synchronized");
                    break;
                case CurrentLocalTime:
                    value.Length = now == UnknownTime.Value
                        ? DateTimeText.WriteRelative(_clock.Uptime, value.Bytes, 0)
                        : DateTimeText.Write(now / 1000 * 1000, _clock.UtcOffsetMinutes, value.Bytes, 0);
                    break;
                default:
                    SetZone(_clock.UtcOffsetMinutes, value);
                    break;
            }
        }

        /// <summary>Sets a time zone as POSIX writes it (IEEE 1003.1, 8.3): the sign is the other way round.</summary>
        private static void SetZone(int offset, ValueBuffer value)
        {
            if (offset == 0)
            {
                value.SetText("UTC0");
                return;
            }

            int distance = offset < 0 ? -offset : offset;
            string hours = TwoDigits(distance / 60);
            string minutes = distance % 60 == 0 ? string.Empty : TwoDigits(distance % 60);
            string number = (distance / 60).ToString() + (minutes.Length == 0 ? string.Empty : ":" + minutes);
            value.SetText((offset < 0 ? "<-" : "<+") + hours + minutes + (offset < 0 ? ">" : ">-") + number);
        }

        private static string TwoDigits(int number)
        {
            return (number < 10 ? "0" : string.Empty) + number.ToString();
        }
    }
}
