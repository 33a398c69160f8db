using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.DeviceInfo.MemoryStatus.: the heap, in KiB of 1,024 bytes (TR-106 3.2.5).</summary>
    public sealed class MemoryStatus : ModelObject
    {
        private const int Total = 0;
        private const int Free = 1;

        private const int Kibi = 1024;

        private readonly IMemory _memory;

        /// <summary>Initializes a new instance of the <see cref="MemoryStatus"/> class.</summary>
        /// <param name="memory">The memory of the device.</param>
        public MemoryStatus(IMemory memory)
        {
            _memory = memory;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.DeviceInfo.MemoryStatus.");
            registry.Parameter(Total, "Total", ParameterType.UnsignedInt, ParameterFlags.Steady);
            registry.Parameter(Free, "Free", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            value.SetNumber((id == Total ? _memory.Total : _memory.Free) / Kibi);
        }
    }
}
