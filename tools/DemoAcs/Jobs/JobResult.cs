using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>How a device answered a job: with a response or with a fault.</summary>
/// <typeparam name="TResponse">What the response carries.</typeparam>
public sealed class JobResult<TResponse>
{
    private readonly TResponse? _response;

    internal JobResult(TResponse response) => _response = response;

    internal JobResult(CwmpFault fault) => Fault = fault;

    /// <summary>The fault, null if the device carried the job out.</summary>
    public CwmpFault? Fault { get; }

    /// <summary>The response.</summary>
    /// <exception cref="InvalidOperationException">The device answered with a fault.</exception>
    public TResponse Response => Fault is null
        ? _response!
        : throw new InvalidOperationException($"The device answered with fault {Fault.Code} {Fault.Text}");
}
