using NanoCwmp.Model;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>An object with parameters of every type, whose values a test chooses, and a table whose rows come and go.</summary>
    public sealed class Meter : ModelObject
    {
        public const string Count = "Device.Meter.Count";
        public const string Level = "Device.Meter.Level";
        public const string Wide = "Device.Meter.Wide";
        public const string Flag = "Device.Meter.Flag";
        public const string RowCount = "Device.Meter.Row.1.Count";

        /// <summary>Gets or sets the value of all parameters; 0 is false.</summary>
        public long Value { get; set; }

        /// <summary>Gets or sets a value indicating whether the row exists.</summary>
        public bool HasRow { get; set; } = true;

        /// <summary>Gets how often a value was read.</summary>
        public int Readings { get; private set; }

        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.Meter.");
            registry.Parameter(0, "Count", ParameterType.UnsignedInt, ParameterFlags.None);
            registry.Parameter(1, "Level", ParameterType.Int, ParameterFlags.None);
            registry.Parameter(2, "Wide", ParameterType.Long, ParameterFlags.None);
            registry.Parameter(3, "Flag", ParameterType.Boolean, ParameterFlags.None);
            registry.Parameter(4, "Text", ParameterType.String, ParameterFlags.Setting);
            registry.Parameter(5, "Time", ParameterType.DateTime, ParameterFlags.Setting);
            registry.Parameter(6, "Secret", ParameterType.UnsignedInt, ParameterFlags.Setting + ParameterFlags.Hidden);
            registry.Table(0, "Device.Meter.Row.");
            registry.Parameter(7, "Count", ParameterType.UnsignedInt, ParameterFlags.None);
        }

        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            Readings++;
            if (id == 3)
            {
                value.SetBoolean(Value != 0);
            }
            else
            {
                value.SetNumber(Value);
            }
        }

        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after == 0 && HasRow ? 1 : 0;
        }
    }
}
