using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Hal.Images;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Host.Slots;
using NanoCwmp.Tests.Host.Storage;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;
using Xunit.Sdk;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>
/// A whole device: the agent with its transfers, the boot loader, the slots and the parameter log, all in one flash chip whose
/// power goes and comes back. At every start it is checked that what runs is whole, signed and made for the board.
/// </summary>
internal sealed class UpgradeGateway
{
    private const int BankSize = 0x2000;
    private const int FirstBank = 12 * FlashImage.SectorSize;
    private const int ChipSize = FirstBank + (2 * BankSize);
    private const int ProgramUnit = 16;

    // What is due later than this many milliseconds, as the next periodic Inform is, may wait.
    private const long Rest = 3600000;
    private const int MaximumStarts = 40;

    private static readonly byte[] s_flipped = Flip(SlotKit.Version2);
    private static readonly byte[] s_otherKey = SlotKit.Make(2, 9000, SlotKit.OtherKey);
    private static readonly byte[] s_otherBoard = SlotKit.Make(2, 9000, SlotKit.Key, "other");
    private static readonly byte[] s_tooLarge = SlotKit.Make(2, 17000, SlotKit.Key);

    private readonly UpgradeKind _kind;
    private readonly PowerSupply _power;
    private readonly GatewayChip _chip;
    private readonly FakeClock _clock = new() { UtcMilliseconds = 1700000000000 };
    private readonly FakeSystem _system = new();
    private readonly FileServer _server;
    private Agent? _agent;
    private FlashSlots? _slots;
    private int _second = -1;
    private int _starts;

    /// <param name="kind">What version 2 is.</param>
    /// <param name="seed">Chooses what a cut leaves behind.</param>
    public UpgradeGateway(UpgradeKind kind, int seed)
    {
        _kind = kind;
        _power = new PowerSupply(seed);
        var image = new FlashImage(ChipSize);
        BootLoader.Install(image, SlotKit.Layout, SlotKit.Version1);
        _chip = new GatewayChip(new PowerCutChip(_power, image));
        _server = new FileServer(Acs) { Content = ContentOf(kind) };
        Files = new InterruptedFiles(_server);
        Acs.IsDead = () => _chip.IsDead || (_kind == UpgradeKind.Unreachable && RunsNew);
        _power.TurnOn();
        Boot();
        _agent!.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
        Run();
        Forget();
    }

    public AnsweringAcs Acs { get; } = new();

    public InterruptedFiles Files { get; }

    /// <summary>Gets how many bytes the file has.</summary>
    public int FileLength => _server.Content.Length;

    /// <summary>Gets how often the power went.</summary>
    public int Cuts { get; private set; }

    /// <summary>Gets how many operations the chip has begun since the power came last.</summary>
    public int Operations => _power.Operations;

    /// <summary>Gets whether version 2 runs.</summary>
    public bool RunsNew { get; private set; }

    /// <summary>Gets whether the image that runs stays.</summary>
    public bool IsSettled => _slots!.State == FirmwareState.Confirmed;

    /// <summary>Gets all reports of the transfer, as they came.</summary>
    public IReadOnlyList<XElement> Reports =>
        [.. Acs.Messages.SelectMany(message => message.Descendants().Where(e => e.Name.LocalName == "TransferComplete"))];

    /// <summary>Gets the versions that the Informs before each report have told.</summary>
    public IReadOnlyList<string> ReportedVersions { get; private set; } = [];

    /// <summary>Has the power go at an operation of the chip from now on, and once more at one after that.</summary>
    public void CutAt(int operation, bool isInside, int second)
    {
        _second = second;
        _power.TurnOn(operation, isInside);
    }

    /// <summary>Has the power go now.</summary>
    public void Cut() => _chip.IsDead = true;

    /// <summary>Forgets what the ACS was told.</summary>
    public void Forget()
    {
        Acs.Received.Clear();
        Acs.Messages.Clear();
    }

    /// <summary>Has the ACS ask for the download.</summary>
    public void Ask()
    {
        Acs.Requests.Enqueue(TransferText.Download("k", 0));
        _agent!.RequestConnection();
        Run();
        Acs.Requests.Clear();
    }

    /// <summary>Starts the device: the boot loader, and the firmware that it has found.</summary>
    public void Boot()
    {
        do
        {
            if (++_starts > MaximumStarts)
            {
                throw new XunitException("it starts again and again");
            }

            if (_chip.IsDead)
            {
                Cuts++;
                _chip.PowerCycle();
                _power.TurnOn(_second, isInside: true);
                _second = -1;
            }

            _clock.Restart();
            try
            {
                Start();
            }
            catch (PowerCutException)
            {
                _chip.IsDead = true;
            }
        }
        while (_chip.IsDead || _agent is null);
    }

