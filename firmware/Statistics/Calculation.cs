namespace NanoCwmp.Statistics
{
    /// <summary>How a statistic is made of the sampled values of an interval (CalculationMode).</summary>
    public enum Calculation : byte
    {
        /// <summary>The value at the end.</summary>
        Latest,

        /// <summary>The lowest value.</summary>
        Minimum,

        /// <summary>The highest value.</summary>
        Maximum,

        /// <summary>The mean.</summary>
        Average,
    }
}
