using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>The types of the model as XML Schema writes and numbers them.</summary>
    public static class TypeNames
    {
        /// <summary>Gets the name of a type.</summary>
        /// <param name="type">The type.</param>
        /// <returns>The local name in the namespace of XML Schema.</returns>
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

        /// <summary>Tells whether an xsi:type may stand on a value of a type: the same one, or string (R205).</summary>
        /// <param name="type">The parameter's type.</param>
        /// <param name="name">The number of the local name among <see cref="SoapNames"/>.</param>
        /// <returns>Whether it may.</returns>
        public static bool Fits(ParameterType type, int name)
        {
            return name == SoapNames.String || name == SoapNames.String + (int)type;
        }
    }
}
