using NanoCwmp.Hal.Host;

namespace NanoCwmp.Board.Emulator;

/// <summary>The flash chip as the firmware of one boot sees it: after the reset, what is left of that firmware has it no more.</summary>
internal sealed class PoweredFlash(IFlash flash, Func<bool> isOn) : IFlash
{
    public int Size => flash.Size;

    private IFlash Flash => isOn() ? flash : throw new IOException("the board is reset");

    public void Read(int offset, Span<byte> destination) => Flash.Read(offset, destination);

    public void Program(int offset, ReadOnlySpan<byte> data) => Flash.Program(offset, data);

    public void Erase(int offset, int length) => Flash.Erase(offset, length);
}
