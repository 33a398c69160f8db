namespace System
{
    public class OutOfMemoryException : SystemException
    {
        public OutOfMemoryException() => throw null;

        public OutOfMemoryException(string message) => throw null;

        public OutOfMemoryException(string message, Exception innerException) => throw null;
    }
}
