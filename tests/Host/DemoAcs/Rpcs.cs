using System;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Sessions;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>Shorthand of the tests of the demonstration ACS.</summary>
internal static class Rpcs
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A server that asks new devices for nothing, so that a test sees its own jobs alone.</summary>
    public static Task<DemoAcsServer> StartQuietAsync(TimeSpan? sessionTimeout = null) =>
        DemoAcsServer.StartAsync(new DemoAcsOptions
        {
            WalkNewDevices = false,
            SessionTimeout = sessionTimeout ?? TimeSpan.FromSeconds(30),
        });

    public static Task<SessionReport> AnySessionAsync(this DemoAcsServer server) =>
        server.WaitForSessionAsync(_ => true, Patience);
}
