using NanoCwmp.Model;

namespace NanoCwmp.Tests.Unit.Model
{
    /// <summary>An object with a parameter of each kind, and tables: two nested ones and an empty one.</summary>
    public sealed class BenchObject : ModelObject
    {
        public const int Groups = 100;
        public const int Members = 101;
        public const int Empties = 102;

        private const int Picky = 5;
        private const int Fixed = 6;
        private const int Stamp = 7;

        /// <summary>Gets how often a value was staged.</summary>
        public int Committings { get; private set; }

        /// <summary>Gets how often a batch was committed.</summary>
        public int Commits { get; private set; }

        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            registry.Object("Device.Bench.");
            registry.Parameter(0, "Text", ParameterType.String, Setting, 2, 8, "none");
            registry.Parameter(1, "Number", ParameterType.Int, Setting, -10, 10, "3");
            registry.Parameter(2, "Free", ParameterType.Int, Setting);
            registry.Parameter(3, "Flag", ParameterType.Boolean, Setting, 0, 0, "true");
            registry.Parameter(4, "When", ParameterType.DateTime, Setting);
            registry.Parameter(Picky, "Picky", ParameterType.UnsignedInt, Setting);
            registry.Parameter(Fixed, "Fixed", ParameterType.String, ParameterFlags.None);
            registry.Parameter(Stamp, "Stamp", ParameterType.DateTime, ParameterFlags.ForcedInform);
            registry.Parameter(8, "Secret", ParameterType.String, Setting + ParameterFlags.Hidden);
            registry.Parameter(9, "Big", ParameterType.Long, Setting);
            registry.Parameter(10, "Wide", ParameterType.UnsignedLong, Setting);
            registry.Parameter(11, "Label", ParameterType.String, Setting);
            registry.Table(Groups, "Device.Bench.Group.");
            registry.Parameter(20, "Name", ParameterType.String, Setting, 0, 64, null);
            registry.Table(Members, "Device.Bench.Group.Member.");
            registry.Parameter(21, "Rank", ParameterType.UnsignedInt, Setting);
            registry.Table(Empties, "Device.Bench.None.");
            registry.Parameter(22, "Name", ParameterType.String, Setting);
            registry.Object("Device.Bench.Last.");
            registry.Parameter(23, "Name", ParameterType.String, Setting);
            registry.Object("Device.Void.");
        }

        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == Stamp)
            {
                value.SetDateTime(0);
            }
            else
            {
                value.SetText("fixed");
            }
        }

        /// <summary>13 brings ill luck.</summary>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            return id == Picky && value.ToNumber() == 13 ? FaultCode.RequestDenied : FaultCode.None;
        }

        public override void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
            Committings++;
        }

        public override void Committed()
        {
            Commits++;
        }

        /// <summary>Groups 1, 3 and 65535; members 2 and 5 of group 1 and member 1 of group 65535.</summary>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            switch (id)
            {
                case Groups:
                    return after < 1 ? 1 : after < 3 ? 3 : after < 65535 ? 65535 : 0;
                case Members:
                    if (address.Instances[0] == 1)
                    {
                        return after < 2 ? 2 : after < 5 ? 5 : 0;
                    }

                    return address.Instances[0] == 65535 && after < 1 ? 1 : 0;
                default:
                    return 0;
            }
        }
    }
}
