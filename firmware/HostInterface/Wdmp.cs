using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>The numbers and words of WDMP, the protocol of RDK's Parodus and tr69hostif, as their programs know them.</summary>
    internal static class Wdmp
    {
        /// <summary>The type of a list of parameters, and the highest number of a type.</summary>
        public const int NoType = 11;

        /// <summary>All went well.</summary>
        public const int Success = 200;

        /// <summary>A row was added.</summary>
        public const int Added = 201;

        /// <summary>Something failed; the message says what.</summary>
        public const int Failure = 520;

        /// <summary>Gets what is said of an entry that is right, in a request of which another one is wrong.</summary>
        public static string NotSet
        {
            get { return "Atomic Set failed"; }
        }

        /// <summary>Gets the number of a type.</summary>
        public static int TypeOf(ParameterType type)
        {
            switch (type)
            {
                case ParameterType.Int: return 1;
                case ParameterType.UnsignedInt: return 2;
                case ParameterType.Boolean: return 3;
                case ParameterType.DateTime: return 4;
                case ParameterType.Long: return 6;
                case ParameterType.UnsignedLong: return 7;
                default: return 0;
            }
        }

        /// <summary>Gets the words for a fault.</summary>
        public static string Message(int fault)
        {
            switch (fault)
            {
                case FaultCode.None: return "Success";
                case FaultCode.InvalidParameterName: return "Invalid parameter name";
                case FaultCode.InvalidParameterType: return "Invalid parameter type";
                case FaultCode.InvalidParameterValue: return "Invalid parameter value";
                case FaultCode.NonWritableParameter: return "Parameter is not writable";
                case FaultCode.NotificationRejected: return "SetAttribute rejected";
                default: return "Failure";
            }
        }
    }
}
