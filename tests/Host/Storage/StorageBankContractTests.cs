using System;
using System.IO;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Tests.Unit;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>The implementations of <see cref="IStorageBank"/> that keep its contract.</summary>
public static class StorageBankContractTests
{
    public sealed class NorFlashInMemory : NorFlash
    {
        public NorFlashInMemory()
            : base(1)
        {
        }
    }

    public sealed class NorFlashOfUnit4 : NorFlash
    {
        public NorFlashOfUnit4()
            : base(4)
        {
        }
    }

    public sealed class NorFlashOfUnit16 : NorFlash
    {
        public NorFlashOfUnit16()
            : base(16)
        {
        }
    }

    public sealed class NorFlashOfUnit32 : NorFlash
    {
        public NorFlashOfUnit32()
            : base(32)
        {
        }
    }

    public abstract class NorFlash : StorageBankContract
    {
        private readonly FlashImage _image = new(0x5000);
        private readonly int _unit;

        protected NorFlash(int unit)
        {
            _unit = unit;
        }

        protected override IStorageBank Open() => new NorFlashBank(_image, 0x2000, 0x2000, _unit);
    }

    public sealed class NorFlashInFile : StorageBankContract, IDisposable
    {
        private readonly string _path = Path.GetTempFileName();
        private FlashImage? _image;

        public void Dispose()
        {
            _image?.Dispose();
            File.Delete(_path);
        }

        protected override IStorageBank Open()
        {
            _image?.Dispose();
            _image = FlashImage.Open(_path, 0x5000);
            return new NorFlashBank(_image, 0x1000, 0x3000);
        }
    }

    public sealed class MemoryOfTheUnitTests : StorageBankContract
    {
        private readonly StorageMemoryBank _bank = new(6000, 4);

        protected override IStorageBank Open() => _bank;
    }

    public sealed class PowerCutFlashWithoutCut : StorageBankContract
    {
        private readonly PowerCutFlash _bank = new(new PowerSupply(1), 4, new byte[8192]);

        protected override IStorageBank Open()
        {
            _bank.PowerCycle();
            return _bank;
        }
    }

    public sealed class PowerCutFileWithoutCut : StorageBankContract
    {
        private readonly PowerCutFile _bank = new(new PowerSupply(1), 6000, []);

        protected override IStorageBank Open()
        {
            _bank.PowerCycle();
            return _bank;
        }
    }
}
