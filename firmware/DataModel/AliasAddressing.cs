using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>The part of Device.ManagementServer. that is about rows by Alias (TR-069 3.6.1, R248).</summary>
    public sealed class AliasAddressing : ModelObject
    {
        private const int AliasBasedAddressing = 0;
        private const int InstanceMode = 1;
        private const int AutoCreateInstances = 2;
        private const int InstanceWildcardsSupported = 3;

        private ParameterModel _model;
        private int _modeNode;

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.ManagementServer.");
            registry.Parameter(
                AliasBasedAddressing, "AliasBasedAddressing", ParameterType.Boolean, ParameterFlags.ForcedInform);
            registry.Choice(
                InstanceMode, "InstanceMode", ParameterFlags.Setting, "InstanceNumber|InstanceAlias", "InstanceNumber");
            registry.Parameter(AutoCreateInstances, "AutoCreateInstances", ParameterType.Boolean, ParameterFlags.Setting);
            registry.Parameter(
                InstanceWildcardsSupported, "InstanceWildcardsSupported", ParameterType.Boolean, ParameterFlags.None);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            _modeNode = model.NodeOf("Device.ManagementServer.InstanceMode");
            Committed();
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            // Wildcards may be left out (R218).
            value.SetBoolean(id == AliasBasedAddressing);
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            // Looked up once, because every path that is written needs it: Instance[N]umber or Instance[A]lias.
            ValueBuffer mode = _model.GetSetting(_modeNode);
            _model.Resolver.UsesAliases = mode.Length > 8 && mode.Bytes[8] == 'A';
        }
    }
}
