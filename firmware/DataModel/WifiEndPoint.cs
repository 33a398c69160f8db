using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.WiFi.EndPoint.{i}. with its Profile.{i}.: the station, and the one network that it can be told to join in place of
    /// the one that the board came with.
    /// </summary>
    public sealed class WifiEndPoint : ModelObject
    {
        private const int Table = 0;
        private const int Profiles = 1;
        private const int Alias = 2;
        private const int ProfileAlias = 3;
        private const int Enable = 4;
        private const int Status = 5;
        private const int ProfileReference = 6;
        private const int SsidReference = 7;
        private const int SignalStrength = 8;
        private const int ModesSupported = 9;
        private const int ProfileEnable = 10;
        private const int ProfileStatus = 11;
        private const int Ssid = 12;
        private const int Location = 13;
        private const int Priority = 14;
        private const int ModeEnabled = 15;
        private const int KeyPassphrase = 16;

        private const string Path = "Device.WiFi.EndPoint.";
        private const string ProfilePath = "Device.WiFi.EndPoint.1.Profile.1.";
        private const string Modes = "None|WPA2-Personal";
        private const int ShortestPassphrase = 8;

        private readonly IWifiStation _station;
        private readonly ParameterAddress _profile = new ParameterAddress();
        private ParameterModel _model;
        private int _enableNode;
        private int _ssidNode;
        private int _modeNode;
        private int _passphraseNode;
        private bool _isChanged;

        /// <summary>Initializes a new instance of the <see cref="WifiEndPoint"/> class.</summary>
        /// <param name="station">The station.</param>
        public WifiEndPoint(IWifiStation station)
        {
            _station = station;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Steady = ParameterFlags.Steady;
            const int Setting = ParameterFlags.Setting;
            registry.Object("Device.WiFi.");
            registry.NumberOfEntries("EndPointNumberOfEntries");
            registry.Table(Table, Path);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Steady);
            registry.Parameter(Status, "Status", ParameterType.String, Steady);
            registry.Alias(Alias);
            registry.Parameter(ProfileReference, "ProfileReference", ParameterType.String, Steady);
            registry.Parameter(SsidReference, "SSIDReference", ParameterType.String, Steady);
            registry.UniqueKey(true, "SSIDReference");
            registry.NumberOfEntries("ProfileNumberOfEntries");
            registry.Object("Device.WiFi.EndPoint.Stats.");
            registry.Parameter(SignalStrength, "SignalStrength", ParameterType.Int, ParameterFlags.None);
            registry.Object("Device.WiFi.EndPoint.Security.");
            registry.Parameter(ModesSupported, "ModesSupported", ParameterType.String, Steady);
            registry.Table(Profiles, "Device.WiFi.EndPoint.Profile.");
            registry.Parameter(ProfileEnable, "Enable", ParameterType.Boolean, Setting);
            registry.Parameter(ProfileStatus, "Status", ParameterType.String, ParameterFlags.None);
            registry.Alias(ProfileAlias);
            registry.Parameter(Ssid, "SSID", ParameterType.String, Setting, 0, 32, null);
            registry.Parameter(Location, "Location", ParameterType.String, Steady);
            registry.Parameter(Priority, "Priority", ParameterType.UnsignedInt, Steady);
            registry.UniqueKey(true, "SSID+Location+Priority");
            registry.Object("Device.WiFi.EndPoint.Profile.Security.");
            registry.Choice(ModeEnabled, "ModeEnabled", Setting, Modes, "WPA2-Personal");
            registry.Parameter(
                KeyPassphrase, "KeyPassphrase", ParameterType.String, Setting + ParameterFlags.Hidden, 0, 63, null);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            _enableNode = NodeOf("Enable");
            _ssidNode = NodeOf("SSID");
            _modeNode = NodeOf("Security.ModeEnabled");
            _passphraseNode = NodeOf("Security.KeyPassphrase");
            _isChanged = IsEnabled();
            Apply();
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after == 0 ? InterfaceTable.Only : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            switch (id)
            {
                case Enable:
                    value.SetBoolean(true);
                    break;
                case Status:
                    value.SetText("Enabled");
                    break;
                case ProfileReference:
                    value.SetText(IsEnabled() ? "Device.WiFi.EndPoint.1.Profile.1" : string.Empty);
                    break;
                case SsidReference:
                    value.SetRow(InterfaceTable.Ssid, InterfaceTable.Only);
                    break;
                case SignalStrength:
                    value.SetNumber(_station.SignalStrength);
                    break;
                case ModesSupported:
                    value.SetText("None,WPA2-Personal");
                    break;
                case ProfileStatus:
                    value.SetText(!IsEnabled() ? "Disabled" : IsJoined() ? "Active" : "Available");
                    break;
                case Priority:
                    value.SetNumber(0);
                    break;
                default:
                    value.Clear();
                    break;
            }
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            return id == KeyPassphrase && value.Length < ShortestPassphrase ? FaultCode.InvalidParameterValue : FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            _isChanged = true;
        }

        /// <summary>
        /// Has the station join the network that was set, if anything was. Not before the end of the session that has set it:
        /// its answers go through the old one.
        /// </summary>
        public void Apply()
        {
            if (!_isChanged)
            {
                return;
            }

            _isChanged = false;
            bool isEnabled = IsEnabled();
            bool isOpen = Setting(_modeNode).ToString() == "None";
            _station.Join(
                isEnabled ? Setting(_ssidNode).ToString() : string.Empty,
                isEnabled && !isOpen ? Setting(_passphraseNode).ToString() : string.Empty);
        }

        private bool IsEnabled()
        {
            return Setting(_enableNode).ToBoolean();
        }

        private bool IsJoined()
        {
            return _station.IsAssociated && _station.NetworkName == Setting(_ssidNode).ToString();
        }

        private int NodeOf(string name)
        {
            return _model.NodeOf(ProfilePath + name);
        }

        private ValueBuffer Setting(int node)
        {
            _profile.Node = node;
            _profile.Depth = 2;
            _profile.Instances[0] = InterfaceTable.Only;
            _profile.Instances[1] = InterfaceTable.Only;
            return _model.Peek(_profile);
        }
    }
}
