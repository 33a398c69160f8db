using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>Device.IP.Diagnostics.: which of the diagnostics the board can make, and over which version of IP.</summary>
    public sealed class IpDiagnostics : ModelObject
    {
        private const int No = 0;
        private const int Yes = 1;

        private readonly bool _canPing;
        private readonly bool _canTrace;
        private readonly bool _canTransfer;

        /// <summary>Initializes a new instance of the <see cref="IpDiagnostics"/> class.</summary>
        /// <param name="canPing">Whether there is IPPing.</param>
        /// <param name="canTrace">Whether there is TraceRoute.</param>
        /// <param name="canTransfer">Whether there are the throughput tests.</param>
        public IpDiagnostics(bool canPing, bool canTrace, bool canTransfer)
        {
            _canPing = canPing;
            _canTrace = canTrace;
            _canTransfer = canTransfer;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.IP.Diagnostics.");
            Register(registry, _canPing, "IPv4PingSupported", "IPv6PingSupported");
            Register(registry, _canTrace, "IPv4TraceRouteSupported", "IPv6TraceRouteSupported");
            Register(registry, _canTransfer, "IPv4DownloadDiagnosticsSupported", "IPv6DownloadDiagnosticsSupported");
            Register(registry, _canTransfer, "IPv4UploadDiagnosticsSupported", "IPv6UploadDiagnosticsSupported");
            Register(
                registry, true, "IPv4ServerSelectionDiagnosticsSupported", "IPv6ServerSelectionDiagnosticsSupported");
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            value.SetBoolean(id == Yes);
        }

        private static void Register(ParameterRegistry registry, bool isSupported, string nameOfV4, string nameOfV6)
        {
            registry.Parameter(isSupported ? Yes : No, nameOfV4, ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(No, nameOfV6, ParameterType.Boolean, ParameterFlags.Steady);
        }
    }
}
