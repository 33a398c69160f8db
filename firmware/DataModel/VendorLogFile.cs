using NanoCwmp.Model;
using NanoCwmp.Transfer;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.DeviceInfo.VendorLogFile.{i}.: the one log, which is kept in RAM.</summary>
    public sealed class VendorLogFile : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int Name = 2;
        private const int MaximumSize = 3;
        private const int Persistent = 4;

        private readonly LogRing _ring;

        /// <summary>Initializes a new instance of the <see cref="VendorLogFile"/> class.</summary>
        /// <param name="ring">Keeps the lines.</param>
        public VendorLogFile(LogRing ring)
        {
            _ring = ring;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.DeviceInfo.");
            registry.NumberOfEntries("VendorLogFileNumberOfEntries");
            registry.Table(Table, "Device.DeviceInfo.VendorLogFile.");
            registry.Alias(Alias);
            registry.Parameter(Name, "Name", ParameterType.String, ParameterFlags.Steady);
            registry.UniqueKey(true, "Name");
            registry.Parameter(MaximumSize, "MaximumSize", ParameterType.UnsignedInt, ParameterFlags.Steady);
            registry.Parameter(Persistent, "Persistent", ParameterType.Boolean, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after == 0 ? 1 : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            switch (id)
            {
                case Name:
                    value.SetText("messages");
                    break;
                case MaximumSize:
                    value.SetNumber(_ring.Size);
                    break;
                default:
                    value.SetBoolean(false);
                    break;
            }
        }
    }
}
