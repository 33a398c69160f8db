#nullable disable

using System;
using System.Collections;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Diagnostics;
using NanoCwmp.Hal;
using NanoCwmp.HostInterface;
using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Statistics;
using NanoCwmp.Transfer;
using NanoCwmp.Xmpp;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A whole gateway with a virtual clock, a storage that outlives restarts and a scripted ACS.</summary>
    public sealed class FakeGateway
    {
        // In an array, so that the old agent can be let go before the new one takes its memory.
        private readonly Agent[] _agent = new Agent[1];
        private readonly HostInterfaceFeature[] _host = new HostInterfaceFeature[1];

        public FakeGateway(int bankSize)
        {
            First = new StorageMemoryBank(bankSize, 16);
            Second = new StorageMemoryBank(bankSize, 16);
        }

        public FakeClock Clock { get; } = new FakeClock();

        public FakeEntropy Entropy { get; } = new FakeEntropy();

        /// <summary>Gets or sets what takes connection requests; null for none.</summary>
        public FakeListener Listener { get; set; }

        /// <summary>Gets or sets what the local host interface needs; null for none.</summary>
        public HostInterfaceSettings Host { get; set; }

        /// <summary>Gets or sets what carries datagrams; null for nothing.</summary>
        public IDatagram Datagram { get; set; }

        /// <summary>Gets or sets the interface on which the ACS is found by DHCP; null for none.</summary>
        public IDhcpInterface Dhcp { get; set; }

        /// <summary>Gets or sets what the device reaches by XMPP; null for none.</summary>
        public FakeXmppServer Xmpp { get; set; }

        public FakeNetwork Network { get; } = new FakeNetwork();

        public FakeSystem System { get; } = new FakeSystem();

        public FakeProvisioning Provisioning { get; } = new FakeProvisioning();

        public FakeLog Log { get; } = new FakeLog();

        public ScriptedAcs Acs { get; } = new ScriptedAcs();

        /// <summary>Gets or sets what the board adds to the model.</summary>
        public ModelObject[] Objects { get; set; } = new ModelObject[0];

        /// <summary>Gets or sets what carries transfers out.</summary>
        public ITransferExecutor Executor { get; set; } = new FakeExecutor();

        /// <summary>Gets or sets what the diagnostics need; null for none.</summary>
        public DiagnosticPlatform Diagnostics { get; set; }

        /// <summary>Gets or sets a value indicating whether it has periodic statistics.</summary>
        public bool HasStatistics { get; set; }

        /// <summary>Gets or sets a value indicating whether the features are in reverse order.</summary>
        public bool ReversesFeatures { get; set; }

        /// <summary>Gets or sets the file server, which leads to the ACS for all other hosts; null for none.</summary>
        public FileServer Files { get; set; }

        /// <summary>Gets or sets the slots of the firmware; null for none.</summary>
        public FakeSlots Slots { get; set; }

        /// <summary>Gets or sets how many bytes of log lines are kept for Upload; 0 for none.</summary>
        public int LogSize { get; set; }

        /// <summary>Gets or sets the network interfaces; null for none.</summary>
        public FakeInterfaces Interfaces { get; set; }

        /// <summary>Gets or sets who is around; null for nobody knows.</summary>
        public FakeNeighbors Neighbors { get; set; }

        /// <summary>Gets or sets the Wi-Fi station; null for none.</summary>
        public FakeWifi Wifi { get; set; }

        /// <summary>Gets or sets the heap; null for unknown.</summary>
        public FakeMemory Memory { get; set; }

        /// <summary>Gets or sets how many stored keys there is room for.</summary>
        public int StoreKeys { get; set; } = Limits.StoreKeys;

        /// <summary>Gets or sets the processes; null for none.</summary>
        public FakeProcesses Processes { get; set; }

        /// <summary>Gets or sets the temperature sensors; null for none.</summary>
        public FakeTemperatures Temperatures { get; set; }

        public IStorageBank First { get; set; }

        public IStorageBank Second { get; set; }

        /// <summary>Gets the agent that runs since the last <see cref="Boot"/>.</summary>
        public Agent Agent
        {
            get { return _agent[0]; }
        }

        /// <summary>Gets when the agent wants to be called, as it said last.</summary>
        public long Due { get; private set; }

        /// <summary>Gets the port of the local host interface, or 0 if there is none or it is closed.</summary>
        public int HostInterfacePort
        {
            get { return _host[0] == null ? 0 : _host[0].Port; }
        }

        /// <summary>Gives the device interfaces, neighbors, Wi-Fi and a heap to tell of.</summary>
        public void AddNetwork()
        {
            Interfaces = new FakeInterfaces();
            Neighbors = new FakeNeighbors();
            Wifi = new FakeWifi();
            Memory = new FakeMemory();
        }

        /// <summary>Gives the device processes and temperature sensors to tell of.</summary>
        public void AddStatus()
        {
            Processes = new FakeProcesses();
            Processes.Start(100);
            Processes.Start(200);
            Temperatures = new FakeTemperatures(2);
        }

        /// <summary>Switches the device off and on.</summary>
        public bool Boot()
        {
            Array.Clear(_agent, 0, 1);
            Array.Clear(_host, 0, 1);
            Clock.Restart();
            Due = 0;
            if (Slots != null)
            {
                Slots.Boot();
            }

            LogRing ring = LogSize == 0 ? null : new LogRing(Log, Clock, LogSize);
            _agent[0] = new Agent(new AgentPlatform
            {
                System = System,
                Clock = Clock,
                Entropy = Entropy,
                Connector = Files == null ? (IConnector)Acs : Files,
                FirstBank = First,
                SecondBank = Second,
                StoreKeys = StoreKeys,
                Provisioning = Provisioning,
                Slots = Slots,
                Log = ring == null ? (ILogSink)Log : ring,
                LogFile = ring,
                Listener = Listener,
                Datagram = Datagram,
                Network = Network,
                Interfaces = Interfaces,
                Neighbors = Neighbors,
                Wifi = Wifi,
                Memory = Memory,
                Processes = Processes,
                Temperatures = Temperatures,
                Dhcp = Dhcp,
                Objects = Objects,
                Executor = Executor,
                Features = Compose(),
            });
            return Agent.Start();
        }

        /// <summary>Calls the agent at the present time.</summary>
        public long Poll()
        {
            Due = Agent.Poll(Clock.Uptime);
            return Due;
        }

        /// <summary>Lets time pass until the agent wants to be called, and calls it.</summary>
        public void PollWhenDue()
        {
            Clock.Advance(Due - Clock.Uptime);
            Poll();
        }

        /// <summary>Gets a parameter as the firmware sees it.</summary>
        public string Setting(string path)
        {
            return Agent.Model.GetSetting(Agent.Model.NodeOf(path)).ToString();
        }

        /// <summary>Gets a parameter, also one of a row, as the firmware sees it.</summary>
        public string Value(string path)
        {
            var address = new ParameterAddress();
            TryResolve(path, address);
            return Agent.Model.Peek(address).ToString();
        }

        /// <summary>Tells whether there is a parameter, an object, a table or a row.</summary>
        public bool Has(string path)
        {
            return TryResolve(path, new ParameterAddress());
        }

        private AgentFeature[] Compose()
        {
            var features = new ArrayList();
            if (Xmpp != null)
            {
                features.Add(new XmppFeature(Xmpp));
            }

            if (Diagnostics != null)
            {
                features.Add(new DiagnosticFeature(Diagnostics));
            }

            if (HasStatistics)
            {
                features.Add(new StatisticsFeature(Clock));
            }

            if (Host != null)
            {
                _host[0] = new HostInterfaceFeature(Host);
                features.Add(_host[0]);
            }

            var composed = new AgentFeature[features.Count];
            for (int i = 0; i < composed.Length; i++)
            {
                composed[ReversesFeatures ? composed.Length - 1 - i : i] = (AgentFeature)features[i];
            }

            return composed;
        }

        private bool TryResolve(string path, ParameterAddress address)
        {
            byte[] name = Encoding.UTF8.GetBytes(path);
            return Agent.Model.Resolver.TryResolve(name, 0, name.Length, address);
        }
    }
}
