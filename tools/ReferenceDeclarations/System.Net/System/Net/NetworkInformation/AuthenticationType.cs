namespace System.Net.NetworkInformation
{
    public enum AuthenticationType : byte
    {
        None = 0,
        Open = 4,
        WPA2 = 8,
    }
}
