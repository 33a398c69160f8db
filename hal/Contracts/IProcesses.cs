namespace NanoCwmp.Hal
{
    /// <summary>The processes of a device that has an operating system with such, and how busy it is.</summary>
    public interface IProcesses
    {
        /// <summary>
        /// Gets how busy the processors are, in percent of all of them together, rounded up: on the average since the last
        /// look, or over a period of the platform's choice.
        /// </summary>
        int CpuUsage { get; }

        /// <summary>Takes note of the processes that are there now. What the methods tell is as of the last call.</summary>
        /// <returns>How many there are, numbered from 0.</returns>
        int Refresh();

        /// <summary>Gets the number by which the operating system knows a process.</summary>
        /// <param name="index">The process.</param>
        /// <returns>A number above 0 that no other process has.</returns>
        int Id(int index);

        /// <summary>Gets the name of the command of a process, without arguments: those may hold secrets.</summary>
        /// <param name="index">The process.</param>
        /// <returns>The name.</returns>
        string Command(int index);

        /// <summary>Gets how much memory a process takes.</summary>
        /// <param name="index">The process.</param>
        /// <returns>Bytes.</returns>
        long Size(int index);

        /// <summary>Gets the priority of a process.</summary>
        /// <param name="index">The process.</param>
        /// <returns>0 for the highest, 99 for the lowest.</returns>
        int Priority(int index);

        /// <summary>Gets the processor time that a process has had.</summary>
        /// <param name="index">The process.</param>
        /// <returns>Milliseconds.</returns>
        long CpuTime(int index);

        /// <summary>Gets what a process is doing.</summary>
        /// <param name="index">The process.</param>
        /// <returns>Its state.</returns>
        ProcessState State(int index);
    }
}
