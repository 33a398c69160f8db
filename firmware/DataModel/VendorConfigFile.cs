using NanoCwmp.Model;
using NanoCwmp.Transfer.Configuration;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.DeviceInfo.VendorConfigFile.{i}.: the one configuration, and which file it was restored from last (R281).
    /// </summary>
    public sealed class VendorConfigFile : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int Name = 2;
        private const int Version = 3;
        private const int Date = 4;
        private const int Description = 5;
        private const int UseForBackupRestore = 6;

        private ParameterModel _model;

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.DeviceInfo.");
            registry.NumberOfEntries("VendorConfigFileNumberOfEntries");
            registry.Table(Table, "Device.DeviceInfo.VendorConfigFile.");
            registry.Alias(Alias);
            registry.Parameter(Name, "Name", ParameterType.String, ParameterFlags.None);
            registry.UniqueKey(true, "Name");
            registry.Parameter(Version, "Version", ParameterType.String, ParameterFlags.None);
            registry.Parameter(Date, "Date", ParameterType.DateTime, ParameterFlags.None);
            registry.Parameter(Description, "Description", ParameterType.String, ParameterFlags.Steady);
            registry.Parameter(UseForBackupRestore, "UseForBackupRestore", ParameterType.Boolean, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
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
                    new ConfigurationRecord(_model).GetName(value);
                    break;
                case Version:
                    new ConfigurationRecord(_model).GetVersion(value);
                    break;
                case Date:
                    value.SetDateTime(new ConfigurationRecord(_model).GetTime());
                    break;
                case Description:
                    value.SetText("All settings but credentials");
                    break;
                default:
                    value.SetBoolean(true);
                    break;
            }
        }
    }
}
