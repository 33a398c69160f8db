using System.Xml.Linq;
using NanoCwmp.DemoAcs.Devices;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>A request of the ACS to a device: it builds the RPC and reads its response. One file per RPC.</summary>
public abstract class Job
{
    private protected Job()
    {
    }

    /// <summary>Name of the RPC, as "GetParameterValues".</summary>
    public abstract string Method { get; }

    /// <summary>One line for people: the arguments without secrets.</summary>
    public abstract string Summary { get; }

    /// <summary>Builds the RPC's element.</summary>
    /// <param name="cwmp">CWMP namespace of the session; only the outermost element is in it (R048).</param>
    internal abstract XElement BuildRequest(XNamespace cwmp);

    /// <summary>Wraps the job for a device's queue.</summary>
    internal abstract QueuedJob Queue(long number);
}

/// <summary>A job whose response is read into a <typeparamref name="TResponse"/>.</summary>
/// <typeparam name="TResponse">What the response carries.</typeparam>
public abstract class Job<TResponse> : Job
{
    private protected Job()
    {
    }

    /// <summary>Reads the response's element.</summary>
    /// <param name="response">The element, named as the RPC with "Response".</param>
    /// <exception cref="Soap.EnvelopeException">The response is malformed.</exception>
    internal abstract TResponse ReadResponse(XElement response);

    /// <summary>Enters what the response tells into the ACS's view of the device.</summary>
    /// <param name="device">The view; its lock is held.</param>
    /// <param name="response">The response.</param>
    internal virtual void Apply(Device device, TResponse response)
    {
    }

    internal override QueuedJob Queue(long number) => new QueuedJob<TResponse>(number, this);
}
