using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using NanoCwmp.CommandLine;
using NanoCwmp.DemoAcs;

var port = new Option<int>("--port")
{
    Description = "TCP port; 0 takes a free one.",
    HelpName = "PORT",
    DefaultValueFactory = _ => 7547,
    CustomParser = PortArgument.Parse,
};
var address = new Option<IPAddress>("--address")
{
    Description = "IPv4 address of this machine at which devices elsewhere, a board on your LAN, reach the ACS and its files. "
        + "The page stays on 127.0.0.1, and without this option so does all else.",
    HelpName = "ADDRESS",
    DefaultValueFactory = _ => IPAddress.Loopback,
    CustomParser = Ipv4Argument.Parse,
};
var root = new RootCommand(
    "Demonstration ACS for CWMP (TR-069) devices, with a page that shows the sessions. Not for production.")
{
    port,
    address,
};
root.SetAction(async (arguments, cancellation) =>
{
    try
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions
        {
            Port = arguments.GetValue(port),
            DeviceAddress = arguments.GetRequiredValue(address),

            // Each Download and Upload carries them to the device.
            FileUsername = "demo-acs",
            FilePassword = RandomNumberGenerator.GetHexString(32, true),
        });
        Console.WriteLine($"ACS URL for devices: {server.Url}");
        Console.WriteLine($"Page:                {server.PageUrl}");
        Console.WriteLine("Ctrl+C ends.");
        server.SessionEnded += (_, session) => Console.WriteLine(
            $"{session.Ended:HH:mm:ss}  {session.DeviceId}  {string.Join(", ", session.Inform.Events.Select(e => e.Code))}  "
            + (session.Completed ? $"{session.Exchanges} exchanges" : $"failed: {session.Reason}"));
        await Task.Delay(Timeout.Infinite, cancellation);
    }
    catch (OperationCanceledException)
    {
        // Ctrl+C.
    }
    catch (IOException e)
    {
        Console.Error.WriteLine($"{e.Message}. Choose another port by --port (0 takes a free one), or another address of this machine.");
        return 1;
    }

    return 0;
});
return await CommandRun.RunAsync(root, args);
