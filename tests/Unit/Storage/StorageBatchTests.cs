using System.Text;
using NanoCwmp.Storage;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>A batch is staged in the flash, seen by nobody, and committed or dropped as a whole.</summary>
    [TestClass]
    public class StorageBatchTests
    {
        [TestMethod]
        [DataRow(1, 5)]
        [DataRow(1, 60)] // more than the rest of the bank: the batch moves to the other one on its way
        [DataRow(32, 5)]
        [DataRow(32, 60)]
        public void BatchIsInvisibleUntilCommitted(int unit, int size)
        {
            StorageMemoryBank a = new StorageMemoryBank(8192, unit);
            StorageMemoryBank b = new StorageMemoryBank(8192, unit);
            ParameterLog log = StorageKit.Mounted(a, b);
            FillHalf(log);
            int live = log.LiveBytes;

            for (int round = 0; round < 2; round++)
            {
                StageMany(log, size);
                CheckOld(log);
                Assert.AreEqual("new 1", StorageKit.GetStaged(log, "n1"));
                Assert.AreEqual("newer", StorageKit.GetStaged(log, "old1"));
                Assert.AreEqual("deleted", StorageKit.GetStaged(log, "old2"));
                Assert.IsNull(StorageKit.GetStaged(log, "old3"));
                log.Rollback();
                CheckOld(log);
                Assert.IsNull(StorageKit.GetStaged(log, "n1"));
                Assert.AreEqual(live, log.LiveBytes);
            }

            StorageKit.IsOk(StorageKit.Put(log, "after", "rollback"));
            StageMany(log, size);
            StorageKit.IsOk(log.Commit());
            CheckNew(log, size);
            live = log.LiveBytes;

            log = StorageKit.Mounted(a, b);
            CheckNew(log, size);
            Assert.AreEqual("rollback", StorageKit.Get(log, "after"));
            Assert.AreEqual(live, log.LiveBytes);
        }

        [TestMethod]
        public void StagedRecordsAreEnumeratedInOrder()
        {
            ParameterLog log = StorageKit.Mounted(new StorageMemoryBank(4096, 4), new StorageMemoryBank(4096, 4));
            StorageKit.IsOk(StorageKit.Put(log, "b", "old"));
            byte[] key = new byte[ParameterLog.KeyMaximum];
            byte[] value = new byte[2];
            int cursor = 0;
            Assert.AreEqual(ParameterLog.NotFound, log.NextStaged(ref cursor, key, value, out _));

            log.Begin();
            StorageKit.Stage(log, "a", "1");
            StorageKit.Stage(log, "bb", "234");
            StorageKit.Stage(log, "b", null);
            StorageKit.Stage(log, "a", string.Empty);
            string seen = string.Empty;
            cursor = 0;
            int length = log.NextStaged(ref cursor, key, value, out int valueLength);
            while (length > 0)
            {
                int count = valueLength < 0 ? 0 : valueLength > 2 ? 2 : valueLength;
                seen += Encoding.UTF8.GetString(key, 0, length) + "=";
                seen += Encoding.UTF8.GetString(value, 0, count) + ":" + valueLength + ";";
                length = log.NextStaged(ref cursor, key, value, out valueLength);
            }

            Assert.AreEqual(ParameterLog.NotFound, length);
            Assert.AreEqual("a=1:1;bb=23:3;b=:-3;a=:0;", seen);
        }

        [TestMethod]
        public void LastStagedOfAKeyWins()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            ParameterLog log = StorageKit.Mounted(a, b);
            StorageKit.IsOk(StorageKit.Put(log, "gone", "old"));
            log.Begin();
            StorageKit.Stage(log, "twice", "1");
            StorageKit.Stage(log, "gone", "2");
            StorageKit.Stage(log, "gone", null);
            StorageKit.Stage(log, "never", "3");
            StorageKit.Stage(log, "never", null);
            StorageKit.Stage(log, "absent", null);
            StorageKit.Stage(log, "back", "4");
            StorageKit.Stage(log, "back", null);
            StorageKit.Stage(log, "back", "5");
            StorageKit.Stage(log, "twice", "6");
            StorageKit.IsOk(log.Commit());
            for (int i = 0; i < 2; i++)
            {
                Assert.AreEqual("6", StorageKit.Get(log, "twice"));
                Assert.IsNull(StorageKit.Get(log, "gone"));
                Assert.IsNull(StorageKit.Get(log, "never"));
                Assert.AreEqual("5", StorageKit.Get(log, "back"));
                Assert.AreEqual(2, log.KeyCount);
                log = StorageKit.Mounted(a, b);
            }
        }

        [TestMethod]
        public void WrongOrderOfCallsIsRefused()
        {
            ParameterLog log = new ParameterLog(new StorageMemoryBank(4096, 1), new StorageMemoryBank(4096, 1), 10);
            StorageKit.Is(StoreResult.WrongState, log.Begin());
            Assert.IsNull(StorageKit.Get(log, "k"));
            log.Rollback();
            StorageKit.Is(MountResult.Created, log.Mount());
            StorageKit.Is(StoreResult.WrongState, StorageKit.Stage(log, "k", "v"));
            StorageKit.Is(StoreResult.WrongState, log.Commit());
            StorageKit.IsOk(log.Begin());
            StorageKit.Is(StoreResult.WrongState, log.Begin());
            StorageKit.IsOk(log.Commit());
            StorageKit.Is(StoreResult.WrongState, log.Commit());
        }

        [TestMethod]
        public void IndexFullIsRefusedAndTheBatchGoesOn()
        {
            ParameterLog log = new ParameterLog(new StorageMemoryBank(4096, 1), new StorageMemoryBank(4096, 1), 3);
            StorageKit.Is(MountResult.Created, log.Mount());
            StorageKit.IsOk(StorageKit.Put(log, "1", "a"));
            log.Begin();
            StorageKit.IsOk(StorageKit.Stage(log, "2", "a"));
            StorageKit.IsOk(StorageKit.Stage(log, "3", "a"));
            StorageKit.Is(StoreResult.TooManyKeys, StorageKit.Stage(log, "4", "a"));
            StorageKit.IsOk(StorageKit.Stage(log, "1", "b"));
            StorageKit.IsOk(log.Commit());
            StorageKit.Is(StoreResult.TooManyKeys, StorageKit.Put(log, "4", "a"));
            StorageKit.IsOk(StorageKit.Put(log, "2", null));
            StorageKit.IsOk(StorageKit.Put(log, "4", "a"));
            Assert.AreEqual("b", StorageKit.Get(log, "1"));
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(16)]
        public void FullBankIsRefusedAndTheStoreGoesOn(int unit)
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, unit);
            StorageMemoryBank b = new StorageMemoryBank(4096, unit);
            ParameterLog log = StorageKit.Mounted(a, b);
            int count = 0;
            StoreResult result = StoreResult.Ok;
            while (result == StoreResult.Ok)
            {
                result = StorageKit.Put(log, "key" + count, StorageKit.Text('x', 100));
                count += result == StoreResult.Ok ? 1 : 0;
            }

            StorageKit.Is(StoreResult.Full, result);
            int size = ((3 + 5 + 100 + unit - 1) / unit) * unit;
            Assert.IsTrue(count >= (log.Capacity - size) / size, "nearly all of a bank holds content");

            // Updates of the same size and deletions still fit, however often.
            for (int i = 0; i < 100; i++)
            {
                StorageKit.IsOk(StorageKit.Put(log, "key" + (i % count), StorageKit.Text((char)('a' + (i % 26)), 99)));
            }

            // A batch that is too large may be dropped, or committed as far as it got.
            log.Begin();
            StorageKit.IsOk(StorageKit.Stage(log, "key1", "small"));
            StorageKit.Is(StoreResult.Full, StorageKit.Stage(log, "key2", StorageKit.Text('x', 2000)));
            StorageKit.IsOk(log.Commit());
            Assert.AreEqual("small", StorageKit.Get(log, "key1"));
            for (int i = 0; i < count; i++)
            {
                StorageKit.IsOk(StorageKit.Put(log, "key" + i, null));
            }

            Assert.AreEqual(0, log.KeyCount);
            Assert.AreEqual(0, log.LiveBytes);
            StorageKit.IsOk(StorageKit.Put(log, "big", StorageKit.Text('x', 2000)));
            log = StorageKit.Mounted(a, b);
            Assert.AreEqual(1, log.KeyCount);
        }

        private static void FillHalf(ParameterLog log)
        {
            for (int i = 0; i < 10; i++)
            {
                StorageKit.IsOk(StorageKit.Put(log, "old" + i, StorageKit.Text((char)('0' + i), 200)));
            }
        }

        private static void StageMany(ParameterLog log, int size)
        {
            StorageKit.IsOk(log.Begin());
            StorageKit.IsOk(StorageKit.Stage(log, "old1", "newer"));
            StorageKit.IsOk(StorageKit.Stage(log, "old2", null));
            for (int i = 0; i < size; i++)
            {
                StorageKit.IsOk(StorageKit.Stage(log, "n" + i, "new " + i), "stage " + i);
            }

            // One record of many bytes, several times, so that the large batch crosses the end of the bank.
            for (int i = 0; i < size / 20; i++)
            {
                StorageKit.IsOk(StorageKit.Stage(log, "big", StorageKit.Text('b', 1300)), "big " + i);
            }
        }

        private static void CheckOld(ParameterLog log)
        {
            for (int i = 0; i < 10; i++)
            {
                Assert.AreEqual(StorageKit.Text((char)('0' + i), 200), StorageKit.Get(log, "old" + i));
            }

            Assert.IsNull(StorageKit.Get(log, "n1"));
        }

        private static void CheckNew(ParameterLog log, int size)
        {
            Assert.AreEqual("newer", StorageKit.Get(log, "old1"));
            Assert.IsNull(StorageKit.Get(log, "old2"));
            Assert.AreEqual(StorageKit.Text('3', 200), StorageKit.Get(log, "old3"));
            for (int i = 0; i < size; i++)
            {
                Assert.AreEqual("new " + i, StorageKit.Get(log, "n" + i));
            }
        }
    }
}
