using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A heap of 90 KiB of which the test says what is free.</summary>
    public sealed class FakeMemory : IMemory
    {
        public long Total
        {
            get { return 90 * 1024; }
        }

        public long Free { get; set; } = 33333;
    }
}
