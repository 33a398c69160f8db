namespace NanoCwmp.DemoAcs.Raw;

/// <summary>How an HTTP reply is framed. The default is a plain HTTP/1.1 reply with Content-Length.</summary>
public sealed record RawFraming
{
    /// <summary>HTTP version of the status line.</summary>
    public string Version { get; init; } = "HTTP/1.1";

    /// <summary>Status codes of the interim replies sent first, as 100 and 103.</summary>
    public IReadOnlyList<int> Interims { get; init; } = [];

    /// <summary>Sizes of chunks, used in turn until the body is sent; null sends no chunks.</summary>
    public IReadOnlyList<int>? Chunks { get; init; }

    /// <summary>Extension behind each chunk size, as ";a=b".</summary>
    public string ChunkExtension { get; init; } = string.Empty;

    /// <summary>Trailer lines behind the last chunk, without line ends.</summary>
    public IReadOnlyList<string> Trailers { get; init; } = [];

    /// <summary>Neither Content-Length nor chunks: the body ends where the connection is closed.</summary>
    public bool UntilClose { get; init; }

    /// <summary>Line end of the header; "\n" alone is what RFC 9112 section 2.2 lets a recipient accept.</summary>
    public string LineEnd { get; init; } = "\r\n";

    /// <summary>Bytes handed to TCP at once; 0 sends the reply as one piece.</summary>
    public int PieceSize { get; init; }

    /// <summary>Pause between pieces.</summary>
    public TimeSpan PiecePause { get; init; }
}
