using NanoCwmp.Core;
using NanoCwmp.Discovery;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.ManagementServer.: how the device reaches its ACS, and when.</summary>
    public sealed class ManagementServer : ModelObject
    {
        private const int EnableCwmp = 0;
        private const int Url = 1;
        private const int PeriodicInformEnable = 2;
        private const int PeriodicInformInterval = 3;
        private const int PeriodicInformTime = 4;
        private const int ParameterKey = 5;
        private const int ConnectionRequestUrl = 6;
        private const int RetryMinimumWait = 7;
        private const int RetryMultiplier = 8;
        private const int Username = 9;
        private const int Password = 10;
        private const int ActiveNotificationThrottle = 11;

        // Seconds between periodic Informs of a device that nobody has told otherwise: once a day.
        private const string DefaultInterval = "86400";

        private readonly IProvisioning _provisioning;
        private readonly IDeviceSystem _system;
        private readonly DiscoveredSettings _discovered;

        /// <summary>Initializes a new instance of the <see cref="ManagementServer"/> class.</summary>
        /// <param name="provisioning">Has the settings that the device came with.</param>
        /// <param name="system">Has the identity that the default user name is made of.</param>
        /// <param name="discovered">Takes note of what comes by DHCP, and of what does not.</param>
        public ManagementServer(IProvisioning provisioning, IDeviceSystem system, DiscoveredSettings discovered)
        {
            _provisioning = provisioning;
            _system = system;
            _discovered = discovered;
        }

        /// <summary>Gets or sets what is told of a new URL; set before the first transaction.</summary>
        public IAcsUrlObserver UrlObserver { get; set; }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            const long Highest = ValueSyntax.MaximumUnsignedInt;
            registry.Object("Device.ManagementServer.");
            registry.Parameter(EnableCwmp, "EnableCWMP", ParameterType.Boolean, Setting, 0, 0, "true");
            registry.Parameter(Url, "URL", ParameterType.String, Setting, 0, Limits.Url, _provisioning.AcsUrl);
            string username = _provisioning.AcsUsername;
            username = username.Length > 0 ? username : CpeUsername.Of(_system);
            registry.Parameter(Username, "Username", ParameterType.String, Setting, 0, 256, username);
            registry.Parameter(
                Password,
                "Password",
                ParameterType.String,
                Setting + ParameterFlags.Hidden,
                0,
                256,
                _provisioning.AcsPassword);
            registry.Parameter(PeriodicInformEnable, "PeriodicInformEnable", ParameterType.Boolean, Setting, 0, 0, "true");
            registry.Parameter(
                PeriodicInformInterval, "PeriodicInformInterval", ParameterType.UnsignedInt, Setting, 1, Highest, DefaultInterval);
            registry.Parameter(PeriodicInformTime, "PeriodicInformTime", ParameterType.DateTime, Setting);
            registry.Parameter(
                ParameterKey,
                "ParameterKey",
                ParameterType.String,
                ParameterFlags.Stored + ParameterFlags.ForcedInform + ParameterFlags.ActiveDenied,
                0,
                32,
                null);
            registry.Parameter(
                ConnectionRequestUrl,
                "ConnectionRequestURL",
                ParameterType.String,
                ParameterFlags.ForcedInform + ParameterFlags.ActiveByDefault + ParameterFlags.Steady);
            registry.Parameter(
                RetryMinimumWait, "CWMPRetryMinimumWaitInterval", ParameterType.UnsignedInt, Setting, 1, 65535, "5");
            registry.Parameter(
                RetryMultiplier, "CWMPRetryIntervalMultiplier", ParameterType.UnsignedInt, Setting, 1000, 65535, "2000");
            registry.Parameter(
                ActiveNotificationThrottle, "DefaultActiveNotificationThrottle", ParameterType.UnsignedInt, Setting);
        }

        /// <summary>Gets or sets what computes ConnectionRequestURL, which is empty without.</summary>
        public ConnectionRequest ConnectionRequest { get; set; }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _discovered.Attach(model);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == ConnectionRequestUrl && ConnectionRequest != null)
            {
                ConnectionRequest.GetUrl(value);
            }
            else
            {
                value.Clear();
            }
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == Username)
            {
                return HttpText.HasControl(value.Bytes, 0, value.Length) ? FaultCode.InvalidParameterValue : FaultCode.None;
            }

            // An empty URL is allowed: the device then waits for one (R424).
            return id == Url && value.Length > 0 && HttpUrl.TryParse(value.Bytes, 0, value.Length) == null
                ? FaultCode.InvalidParameterValue
                : FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
            if (id == Url)
            {
                _discovered.Stage(DhcpAcsOptions.Url, transaction);
                UrlObserver.Stage(value, transaction);
            }
            else if (id == RetryMinimumWait || id == RetryMultiplier)
            {
                bool isWait = id == RetryMinimumWait;
                _discovered.Stage(isWait ? DhcpAcsOptions.RetryMinimumWait : DhcpAcsOptions.RetryMultiplier, transaction);
            }
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            UrlObserver.Committed();
        }
    }
}
