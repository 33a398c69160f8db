using System.Text;
using NanoCwmp.Core;
using NanoCwmp.DataModel;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Storage;
using NanoCwmp.Transfer;
using NanoCwmp.Transfer.Requests;

namespace NanoCwmp
{
    /// <summary>
    /// The whole client: composed here, and driven by <see cref="Poll"/>. It owns no thread and no timer; a board calls it
    /// when a deadline is reached or something has happened.
    /// </summary>
    public sealed partial class Agent
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private readonly AgentPlatform _platform;
        private readonly ParameterLog _log;
        private readonly ManagementServer _managementServer;
        private readonly ParameterRegistry _registry = new ParameterRegistry();
        private EventQueue _events;
        private PeriodicTimer _periodic;
        private NotificationTimer _notifications;
        private int _enableNode;
        private int _urlNode;
        private bool _isTriggered;
        private bool _isStopped;

        /// <summary>Initializes a new instance of the <see cref="Agent"/> class.</summary>
        /// <param name="platform">What the board gives; complete.</param>
        public Agent(AgentPlatform platform)
        {
            _platform = platform;
            _log = new ParameterLog(platform.FirstBank, platform.SecondBank, platform.StoreKeys);
            _managementServer = new ManagementServer(platform.Provisioning, platform.System, _discovered);
            _registry.Add(new DeviceRoot());
            _registry.Add(new DeviceInfo(platform.System, platform.Clock, platform.Slots, _discovered));
            _registry.Add(_managementServer);
            _managementServer.ConnectionRequest = new ConnectionRequest(
                platform.Provisioning,
                platform.Listener != null ? platform.Network : null,
                platform.Datagram != null,
                platform.Features);
            _registry.Add(_managementServer.ConnectionRequest);
            AddRequestPort();
            _reboots = new RebootSchedule(platform.Clock);
            _registry.Add(_reboots);
            _registry.Add(new AutonomousTransferCompletePolicy());
            _registry.Add(new AliasAddressing());
            _registry.Add(new InformParameter());
            _registry.Add(new NatPortMapping(platform.Nat));
            RegisterFeatures();
            RegisterFiles();
            RegisterNetwork();
            RegisterStatus();
            for (int i = 0; platform.Objects != null && i < platform.Objects.Length; i++)
            {
                _registry.Add(platform.Objects[i]);
            }

            _registry.Close();
        }

        /// <summary>Gets the data model. Valid after <see cref="Start"/>.</summary>
        public ParameterModel Model { get; private set; }

        /// <summary>Gets how many sessions have ended successfully since the start.</summary>
        public int CompletedSessions
        {
            get { return _statistics.Completed; }
        }

        /// <summary>Gets how many sessions have ended unsuccessfully since the start.</summary>
        public int FailedSessions
        {
            get { return _statistics.Failed; }
        }

        /// <summary>Gets why the last session failed, or <see langword="null"/> if it did not.</summary>
        public string LastFailure { get; private set; }

        /// <summary>Starts the agent: mounts the log and raises 1 BOOT, and 0 BOOTSTRAP where it is due.</summary>
        /// <returns>Whether it runs; if not, the storage is unusable and the log says why.</returns>
        public bool Start()
        {
            MountResult mounted = _log.Mount();
            if (mounted != MountResult.Ok && mounted != MountResult.Created)
            {
                _platform.Log.Write(LogLevel.Error, "the parameter log cannot be used, mount result " + ((int)mounted).ToString());
                return false;
            }

            _factory = new FactoryState(_log);
            if (_factory.IsAwaited && !_factory.Restore())
            {
                _platform.Log.Write(LogLevel.Error, "the factory reset failed, it is tried again at the next start");
            }

            Model = new ParameterModel(_registry, _log);
            _enableNode = Model.NodeOf("Device.ManagementServer.EnableCWMP");
            _urlNode = Model.NodeOf("Device.ManagementServer.URL");
            _periodic = new PeriodicTimer(Model, _platform.Clock, Random());
            _notifications = new NotificationTimer(Model);

            _events = new EventQueue(Model);
            var bootstrap = new Bootstrap(Model, _events, IdentityHash());
            _managementServer.UrlObserver = bootstrap;
            bootstrap.Start(Model.GetSetting(_urlNode));
            _events.Raise(EventCode.Boot, null);

            _schedule = new InformSchedule(Model, _events, _platform.Clock);
            _autonomous = new AutonomousTransfers(Model, _events);
            var transferEvents = new TransferEvents(_events, Model.Transaction);
            _transfers = new TransferQueue(Model, _platform.Clock, StartFiles(), transferEvents);
            _transfers.Restore();

            _requestDownload = new RequestDownload(_events);
            _reboots.Start(Model);
            StartRequestServer();
            StartRequestPort();
            StartFeatures();
            StartDiscovery();
            return true;
        }

