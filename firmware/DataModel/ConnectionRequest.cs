using NanoCwmp.ConnectionRequests;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.DataModel
{
    /// <summary>The part of Device.ManagementServer. that is about connection requests.</summary>
    public sealed class ConnectionRequest : ModelObject
    {
        private const int Username = 0;
        private const int Password = 1;
        private const int HttpEnable = 2;
        private const int SupportedMethods = 3;

        private readonly IProvisioning _provisioning;
        private readonly INetworkInformation _network;
        private readonly bool _takesUdp;
        private readonly AgentFeature[] _features;

        /// <summary>Initializes a new instance of the <see cref="ConnectionRequest"/> class.</summary>
        /// <param name="provisioning">Has the credentials that the device came with.</param>
        /// <param name="network">Knows the address, or <see langword="null"/> if the device takes no requests over HTTP.</param>
        /// <param name="takesUdp">Whether it takes requests over UDP.</param>
        /// <param name="features">Some of which may take requests in other ways.</param>
        public ConnectionRequest(
            IProvisioning provisioning, INetworkInformation network, bool takesUdp, AgentFeature[] features)
        {
            _provisioning = provisioning;
            _network = network;
            _takesUdp = takesUdp;
            _features = features;
        }

        /// <summary>Gets or sets the server, or <see langword="null"/>.</summary>
        public ConnectionRequestServer Server { get; set; }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            registry.Object("Device.ManagementServer.");
            registry.Parameter(
                Username,
                "ConnectionRequestUsername",
                ParameterType.String,
                Setting,
                0,
                256,
                _provisioning.ConnectionRequestUsername);
            registry.Parameter(
                Password,
                "ConnectionRequestPassword",
                ParameterType.String,
                Setting + ParameterFlags.Hidden,
                0,
                256,
                _provisioning.ConnectionRequestPassword);
            registry.Parameter(
                SupportedMethods, "SupportedConnReqMethods", ParameterType.String, ParameterFlags.None);
            if (_network != null)
            {
                registry.Parameter(HttpEnable, "HTTPConnectionRequestEnable", ParameterType.Boolean, Setting, 0, 0, "true");
            }
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            string http = _network != null ? "HTTP" : string.Empty;
            string methods = !_takesUdp ? http : http.Length > 0 ? "HTTP,STUN" : "STUN";
            for (int i = 0; i < _features.Length; i++)
            {
                string method = _features[i].ConnectionRequestMethod;
                if (method != null)
                {
                    methods = methods.Length > 0 ? methods + "," + method : method;
                }
            }

            value.SetText(methods);
        }

        /// <summary>Computes ConnectionRequestURL (R337): empty while nobody can reach the device under it.</summary>
        /// <param name="value">Receives the URL.</param>
        public void GetUrl(ValueBuffer value)
        {
            // The server looks into the model, so that the value is written last: it may be the model's own.
            int port = Server != null ? Server.Port : 0;
            string host = port != 0 ? _network.Address : string.Empty;
            if (host.Length == 0)
            {
                value.Clear();
                return;
            }

            bool isVersion6 = host.IndexOf(':') >= 0;
            value.SetText(isVersion6 ? "http://[" + host + "]:" : "http://" + host + ":");
            value.Length += NumberText.Write(port, value.Bytes, value.Length);
            byte[] path = Server.Path;
            path.CopyTo(value.Bytes, value.Length);
            value.Length += path.Length;
        }
    }
}
