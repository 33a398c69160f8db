namespace NanoCwmp.HostInterface
{
    /// <summary>What a client of the host interface is about.</summary>
    internal enum HostStep : byte
    {
        /// <summary>It sends the head of a request.</summary>
        Head,

        /// <summary>It sends the body.</summary>
        Body,

        /// <summary>It takes the answer.</summary>
        Answer,

        /// <summary>It was told that the connection ends, and may still be sending.</summary>
        Drain,
    }
}
