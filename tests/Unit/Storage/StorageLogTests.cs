using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Storage;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>The parameter log as a store of values: what was committed can be read, also after a restart.</summary>
    [TestClass]
    public class StorageLogTests
    {
        [TestMethod]
        [DataRow(1)]
        [DataRow(4)]
        [DataRow(16)]
        [DataRow(32)]
        [DataRow(256)]
        public void CommitsSurviveRestartsAndMovesBetweenBanks(int unit)
        {
            StorageMemoryBank a = new StorageMemoryBank(8192, unit);
            StorageMemoryBank b = new StorageMemoryBank(8192, unit);
            ParameterLog log = StorageKit.Mounted(a, b);
            for (int i = 0; i < 500; i++)
            {
                string key = "k" + (i % 7);
                StorageKit.IsOk(StorageKit.Put(log, key, i % 11 == 0 ? null : "value " + i));
                if (i % 50 == 49)
                {
                    log = StorageKit.Mounted(a, b);
                }

                Assert.AreEqual(i % 11 == 0 ? null : "value " + i, StorageKit.Get(log, key));
            }

            for (int i = 493; i < 500; i++)
            {
                Assert.AreEqual(i % 11 == 0 ? null : "value " + i, StorageKit.Get(log, "k" + (i % 7)));
            }

            Assert.IsTrue(a.Erasures >= 5 && b.Erasures >= 5, "both banks were used");
        }

        [TestMethod]
        public void ValuesOfEveryLengthAcrossPagesAreRead()
        {
            StorageMemoryBank a = new StorageMemoryBank(16384, 1);
            ParameterLog log = StorageKit.Mounted(a, new StorageMemoryBank(16384, 1));
            for (int length = 0; length < 600; length++)
            {
                StorageKit.IsOk(StorageKit.Put(log, "key", StorageKit.Text((char)('a' + (length % 26)), length)));
                Assert.AreEqual(StorageKit.Text((char)('a' + (length % 26)), length), StorageKit.Get(log, "key"));
            }
        }

        [TestMethod]
        public void LongestKeyAndValueFit()
        {
            ParameterLog log = StorageKit.Mounted(new StorageMemoryBank(4096, 1), new StorageMemoryBank(4096, 1));
            string key = StorageKit.Text('k', ParameterLog.KeyMaximum);
            StorageKit.IsOk(StorageKit.Put(log, key, StorageKit.Text('v', Limits.StoreValue)));
            Assert.AreEqual(StorageKit.Text('v', Limits.StoreValue), StorageKit.Get(log, key));
            StorageKit.Is(StoreResult.TooLong, StorageKit.Put(log, "k", StorageKit.Text('v', Limits.StoreValue + 1)));
            StorageKit.Is(StoreResult.TooLong, StorageKit.Put(log, key + "k", "v"));
            StorageKit.Is(StoreResult.TooLong, StorageKit.Put(log, string.Empty, "v"));
            Assert.AreEqual(1, log.KeyCount);
        }

        [TestMethod]
        public void ValueLargerThanBufferGivesItsLengthAndFirstBytes()
        {
            ParameterLog log = StorageKit.Mounted(new StorageMemoryBank(4096, 1), new StorageMemoryBank(4096, 1));
            StorageKit.IsOk(StorageKit.Put(log, "k", "0123456789"));
            byte[] key = Encoding.UTF8.GetBytes("<k>");
            for (int room = 0; room <= 12; room++)
            {
                byte[] buffer = new byte[2 + room];
                Assert.AreEqual(10, log.Read(key, 1, 1, buffer, 2));
                for (int i = 0; i < buffer.Length; i++)
                {
                    Assert.AreEqual(i < 2 || i >= 12 ? 0 : '0' + i - 2, buffer[i]);
                }
            }
        }

        [TestMethod]
        public void KeysOfEqualHashAreTwoKeys()
        {
            // The CRC-32 does not change when its own polynomial is added to the message.
            byte[] one = new byte[] { 0x61, 0x62, 0x63, 0x64, 0x65 };
            byte[] other = new byte[] { 0x61 ^ 0x41, 0x62 ^ 0x06, 0x63 ^ 0x71, 0x64 ^ 0xDB, 0x65 ^ 0x01 };
            Assert.AreEqual(Crc32.Update(0, one, 0, 5), Crc32.Update(0, other, 0, 5));

            ParameterLog log = StorageKit.Mounted(new StorageMemoryBank(4096, 1), new StorageMemoryBank(4096, 1));
            byte[] buffer = new byte[4];
            log.Begin();
            StorageKit.IsOk(log.Stage(one, 0, 5, new byte[] { 1 }, 0, 1));
            StorageKit.IsOk(log.Stage(other, 0, 5, new byte[] { 2 }, 0, 1));
            StorageKit.IsOk(log.Commit());
            Assert.AreEqual(1, log.Read(one, 0, 5, buffer, 0));
            Assert.AreEqual(1, log.Read(other, 0, 5, buffer, 1));
            Assert.AreEqual((byte)1, buffer[0]);
            Assert.AreEqual((byte)2, buffer[1]);

            log.Begin();
            StorageKit.IsOk(log.StageDelete(one, 0, 5));
            StorageKit.IsOk(log.Commit());
            Assert.AreEqual(ParameterLog.NotFound, log.Read(one, 0, 5, buffer, 0));
            Assert.AreEqual(1, log.Read(other, 0, 5, buffer, 0));
        }

        [TestMethod]
        public void EnumerationGivesEachKeyWithThePrefixOnce()
        {
            ParameterLog log = StorageKit.Mounted(new StorageMemoryBank(8192, 1), new StorageMemoryBank(8192, 1));
            for (int i = 0; i < 40; i++)
            {
                StorageKit.IsOk(StorageKit.Put(log, (i % 2 == 0 ? "ev" : "row") + i, "x"));
            }

            log.Begin();
            StorageKit.IsOk(StorageKit.Stage(log, "ev pending", "x"));
            Assert.AreEqual(20, CountKeys(log, "ev"));
            Assert.AreEqual(1, CountKeys(log, "ev38"));
            Assert.AreEqual(0, CountKeys(log, "ev38 longer than it"));
            Assert.AreEqual(40, CountKeys(log, string.Empty));
            StorageKit.IsOk(log.Commit());
            Assert.AreEqual(21, CountKeys(log, "ev"));
        }

        private static int CountKeys(ParameterLog log, string prefix)
        {
            byte[] start = Encoding.UTF8.GetBytes(prefix);
            byte[] key = new byte[ParameterLog.KeyMaximum];
            string seen = ",";
            int cursor = 0;
            int count = 0;
            int length = log.NextKey(ref cursor, start, start.Length, key);
            while (length > 0)
            {
                string name = Encoding.UTF8.GetString(key, 0, length);
                Assert.IsTrue(name.Substring(0, prefix.Length) == prefix, name);
                Assert.IsTrue(seen.IndexOf("," + name + ",") < 0, "twice: " + name);
                seen += name + ",";
                count++;
                length = log.NextKey(ref cursor, start, start.Length, key);
            }

            Assert.AreEqual(ParameterLog.NotFound, length);
            return count;
        }
    }
}
