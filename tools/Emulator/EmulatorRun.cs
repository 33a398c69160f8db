using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host.Boot;
using Spectre.Console;

namespace NanoCwmp.Emulator;

/// <summary>One run of the emulator: the gateway, and the demonstration ACS where no other is named.</summary>
internal sealed class EmulatorRun
{
    private const int Failed = 1;

    private readonly EmulatorSettings _settings;
    private readonly ConsoleLog _log = new();
    private readonly TaskCompletionSource<SessionOutcome> _firstSession = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EmulatedGateway? _gateway;

    private EmulatorRun(EmulatorSettings settings)
    {
        _settings = settings;
    }

    /// <summary>Runs until the first session (<c>--once</c>) or until it is cancelled.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="cancellation">Ctrl+C.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(EmulatorSettings settings, CancellationToken cancellation)
    {
        if (settings.Conflict is { } conflict)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{conflict}[/]");
            return Failed;
        }

        try
        {
            return await new EmulatorRun(settings).RunAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{failure.Message}[/]");
            return Failed;
        }
    }

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using DemoAcsServer? acs = _settings is { Acs: null, DhcpInterface: null } ? await StartAcsAsync() : null;
        Uri? url = _settings.Acs ?? acs?.Url;
        using FileStream claim = ClaimImage();
        using EmulatedGateway gateway = OpenGateway(url);
        _gateway = gateway;
        gateway.Booted += OnBooted;
        gateway.SessionEnded += (_, outcome) => _firstSession.TrySetResult(outcome);
        WriteToken(gateway);
        PrintSetup(url, acs);
        gateway.Start();

        SessionOutcome first = await _firstSession.Task.WaitAsync(cancellation);
        if (_settings.Once || gateway.Failure is not null)
        {
            return Report(first, acs);
        }

        await Task.Delay(Timeout.Infinite, cancellation);
        return 0;
    }

    /// <summary>Claims the flash image for this process, and erases it where that is asked for.</summary>
    /// <returns>The claim; it ends with the process at the latest.</returns>
    private FileStream ClaimImage()
    {
        FileStream? claim = null;
        try
        {
            _settings.Data.Create();
            claim = new FileStream(_settings.ImagePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (_settings.Fresh)
            {
                File.Delete(_settings.ImagePath);
            }

            return claim;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            claim?.Dispose();
            throw new IOException(
                $"The flash image {_settings.ImagePath} cannot be used: {failure.Message} Is another emulator running with this "
                + "serial number? Choose another one by --serial, or another folder by --data.",
                failure);
        }
    }

    private async Task<DemoAcsServer> StartAcsAsync()
    {
        var options = new DemoAcsOptions
        {
            Port = _settings.Port,
            GatewayStatus = _ => _gateway is null ? null : GatewayView.Of(_gateway, _log),
            RequestContact = _ =>
            {
                _gateway?.Post(firmware => firmware.RequestConnection());
                return Task.CompletedTask;
            },
        };
        DemoAcsServer acs;
        try
        {
            acs = await DemoAcsServer.StartAsync(options);
        }
        catch (IOException failure)
        {
            throw new IOException($"{failure.Message}. Choose another port by --port; 0 takes a free one.", failure);
        }

        acs.SessionEnded += (_, session) => PrintSession(session);
        return acs;
    }

    private EmulatedGateway OpenGateway(Uri? url)
    {
        var options = new GatewayOptions
        {
            SerialNumber = _settings.Serial,
            AcsUrl = url?.AbsoluteUri ?? string.Empty,
            DhcpInterface = _settings.DhcpInterface,
            Username = _settings.Username,
            Password = _settings.Password,
            ConnectionRequestPort = _settings.ConnectionRequestPort,
            HostInterfacePort = _settings.HostInterfacePort,
            Address = _settings.Address,
            ImagePath = _settings.ImagePath,
            BootsFromFlash = true,
            Tls = TlsFiles.Read(_settings),
        };
        return new EmulatedGateway(options, _log);
    }

    /// <summary>Writes the token of the host interface where nobody but the owner can read it.</summary>
    private void WriteToken(EmulatedGateway gateway)
    {
        if (_settings.HostInterfacePort is null)
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(_settings.TokenPath, options);
        writer.Write(gateway.HostInterfaceToken);
    }

    private void PrintSetup(Uri? url, DemoAcsServer? acs)
    {
        var grid = new Grid().AddColumn().AddColumn();
        grid.AddRow("gateway", $"02C0DE-Emulator-{_settings.Serial}");
        grid.AddRow("flash", Markup.Escape(_settings.ImagePath));
        grid.AddRow("ACS", Markup.Escape(
            url is null ? $"by DHCP on {_settings.DhcpInterface}"
            : acs is null ? url.AbsoluteUri
            : $"{url.AbsoluteUri} (demonstration ACS)"));
        if (acs is not null)
        {
            grid.AddRow("page", $"[bold]{Markup.Escape(acs.PageUrl.AbsoluteUri)}[/]");
        }

        if (_settings.HostInterfacePort is not null)
        {
            grid.AddRow("host interface", Markup.Escape($"token in {_settings.TokenPath}"));
        }

        AnsiConsole.Write(grid);
        if (!_settings.Once)
        {
            AnsiConsole.MarkupLine("[grey]Ctrl+C ends.[/]");
        }

        AnsiConsole.WriteLine();
    }

    /// <summary>An ACS that is named on the command line goes before one that an earlier run has stored.</summary>
    private void OnBooted(object? sender, IFirmware firmware)
    {
        const string UrlPath = "Device.ManagementServer.URL";
        _log.Write(LogLevel.Information, $"firmware started, boot {_gateway!.Boots}");
        string stored = firmware.Setting(UrlPath);
        string? named = _settings.Acs?.AbsoluteUri;
        if (named is not null && stored != named && _gateway.Boots == 1)
        {
            firmware.Configure(UrlPath, named);
        }
        else if (_settings is { Acs: null, DhcpInterface: null } && stored != _gateway.Options.AcsUrl)
        {
            _log.Write(LogLevel.Warning, $"an ACS has set the URL {stored}; --fresh goes back to the demonstration ACS");
        }
    }

    private void PrintSession(SessionReport session)
    {
        string events = string.Join(", ", session.Inform.Events.Select(e => e.Code));
        string result = session.Completed ? $"{session.Exchanges} exchanges" : $"failed: {session.Reason}";
        _log.Write(LogLevel.Information, $"ACS: session of {session.DeviceId} ({events}): {result}");
    }

    private static int Report(SessionOutcome outcome, DemoAcsServer? acs)
    {
        if (outcome.Failure is null)
        {
            int? values = acs?.Devices.FirstOrDefault()?.Parameters.Values.Count(parameter => parameter.Value is not null);
            AnsiConsole.MarkupLineInterpolated($"[green]session complete{(values is null ? "" : $", {values} values read")}[/]");
            return 0;
        }

        AnsiConsole.MarkupLineInterpolated($"[red]session failed: {outcome.Failure}[/]");
        return Failed;
    }
}
