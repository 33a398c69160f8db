namespace System.Net
{
    public class IPAddress
    {
        public static readonly IPAddress Any;

        public IPAddress(byte[] address) => throw null;

        public static IPAddress Parse(string ipString) => throw null;

        public byte[] GetAddressBytes() => throw null;
    }
}
