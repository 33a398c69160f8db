namespace NanoCwmp.Model
{
    /// <summary>The CWMP fault codes that a CPE sends (TR-069 A.5.1); 0 stands for success.</summary>
    public static class FaultCode
    {
        /// <summary>No fault.</summary>
        public const int None = 0;

        /// <summary>The method is not supported.</summary>
        public const int MethodNotSupported = 9000;

        /// <summary>The request is denied, for no reason that is told.</summary>
        public const int RequestDenied = 9001;

        /// <summary>Something failed inside the CPE.</summary>
        public const int InternalError = 9002;

        /// <summary>The arguments of the request are invalid.</summary>
        public const int InvalidArguments = 9003;

        /// <summary>The request needs more than the CPE has.</summary>
        public const int ResourcesExceeded = 9004;

        /// <summary>No such parameter or object.</summary>
        public const int InvalidParameterName = 9005;

        /// <summary>The type of the value is not that of the parameter.</summary>
        public const int InvalidParameterType = 9006;

        /// <summary>The value breaks a rule of the parameter.</summary>
        public const int InvalidParameterValue = 9007;

        /// <summary>The parameter is read-only.</summary>
        public const int NonWritableParameter = 9008;

        /// <summary>Gets the words that go with a code into FaultString.</summary>
        /// <param name="code">A code of this class other than <see cref="None"/>.</param>
        /// <returns>The words of TR-069 A.5.1.</returns>
        public static string Text(int code)
        {
            switch (code)
            {
                case MethodNotSupported: return "Method not supported";
                case RequestDenied: return "Request denied";
                case InvalidArguments: return "Invalid arguments";
                case ResourcesExceeded: return "Resources exceeded";
                case InvalidParameterName: return "Invalid parameter name";
                case InvalidParameterType: return "Invalid parameter type";
                case InvalidParameterValue: return "Invalid parameter value";
                case NonWritableParameter: return "Attempt to set a non-writable parameter";
                default: return "Internal error";
            }
        }

        /// <summary>Tells whose mistake a fault is, for the SOAP faultcode (TR-069 A.5.1).</summary>
        /// <param name="code">A code of this class other than <see cref="None"/>.</param>
        /// <returns><see langword="true"/> for Client, <see langword="false"/> for Server.</returns>
        public static bool IsClient(int code)
        {
            return code == InvalidArguments || (code >= InvalidParameterName && code <= NonWritableParameter);
        }
    }
}
