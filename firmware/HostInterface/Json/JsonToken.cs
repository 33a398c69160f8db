namespace NanoCwmp.HostInterface.Json
{
    /// <summary>What <see cref="JsonReader.Next"/> finds.</summary>
    public enum JsonToken : byte
    {
        /// <summary>"{".</summary>
        ObjectStart,

        /// <summary>"}".</summary>
        ObjectEnd,

        /// <summary>"[".</summary>
        ArrayStart,

        /// <summary>"]".</summary>
        ArrayEnd,

        /// <summary>The name of a member; its value follows.</summary>
        Name,

        /// <summary>A string.</summary>
        String,

        /// <summary>A number, of which the reader gives the text.</summary>
        Number,

        /// <summary>The literal true.</summary>
        True,

        /// <summary>The literal false.</summary>
        False,

        /// <summary>The literal null.</summary>
        Null,

        /// <summary>The end of a sound document.</summary>
        End,

        /// <summary>The document breaks the grammar or a limit. Nothing more can be read.</summary>
        Invalid,
    }
}
