using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using NanoCwmp.Transfer;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>Transfers from the request to the answer to TransferComplete, on a virtual clock.</summary>
    [TestClass]
    public class TransferLifeTests
    {
        // 2023-11-14T22:13:20Z.
        private const long Now = 1700000000000;

        private static readonly string s_response = TransferText.TransferCompleteResponse;

        [TestMethod]
        public void R099_R140_R147_R157_R276_R293_ADownloadIsToldOnce()
        {
            var bench = new TransferBench();
            bench.Gateway.Clock.UtcMilliseconds = Now;
            bench.Executor.Duration = 5000;
            bench.Ask(TransferText.Download("k&amp;1", 10));
            Assert.AreEqual(0, bench.Executor.Starts);
            bench.Wait(10);
            Assert.IsTrue(bench.IsSilent(), "it starts");
            Assert.AreEqual("k&1:user:secret@" + TransferText.Url, bench.Executor.Started);
            bench.Wait(5);
            Assert.IsTrue(bench.IsSilent(), "it ends");
            Assert.AreEqual("7 TRANSFER COMPLETE,M Download:k&amp;1", bench.Session(s_response));
            Assert.AreEqual(
                "<cwmp:TransferComplete><CommandKey>k&amp;1</CommandKey><FaultStruct><FaultCode>0</FaultCode><FaultString>"
                    + "</FaultString></FaultStruct><StartTime>2023-11-14T22:13:30Z</StartTime>"
                    + "<CompleteTime>2023-11-14T22:13:35Z</CompleteTime></cwmp:TransferComplete>",
                SessionBench.Body(bench.Acs.Request(1)));
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            Assert.AreEqual(1, bench.Executor.Starts);
        }

        [TestMethod]
        public void R273_R297_ItBeginsAfterTheSessionAndNotBeforeItsDelay()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("now", 0));
            Assert.AreEqual(1, bench.Executor.Starts, "after the session");
            Assert.AreEqual("7 TRANSFER COMPLETE,M Download:now", bench.Session(s_response));
            bench.Ask(TransferText.Download("later", 3600));
            Assert.AreEqual(bench.Gateway.Clock.Uptime + 2700000, bench.Gateway.Due);
            bench.Wait(3599);
            Assert.IsTrue(bench.IsSilent(), "not yet");
            Assert.AreEqual(1, bench.Executor.Starts);
            bench.Wait(1);
            Assert.IsTrue(bench.IsSilent(), "now");
            Assert.AreEqual(2, bench.Executor.Starts);
        }

        [TestMethod]
        public void R295_WithoutATimeOfDayTheTimesAreUnknown()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Upload("k", "2 Vendor Log File", 0));
            Assert.AreEqual("7 TRANSFER COMPLETE,M Upload:k", bench.Session(s_response));
            Assert.IsTrue(
                bench.Acs.Request(1).Contains("<StartTime>0001-01-01T00:00:00Z</StartTime><CompleteTime>0001-01-01T00:00:00Z<"),
                bench.Acs.Request(1));
        }

        [DataRow(FaultCode.RequestDenied, 9001)]
        [DataRow(FaultCode.DownloadFailure, 9010)]
        [DataRow(FaultCode.FileServerAuthentication, 9012)]
        [DataRow(FaultCode.UnsupportedProtocol, 9002)]
        [DataRow(FaultCode.FileServerUnreachable, 9015)]
        [DataRow(FaultCode.FileAuthentication, 9019)]
        [DataRow(9801, 9801)]
        [DataRow(FaultCode.InvalidArguments, 9002)]
        [TestMethod]
        public void R099_R280_R294_AFailureIsToldAndNotTriedAgain(int result, int told)
        {
            var bench = new TransferBench();
            bench.Executor.Result = result;
            bench.Ask(TransferText.Download("k", 0));
            Assert.AreEqual("7 TRANSFER COMPLETE,M Download:k", bench.Session(s_response));
            Assert.AreEqual(told.ToString(), TransferBench.Between(bench.Acs.Request(1), "<FaultCode>"));
            bench.Wait(1000000);
            Assert.IsTrue(bench.IsSilent(), "nothing more");
            Assert.AreEqual(1, bench.Executor.Starts);
        }

        [TestMethod]
        public void R064_AnOldAcsGetsACodeThatItKnows()
        {
            var bench = new TransferBench();
            bench.Executor.Result = FaultCode.FileServerUnreachable;
            bench.Ask(TransferText.Download("k", 0));
            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.Envelope(
                "<c:ID s:mustUnderstand=\"1\">1</c:ID><c:UseCWMPVersion s:mustUnderstand=\"1\">1.0</c:UseCWMPVersion>",
                "<c:InformResponse><MaxEnvelopes>1</MaxEnvelopes></c:InformResponse>"));
            bench.Acs.Answer(s_response).AnswerEmpty();
            bench.Gateway.Poll();
            Assert.AreEqual("9010", TransferBench.Between(bench.Acs.Request(1), "<FaultCode>"));
        }

        [TestMethod]
        public void R151_R157_SeveralRunInOrderAndAreToldOneByOne()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("b", 10));
            bench.Ask(TransferText.Upload("c", "2 Vendor Log File", 10));
            bench.Ask(TransferText.Download("a", 10));
            bench.Wait(10);
            bench.Acs.IsUnreachable = true;
            bench.Gateway.Poll();
            bench.Gateway.Poll();
            bench.Gateway.Poll();
            bench.Acs.IsUnreachable = false;
            string url = TransferText.Url;
            Assert.AreEqual("b:user:secret@" + url + ",c::@" + url + ",a:user:secret@" + url, bench.Executor.Started);
            string events = bench.Session(s_response, s_response, s_response);
            Assert.AreEqual("7 TRANSFER COMPLETE,M Download:b,M Download:a,M Upload:c", events);
            Assert.AreEqual("b", TransferBench.Between(bench.Acs.Request(1), "<CommandKey>"));
            Assert.AreEqual("c", TransferBench.Between(bench.Acs.Request(2), "<CommandKey>"));
            Assert.AreEqual("a", TransferBench.Between(bench.Acs.Request(3), "<CommandKey>"));
            Assert.IsTrue(bench.IsSilent(), "all is told");
        }

        [TestMethod]
        public void R085_R106_R113_R140_ARefusedReportIsRepeatedByTheRulesOfRetries()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("a", 10));
            bench.Ask(TransferText.Download("b", 10));
            bench.Wait(10);
            bench.Acs.IsUnreachable = true;
            bench.Gateway.Poll();
            bench.Gateway.Poll();
            bench.Acs.IsUnreachable = false;
            bench.Session(TransferText.Refusal(8002), s_response, string.Empty);
            Assert.AreEqual("b", TransferBench.Between(bench.Acs.Request(2), "<CommandKey>"));
            Assert.AreEqual(string.Empty, bench.Acs.Request(3), "R085");

            long wait = bench.Gateway.Due - bench.Gateway.Clock.Uptime;
            Assert.IsTrue(wait >= 5000, wait.ToString());
            bench.Gateway.Clock.Advance(wait);
            Assert.AreEqual("7 TRANSFER COMPLETE,M Download:a", bench.Session(s_response));
            Assert.IsTrue(TransferBench.Between(bench.Acs.Request(0), "<RetryCount>") != "0", "R113");
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
        }

        [TestMethod]
        public void R152_R153_R296_ItIsToldOverRestartsUntilItIsAnswered()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("k", 0));

            // The Inform is answered, the TransferComplete is not.
            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.InformResponse);
            bench.Gateway.Poll();
            Assert.AreEqual(1, bench.Gateway.Agent.FailedSessions);
            Assert.AreEqual("1 BOOT,7 TRANSFER COMPLETE,M Download:k", bench.Restart(s_response));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
        }

        [TestMethod]
        public void R084_TheAcsMayAskForTheReportOnceMore()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("k", 0));
            bench.Session(TransferText.Refusal(8005), s_response, string.Empty);
            Assert.AreEqual(SessionBench.Body(bench.Acs.Request(1)), SessionBench.Body(bench.Acs.Request(2)));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
        }

        [TestMethod]
        public void R280_R296_ARestartInTheMiddleEndsItWithAFailure()
        {
            var bench = new TransferBench();
            bench.Executor.Duration = 1000;
            bench.Ask(TransferText.Download("k", 0));
            Assert.AreEqual(1, bench.Executor.Starts);
            Assert.AreEqual("1 BOOT,7 TRANSFER COMPLETE,M Download:k", bench.Restart(s_response));
            Assert.AreEqual("9017", TransferBench.Between(bench.Acs.Request(1), "<FaultCode>"));
            Assert.AreEqual(1, bench.Executor.Starts);
        }

        [TestMethod]
        public void R284_R298_SuccessThatNeedsARestartIsToldAfterIt()
        {
            var bench = new TransferBench();
            bench.Executor.NeedsRestart = true;
            bench.Executor.Recovery = FaultCode.None;
            bench.Gateway.Clock.UtcMilliseconds = Now;
            bench.Ask(TransferText.Download("k", 0));
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
            Assert.AreEqual(Agent.Never, bench.Gateway.Poll());
            Assert.AreEqual("1 BOOT,7 TRANSFER COMPLETE,M Download:k", bench.Restart(s_response));
            Assert.AreEqual("0", TransferBench.Between(bench.Acs.Request(1), "<FaultCode>"));
        }

        [TestMethod]
        public void ATransferMayOutliveARestart()
        {
            var bench = new TransferBench();
            bench.Executor.Duration = 1000;
            bench.Executor.Recovery = TransferStep.Continues;
            bench.Ask(TransferText.Download("k", 0));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
            bench.Wait(1000);
            Assert.IsTrue(bench.IsSilent(), "it ends");
            Assert.AreEqual("7 TRANSFER COMPLETE,M Download:k", bench.Session(s_response));
            Assert.AreEqual(1, bench.Executor.Starts);
        }

        [TestMethod]
        public void R130_ANewAcsIsNotToldWhatTheOldOneAsked()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("k", 0));
            bench.Gateway.Agent.Configure("Device.ManagementServer.URL", "http://other.example/");
            Assert.AreEqual("0 BOOTSTRAP", bench.Session(string.Empty));
            Assert.IsTrue(bench.Ask(AcsText.Request(TransferBench.GetAll)).Contains("Struct[0]"), "it is forgotten");
        }

        [TestMethod]
        public void R309_R310_TheQueueIsListedWithItsStates()
        {
            var bench = new TransferBench();
            bench.Ask(TransferText.Download("done", 0));
            bench.Acs.IsUnreachable = true;
            bench.Gateway.Poll();
            bench.Acs.IsUnreachable = false;
            bench.Executor.Duration = 1000000;
            bench.Gateway.Poll();

            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.InformResponse)
                .Answer(TransferText.Refusal(8002))
                .Answer(TransferText.Download("runs", "3 Vendor Configuration File", TransferText.Url, "0", "7"))
                .Answer(TransferText.Upload("waits", "1 Vendor Configuration File", 100))
                .AnswerEmpty();
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            bench.Gateway.Poll();

            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.InformResponse)
                .Answer(TransferText.Refusal(8002))
                .Answer(AcsText.Request(TransferBench.GetAll))
                .Answer(AcsText.Request("<c:GetQueuedTransfers/>"))
                .AnswerEmpty();
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            Assert.AreEqual(
                "<cwmp:GetAllQueuedTransfersResponse><TransferList soap-enc:arrayType=\"cwmp:AllQueuedTransferStruct[3]\">"
                    + Entry("done", 3, 1, "1 Firmware Upgrade Image", 0, "target")
                    + Entry("runs", 2, 1, "3 Vendor Configuration File", 7, "target")
                    + Entry("waits", 1, 0, "3 Vendor Configuration File", 0, string.Empty)
                    + "</TransferList></cwmp:GetAllQueuedTransfersResponse>",
                SessionBench.Body(bench.Acs.Request(3)));
            string short3 = SessionBench.Body(bench.Acs.Request(4));
            Assert.IsTrue(short3.Contains("<QueuedTransferStruct><CommandKey>waits</CommandKey><State>1</State></Q"), short3);
            Assert.IsTrue(short3.Contains("QueuedTransferStruct[3]"), short3);
        }

        private static string Entry(string key, int state, int isDownload, string type, int size, string target)
        {
            return "<AllQueuedTransferStruct>" + TransferText.Tag("CommandKey", key) + TransferText.Tag("State", state.ToString())
                + TransferText.Tag("IsDownload", isDownload.ToString()) + TransferText.Tag("FileType", type)
                + TransferText.Tag("FileSize", size.ToString()) + TransferText.Tag("TargetFileName", target)
                + "</AllQueuedTransferStruct>";
        }
    }
}
