using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>The names of the types, those of TR-106, for as long as an answer has use for them.</summary>
    internal sealed class TypeNames
    {
        private readonly byte[] _string = Ascii.Bytes("string");
        private readonly byte[] _int = Ascii.Bytes("int");
        private readonly byte[] _unsignedInt = Ascii.Bytes("unsignedInt");
        private readonly byte[] _long = Ascii.Bytes("long");
        private readonly byte[] _unsignedLong = Ascii.Bytes("unsignedLong");
        private readonly byte[] _boolean = Ascii.Bytes("boolean");
        private readonly byte[] _dateTime = Ascii.Bytes("dateTime");

        /// <summary>Gets the name of a type.</summary>
        public byte[] Of(ParameterType type)
        {
            switch (type)
            {
                case ParameterType.Int: return _int;
                case ParameterType.UnsignedInt: return _unsignedInt;
                case ParameterType.Long: return _long;
                case ParameterType.UnsignedLong: return _unsignedLong;
                case ParameterType.Boolean: return _boolean;
                case ParameterType.DateTime: return _dateTime;
                default: return _string;
            }
        }
    }
}
