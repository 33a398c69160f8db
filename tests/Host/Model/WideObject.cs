using NanoCwmp.Model;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>An object with many settings that take a number up to 999, and a table with many rows.</summary>
internal sealed class WideObject(int settings, int rows) : ModelObject
{
    public static string Setting(int index) => $"Device.Wide{index / 200}.P{index}";

    public override void Register(ParameterRegistry registry)
    {
        for (int i = 0; i < settings; i++)
        {
            if (i % 200 == 0)
            {
                registry.Object($"Device.Wide{i / 200}.");
            }

            registry.Parameter(i % 200, $"P{i}", ParameterType.UnsignedInt, ParameterFlags.Setting, 0, 999, null);
        }

        registry.Table(200, "Device.Table.");
        registry.Parameter(201, "Text", ParameterType.String, ParameterFlags.None);
    }

    public override void Get(int id, ParameterAddress address, ValueBuffer value) => value.SetText("row " + address.Instances[0]);

    public override int NextRow(int id, ParameterAddress address, int after) => after < rows ? after + 1 : 0;
}
