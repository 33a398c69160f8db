using System.IO;
using NanoCwmp.Hal.Esp32.Storage;
using NanoCwmp.Tests.Host.Storage;

namespace NanoCwmp.Tests.Host.Esp32;

/// <summary>
/// The bank of the ESP32 boards, its very code, on a volume with littlefs' rules: a file is after a loss of power what it was
/// when it was closed last, and a loss of power while it is closed leaves the old or the new content.
/// </summary>
public sealed class LittleFsBank : IPowerCutBank
{
    private readonly PowerSupply _power;
    private readonly string _path;
    private FileBank _bank;
    private byte[] _durable = [];

    /// <param name="power">Cuts the power.</param>
    /// <param name="path">The file. What it held is lost.</param>
    /// <param name="capacity">Bytes that the file may reach.</param>
    public LittleFsBank(PowerSupply power, string path, int capacity)
    {
        _power = power;
        _path = path;
        Capacity = capacity;
        File.Delete(path);
        _bank = new FileBank(path, capacity);
    }

    public int Capacity { get; }

    public int ProgramUnit => _bank.ProgramUnit;

    public void PowerCycle()
    {
        _bank.Sync();
        File.WriteAllBytes(_path, _durable);
        _bank = new FileBank(_path, Capacity);
    }

    public bool Read(int offset, byte[] buffer, int index, int count) => _bank.Read(offset, buffer, index, count);

    public bool Program(int offset, byte[] buffer, int index, int count)
    {
        bool isTorn = _power.Begin();
        bool isDone = _bank.Program(offset, buffer, index, count);
        return isTorn ? throw new PowerCutException() : isDone;
    }

    public bool Erase()
    {
        bool isTorn = _power.Begin();
        bool isDone = _bank.Erase();
        return isTorn ? throw new PowerCutException() : isDone;
    }

    public bool Sync()
    {
        bool isTorn = _power.Begin();
        bool isDone = _bank.Sync();
        if (!isTorn || _power.Random.Next(2) == 0)
        {
            _durable = File.Exists(_path) ? File.ReadAllBytes(_path) : [];
        }

        return isTorn ? throw new PowerCutException() : isDone;
    }
}
