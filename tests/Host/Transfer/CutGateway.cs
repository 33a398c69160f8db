using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NanoCwmp.Hal;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Host.Storage;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>A gateway on NOR flash whose power goes once, and comes back.</summary>
internal sealed class CutGateway
{
    private const int BankSize = 0x2000;
    private const int SlotSize = 0x8000;

    // What is due later than this many milliseconds, as the next periodic Inform is, may wait.
    private const long Rest = 3600000;

    private readonly PowerSupply _power;
    private readonly MortalBank[] _banks;
    private Agent? _agent;
    private int _second = -1;

    public CutGateway(int seed)
        : this(seed, [])
    {
    }

    /// <summary>Makes one that carries out transfers by itself, with slots for its firmware.</summary>
    public CutGateway(int seed, byte[] running)
    {
        _power = new PowerSupply(seed);
        Files = new FileServer(Acs);
        Slots = running.Length == 0 ? null : new CutSlots(_power, SlotSize, running);
        byte[] erased = new byte[BankSize];
        Array.Fill(erased, (byte)0xFF);
        _banks = [new MortalBank(new PowerCutFlash(_power, 16, erased)), new MortalBank(new PowerCutFlash(_power, 16, erased))];
        Acs.IsDead = () => IsDead;
        Clock.UtcMilliseconds = 1700000000000;
        _power.TurnOn();
        Boot();
        Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
        Run();
        Acs.Received.Clear();
    }

    public AnsweringAcs Acs { get; } = new();

    public FakeClock Clock { get; } = new();

    public FakeExecutor Executor { get; } = new();

    public FakeSystem System { get; } = new();

    public FileServer Files { get; }

    public CutSlots? Slots { get; }

    public Agent Agent => _agent!;

    /// <summary>Gets how often the power went.</summary>
    public int Cuts { get; private set; }

    private bool IsDead => _banks.Any(bank => bank.IsDead) || Slots is { IsDead: true };

    /// <summary>Has the power go at an operation of the storage from now on, and once more at one after that.</summary>
    public void CutAt(int operation, bool isInside, int second)
    {
        _second = second;
        _power.TurnOn(operation, isInside);
    }

    /// <summary>Starts the firmware; the power may go meanwhile.</summary>
    public void Boot()
    {
        do
        {
            if (IsDead)
            {
                Cuts++;
                Array.ForEach(_banks, bank => bank.PowerCycle());
                Slots?.PowerCycle();
                _power.TurnOn(_second, isInside: true);
                _second = -1;
            }

            Clock.Restart();
            Slots?.Boot();
            _agent = new Agent(new AgentPlatform
            {
                System = System,
                Clock = Clock,
                Entropy = new FakeEntropy(),
                Connector = Files,
                Slots = Slots,
                FirstBank = _banks[0],
                SecondBank = _banks[1],
                Provisioning = new FakeProvisioning(),
                Executor = Slots is null ? Executor : null,
                Log = new FakeLog(),
            });
            try
            {
                _agent.Start();
            }
            catch (PowerCutException)
            {
                // Seen by the bank.
            }
        }
        while (IsDead);
    }

    /// <summary>Lets the firmware run until it has nothing more to do soon, over restarts of its own and loss of power.</summary>
    public void Run()
    {
        int reboots = System.Reboots;
        for (int i = 0; i < 200; i++)
        {
            long due = Agent.Never;
            try
            {
                due = Agent.Poll(Clock.Uptime);
            }
            catch (PowerCutException)
            {
                // Seen by the bank.
            }

            if (IsDead || System.Reboots > reboots)
            {
                reboots = System.Reboots;
                Boot();
            }
            else if (due - Clock.Uptime > Rest)
            {
                return;
            }
            else
            {
                Clock.Advance(Math.Max(0, due - Clock.Uptime));
            }
        }

        throw new InvalidOperationException("it does not come to rest");
    }

    /// <summary>Has the ACS ask something, as often as the gateway needs to hear it.</summary>
    public void Ask(string request)
    {
        Acs.Requests.Enqueue(request);
        Agent.RequestConnection();
        Run();
    }

    /// <summary>Gets the first bytes of the keys of events, transfers, schedules and the reset in the log.</summary>
    public string Records()
    {
        var kinds = new List<byte>();
        byte[] key = new byte[ParameterLog.KeyMaximum];
        int cursor = 0;
        while (Agent.Model.Log.NextKey(ref cursor, key, 0, key) > 0)
        {
            kinds.Add(key[0]);
        }

        return Encoding.ASCII.GetString(kinds.Where("ETUSRW"u8.ToArray().Contains).ToArray());
    }

    /// <summary>A bank that does nothing more once the power is gone, whatever the firmware tries.</summary>
    private sealed class MortalBank(IPowerCutBank bank) : IStorageBank
    {
        public bool IsDead { get; private set; }

        public int Capacity => bank.Capacity;

        public int ProgramUnit => bank.ProgramUnit;

        public void PowerCycle()
        {
            IsDead = false;
            bank.PowerCycle();
        }

        public bool Read(int offset, byte[] buffer, int index, int count) => Do(() => bank.Read(offset, buffer, index, count));

        public bool Program(int offset, byte[] buffer, int index, int count) =>
            Do(() => bank.Program(offset, buffer, index, count));

        public bool Erase() => Do(bank.Erase);

        public bool Sync() => Do(bank.Sync);

        private bool Do(Func<bool> operation)
        {
            if (IsDead)
            {
                throw new PowerCutException();
            }

            try
            {
                return operation();
            }
            catch (PowerCutException)
            {
                IsDead = true;
                throw;
            }
        }
    }
}
