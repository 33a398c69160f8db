using NanoCwmp.Storage;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>The bytes in the banks are those that firmware/Storage/SPEC.md documents.</summary>
    [TestClass]
    public class StorageLayoutTests
    {
        // The example of SPEC.md, byte for byte.
        private static readonly byte[] s_example = new byte[]
        {
            0x4E, 0x43, 0x50, 0x4C, 0x01, 0x00, 0xFF, 0xFF, 0x01, 0x00, 0x00, 0x00, 0x8F, 0xA0, 0x29, 0x36,
            0x30, 0x00, 0x00, 0x00, 0x56, 0x27, 0xA3, 0x59,
            0x00,
            0x11, 0x03, 0x00, 0x61, 0x62, 0x78, 0x79, 0x7A,
            0x30, 0x08, 0x00, 0x00, 0x45, 0xBC, 0xAA, 0x2B,
        };

        [TestMethod]
        public void FirstCommitWritesTheExampleOfTheSpecification()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            ParameterLog log = StorageKit.Mounted(a, b);
            StorageKit.IsOk(StorageKit.Put(log, "ab", "xyz"));
            string written = string.Empty;
            for (int i = 0; i < s_example.Length; i++)
            {
                written += a.Cells[i].ToString("X2");
            }

            string expected = string.Empty;
            for (int i = 0; i < s_example.Length; i++)
            {
                expected += s_example[i].ToString("X2");
            }

            Assert.AreEqual(expected, written);
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(4)]
        [DataRow(16)]
        [DataRow(32)]
        public void EveryKindOfFrameIsLaidOutAsSpecified(int unit)
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, unit);
            StorageMemoryBank b = new StorageMemoryBank(4096, unit);
            ParameterLog log = StorageKit.Mounted(a, b);
            StorageLayout empty = new StorageLayout(4096, unit, 1).Trailer(0x30).Mark();
            CollectionAssert.AreEqual(empty.Cells, a.Cells);

            StorageKit.IsOk(StorageKit.Put(log, "a", string.Empty));
            log.Begin();
            StorageKit.IsOk(StorageKit.Stage(log, "sixteen bytes k.", StorageKit.Text('v', 300)));
            StorageKit.IsOk(StorageKit.Stage(log, "a", null));
            StorageKit.IsOk(log.Commit());
            log.Begin();
            StorageKit.IsOk(StorageKit.Stage(log, "never", "committed"));
            log.Rollback();
            StorageKit.IsOk(StorageKit.Put(log, "b", "2"));
            StorageLayout frames = empty
                .Value("a", string.Empty).Trailer(0x30)
                .Value("sixteen bytes k.", StorageKit.Text('v', 300)).Delete("a").Trailer(0x30)
                .Value("never", "committed").Trailer(0x40)
                .Value("b", "2").Trailer(0x30);
            CollectionAssert.AreEqual(frames.Cells, a.Cells);

            // The next mount moves what is live to the other bank, in the order of the hashes of the keys.
            StorageKit.Mounted(a, b);
            CollectionAssert.AreEqual(frames.Cells, a.Cells);
            StorageLayout one = new StorageLayout(4096, unit, 2)
                .Value("b", "2").Value("sixteen bytes k.", StorageKit.Text('v', 300)).Trailer(0x30).Mark();
            StorageLayout other = new StorageLayout(4096, unit, 2)
                .Value("sixteen bytes k.", StorageKit.Text('v', 300)).Value("b", "2").Trailer(0x30).Mark();
            CollectionAssert.AreEqual(b.Cells[unit < 16 ? 16 : unit] == 0x10 ? one.Cells : other.Cells, b.Cells);
        }

        [TestMethod]
        public void BatchOfANewBankStandsBeforeTheRestOfTheContent()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            new StorageLayout(4096, 1, 7)
                .Value("kept", "1").Value("changed", "2").Value("deleted", "3").Trailer(0x30).Mark().Load(a);
            ParameterLog log = StorageKit.Mounted(a, b);
            StorageKit.IsOk(StorageKit.Put(log, "changed", StorageKit.Text('x', 2000)));
            log.Begin();
            StorageKit.IsOk(StorageKit.Stage(log, "changed", StorageKit.Text('y', 2000)));
            StorageKit.IsOk(StorageKit.Stage(log, "deleted", null));
            StorageKit.IsOk(log.Commit());
            StorageLayout moved = new StorageLayout(4096, 1, 9)
                .Value("changed", StorageKit.Text('y', 2000)).Delete("deleted").Value("kept", "1").Trailer(0x30).Mark();
            CollectionAssert.AreEqual(moved.Cells, a.Cells);
        }
    }
}
