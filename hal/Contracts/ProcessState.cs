namespace NanoCwmp.Hal
{
    /// <summary>What a process is doing.</summary>
    public enum ProcessState
    {
        /// <summary>It has a processor, or waits for one.</summary>
        Running = 0,

        /// <summary>It waits for something that happens.</summary>
        Sleeping = 1,

        /// <summary>It was stopped, and can be continued.</summary>
        Stopped = 2,

        /// <summary>It has nothing to do.</summary>
        Idle = 3,

        /// <summary>It waits for a device, and cannot be interrupted.</summary>
        Uninterruptible = 4,

        /// <summary>It has ended, and nobody has taken note of that yet.</summary>
        Zombie = 5,
    }
}
