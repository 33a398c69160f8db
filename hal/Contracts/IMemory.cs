namespace NanoCwmp.Hal
{
    /// <summary>The memory that the firmware's objects live in.</summary>
    public interface IMemory
    {
        /// <summary>Gets the size of the heap in bytes.</summary>
        long Total { get; }

        /// <summary>Gets how many of its bytes are free.</summary>
        long Free { get; }
    }
}
