using NanoCwmp.Storage;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>Which bank mounting chooses, and what it refuses.</summary>
    [TestClass]
    public class StorageMountTests
    {
        [TestMethod]
        [DataRow(1, 2, "b")]
        [DataRow(2, 1, "a")]
        [DataRow(int.MaxValue, int.MinValue, "b")]
        [DataRow(int.MinValue, int.MaxValue, "a")]
        [DataRow(-1, 0, "b")]
        [DataRow(0, -1, "a")]
        [DataRow(5, 5, "a")]
        public void LaterGenerationWins(int generationA, int generationB, string expected)
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            new StorageLayout(4096, 1, generationA).Value("k", "a").Trailer(0x30).Mark().Load(a);
            new StorageLayout(4096, 1, generationB).Value("k", "b").Trailer(0x30).Mark().Load(b);
            for (int i = 0; i < 4; i++)
            {
                ParameterLog log = StorageKit.Mounted(a, b);
                Assert.AreEqual(expected, StorageKit.Get(log, "k"));
                Assert.AreEqual(1, log.KeyCount);
            }
        }

        [TestMethod]
        public void LaterGenerationCountsOnlyOnceItIsSettled()
        {
            StorageLayout good = new StorageLayout(4096, 1, 1).Value("k", "good").Trailer(0x30).Mark();
            StorageLayout unsettled = new StorageLayout(4096, 1, 2).Value("k", "unsettled").Trailer(0x30);
            StorageLayout settled = new StorageLayout(4096, 1, 2).Value("k", "settled").Trailer(0x30).Mark();
            StorageLayout aborted = new StorageLayout(4096, 1, 2).Value("k", "aborted").Trailer(0x40).Mark();
            Assert.AreEqual("good", ContentOf(good.Cells, unsettled.Cells));
            Assert.AreEqual("good", ContentOf(unsettled.Cells, good.Cells));
            Assert.AreEqual("good", ContentOf(good.Cells, aborted.Cells));
            Assert.AreEqual("settled", ContentOf(good.Cells, settled.Cells));
            for (int i = 0; i < settled.Length - 1; i++)
            {
                // Any byte of header, record or trailer spoils the frame; the two that are not used are in the CRC too.
                settled.Cells[i] ^= 0x10;
                Assert.AreEqual("good", ContentOf(good.Cells, settled.Cells), "byte " + i);
                settled.Cells[i] ^= 0x10;
            }
        }

        [TestMethod]
        public void LogEndsAtTheFirstFrameThatIsNotWhole()
        {
            StorageLayout layout = new StorageLayout(4096, 1, 1).Value("k", "0").Trailer(0x30).Mark();
            int first = layout.Length;
            layout.Value("k", "1").Trailer(0x30);
            int second = layout.Length;
            layout.Value("k", "2").Trailer(0x30);
            for (int i = first; i < layout.Length; i++)
            {
                layout.Cells[i] ^= 0x10;
                Assert.AreEqual(i < second ? "0" : "1", ContentOf(layout.Cells, new byte[4096]), "byte " + i);
                layout.Cells[i] ^= 0x10;
            }

            Assert.AreEqual("2", ContentOf(layout.Cells, new byte[4096]));
        }

        [TestMethod]
        public void GarbageInBothBanksIsANewStore()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            for (int i = 0; i < 4096; i++)
            {
                a.Cells[i] = (byte)(i * 7);
                b.Cells[i] = (byte)(i >> 2);
            }

            ParameterLog log = new ParameterLog(a, b, 10);
            StorageKit.Is(MountResult.Created, log.Mount());
            Assert.AreEqual(0, log.KeyCount);
            StorageKit.IsOk(StorageKit.Put(log, "k", "v"));
            log = new ParameterLog(a, b, 10);
            StorageKit.Is(MountResult.Ok, log.Mount());
            Assert.AreEqual("v", StorageKit.Get(log, "k"));
        }

        [TestMethod]
        public void SmallBanksAreRefused()
        {
            // Header, one record of the longest key and value, trailer, mark.
            int least = 16 + 3 + 16 + 2304 + 8 + 1;
            StorageMemoryBank enough = new StorageMemoryBank(least, 1);
            StorageMemoryBank small = new StorageMemoryBank(least - 1, 1);
            StorageKit.Is(MountResult.TooSmall, new ParameterLog(enough, small, 10).Mount());
            Assert.AreEqual(0, small.Operations);
            StorageKit.Is(MountResult.Created, new ParameterLog(enough, new StorageMemoryBank(least, 1), 10).Mount());
        }

        [TestMethod]
        public void UnequalBanksAreUsedAsFarAsBothGo()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 4);
            StorageMemoryBank b = new StorageMemoryBank(5000, 8);
            ParameterLog log = StorageKit.Mounted(a, b);
            for (int i = 0; i < 300; i++)
            {
                StorageKit.IsOk(StorageKit.Put(log, "k", "v" + i));
            }

            Assert.AreEqual("v299", StorageKit.Get(StorageKit.Mounted(a, b), "k"));
        }

        [TestMethod]
        public void LogOfAnotherVersionOrUnitIsNotTouched()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 4);
            StorageMemoryBank b = new StorageMemoryBank(4096, 4);
            new StorageLayout(4096, 1, 3).Value("k", "v").Trailer(0x30).Mark().Load(b);
            ParameterLog log = new ParameterLog(a, b, 10);
            StorageKit.Is(MountResult.Incompatible, log.Mount());
            StorageKit.Is(StoreResult.WrongState, log.Begin());
            Assert.AreEqual(0, a.Operations + b.Operations);

            // With an own log beside it, it is what another firmware left behind.
            new StorageLayout(4096, 4, 2).Value("k", "own").Trailer(0x30).Mark().Load(a);
            Assert.AreEqual("own", StorageKit.Get(StorageKit.Mounted(a, b), "k"));
        }

        [TestMethod]
        public void MoreKeysThanTheIndexHoldsAreRefused()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            ParameterLog log = StorageKit.Mounted(a, b);
            StorageKit.IsOk(StorageKit.Put(log, "1", "v"));
            StorageKit.IsOk(StorageKit.Put(log, "2", "v"));
            StorageKit.Is(MountResult.TooManyKeys, new ParameterLog(a, b, 1).Mount());
            log = new ParameterLog(a, b, 2);
            StorageKit.Is(MountResult.Ok, log.Mount());
            Assert.AreEqual("v", StorageKit.Get(log, "2"));
        }

        private static string ContentOf(byte[] cellsA, byte[] cellsB)
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            cellsA.CopyTo(a.Cells, 0);
            cellsB.CopyTo(b.Cells, 0);
            return StorageKit.Get(StorageKit.Mounted(a, b), "k");
        }
    }
}
