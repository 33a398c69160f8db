namespace NanoCwmp.Hal
{
    /// <summary>The value of a clock that is not set.</summary>
    public static class UnknownTime
    {
        /// <summary>What <see cref="IClock.UtcMilliseconds"/> returns while the time of day is not known.</summary>
        public const long Value = long.MinValue;
    }
}
