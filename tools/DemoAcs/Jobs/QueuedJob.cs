using System.Xml.Linq;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>A job in a device's queue, and what became of it. Guarded by the device's lock.</summary>
internal abstract class QueuedJob(long number, Job job)
{
    /// <summary>Number of the job on this server, from 1.</summary>
    public long Number => number;

    /// <summary>The job.</summary>
    public Job Job => job;

    /// <summary>Where it stands.</summary>
    public JobState State { get; set; }

    /// <summary>The fault, or what was wrong with the answer.</summary>
    public CwmpFault? Fault { get; protected set; }

    /// <summary>What went wrong if the answer was neither response nor fault.</summary>
    public string? Error { get; protected set; }

    /// <summary>True if the job belongs to the first contact with a new device.</summary>
    public bool FirstContact { get; set; }

    /// <summary>
    /// Runs under the device's lock right after a response was applied, before the queue is looked at for the next
    /// request: what it queues still travels in this session.
    /// </summary>
    public Action<object>? Then { get; set; }

    /// <summary>Runs under the device's lock right after a fault, as <see cref="Then"/> does after a response.</summary>
    public Action? OnFault { get; set; }

    /// <summary>Number of the job that this one is a further step of, 0 if of none.</summary>
    public long Origin { get; set; }

    /// <summary>Takes the device's response.</summary>
    /// <param name="device">The ACS's view of the device.</param>
    /// <param name="response">The response's element.</param>
    /// <exception cref="EnvelopeException">The response is malformed; <see cref="Break"/> is to follow.</exception>
    public abstract void Complete(Device device, XElement response);

    /// <summary>Takes the device's fault.</summary>
    /// <param name="fault">The fault.</param>
    public abstract void Fail(CwmpFault fault);

    /// <summary>Ends the job because the answer made no sense.</summary>
    /// <param name="error">What was wrong.</param>
    public abstract void Break(string error);

    /// <summary>Ends a job that was taken out of the queue.</summary>
    public abstract void Cancel();
}

/// <summary>A queued job with a typed result.</summary>
internal sealed class QueuedJob<TResponse>(long number, Job<TResponse> job) : QueuedJob(number, job)
{
    // Continuations of callers must not run inside the device's lock.
    private readonly TaskCompletionSource<JobResult<TResponse>> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the device has answered.</summary>
    public Task<JobResult<TResponse>> Result => _result.Task;

    public override void Complete(Device device, XElement response)
    {
        var value = job.ReadResponse(response);
        job.Apply(device, value);
        State = JobState.Done;
        Then?.Invoke(value!);
        _result.TrySetResult(new JobResult<TResponse>(value));
    }

    public override void Fail(CwmpFault fault)
    {
        State = JobState.Failed;
        Fault = fault;
        OnFault?.Invoke();
        _result.TrySetResult(new JobResult<TResponse>(fault));
    }

    public override void Break(string error)
    {
        State = JobState.Failed;
        Error = error;
        _result.TrySetException(new InvalidDataException(error));
    }

    public override void Cancel()
    {
        State = JobState.Cancelled;
        _result.TrySetCanceled();
    }
}
