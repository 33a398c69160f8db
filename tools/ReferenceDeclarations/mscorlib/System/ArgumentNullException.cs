using System.Runtime.CompilerServices;

namespace System
{
    public class ArgumentNullException : ArgumentException
    {
        public ArgumentNullException() => throw null;

        public ArgumentNullException(string paramName) => throw null;

        public ArgumentNullException(string message, Exception innerException) => throw null;

        public ArgumentNullException(string paramName, string message) => throw null;

        public static void ThrowIfNull(
            object argument, [CallerArgumentExpression("argument")] string paramName = null) => throw null;
    }
}
