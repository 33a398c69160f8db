using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>A walk holds a place, not a list: it takes no more memory in a large model than in a small one.</summary>
public class WalkAllocationTests
{
    private const int Tables = 10;

    [Fact]
    public void LargeModelIsWalkedInTheMemoryOfASmallOne()
    {
        (int small, long ofSmall) = Walk(rows: 2, settings: 5);
        (int large, long ofLarge) = Walk(rows: 50, settings: 4);
        Assert.Equal(100, small);
        Assert.Equal(2000, large);
        Assert.Equal(0, ofSmall);
        Assert.Equal(ofSmall, ofLarge);
    }

    /// <summary>Walks with names and values, as GetParameterValues does, and counts the parameters of the tables.</summary>
    private static (int Parameters, long Allocated) Walk(int rows, int settings)
    {
        var gateway = new FakeGateway(0x4000) { Objects = [new TablesObject(Tables, rows, settings)] };
        Assert.True(gateway.Boot());
        ParameterModel model = gateway.Agent.Model;
        var start = new ParameterAddress { Node = ParameterAddress.Everything };
        var value = new ValueBuffer();
        byte[] path = new byte[Limits.Path];
        int parameters = 0;
        int bytes = 0;
        long allocated = Allocation.Of(() =>
        {
            parameters = 0;
            model.Walker.Start(start, false);
            while (model.Walker.NextParameter())
            {
                ParameterAddress address = model.Walker.Current;
                if (model.Registry.OwnerOf(address.Node) is not TablesObject || address.Depth == 0)
                {
                    continue;
                }

                bytes += model.Resolver.Write(address, path);
                model.GetForAcs(address, value);
                bytes += value.Length;
                parameters++;
            }
        });
        Assert.True(bytes > parameters * "Device.Table0.1.P0".Length);
        return (parameters, allocated);
    }

    /// <summary>Tables with rows of numbers.</summary>
    private sealed class TablesObject(int tables, int rows, int settings) : ModelObject
    {
        public override void Register(ParameterRegistry registry)
        {
            for (int table = 0; table < tables; table++)
            {
                registry.Table(table, $"Device.Table{table}.");
                for (int i = 0; i < settings; i++)
                {
                    registry.Parameter(100 + i, $"P{i}", ParameterType.UnsignedInt, ParameterFlags.None);
                }
            }
        }

        public override int NextRow(int id, ParameterAddress address, int after) => after < rows ? after + 1 : 0;

        public override void Get(int id, ParameterAddress address, ValueBuffer value) => value.SetNumber((address.Instances[0] * 1000) + id);
    }
}
