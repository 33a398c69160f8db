namespace System.Net.NetworkInformation
{
    public class NetworkInterface
    {
        protected NetworkInterface(int interfaceIndex) => throw null;

        public string IPv4Address => throw null;

        public string[] IPv4DnsAddresses => throw null;

        public NetworkInterfaceType NetworkInterfaceType => throw null;

        public byte[] PhysicalAddress
        {
            get => throw null;
            set => throw null;
        }

        public uint SpecificConfigId
        {
            get => throw null;
            set => throw null;
        }

        public static NetworkInterface[] GetAllNetworkInterfaces() => throw null;
    }
}