        /// <summary>Does what is due, a session with the ACS included.</summary>
        /// <param name="now">The present <see cref="IClock.Uptime"/>.</param>
        /// <returns>When to come back, in milliseconds since boot, or <see cref="Never"/>.</returns>
        public long Poll(long now)
        {
            long due = PollAll(now);
            Model.Rest();
            return due;
        }

        private long PollAll(long now)
        {
            // First, so that what a program on the LAN has changed is told to the ACS in the same turn.
            bool isOn = IsOn;
            long localDue = PollLocal(now, isOn);
            if (!isOn)
            {
                CloseRequests();
                CloseDiscovery();
                return localDue;
            }

            long discoveryDue = PollDiscovery(now);
            long requestDue = PollRequests(now);
            long periodicDue = _periodic.Due(now);
            if (now >= periodicDue)
            {
                _events.Raise(EventCode.Periodic, null);
                _periodic.Restart(now);
                periodicDue = _periodic.Due(now);
            }

            _isTriggered |= _schedule.Fire();

            // A new event does not wait for the end of a retry's delay (R109).
            _isTriggered |= _events.TakeNew();
            long changeDue = _notifications.Due(now);
            if (_isTriggered || (_retryCount > 0 && now >= _retryDue) || _notifications.IsSessionDue(now))
            {
                RunSession();
                now = _platform.Clock.Uptime;
                isOn = IsOn;
                localDue = PollLocal(now, isOn);
                if (isOn)
                {
                    requestDue = PollRequests(now);
                    discoveryDue = PollDiscovery(now);
                }

                // What arose during the session goes into one of its own (R164).
                _isTriggered = _events.TakeNew();
                periodicDue = _periodic.Due(now);
                changeDue = _notifications.Due(now);
            }

            if (!isOn)
            {
                CloseRequests();
                CloseDiscovery();
                return localDue;
            }

            long workDue = Work(now);
            if (_isStopped)
            {
                return Never;
            }

            long due = _isTriggered ? now : _retryCount > 0 ? _retryDue : Never;
            due = requestDue < due ? requestDue : due;
            due = discoveryDue < due ? discoveryDue : due;
            due = workDue < due ? workDue : due;
            due = localDue < due ? localDue : due;
            due = changeDue < due ? changeDue : due;
            return periodicDue < due ? periodicDue : due;
        }

        /// <summary>
        /// Takes a valid connection request (R096): a session follows at the next <see cref="Poll"/>. While CWMP is switched
        /// off it has no effect (R088).
        /// </summary>
        public void RequestConnection()
        {
            if (IsEnabled)
            {
                _events.Raise(EventCode.ConnectionRequest, null);
            }
        }

        /// <summary>Sets a parameter as the device's owner, not as the ACS.</summary>
        /// <param name="path">The path of the parameter.</param>
        /// <param name="text">The value in its lexical form.</param>
        /// <returns>Whether it was set; if not, there is no such parameter to write, or it cannot have the value.</returns>
        public bool Configure(string path, string text)
        {
            var address = new ParameterAddress();
            var value = new ValueBuffer();
            byte[] name = Encoding.UTF8.GetBytes(path);
            if (!Model.Resolver.TryResolve(name, 0, name.Length, address) || !Model.IsParameter(address)
                || !Model.Registry.Has(address.Node, ParameterFlags.Writable))
            {
                return false;
            }

            value.SetText(text);
            Model.Transaction.BeginLocal();
            Model.Transaction.Add(name, 0, FaultCode.None, address, value);
            bool isSet = Model.Transaction.Commit() == FaultCode.None;
            RecheckRequestPort();
            ApplyWifi();
            return isSet;
        }

        /// <summary>Gets a value indicating whether sessions may follow: not before a restart, nor while CWMP is switched off.</summary>
        private bool IsOn
        {
            get { return !_isStopped && IsEnabled; }
        }

        private bool IsEnabled
        {
            get { return Model.GetSetting(_enableNode).ToBoolean(); }
        }

        /// <returns>31 random bits.</returns>
        private int Random()
        {
            byte[] bytes = new byte[4];
            _platform.Entropy.Fill(bytes, 0, bytes.Length);
            return ((bytes[0] & 0x7F) << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
        }

        private int IdentityHash()
        {
            IDeviceSystem system = _platform.System;
            int hash = Add(Fnv1a.Start, system.ManufacturerOui);
            return Add(Add(hash, system.ProductClass), system.SerialNumber);
        }

        private static int Add(int hash, string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            return Fnv1a.Add(hash, bytes, 0, bytes.Length);
        }
    }
}
