using NanoCwmp.DataModel;
using NanoCwmp.Hal;

namespace NanoCwmp
{
    /// <content>What the device tells of itself and its place in the network.</content>
    public sealed partial class Agent
    {
        private readonly SessionStatistics _statistics = new SessionStatistics();
        private HeapUsage _heap;
        private WifiEndPoint _wifi;

        private void RegisterNetwork()
        {
            _registry.Add(new SupportedDataModel(_platform.Nat));
            _registry.Add(new Time(_platform.Clock));
            _registry.Add(new FlashWear());
            _registry.Add(_statistics);
            if (_platform.Memory != null)
            {
                _heap = new HeapUsage(_platform.Memory);
                _registry.Add(new MemoryStatus(_platform.Memory));
                _registry.Add(_heap);
            }

            INetworkInterfaces interfaces = _platform.Interfaces;
            if (interfaces == null)
            {
                return;
            }

            _registry.Add(new EthernetInterface(interfaces));
            _registry.Add(new EthernetLink(interfaces));
            if (_platform.Wifi != null)
            {
                _wifi = new WifiEndPoint(_platform.Wifi);
                _registry.Add(new WifiRadio(interfaces, _platform.Wifi));
                _registry.Add(new WifiSsid(interfaces, _platform.Wifi));
                _registry.Add(_wifi);
            }

            _registry.Add(new IpInterface(interfaces));
            _registry.Add(new InterfaceStack(interfaces));
            _registry.Add(new DhcpV4Client(interfaces));
            _registry.Add(new DnsClient(interfaces));
            _registry.Add(new RoutingTable(interfaces));
            if (_platform.Neighbors != null)
            {
                _registry.Add(new Hosts(interfaces, _platform.Neighbors));
            }
        }

        private void AfterSession()
        {
            if (_heap != null)
            {
                _heap.Sample();
            }

            ApplyWifi();
        }

        private void ApplyWifi()
        {
            if (_wifi != null)
            {
                _wifi.Apply();
            }
        }
    }
}
