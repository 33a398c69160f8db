using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>A clock that stands where it is put.</summary>
    public sealed class SetClock : IClock
    {
        /// <inheritdoc/>
        public long Uptime { get; set; }

        /// <inheritdoc/>
        public long UtcMilliseconds { get; set; } = UnknownTime.Value;

        /// <inheritdoc/>
        public int UtcOffsetMinutes
        {
            get { return 0; }
        }
    }
}
