namespace NanoCwmp.Model
{
    /// <summary>The types of values that the model uses, as XML Schema names them (TR-106 A.2.3, R386).</summary>
    public enum ParameterType : byte
    {
        /// <summary>Text; limits count characters.</summary>
        String,

        /// <summary>A signed number of 32 bits.</summary>
        Int,

        /// <summary>An unsigned number of 32 bits.</summary>
        UnsignedInt,

        /// <summary>A signed number of 64 bits.</summary>
        Long,

        /// <summary>An unsigned number of 64 bits, kept here to 0..2^63-1, which no counter of a board reaches.</summary>
        UnsignedLong,

        /// <summary>true or false.</summary>
        Boolean,

        /// <summary>A date and time, UTC unless the parameter says otherwise.</summary>
        DateTime,
    }
}
