using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.: the root and the one object that every root has (R405).</summary>
    public sealed class DeviceRoot : ModelObject
    {
        private const int RootDataModelVersion = 0;

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.");
            const int Flags = ParameterFlags.ForcedInform + ParameterFlags.Steady;
            registry.Parameter(RootDataModelVersion, "RootDataModelVersion", ParameterType.String, Flags, 0, 32, null);
            registry.Object("Device.Services.");
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            value.SetText("2.19");
        }
    }
}
