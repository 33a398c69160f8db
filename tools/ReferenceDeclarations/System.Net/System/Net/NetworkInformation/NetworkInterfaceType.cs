namespace System.Net.NetworkInformation
{
    public enum NetworkInterfaceType
    {
        Ethernet = 6,
        Wireless80211 = 71,
    }
}
