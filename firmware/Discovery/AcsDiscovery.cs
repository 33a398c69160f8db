using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Discovery
{
    /// <summary>
    /// Finds the ACS by DHCP while the device knows none (R424), and once more when one that was found so cannot be reached
    /// (R428). What the ACS or the owner has set stays (R423, R438).
    /// </summary>
    public sealed class AcsDiscovery
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private readonly ParameterModel _model;
        private readonly DiscoveredSettings _discovered;
        private readonly IDhcpInterface _interface;
        private readonly IEntropy _entropy;
        private readonly ILogSink _log;
        private readonly DhcpInform _client;
        private readonly ParameterAddress _address = new ParameterAddress();
        private readonly int[] _nodes = new int[DhcpAcsOptions.Count];
        private long _due;
        private long _unreachableSince = -1;
        private int _failures;
        private bool _isLost;

        /// <summary>Initializes a new instance of the <see cref="AcsDiscovery"/> class.</summary>
        /// <param name="model">Has the settings.</param>
        /// <param name="discovered">Knows which of them came by DHCP.</param>
        /// <param name="dhcpInterface">The interface to ask on.</param>
        /// <param name="system">Knows who the device is.</param>
        /// <param name="entropy">Makes random numbers.</param>
        /// <param name="log">Is told what was found.</param>
        public AcsDiscovery(
            ParameterModel model,
            DiscoveredSettings discovered,
            IDhcpInterface dhcpInterface,
            IDeviceSystem system,
            IEntropy entropy,
            ILogSink log)
        {
            _model = model;
            _discovered = discovered;
            _interface = dhcpInterface;
            _entropy = entropy;
            _log = log;
            _client = new DhcpInform(dhcpInterface, system, entropy);
            _nodes[DhcpAcsOptions.Url] = model.NodeOf("Device.ManagementServer.URL");
            _nodes[DhcpAcsOptions.ProvisioningCode] = model.NodeOf("Device.DeviceInfo.ProvisioningCode");
            _nodes[DhcpAcsOptions.RetryMinimumWait] = model.NodeOf("Device.ManagementServer.CWMPRetryMinimumWaitInterval");
            _nodes[DhcpAcsOptions.RetryMultiplier] = model.NodeOf("Device.ManagementServer.CWMPRetryIntervalMultiplier");
        }

        /// <summary>Takes note that the ACS was connected to.</summary>
        public void Reached()
        {
            _unreachableSince = -1;
            _isLost = false;
        }

        /// <summary>
        /// Takes note that no address of the ACS could be connected to. After 300 s of that it counts as unreachable (R427); from
        /// then on each further try of a session, which come in the pace of the retry policy, is followed by a discovery (R428).
        /// </summary>
        /// <param name="start">When the connection was tried, in milliseconds since boot.</param>
        /// <param name="now">When that failed.</param>
        public void Missed(long start, long now)
        {
            _unreachableSince = _unreachableSince < 0 ? start : _unreachableSince;
            if (now - _unreachableSince >= Limits.AcsUnreachable && _discovered.Contains(DhcpAcsOptions.Url))
            {
                _isLost = true;
                _due = now;
            }
        }

        /// <summary>Does what is due, between two sessions.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back if nothing happens before, or <see cref="Never"/>.</returns>
        public long Poll(long now)
        {
            bool isUnknown = _model.GetSetting(_nodes[DhcpAcsOptions.Url]).Length == 0;
            if (!isUnknown && !(_isLost && _discovered.Contains(DhcpAcsOptions.Url)))
            {
                Close();
                return Never;
            }

            if (!_client.IsRunning)
            {
                if (now < _due)
                {
                    return _due;
                }

                if (_interface.Address.Length == 0 || !_client.Start(now))
                {
                    _due = now + Limits.DhcpRetry;
                    return _due;
                }
            }

            long due = _client.Poll(now);
            if (_client.IsRunning)
            {
                return due;
            }

            if (_client.Answer == null)
            {
                return Fail(isUnknown, now);
            }

            Apply(_client.Answer);
            Close();
            return Never;
        }

        /// <summary>Ends what is under way.</summary>
        public void Close()
        {
            _client.Close();
            _isLost = false;
            _failures = 0;
            _due = 0;
        }

        private long Fail(bool isUnknown, long now)
        {
            if (!isUnknown)
            {
                // The next try comes with the next session that fails.
                _log.Write(LogLevel.Warning, "no DHCP server names an ACS");
                Close();
                return Never;
            }

            _failures++;
            byte[] random = new byte[4];
            _entropy.Fill(random, 0, random.Length);
            long wait = RetryPolicy.Wait(
                _failures,
                (int)_model.GetSetting(_nodes[DhcpAcsOptions.RetryMinimumWait]).ToNumber(),
                (int)_model.GetSetting(_nodes[DhcpAcsOptions.RetryMultiplier]).ToNumber(),
                BigEndian.GetSigned32(random, 0) & int.MaxValue);
            _due = now + wait;
            _log.Write(LogLevel.Warning, "no DHCP server names an ACS; next try in " + ((wait + 999) / 1000).ToString() + " s");
            return _due;
        }

        /// <summary>Makes what was found the device's settings, in one batch (R437).</summary>
        private void Apply(DhcpAcsOptions options)
        {
            var value = new ValueBuffer();
            SetTransaction transaction = _model.Transaction;
            _discovered.IsDiscovering = true;
            transaction.BeginLocal();

            // The URL comes last: with another one all that was to be told to the old ACS is dropped (R130).
            for (int i = DhcpAcsOptions.Count - 1; i >= 0; i--)
            {
                value.SetBytes(options.Bytes, options.PositionOf(i), options.LengthOf(i));
                if (value.Length > 0 && MaySet(i, value))
                {
                    transaction.Add(value.Bytes, 0, FaultCode.None, _address, value);
                }
            }

            bool isSet = transaction.Commit() == FaultCode.None;
            _discovered.IsDiscovering = false;
            string url = _model.GetSetting(_nodes[DhcpAcsOptions.Url]).ToString();
            _log.Write(
                isSet ? LogLevel.Information : LogLevel.Warning,
                isSet ? "ACS by DHCP: " + url : "what DHCP says of the ACS cannot be stored");
        }

        /// <returns>Whether a value is another one, can be right, and takes the place of none that somebody has set (R438).</returns>
        private bool MaySet(int setting, ValueBuffer value)
        {
            int node = _nodes[setting];
            _address.Node = node;
            ParameterRegistry registry = _model.Registry;
            return ValueSyntax.Normalize(registry.TypeOf(node), registry.MinimumOf(node), registry.MaximumOf(node), value)
                && !_model.Peek(_address).IsSame(value)
                && (setting == DhcpAcsOptions.Url || _discovered.Contains(setting) || !_model.IsSet(_address))
                && _model.Attributes.HasSubscriber(_address);
        }
    }
}
