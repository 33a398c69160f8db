using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>The names of the types, those of TR-106.</summary>
    internal static class TypeNames
    {
        /// <summary>Gets the name of a type.</summary>
        public static string Of(ParameterType type)
        {
            switch (type)
            {
                case ParameterType.Int: return "int";
                case ParameterType.UnsignedInt: return "unsignedInt";
                case ParameterType.Long: return "long";
                case ParameterType.UnsignedLong: return "unsignedLong";
                case ParameterType.Boolean: return "boolean";
                case ParameterType.DateTime: return "dateTime";
                default: return "string";
            }
        }
    }
}
