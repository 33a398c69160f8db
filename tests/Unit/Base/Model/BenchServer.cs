using NanoCwmp.Model;

namespace NanoCwmp.Tests.Unit.Model
{
    /// <summary>The one parameter that every transaction needs, and the root.</summary>
    public sealed class BenchServer : ModelObject
    {
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.ManagementServer.");
            registry.Parameter(
                0, "ParameterKey", ParameterType.String, ParameterFlags.Stored + ParameterFlags.ForcedInform, 0, 32, null);
        }
    }
}
