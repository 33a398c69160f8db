namespace System.Net.Sockets
{
    public enum SocketOptionName
    {
        NoDelay = 1,
        Broadcast = 32,
    }
}
