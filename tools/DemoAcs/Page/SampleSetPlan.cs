using System.Globalization;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>
/// Makes a sample set (Device.PeriodicStatistics.) in one session: its row, a row for each parameter, then all settings in one
/// request, the set's Enable last, so that nothing is sampled by half. If the device refuses one of them the row goes again.
/// The device's lock is held.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="device">The device.</param>
/// <param name="request">What the page asks for; Path is the table.</param>
internal sealed class SampleSetPlan(DemoAcsServer server, Device device, JobRequest request)
{
    private const string ParameterKey = "demo page";
    private const int MaxParameters = 16;
    private const int ActiveNotification = 2;

    private readonly List<ParameterValue> _values = [];
    private QueuedJob? _first;
    private string _row = string.Empty;

    /// <summary>Queues the first request; the others follow it.</summary>
    /// <exception cref="ArgumentException">The request makes no sense.</exception>
    public QueuedJob Begin()
    {
        if (!request.Path.EndsWith('.') || request.Samples is not { Count: > 0 and <= MaxParameters }
            || request.Samples.Any(s => string.IsNullOrEmpty(s?.Reference) || s.Mode is not ("Current" or "Change")))
        {
            throw new ArgumentException($"A sample set needs its table and 1 to {MaxParameters} parameters.");
        }

        var table = new AddObject(request.Path, ParameterKey);
        _first = server.Queue.Add(device, table);
        _first.Then = added =>
        {
            _row = $"{request.Path}{((AddedObject)added).InstanceNumber}.";
            AddRow(0);
        };
        return _first;
    }

    private void AddRow(int index)
    {
        if (index == request.Samples.Count)
        {
            Set();
            return;
        }

        var sample = request.Samples[index];
        Queue(new AddObject(_row + "Parameter.", ParameterKey)).Then = added =>
        {
            string row = $"{_row}Parameter.{((AddedObject)added).InstanceNumber}.";
            _values.Add(new ParameterValue(row + "Reference", sample.Reference, "string"));
            _values.Add(new ParameterValue(row + "SampleMode", sample.Mode, "string"));
            _values.Add(new ParameterValue(row + "Enable", "true", "boolean"));
            AddRow(index + 1);
        };
    }

    private void Set()
    {
        string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
        _values.Add(new ParameterValue(_row + "Name", request.Name, "string"));
        _values.Add(new ParameterValue(_row + "SampleInterval", Text(request.Interval), "unsignedInt"));
        _values.Add(new ParameterValue(_row + "ReportSamples", Text(request.Count), "unsignedInt"));
        if (request.Report > 0)
        {
            _values.Add(new ParameterValue(_row + "FetchSamples", Text(request.Report), "unsignedInt"));
        }

        _values.Add(new ParameterValue(_row + "Enable", "true", "boolean"));
        Queue(new SetParameterValues(_values, ParameterKey)).Then = _ => End();
    }

    private void End()
    {
        if (request.Report > 0)
        {
            // A set of a device that does not tell is still one; its samples can be fetched.
            var attributes = new SetParameterAttributes(new AttributeChange(_row + "Status", ActiveNotification));
            server.Queue.Add(device, attributes).Origin = _first!.Number;
        }

        server.FirstContact.Walk(device, request.Path);
    }

    private QueuedJob Queue(Job job)
    {
        var queued = server.Queue.Add(device, job);
        queued.Origin = _first!.Number;
        queued.OnFault = Undo;
        return queued;
    }

    private void Undo()
    {
        server.Queue.Add(device, new DeleteObject(_row, ParameterKey)).Then = _ => server.FirstContact.Walk(device, request.Path);
    }
}
