using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>Puts jobs into the devices' queues.</summary>
internal sealed class JobQueue
{
    private long _number;

    /// <summary>Queues a job. The device's lock is held.</summary>
    /// <typeparam name="TResponse">What the response carries.</typeparam>
    /// <param name="device">The device.</param>
    /// <param name="job">The job.</param>
    /// <exception cref="ArgumentException">An argument holds a character that XML cannot carry.</exception>
    public QueuedJob<TResponse> Add<TResponse>(Device device, Job<TResponse> job) => (QueuedJob<TResponse>)Add(device, (Job)job);

    /// <summary>Queues a job. The device's lock is held.</summary>
    /// <param name="device">The device.</param>
    /// <param name="job">The job.</param>
    /// <exception cref="ArgumentException">An argument holds a character that XML cannot carry.</exception>
    public QueuedJob Add(Device device, Job job)
    {
        // Written once for nothing: the caller hears of a bad argument now, not a session later.
        EnvelopeWriter.Write(CwmpNamespaces.Cwmp12, null, job.BuildRequest(CwmpNamespaces.Cwmp12));
        var queued = job.Queue(Interlocked.Increment(ref _number));
        device.Jobs.AddLast(queued);
        return queued;
    }
}
