using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.InterfaceStack.{i}.: which row lies on which. Each interface has up to three pairs: IP on its link, the link on
    /// its port or Wi-Fi network, and that network on the radio.
    /// </summary>
    public sealed class InterfaceStack : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int HigherLayer = 2;
        private const int LowerLayer = 3;

        private const int Pairs = 3;
        private const int Ip = 0;
        private const int Link = 1;

        private readonly INetworkInterfaces _interfaces;

        /// <summary>Initializes a new instance of the <see cref="InterfaceStack"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        public InterfaceStack(INetworkInterfaces interfaces)
        {
            _interfaces = interfaces;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Steady = ParameterFlags.Steady;
            registry.Object("Device.");
            registry.NumberOfEntries("InterfaceStackNumberOfEntries");
            registry.Table(Table, "Device.InterfaceStack.");
            registry.Parameter(HigherLayer, "HigherLayer", ParameterType.String, Steady);
            registry.Parameter(LowerLayer, "LowerLayer", ParameterType.String, Steady);
            registry.UniqueKey(true, "HigherLayer+LowerLayer");
            registry.Alias(Alias);
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            for (int row = after + 1; row <= _interfaces.Count * Pairs; row++)
            {
                InterfaceKind kind = _interfaces.Kind((row - 1) / Pairs);
                int pairs = kind == InterfaceKind.Wireless ? Pairs : kind == InterfaceKind.Wired ? Pairs - 1 : 0;
                if ((row - 1) % Pairs < pairs)
                {
                    return row;
                }
            }

            return 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            int pair = (address.Instances[0] - 1) % Pairs;
            int index = (address.Instances[0] - 1) / Pairs;
            pair += id == HigherLayer ? 0 : 1;
            switch (pair)
            {
                case Ip:
                    value.SetRow(InterfaceTable.Ip, index + 1);
                    break;
                case Link:
                    value.SetRow(InterfaceTable.Link, index + 1);
                    break;
                case Pairs:
                    value.SetRow(InterfaceTable.Radio, InterfaceTable.Only);
                    break;
                default:
                    InterfaceTable.SetBelowLink(_interfaces, index, value);
                    break;
            }
        }
    }
}
