namespace System
{
    public class NotImplementedException : SystemException
    {
        public NotImplementedException() => throw null;

        public NotImplementedException(string message) => throw null;

        public NotImplementedException(string message, Exception innerException) => throw null;
    }
}
