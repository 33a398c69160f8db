namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Ways to write the same envelope that XML allows.</summary>
[Flags]
public enum XmlDialect
{
    /// <summary>As the ACS writes it.</summary>
    Plain = 0,

    /// <summary>Text of leaf elements as CDATA sections.</summary>
    CData = 1,

    /// <summary>Comments between all elements, and inside texts.</summary>
    Comments = 2,

    /// <summary>Processing instructions between all elements.</summary>
    Instructions = 4,

    /// <summary>Other prefixes, also with a dot, a hyphen and an underscore.</summary>
    Prefixes = 8,

    /// <summary>No XML declaration.</summary>
    NoDeclaration = 16,

    /// <summary>A byte order mark.</summary>
    ByteOrderMark = 32,

    /// <summary>UTF-16 with byte order mark, in declaration and Content-Type.</summary>
    Utf16 = 64,

    /// <summary>Indented, with CR LF line ends.</summary>
    Indented = 128,

    /// <summary>Unknown elements and attributes of a namespace of their own.</summary>
    Extensions = 256,
}
