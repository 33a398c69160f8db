using System;
using System.Collections.Generic;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>
/// A file of a volume that loses power: what was written since the last sync may be gone from any point on, and an erasure
/// since then may not have happened, or not for what stands behind the new bytes.
/// </summary>
public sealed class PowerCutFile : IPowerCutBank
{
    private readonly PowerSupply _power;
    private readonly bool _syncs;
    private List<byte> _file = new();
    private List<byte> _durable = new();
    private int _firm; // bytes of _file that are the same as in _durable

    /// <param name="power">Cuts the power.</param>
    /// <param name="capacity">Bytes that the file may reach.</param>
    /// <param name="content">What the file holds.</param>
    /// <param name="syncs">False for a bank that forgets to make anything durable.</param>
    public PowerCutFile(PowerSupply power, int capacity, byte[] content, bool syncs = true)
    {
        _power = power;
        _syncs = syncs;
        Capacity = capacity;
        _file.AddRange(content);
        MakeDurable();
    }

    public int Capacity { get; }

    public int ProgramUnit => 1;

    public void PowerCycle()
    {
        int kept = _firm + _power.Random.Next(_file.Count - _firm + 1);
        switch (_power.Random.Next(4))
        {
            case 0:
                _file = new List<byte>(_durable);
                break;
            case 1:
                break;
            case 2:
                _file.RemoveRange(kept, _file.Count - kept);
                break;
            default:
                _file.RemoveRange(kept, _file.Count - kept);
                for (int i = kept; i < _durable.Count; i++)
                {
                    _file.Add(_durable[i]);
                }

                break;
        }

        MakeDurable();
    }

    public bool Read(int offset, byte[] buffer, int index, int count)
    {
        if (offset < 0 || offset > Capacity - count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            buffer[index + i] = offset + i < _file.Count ? _file[offset + i] : (byte)0xFF;
        }

        return true;
    }

    public bool Program(int offset, byte[] buffer, int index, int count)
    {
        bool isTorn = _power.Begin();
        ReadOnlySpan<byte> data = buffer.AsSpan(index, isTorn ? _power.Random.Next(count + 1) : count);
        if (offset == _file.Count && offset + count <= Capacity)
        {
            _file.AddRange(data.ToArray());
            return isTorn ? throw new PowerCutException() : true;
        }

        bool isThere = offset >= 0 && offset + count <= _file.Count;
        bool isSame = isThere && data.SequenceEqual(_file.GetRange(offset, data.Length).ToArray());
        return isTorn ? throw new PowerCutException() : isSame;
    }

    public bool Erase()
    {
        bool isTorn = _power.Begin();
        _file.Clear();
        _firm = 0;
        return isTorn ? throw new PowerCutException() : true;
    }

    public bool Sync()
    {
        if (_power.Begin())
        {
            throw new PowerCutException();
        }

        if (_syncs)
        {
            MakeDurable();
        }

        return true;
    }

    private void MakeDurable()
    {
        _durable = new List<byte>(_file);
        _firm = _file.Count;
    }
}
