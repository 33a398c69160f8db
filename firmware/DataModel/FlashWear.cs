using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.X_NANOCWMP_Storage.: how full the parameter log is, and how often a bank of it was erased.</summary>
    public sealed class FlashWear : ModelObject
    {
        private const int Capacity = 0;
        private const int Used = 1;
        private const int Keys = 2;
        private const int Erasures = 3;

        private ParameterModel _model;

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.X_NANOCWMP_Storage.");
            registry.Parameter(Capacity, "Capacity", ParameterType.UnsignedInt, ParameterFlags.Steady);
            registry.Parameter(Used, "Used", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
            registry.Parameter(Keys, "Keys", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
            registry.Parameter(Erasures, "Erasures", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            switch (id)
            {
                case Capacity:
                    value.SetNumber(_model.Log.Capacity);
                    break;
                case Used:
                    value.SetNumber(_model.Log.LiveBytes);
                    break;
                case Keys:
                    value.SetNumber(_model.Log.KeyCount);
                    break;
                default:
                    value.SetNumber(_model.Log.Erasures);
                    break;
            }
        }
    }
}
