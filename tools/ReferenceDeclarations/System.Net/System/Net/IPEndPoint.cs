namespace System.Net
{
    public class IPEndPoint : EndPoint
    {
        public IPEndPoint(IPAddress address, int port) => throw null;

        public IPAddress Address => throw null;

        public int Port => throw null;
    }
}
