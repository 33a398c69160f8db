using NanoCwmp.Tests.Unit.Statistics;
using Xunit;

namespace NanoCwmp.Tests.Host.Statistics;

/// <summary>The room for samples is taken once; a sample takes none.</summary>
public class SamplingAllocationTests
{
    [Theory]
    [InlineData("Latest", "Current")]
    [InlineData("Average", "Change")]
    public void ASampleAllocatesNothing(string calculation, string mode)
    {
        StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
        bench.AddParameter(Meter.RowCount);
        bench.AddParameter("Device.Meter.Row.2.Count");
        bench.Put(StatisticsBench.First + "CalculationMode", calculation);
        bench.Put(StatisticsBench.First + "SampleMode", mode);
        bench.Put(StatisticsBench.First + "HighThreshold", "10");
        bench.Put(StatisticsBench.Set + "TimeReference", "2026-01-01T00:00:00Z");
        bench.Put(StatisticsBench.Set + "FetchSamples", "1");
        bench.Gateway.Clock.UtcMilliseconds = StatisticsBench.NewYear;
        bench.Put(StatisticsBench.Set + "Enable", "true");
        int readings = bench.Meter.Readings;
        Assert.Equal(0, Allocation.Of(() => bench.Pass(100)));
        Assert.InRange(bench.Meter.Readings - readings, 40, int.MaxValue);
        Assert.Equal("10,10,10,10", bench.Get(StatisticsBench.Set + "SampleSeconds"));
    }
}
