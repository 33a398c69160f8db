namespace NanoCwmp.Tests.Host.Storage;

/// <summary>Takes one rule away from the log: what is programmed already is not made firm by programming it again.</summary>
public sealed class ForgetfulFlash : IPowerCutBank
{
    private readonly IPowerCutBank _flash;

    public ForgetfulFlash(IPowerCutBank flash)
    {
        _flash = flash;
    }

    public int Capacity => _flash.Capacity;

    public int ProgramUnit => _flash.ProgramUnit;

    public void PowerCycle() => _flash.PowerCycle();

    public bool Read(int offset, byte[] buffer, int index, int count) => _flash.Read(offset, buffer, index, count);

    public bool Program(int offset, byte[] buffer, int index, int count)
    {
        var there = new byte[1];
        _flash.Read(offset, there, 0, 1);
        return there[0] != 0xFF || _flash.Program(offset, buffer, index, count);
    }

    public bool Erase() => _flash.Erase();

    public bool Sync() => _flash.Sync();
}
