using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.DeviceInfo.SupportedDataModel.{i}.: the published model that every object here is of, vendor objects apart.
    /// </summary>
    public sealed class SupportedDataModel : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int Url = 2;
        private const int Uuid = 3;
        private const int Urn = 4;
        private const int Features = 5;

        // Names this firmware's choice of objects; a version of the firmware with others has another one.
        private const string ChoiceOfObjects = "5e7c2a54-06c1-4b0e-9d0a-3f1d8c86b2a7";

        private readonly INat _nat;

        /// <summary>Initializes a new instance of the <see cref="SupportedDataModel"/> class.</summary>
        /// <param name="nat">The board's NAT, or <see langword="null"/>.</param>
        public SupportedDataModel(INat nat)
        {
            _nat = nat;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Steady = ParameterFlags.Steady;
            registry.Object("Device.DeviceInfo.");
            registry.NumberOfEntries("SupportedDataModelNumberOfEntries");
            registry.Table(Table, "Device.DeviceInfo.SupportedDataModel.");
            registry.Parameter(Url, "URL", ParameterType.String, Steady);
            registry.UniqueKey(true, "URL");
            registry.Alias(Alias);
            registry.Parameter(Uuid, "UUID", ParameterType.String, Steady);
            registry.UniqueKey(true, "UUID");
            registry.Parameter(Urn, "URN", ParameterType.String, Steady);
            registry.Parameter(Features, "Features", ParameterType.String, Steady);
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
                case Url:
                    value.SetText("http://www.broadband-forum.org/cwmp/tr-181-2-19-1-cwmp.xml");
                    break;
                case Uuid:
                    value.SetText(ChoiceOfObjects);
                    break;
                case Urn:
                    value.SetText("urn:broadband-forum-org:tr-181-2-19-1-cwmp");
                    break;
                default:
                    value.SetText(_nat == null ? string.Empty : "NAT");
                    break;
            }
        }
    }
}
