using System.CommandLine;
using System.CommandLine.Parsing;

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
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });

        var root = new RootCommand("Boots the NanoCwmp firmware on an emulated ESP32 and has it managed by an ACS (TR-069).")
        {
            acs,
            username,
            password,
            once,
            fresh,
            serial,
            data,
            port,
        };
        root.SetAction((arguments, cancellation) => EmulatorRun.RunAsync(
            new EmulatorSettings
            {
                Acs = arguments.GetValue(acs),
                Username = arguments.GetRequiredValue(username),
                Password = arguments.GetRequiredValue(password),
                Once = arguments.GetValue(once),
                Fresh = arguments.GetValue(fresh),
                Serial = arguments.GetRequiredValue(serial),
                Data = arguments.GetRequiredValue(data),
                Port = arguments.GetValue(port),
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
