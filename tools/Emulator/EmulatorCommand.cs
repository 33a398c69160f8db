using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using NanoCwmp.CommandLine;

namespace NanoCwmp.Emulator;

/// <summary>The command line.</summary>
internal static class EmulatorCommand
{
    /// <summary>The port that ACSs use for CWMP by convention.</summary>
    private const int DefaultPort = 7547;

    /// <summary>Makes the command.</summary>
    /// <returns>The command, ready to parse a command line.</returns>
    public static RootCommand Create()
    {
        var acs = new Option<Uri?>("--acs")
        {
            Description = "URL of the ACS that manages the gateway. Without it a demonstration ACS runs inside the emulator.",
            HelpName = "URL",
            CustomParser = ParseUrl,
        };
        var dhcp = new Option<string?>("--dhcp")
        {
            Description = "Network interface on which the gateway asks for its ACS by DHCP, with DHCPINFORM, while it knows none.",
            HelpName = "INTERFACE",
        };
        var username = new Option<string>("--username")
        {
            Description = "User name towards the ACS that the gateway comes with; without it OUI-ProductClass-SerialNumber.",
            HelpName = "NAME",
            DefaultValueFactory = _ => string.Empty,
        };
        CheckLength(username);
        var password = new Option<string>("--password")
        {
            Description = "Password towards the ACS that the gateway comes with.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => string.Empty,
        };
        CheckLength(password);
        var once = new Option<bool>("--once")
        {
            Description = "End after the first session: exit code 0 if it was complete, 1 with the reason if not.",
        };
        var fresh = new Option<bool>("--fresh")
        {
            Description = "Erase the gateway's flash first: factory state.",
        };
        var serial = new Option<string>("--serial")
        {
            Description = "Serial number of the gateway; each has a flash image of its own.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => "EMU0000001",
        };
        serial.Validators.Add(CheckSerial);
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Folder of the flash images.",
            HelpName = "DIR",
            DefaultValueFactory = _ => DefaultData(),
        };
        var port = new Option<int>("--port")
        {
            Description = "Port of the demonstration ACS and its page; 0 takes a free one.",
            HelpName = "PORT",
            DefaultValueFactory = _ => DefaultPort,
            CustomParser = PortArgument.Parse,
        };
        var requestPort = new Option<int>("--connection-request-port")
        {
            Description = "Port on which the gateway takes connection requests; 0 takes a free one at each start.",
            HelpName = "PORT",
            CustomParser = PortArgument.Parse,
        };
        var hostPort = new Option<int?>("--host-interface")
        {
            Description = "Port on this machine's loopback for the local host interface (JSON over HTTP), 0 for a free one; "
                + "off without it. Its token is in a file beside the flash image.",
            HelpName = "PORT",
            CustomParser = result => PortArgument.Parse(result),
        };
        var address = new Option<IPAddress>("--address")
        {
            Description = "IPv4 address of this machine that the gateway has for its own and takes connection requests at.",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = Ipv4Argument.Parse,
        };

        var ca = new Option<FileInfo[]>("--ca")
        {
            Description = "Trusted root certificate, or several, in PEM; may be given more than once. An https ACS needs one.",
            HelpName = "FILE",
            DefaultValueFactory = _ => [],
        };
        var trustSystem = new Option<bool>("--trust-system")
        {
            Description = "Trust the root certificates that this machine trusts, too.",
        };
        var cert = new Option<FileInfo?>("--cert")
        {
            Description = "Client certificate in PEM, with those of its issuers after it.",
            HelpName = "FILE",
        };
        var key = new Option<FileInfo?>("--key")
        {
            Description = "Private key of the client certificate in PEM, unencrypted.",
            HelpName = "FILE",
        };
        var tls13 = new Option<bool>("--tls13")
        {
            Description = "Allow TLS 1.3 besides TLS 1.2.",
        };

        var root = new RootCommand("Boots the NanoCwmp firmware on an emulated ESP32 and has it managed by an ACS (TR-069).")
        {
            acs,
            dhcp,
            username,
            password,
            once,
            fresh,
            serial,
            data,
            port,
            requestPort,
            hostPort,
            address,
            ca,
            trustSystem,
            cert,
            key,
            tls13,
        };
        root.SetAction((arguments, cancellation) => EmulatorRun.RunAsync(
            new EmulatorSettings
            {
                Acs = arguments.GetValue(acs),
                DhcpInterface = arguments.GetValue(dhcp),
                Username = arguments.GetRequiredValue(username),
                Password = arguments.GetRequiredValue(password),
                Once = arguments.GetValue(once),
                Fresh = arguments.GetValue(fresh),
                Serial = arguments.GetRequiredValue(serial),
                Data = arguments.GetRequiredValue(data),
                Port = arguments.GetValue(port),
                ConnectionRequestPort = arguments.GetValue(requestPort),
                HostInterfacePort = arguments.GetValue(hostPort),
                Address = arguments.GetRequiredValue(address),
                Roots = arguments.GetRequiredValue(ca),
                TrustSystem = arguments.GetValue(trustSystem),
                Certificate = arguments.GetValue(cert),
                PrivateKey = arguments.GetValue(key),
                AllowTls13 = arguments.GetValue(tls13),
            },
            cancellation));
        return root;
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError($"--acs takes an http or https URL, such as http://acs.example:7547/acs, not '{text}'.");
        return null;
    }

    private static void CheckSerial(OptionResult result)
    {
        string text = result.GetValueOrDefault<string>() ?? string.Empty;
        if (text.Length is 0 or > 64 || text.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
        {
            result.AddError("--serial takes 1 to 64 letters, digits, '-' and '_'.");
        }
    }

    /// <summary>Both parameters are string(256).</summary>
    private static void CheckLength(Option<string> option) => option.Validators.Add(result =>
    {
        string text = result.GetValueOrDefault<string>() ?? string.Empty;
        if (text.Length > 256 || text.Any(char.IsControl))
        {
            result.AddError($"{option.Name} takes at most 256 characters, and no control characters.");
        }
    });

    private static DirectoryInfo DefaultData()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return new DirectoryInfo(Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "NanoCwmp", "emulator"));
    }
}
