using System.Net;
using NanoCwmp.DemoAcs.Gateway;

namespace NanoCwmp.DemoAcs;

/// <summary>Settings of a <see cref="DemoAcsServer"/>.</summary>
public sealed class DemoAcsOptions
{
    /// <summary>TCP port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Address of this machine at which devices reach CWMP and the files, besides those on this machine; null for none. The
    /// page is on loopback only. Whoever may get there can report as a device: set <see cref="FilePassword"/>, too.
    /// </summary>
    public IPAddress? DeviceAddress { get; init; }

    /// <summary>
    /// Ask a device not seen before, or one that reports 0 BOOTSTRAP, for its RPCs, names and values, and any device for the
    /// samples (PeriodicStatistics) that it tells of.
    /// </summary>
    public bool WalkNewDevices { get; init; } = true;

    /// <summary>
    /// The periodic interval that is set, and read back, at the end of that walk; null sets nothing. Whole seconds.
    /// </summary>
    public TimeSpan? PeriodicInformInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A session without a POST for that long has failed. TR-069 gives a CPE 30 seconds to answer where it did not ask
    /// for more.
    /// </summary>
    public TimeSpan SessionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Bytes of one POST. CPE responses have no upper limit (R018); this one holds the values of 50,000 parameters.
    /// </summary>
    public int MaxRequestBody { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Asks a device to open a session now, because a job waits and a connection request over HTTP is not possible or was
    /// not accepted; null if there is no way but to wait for its next Inform. Called with the device's id.
    /// </summary>
    public Func<string, Task>? RequestContact { get; init; }

    /// <summary>
    /// The host's view of a gateway for the page: called with a device id, or null before one is known; null if the host
    /// has nothing to show. Called about once a second while a page is open.
    /// </summary>
    public Func<string?, GatewayStatus?>? GatewayStatus { get; init; }

    /// <summary>User name that the file server wants.</summary>
    public string FileUsername { get; init; } = string.Empty;

    /// <summary>Password that the file server wants; empty lets anyone read and write files.</summary>
    public string FilePassword { get; init; } = string.Empty;

    /// <summary>Whether the file server wants credentials by Basic and not by Digest.</summary>
    public bool FilesByBasic { get; init; }

    /// <summary>Bytes of all files on the file server together.</summary>
    public int MaxFileBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Clock of the server.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
