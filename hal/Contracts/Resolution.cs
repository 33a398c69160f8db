namespace NanoCwmp.Hal
{
    /// <summary>What <see cref="IDatagram.Resolve"/> gives where it has no address.</summary>
    public static class Resolution
    {
        /// <summary>The answer is not there yet.</summary>
        public const long Pending = -1;

        /// <summary>There is no such host, no IPv4 address of it, or nobody to ask.</summary>
        public const long Failed = -2;
    }
}
