using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>CancelTransfer: all with the key, or none.</summary>
    [TestClass]
    public class CancelTransferTests
    {
        [TestMethod]
        public void R308_AllWithTheKeyAreCanceledAndNotReported()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("k", 10));
            bench.Ask(TransferText.Upload("k", "2 Vendor Log File", 10));
            bench.Ask(TransferText.Download("K", 10));
            Assert.AreEqual("<cwmp:CancelTransferResponse></cwmp:CancelTransferResponse>", bench.Ask(TransferText.Cancel("k")));
            bench.Wait(10);
            Assert.IsTrue(bench.IsSilent(), "the other one runs");
            Assert.AreEqual(1, bench.Executor.Starts);
            Assert.AreEqual("7 TRANSFER COMPLETE,M Download:K", bench.Session(TransferText.TransferCompleteResponse));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
        }

        [TestMethod]
        public void R308_OneThatRunsIsBrokenOffIfThatIsPossible()
        {
            var bench = new TransferBench();
            bench.Executor.Duration = 10000;
            bench.Executor.IsCancelable = false;
            bench.Ask(TransferText.Download("k", 0));
            bench.Ask(TransferText.Download("k", 100));
            Assert.AreEqual(9021, bench.FaultOf(TransferText.Cancel("k")));
            Assert.IsTrue(bench.Ask(AcsText.Request(TransferBench.GetAll)).Contains("Struct[2]"), "both are there");
            bench.Executor.IsCancelable = true;
            Assert.AreEqual(0, bench.FaultOf(TransferText.Cancel("k")));
            Assert.AreEqual(1, bench.Executor.Cancels);
            bench.Wait(1000);
            Assert.IsTrue(bench.IsSilent(), "no report");
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
        }

        [TestMethod]
        public void R308_OneThatHasEndedIsPastCanceling()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("k", 100));
            bench.Ask(TransferText.Download("k", 0));
            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.InformResponse)
                .Answer(TransferText.Refusal(8002))
                .Answer(TransferText.Cancel("k"))
                .Answer(AcsText.Request(TransferBench.GetAll))
                .AnswerEmpty();
            bench.Gateway.Poll();
            Assert.IsTrue(bench.Acs.Request(3).Contains("<FaultCode>9021</FaultCode>"), bench.Acs.Request(3));
            Assert.IsTrue(bench.Acs.Request(4).Contains("Struct[2]"), "both are there");
        }

        [TestMethod]
        public void R308_WhereNothingHasTheKeyThereIsNothingToDo()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("k", 100));
            Assert.AreEqual(0, bench.FaultOf(TransferText.Cancel(string.Empty)));
            Assert.AreEqual(9003, bench.FaultOf(AcsText.Request("<c:CancelTransfer/>")));
            Assert.IsTrue(bench.Ask(AcsText.Request(TransferBench.GetAll)).Contains("Struct[1]"), "it is there");
        }
    }
}
