using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>The names of the types, those of TR-106.</summary>
    internal static class TypeNames
    {
        private static readonly byte[] s_string = Ascii.Bytes("string");
        private static readonly byte[] s_int = Ascii.Bytes("int");
        private static readonly byte[] s_unsignedInt = Ascii.Bytes("unsignedInt");
        private static readonly byte[] s_long = Ascii.Bytes("long");
        private static readonly byte[] s_unsignedLong = Ascii.Bytes("unsignedLong");
        private static readonly byte[] s_boolean = Ascii.Bytes("boolean");
        private static readonly byte[] s_dateTime = Ascii.Bytes("dateTime");

        /// <summary>Gets the name of a type.</summary>
        public static byte[] Of(ParameterType type)
        {
            switch (type)
            {
                case ParameterType.Int: return s_int;
                case ParameterType.UnsignedInt: return s_unsignedInt;
                case ParameterType.Long: return s_long;
                case ParameterType.UnsignedLong: return s_unsignedLong;
                case ParameterType.Boolean: return s_boolean;
                case ParameterType.DateTime: return s_dateTime;
                default: return s_string;
            }
        }
    }
}