    /// <summary>Lets the firmware run until it has nothing more to do soon, over restarts and losses of power.</summary>
    public void Run()
    {
        int reboots = _system.Reboots;
        for (int i = 0; i < 400; i++)
        {
            long due = Agent.Never;
            try
            {
                due = _agent!.Poll(_clock.Uptime);
            }
            catch (PowerCutException)
            {
                _chip.IsDead = true;
            }

            if (_chip.IsDead || _system.Reboots > reboots)
            {
                reboots = _system.Reboots;
                Boot();
            }
            else if (due - _clock.Uptime > Rest)
            {
                ReportedVersions = VersionsOfReports();
                return;
            }
            else
            {
                _clock.Advance(Math.Max(0, due - _clock.Uptime));
            }
        }

        throw new XunitException("it does not come to rest");
    }

    /// <summary>Gets the kinds of the records of transfers, events and upgrades that are in the log.</summary>
    public string Records()
    {
        var kinds = new List<byte>();
        byte[] key = new byte[ParameterLog.KeyMaximum];
        int cursor = 0;
        while (_agent!.Model.Log.NextKey(ref cursor, key, 0, key) > 0)
        {
            kinds.Add(key[0]);
        }

        return Encoding.ASCII.GetString([.. kinds.Where("ETUSRW"u8.ToArray().Contains)]);
    }

    private static byte[] ContentOf(UpgradeKind kind) => kind switch
    {
        UpgradeKind.FlippedBit => s_flipped,
        UpgradeKind.OtherKey or UpgradeKind.OtherKeyAtBoot => s_otherKey,
        UpgradeKind.OtherBoard or UpgradeKind.OtherBoardAtBoot => s_otherBoard,
        UpgradeKind.TooLarge => s_tooLarge,
        _ => SlotKit.Version2,
    };

    private static byte[] Flip(byte[] image)
    {
        byte[] copy = [.. image];
        copy[image.Length / 2] ^= 4;
        return copy;
    }

    private void Start()
    {
        _agent = null;
        BootResult boot = SlotKit.Loader(_chip).Boot();
        if (boot.Image is null)
        {
            throw new XunitException($"nothing runs: {boot.Failure}");
        }

        ReadOnlySpan<byte> content = boot.Image.Content.Span;
        RunsNew = content.SequenceEqual(SlotKit.Version2);
        bool mayRun = _kind is UpgradeKind.Good or UpgradeKind.Crashes or UpgradeKind.Unreachable;
        if (RunsNew ? !mayRun : !content.SequenceEqual(SlotKit.Version1))
        {
            throw new XunitException("what runs is neither version 1 nor a version 2 that may run");
        }

        if (RunsNew && _kind == UpgradeKind.Crashes)
        {
            return;
        }

        ImageKey key = _kind == UpgradeKind.OtherKeyAtBoot ? SlotKit.OtherKey : SlotKit.Key;
        string board = _kind == UpgradeKind.OtherBoardAtBoot ? "other" : SlotKit.Board;
        _slots = new FlashSlots(_chip, SlotKit.Layout, boot.Image, key, board);
        _agent = new Agent(new AgentPlatform
        {
            System = _system,
            Clock = _clock,
            Entropy = new FakeEntropy(),
            Connector = Files,
            Slots = _slots,
            FirstBank = new NorFlashBank(_chip, FirstBank, BankSize, ProgramUnit),
            SecondBank = new NorFlashBank(_chip, FirstBank + BankSize, BankSize, ProgramUnit),
            Provisioning = new FakeProvisioning(),
            Log = new FakeLog(),
        });
        _agent.Start();
    }

    private List<string> VersionsOfReports()
    {
        var versions = new List<string>();
        string version = string.Empty;
        foreach (XDocument message in Acs.Messages)
        {
            XElement? parameter = message.Descendants("ParameterValueStruct")
                .FirstOrDefault(item => item.Element("Name")!.Value == "Device.DeviceInfo.SoftwareVersion");
            version = parameter?.Element("Value")!.Value ?? version;
            if (message.Descendants().Any(element => element.Name.LocalName == "TransferComplete"))
            {
                versions.Add(version);
            }
        }

        return versions;
    }
}
