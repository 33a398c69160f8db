using NanoCwmp.Core;
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

        private static readonly byte[] s_success = Ascii.Bytes("Success");
        private static readonly byte[] s_name = Ascii.Bytes("Invalid parameter name");
        private static readonly byte[] s_type = Ascii.Bytes("Invalid parameter type");
        private static readonly byte[] s_value = Ascii.Bytes("Invalid parameter value");
        private static readonly byte[] s_access = Ascii.Bytes("Parameter is not writable");
        private static readonly byte[] s_attribute = Ascii.Bytes("SetAttribute rejected");
        private static readonly byte[] s_atomic = Ascii.Bytes("Atomic Set failed");
        private static readonly byte[] s_failure = Ascii.Bytes("Failure");

        /// <summary>Gets what is said of an entry that is right, in a request of which another one is wrong.</summary>
        public static byte[] NotSet
        {
            get { return s_atomic; }
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
        public static byte[] Message(int fault)
        {
            switch (fault)
            {
                case FaultCode.None: return s_success;
                case FaultCode.InvalidParameterName: return s_name;
                case FaultCode.InvalidParameterType: return s_type;
                case FaultCode.InvalidParameterValue: return s_value;
                case FaultCode.NonWritableParameter: return s_access;
                case FaultCode.NotificationRejected: return s_attribute;
                default: return s_failure;
            }
        }
    }
}
