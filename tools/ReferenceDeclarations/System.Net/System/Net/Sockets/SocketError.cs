namespace System.Net.Sockets
{
    public enum SocketError
    {
        TimedOut = 10060,
        HostNotFound = 11001,
    }
}
