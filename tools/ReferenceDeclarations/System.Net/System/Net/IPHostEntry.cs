namespace System.Net
{
    public class IPHostEntry
    {
        public IPAddress[] AddressList => throw null;
    }
}
