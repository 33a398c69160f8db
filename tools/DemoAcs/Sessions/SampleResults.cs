using System.Text.RegularExpressions;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Sessions;

/// <summary>
/// Gets the samples of a sample set (PeriodicStatistics) when the device tells that enough have come together: the Inform then
/// lists its Status, which was Trigger.
/// </summary>
internal sealed partial class SampleResults(DemoAcsOptions options, JobQueue queue)
{
    /// <summary>Asks for what the Inform tells of. The device's lock is held.</summary>
    /// <param name="device">The device.</param>
    /// <param name="inform">Its Inform.</param>
    public void Look(Device device, Inform inform)
    {
        if (!options.WalkNewDevices || !inform.Has("4 VALUE CHANGE"))
        {
            return;
        }

        foreach (var set in inform.Parameters.Select(p => StatusOfSet().Match(p.Name)).Where(m => m.Success))
        {
            // A device that repeats the event because its session broke finds the request still in the queue.
            var job = new GetParameterValues(set.Groups[1].Value);
            if (!device.Jobs.Any(j => j.Job is GetParameterValues && j.Job.Summary == job.Summary))
            {
                queue.Add(device, job);
            }
        }
    }

    [GeneratedRegex(@"^(.*\.PeriodicStatistics\.SampleSet\.\d+\.)Status$")]
    private static partial Regex StatusOfSet();
}
