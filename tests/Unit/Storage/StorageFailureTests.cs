using NanoCwmp.Storage;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>A medium that fails loses nothing that was committed, and what failed stays undone.</summary>
    [TestClass]
    public class StorageFailureTests
    {
        [TestMethod]
        [DataRow(1)] // a passing failure
        [DataRow(1000)] // the end of the medium
        public void FailureOfAnyOperationLeavesTheOldContent(int failures)
        {
            int refused = 0;
            for (int operation = 0; operation < 40; operation++)
            {
                StorageMemoryBank a = new StorageMemoryBank(4096, 1);
                StorageMemoryBank b = new StorageMemoryBank(4096, 1);
                ParameterLog log = StorageKit.Mounted(a, b);
                StorageKit.IsOk(StorageKit.Put(log, "small", "old"));
                StorageKit.IsOk(StorageKit.Put(log, "big", StorageKit.Text('o', 1000)));

                // Either the active bank fails first, or the one that the log moves to.
                a.FailAfter = operation < 20 ? operation : -1;
                a.Failures = failures;
                b.FailAfter = operation < 20 ? -1 : operation - 20;
                b.Failures = failures;
                string expected = "old";
                for (int i = 0; i < 6; i++)
                {
                    StoreResult result = StorageKit.Put(log, "small", StorageKit.Text((char)('0' + i), 600));
                    if (result == StoreResult.Ok)
                    {
                        expected = StorageKit.Text((char)('0' + i), 600);
                    }
                    else
                    {
                        refused++;
                        StorageKit.Is(StoreResult.MediumFailed, result);
                    }

                    Assert.AreEqual(expected, StorageKit.Get(log, "small"), "operation " + operation);
                    Assert.AreEqual(StorageKit.Text('o', 1000), StorageKit.Get(log, "big"));
                }

                if (failures == 1)
                {
                    a.FailAfter = -1;
                    b.FailAfter = -1;
                    log = StorageKit.Mounted(a, b);
                    Assert.AreEqual(expected, StorageKit.Get(log, "small"), "remounted, operation " + operation);
                    StorageKit.IsOk(StorageKit.Put(log, "small", "goes on"));
                }
            }

            Assert.IsTrue(refused >= 20, "failures were seen");
        }

        [TestMethod]
        public void ContentIsReadWhenTheOtherBankCannotBeWritten()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            StorageKit.IsOk(StorageKit.Put(StorageKit.Mounted(a, b), "k", "v"));
            b.FailAfter = 0;
            b.Failures = 1000;
            ParameterLog log = new ParameterLog(a, b, 10);
            StorageKit.Is(MountResult.ReadOnly, log.Mount());
            Assert.AreEqual("v", StorageKit.Get(log, "k"));
            StorageKit.Is(StoreResult.MediumFailed, StorageKit.Put(log, "k", "w"));
            Assert.AreEqual("v", StorageKit.Get(log, "k"));
            b.FailAfter = -1;
            StorageKit.IsOk(StorageKit.Put(log, "k", "w"));
            Assert.AreEqual("w", StorageKit.Get(StorageKit.Mounted(a, b), "k"));
        }

        [TestMethod]
        public void NewStoreThatCannotBeWrittenIsNotMounted()
        {
            StorageMemoryBank bank = new StorageMemoryBank(4096, 1);
            bank.FailAfter = 0;
            bank.Failures = 1000;
            ParameterLog log = new ParameterLog(bank, bank, 10);
            StorageKit.Is(MountResult.MediumFailed, log.Mount());
            StorageKit.Is(StoreResult.WrongState, log.Begin());
        }

        [TestMethod]
        public void UnreadableBankIsNotMistakenForAnEmptyOne()
        {
            StorageMemoryBank a = new StorageMemoryBank(4096, 1);
            StorageMemoryBank b = new StorageMemoryBank(4096, 1);
            ParameterLog log = StorageKit.Mounted(a, b);
            StorageKit.IsOk(StorageKit.Put(log, "k", "v"));
            a.IsUnreadable = true;
            byte[] key = new byte[] { (byte)'k' };
            Assert.AreEqual(ParameterLog.ReadFailed, log.Read(key, 0, 1, new byte[8], 0));
            StorageKit.Is(StoreResult.MediumFailed, StorageKit.Put(log, "k", "w"));
            StorageKit.Is(MountResult.MediumFailed, new ParameterLog(a, b, 10).Mount());
            a.IsUnreadable = false;
            Assert.AreEqual("v", StorageKit.Get(StorageKit.Mounted(a, b), "k"));
        }
    }
}
