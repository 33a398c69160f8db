namespace NanoCwmp.Session
{
    /// <summary>What the CPE sends next in a session.</summary>
    public enum SessionStep
    {
        /// <summary>The Inform request that opens the session.</summary>
        Inform,

        /// <summary>The answer to the ACS's request.</summary>
        Answer,

        /// <summary>A request of the CPE's own.</summary>
        Request,

        /// <summary>An empty POST.</summary>
        Empty,

        /// <summary>Nothing: the session is complete.</summary>
        End,
    }
}
