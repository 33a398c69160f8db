using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Sessions;

/// <summary>
/// What the ACS asks a device it has not seen before, or one that reports 0 BOOTSTRAP: its RPCs, its whole model, to show
/// that a value can be set, the periodic interval with a read-back, and credentials for connection requests of its own.
/// All in the first session.
/// </summary>
internal sealed class FirstContact(DemoAcsOptions options, JobQueue queue)
{
    private static readonly string[] s_roots = ["Device.", "InternetGatewayDevice."];

    /// <summary>Queues the jobs. The device's lock is held.</summary>
    /// <param name="device">The device.</param>
    public void Plan(Device device)
    {
        // A device that repeats 0 BOOTSTRAP because its first session broke finds the jobs still in the queue.
        if (!options.WalkNewDevices || device.Jobs.Any(j => j.FirstContact))
        {
            return;
        }

        queue.Add(device, new GetRpcMethods()).FirstContact = true;
        Walk(device, string.Empty, () =>
        {
            PlanInterval(device);
            PlanContact(device);
        });
    }

    /// <summary>Queues names and values of a part of the model. The device's lock is held.</summary>
    /// <param name="device">The device.</param>
    /// <param name="path">Partial path; empty for the whole model.</param>
    /// <param name="then">Runs when the values are known; null for nothing.</param>
    public void Walk(Device device, string path, Action? then = null)
    {
        bool firstContact = then is not null;
        var names = queue.Add(device, new GetParameterNames(path, false));
        names.FirstContact = firstContact;
        names.Then = _ =>
        {
            // The root by its name, because not every CPE knows the empty path here.
            var values = queue.Add(device, new GetParameterValues(path.Length > 0 ? path : Root(device)));
            values.FirstContact = firstContact;
            values.Then = _ => then?.Invoke();
        };
    }

    private static string Root(Device device) => s_roots.FirstOrDefault(r => device.Parameter(r) is not null, s_roots[0]);

    private void PlanContact(Device device)
    {
        string username = Root(device) + "ManagementServer.ConnectionRequestUsername";
        string password = Root(device) + "ManagementServer.ConnectionRequestPassword";
        if (device.Parameter(username)?.Writable != true || device.Parameter(password)?.Writable != true)
        {
            return;
        }

        var credential = new NetworkCredential("demo-acs", RandomNumberGenerator.GetHexString(32, true));
        QueuedJob job = queue.Add(device, new SetParameterValues(
            [
                new ParameterValue(username, credential.UserName, "string"),
                new ParameterValue(password, credential.Password, "string"),
            ],
            "first contact"));
        job.Then = _ => device.ContactCredential = credential;
    }

    private void PlanInterval(Device device)
    {
        string root = Root(device);
        string enable = root + "ManagementServer.PeriodicInformEnable";
        string interval = root + "ManagementServer.PeriodicInformInterval";
        if (options.PeriodicInformInterval is not TimeSpan period
            || device.Parameter(enable)?.Writable != true
            || device.Parameter(interval)?.Writable != true)
        {
            return;
        }

        string seconds = ((long)period.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        queue.Add(device, new SetParameterValues(
            [new ParameterValue(enable, "true", "boolean"), new ParameterValue(interval, seconds, "unsignedInt")],
            "first contact"));
        queue.Add(device, new GetParameterValues(enable, interval));
    }
}
