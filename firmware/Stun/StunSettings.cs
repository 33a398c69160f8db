using NanoCwmp.Model;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Stun
{
    /// <summary>The settings of the STUN client as they were read last.</summary>
    public sealed class StunSettings
    {
        private readonly ParameterModel _model;
        private readonly int _urlNode;
        private readonly int _addressNode;
        private readonly int _portNode;
        private readonly int _minimumNode;
        private readonly int _maximumNode;

        /// <summary>Initializes a new instance of the <see cref="StunSettings"/> class; nothing is read yet.</summary>
        /// <param name="model">Has the settings.</param>
        public StunSettings(ParameterModel model)
        {
            _model = model;
            _urlNode = model.NodeOf("Device.ManagementServer.URL");
            _addressNode = model.NodeOf("Device.ManagementServer.STUNServerAddress");
            _portNode = model.NodeOf("Device.ManagementServer.STUNServerPort");
            _minimumNode = model.NodeOf("Device.ManagementServer.STUNMinimumKeepAlivePeriod");
            _maximumNode = model.NodeOf("Device.ManagementServer.STUNMaximumKeepAlivePeriod");
        }

        /// <summary>Gets the server's host: STUNServerAddress, or that of the ACS; empty if there is none (R340).</summary>
        public string Host { get; private set; } = string.Empty;

        /// <summary>Gets the server's port.</summary>
        public int Port { get; private set; }

        /// <summary>Gets the shortest time between two keepalives, in seconds.</summary>
        public long MinimumPeriod { get; private set; }

        /// <summary>Gets the longest time between two keepalives, in seconds, -1 if there is none.</summary>
        public long MaximumPeriod { get; private set; }

        /// <summary>Reads the settings.</summary>
        public void Read()
        {
            Host = ReadHost();
            Port = (int)_model.GetSetting(_portNode).ToNumber();
            MinimumPeriod = _model.GetSetting(_minimumNode).ToNumber();
            MaximumPeriod = _model.GetSetting(_maximumNode).ToNumber();
        }

        /// <summary>Tells whether the server is another one now, which the ACS's URL may have brought about.</summary>
        /// <returns>Whether it is.</returns>
        public bool HasChanged()
        {
            return Host != ReadHost();
        }

        private string ReadHost()
        {
            ValueBuffer address = _model.GetSetting(_addressNode);
            if (address.Length > 0)
            {
                return address.ToString();
            }

            ValueBuffer url = _model.GetSetting(_urlNode);
            HttpUrl acs = HttpUrl.TryParse(url.Bytes, 0, url.Length);
            return acs != null ? acs.Host : string.Empty;
        }
    }
}
