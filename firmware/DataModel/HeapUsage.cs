using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.X_NANOCWMP_Heap.: the heap in bytes, and the least that was seen free since the start.</summary>
    public sealed class HeapUsage : ModelObject
    {
        private const int Total = 0;
        private const int Free = 1;
        private const int LeastFree = 2;

        private readonly IMemory _memory;
        private long _least;

        /// <summary>Initializes a new instance of the <see cref="HeapUsage"/> class.</summary>
        /// <param name="memory">The memory of the device.</param>
        public HeapUsage(IMemory memory)
        {
            _memory = memory;
            _least = memory.Free;
        }

        /// <summary>Takes note of what is free now. Called where the agent has most in use: at the end of a session.</summary>
        public void Sample()
        {
            long free = _memory.Free;
            _least = free < _least ? free : _least;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.X_NANOCWMP_Heap.");
            registry.Parameter(Total, "Total", ParameterType.UnsignedLong, ParameterFlags.Steady);
            registry.Parameter(Free, "Free", ParameterType.UnsignedLong, ParameterFlags.ActiveDenied);
            registry.Parameter(LeastFree, "LeastFree", ParameterType.UnsignedLong, ParameterFlags.ActiveDenied);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            Sample();
            value.SetNumber(id == Total ? _memory.Total : id == Free ? _memory.Free : _least);
        }
    }
}
