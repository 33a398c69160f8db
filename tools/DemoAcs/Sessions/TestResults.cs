using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Sessions;

/// <summary>
/// Gets the results of the tests (diagnostics) that were started from the page as soon as the device tells of their end.
/// Every member needs the device's lock held.
/// </summary>
internal sealed class TestResults(JobQueue queue)
{
    private const string State = "DiagnosticsState";
    private const string Requested = "Requested";

    /// <summary>Takes note of the tests that were started, or ended, by values that the device has accepted.</summary>
    /// <param name="device">The device.</param>
    /// <param name="values">The values.</param>
    public static void Note(Device device, IEnumerable<ParameterValue> values)
    {
        foreach (var value in values.Where(v => v.Name.EndsWith("." + State, StringComparison.Ordinal)))
        {
            string path = value.Name[..^State.Length];
            device.Tests.RemoveAll(t => t.Path == path);
            if (value.Value == Requested)
            {
                device.Tests.Add(new TestRecord(path));
                // Known without asking; until it is, the results of the last run would pass for new ones.
                device.SetValue(value);
            }
        }
    }

    /// <summary>
    /// Asks for results if the Inform says that there are some; also after a restart, which ends tests without a word.
    /// </summary>
    /// <param name="device">The device.</param>
    /// <param name="inform">Its Inform.</param>
    public void Look(Device device, Inform inform)
    {
        if (inform.Has("8 DIAGNOSTICS COMPLETE") || inform.Has("1 BOOT"))
        {
            // A device that repeats the event because its session broke finds the requests still in the queue.
            foreach (var test in device.Tests.Where(t => !t.IsAsked))
            {
                Ask(device, test);
            }
        }
    }

    private void Ask(Device device, TestRecord test)
    {
        if (HasTable(device, test.Path))
        {
            queue.Add(device, new GetParameterNames(test.Path, false));
        }

        test.Fetch = queue.Add(device, new GetParameterValues(test.Path));
        test.Fetch.Then = _ =>
        {
            // The event may have been that of another test.
            if (device.Parameter(test.Path + State)?.Value != Requested)
            {
                device.Tests.Remove(test);
            }
        };
    }

    /// <summary>Only the rows of a table come and go.</summary>
    private static bool HasTable(Device device, string path) => device.Parameters.Any(
        p => p.Name.Length > path.Length && p.Name.EndsWith('.') && p.Name.StartsWith(path, StringComparison.Ordinal));
}
