using System;
using NanoCwmp.Model;

namespace NanoCwmp.Tests.Host.Memory;

/// <summary>An object of the data model that looks at the heap whenever the agent asks it something.</summary>
/// <param name="agent">Gives the agent, or null while there is none.</param>
internal sealed class HeapProbe(Func<Agent?> agent) : ModelObject
{
    public const string Path = Object + "Probe";

    private const string Object = "Device.X_00D0C0_Heap.";
    private const int Number = 0;
    private const int Probe = 1;

    /// <summary>Gets the most that the agent has taken, in bytes.</summary>
    public int Most { get; private set; }

    public override void Register(ParameterRegistry registry)
    {
        registry.Object(Object);
        registry.Parameter(Number, "Number", ParameterType.UnsignedInt, ParameterFlags.None);
        registry.Parameter(Probe, "Probe", ParameterType.String, ParameterFlags.Setting, 0, 16, string.Empty);
    }

    public override void Get(int id, ParameterAddress address, ValueBuffer value)
    {
        Look();
        value.SetNumber(0);
    }

    public override int Validate(int id, ParameterAddress address, ValueBuffer value)
    {
        Look();
        return FaultCode.None;
    }

    private void Look()
    {
        if (agent() is Agent running)
        {
            Most = Math.Max(Most, new NanoHeap().Add(running));
        }
    }
}
