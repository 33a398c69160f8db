using NanoCwmp.Model;

namespace NanoCwmp.Tests.Unit.Notification
{
    /// <summary>An object with a parameter of each kind that notification makes a difference to, and a table.</summary>
    public sealed class NotedObject : ModelObject
    {
        private const int Trigger = 1;
        private const int Level = 2;
        private const int Steady = 3;
        private const int RowLevel = 11;

        /// <summary>Gets or sets the value of Level, and of that in each row.</summary>
        public int Number { get; set; }

        /// <summary>Gets or sets the value of Steady.</summary>
        public int SteadyNumber { get; set; }

        /// <summary>Gets or sets how many rows there are.</summary>
        public int Rows { get; set; } = 2;

        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            registry.Object("Device.Noted.");
            registry.Parameter(0, "Text", ParameterType.String, Setting, 0, 64, "old");
            registry.Parameter(Trigger, "Trigger", ParameterType.UnsignedInt, Setting);
            registry.Parameter(Level, "Level", ParameterType.UnsignedInt, ParameterFlags.None);
            registry.Parameter(Steady, "Steady", ParameterType.UnsignedInt, ParameterFlags.Steady);
            registry.Parameter(4, "Secret", ParameterType.String, Setting + ParameterFlags.Hidden);
            registry.Table(0, "Device.Noted.Row.");
            registry.Parameter(10, "Name", ParameterType.String, Setting);
            registry.Parameter(RowLevel, "Level", ParameterType.UnsignedInt, ParameterFlags.None);
        }

        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            value.SetNumber(id == Steady ? SteadyNumber : Number);
        }

        /// <summary>Whoever sets Trigger makes the device change a value of its own.</summary>
        public override void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
            if (id == Trigger)
            {
                Number = (int)value.ToNumber();
            }
        }

        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after < Rows ? after + 1 : 0;
        }
    }
}
