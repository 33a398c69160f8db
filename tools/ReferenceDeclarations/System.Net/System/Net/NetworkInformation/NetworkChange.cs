namespace System.Net.NetworkInformation
{
    public static class NetworkChange
    {
        public static event NetworkAddressChangedEventHandler NetworkAddressChanged
        {
            add => throw null;
            remove => throw null;
        }
    }
}
