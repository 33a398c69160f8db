using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>The arguments and faults of Download, ScheduleDownload and Upload.</summary>
    [TestClass]
    public class TransferRequestTests
    {
        private const string Accepted = "Response><Status>1</Status><StartTime>0001-01-01T00:00:00Z</StartTime>"
            + "<CompleteTime>0001-01-01T00:00:00Z</CompleteTime></cwmp:";

        [TestMethod]
        public void R267_R272_DownloadIsAcceptedAndComesLater()
        {
            var bench = new TransferBench();
            string answer = bench.Ask(TransferText.Download("k", 0));
            Assert.AreEqual("<cwmp:Download" + Accepted + "DownloadResponse>", answer);
        }

        [TestMethod]
        public void R287_UploadIsAcceptedAndComesLater()
        {
            var bench = new TransferBench();
            string answer = bench.Ask(TransferText.Upload("k", "1 Vendor Configuration File", 0));
            Assert.AreEqual("<cwmp:Upload" + Accepted + "UploadResponse>", answer);
        }

        [TestMethod]
        public void R301_ScheduleDownloadIsAnsweredEmpty()
        {
            var bench = new TransferBench();
            string answer = bench.Ask(TransferText.ScheduleDownload("k", TransferText.Window(0, 10, 0)));
            Assert.AreEqual("<cwmp:ScheduleDownloadResponse></cwmp:ScheduleDownloadResponse>", answer);
        }

        [TestMethod]
        public void R267_ArgumentsComeInAnyOrder()
        {
            var bench = new TransferBench();
            string request = AcsText.Request("<c:Download><DelaySeconds>0</DelaySeconds><FailureURL/><SuccessURL/>"
                + "<TargetFileName/><FileSize>4294967295</FileSize><Other><x>1</x></Other><Password>p&amp;w</Password>"
                + "<Username>u</Username><URL>http://h/f?a=1&amp;b=2</URL><FileType>X 02C0DE Fonts</FileType>"
                + "<CommandKey>key &lt;1&gt;</CommandKey></c:Download>");
            Assert.AreEqual(0, bench.FaultOf(request));
            Assert.AreEqual("key <1>:u:p&w@http://h/f?a=1&b=2", bench.Executor.Started);
        }

        [TestMethod]
        public void R314_EveryArgumentIsNeededOnce()
        {
            var bench = new TransferBench();
            CheckArguments(bench, TransferText.Download("k", 100), "CommandKey,FileType,URL,Username,Password,FileSize,"
                + "TargetFileName,DelaySeconds,SuccessURL,FailureURL");
            CheckArguments(bench, TransferText.Upload("k", "2 Vendor Log File", 100),
                "CommandKey,FileType,URL,Username,Password,DelaySeconds");
            CheckArguments(bench, TransferText.ScheduleDownload("k", TransferText.Window(100, 200, 0)),
                "CommandKey,FileType,URL,Username,Password,FileSize,TargetFileName,WindowStart,WindowEnd,WindowMode,"
                + "UserMessage,MaxRetries");
            Assert.IsTrue(bench.Ask(AcsText.Request(TransferBench.GetAll)).Contains("Struct[0]"), "nothing was kept");
        }

        [DataRow("1 Firmware Upgrade Image", 0)]
        [DataRow("2 Web Content", 0)]
        [DataRow("3 Vendor Configuration File", 0)]
        [DataRow("4 Tone File", 0)]
        [DataRow("5 Ringer File", 9003)]
        [DataRow("X 02C0DE Fonts", 0)]
        [DataRow("X EXAMPLE.COM Fonts and more", 0)]
        [DataRow("6 Stored Firmware Image", 9003)]
        [DataRow("1 Firmware", 9003)]
        [DataRow("1 Firmware Upgrade Image ", 9003)]
        [DataRow("2 Vendor Log File", 9003)]
        [DataRow("X ", 9003)]
        [DataRow("X 02C0DE", 9003)]
        [DataRow("", 9003)]
        [TestMethod]
        public void R268_DownloadKnowsTheFileTypes(string type, int fault)
        {
            var bench = new TransferBench();
            Assert.AreEqual(fault, bench.FaultOf(TransferText.Download("k", type, TransferText.Url, "100")));
        }

        [DataRow("1 Vendor Configuration File", 0, "3 Vendor Configuration File")]
        [DataRow("2 Vendor Log File", 0, "4 Vendor Log File")]
        [DataRow("3 Vendor Configuration File 1", 0, "6 Vendor Configuration File 1")]
        [DataRow("4 Vendor Log File 12", 0, "7 Vendor Log File 12")]
        [DataRow("X 02C0DE Trace", 0, "X 02C0DE Trace")]
        [DataRow("3 Vendor Configuration File", 9003, "")]
        [DataRow("3 Vendor Configuration File 0", 9003, "")]
        [DataRow("4 Vendor Log File x", 9003, "")]
        [DataRow("1 Firmware Upgrade Image", 9003, "")]
        [TestMethod]
        public void R288_UploadKnowsTheFileTypes(string type, int fault, string listed)
        {
            var bench = new TransferBench();
            Assert.AreEqual(fault, bench.FaultOf(TransferText.Upload("k", type, 100)));
            string list = bench.Ask(AcsText.Request(TransferBench.GetAll));
            Assert.AreEqual(fault == 0, list.Contains("<FileType>" + listed + "</FileType>"), list);
        }

        [DataRow("http://h/f", 0)]
        [DataRow("https://h:8443/f", 0)]
        [DataRow("ftp://h/f", 9013)]
        [DataRow("tftp://h/f", 9013)]
        [DataRow("http://user:password@h/f", 9003)]
        [DataRow("http://h/a@b", 0)]
        [DataRow("http:///f", 9003)]
        [DataRow("http://h/a b", 9003)]
        [DataRow("h/f", 9003)]
        [DataRow("", 9003)]
        [TestMethod]
        public void R269_R271_OtherProtocolsAndUserinfoAreRefused(string url, int fault)
        {
            var bench = new TransferBench();
            Assert.AreEqual(fault, bench.FaultOf(TransferText.Download("k", "2 Web Content", url, "100")));
        }

        [TestMethod]
        public void R188_R189_LimitsCountCharactersAndAUrlMayBeLong()
        {
            var bench = new TransferBench();
            string url = "http://h/";
            while (url.Length < 1024)
            {
                url += "0123456789";
            }

            string key = "\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC";
            key += key + key + key;
            bench.Executor.Duration = 1000;
            Assert.AreEqual(0, bench.FaultOf(TransferText.Download(key, "2 Web Content", url, "0")));
            Assert.AreEqual(key + ":user:secret@" + url, bench.Executor.Started);
            Assert.AreEqual(9003, bench.FaultOf(TransferText.Download(key + "x", "2 Web Content", url, "0")));
        }

        [DataRow("-1")]
        [DataRow("4294967296")]
        [DataRow("x")]
        [DataRow("")]
        [TestMethod]
        public void R314_NumbersAreUnsigned(string number)
        {
            var bench = new TransferBench();
            Assert.AreEqual(9003, bench.FaultOf(TransferText.Download("k", "2 Web Content", TransferText.Url, number)));
            Assert.AreEqual(9003, bench.FaultOf(TransferText.Download("k", "2 Web Content", TransferText.Url, "0", number)));
        }

        [TestMethod]
        public void R277_AFileThatHasNoRoomIsRefusedBeforeTheTransfer()
        {
            var bench = new TransferBench();
            bench.Executor.Room = 1000;
            bench.Executor.Duration = 1000;
            Assert.AreEqual(0, bench.FaultOf(TransferText.Download("k", "2 Web Content", TransferText.Url, "0", "1000")));
            Assert.AreEqual(9004, bench.FaultOf(TransferText.Download("k", "2 Web Content", TransferText.Url, "0", "1001")));
            Assert.AreEqual(1, bench.Executor.Starts);
        }

        [TestMethod]
        public void R275_TheQueueHasRoomForThreeAndRefusesWhatIsTooMuch()
        {
            var bench = new TransferBench();
            Assert.IsTrue(Limits.Transfers >= 3, "three");
            for (int i = 0; i < Limits.Transfers; i++)
            {
                Assert.AreEqual(0, bench.FaultOf(TransferText.Download(i.ToString(), 1000)));
            }

            Assert.AreEqual(9004, bench.FaultOf(TransferText.Download("x", 1000)));
            Assert.AreEqual(9004, bench.FaultOf(TransferText.Upload("x", "2 Vendor Log File", 1000)));
            Assert.AreEqual(9003, bench.FaultOf(TransferText.Upload("x", "9 Nothing", 1000)));
            Assert.AreEqual(0, bench.FaultOf(TransferText.Cancel("1")));
            Assert.AreEqual(0, bench.FaultOf(TransferText.Download("x", 1000)));
        }

        [TestMethod]
        public void R268_R283_WithoutAnExecutorNoFileTypeIsKnown()
        {
            var bench = new TransferBench(false);
            Assert.AreEqual(9003, bench.FaultOf(TransferText.Download("k", 0)));
            Assert.AreEqual(9003, bench.FaultOf(TransferText.Upload("k", "2 Vendor Log File", 0)));
            Assert.AreEqual(9003, bench.FaultOf(TransferText.ScheduleDownload("k", TransferText.Window(0, 10, 0))));
        }

        [DataRow("0", "10", "2 Immediately", "0", 0)]
        [DataRow("0", "1", "1 At Any Time", "-1", 0)]
        [DataRow("0", "10", "1 At Any Time", "-2", 9003)]
        [DataRow("10", "10", "1 At Any Time", "0", 9003)]
        [DataRow("11", "10", "1 At Any Time", "0", 9003)]
        [DataRow("0", "4294967296", "1 At Any Time", "0", 9003)]
        [DataRow("0", "10", "3 When Idle", "0", 9003)]
        [DataRow("0", "10", "4 Confirmation Needed", "0", 9003)]
        [DataRow("0", "10", "X 02C0DE At Night", "0", 9003)]
        [DataRow("0", "10", "5 Never", "0", 9003)]
        [TestMethod]
        public void R302_R303_R304_AWindowIsChecked(string start, string end, string mode, string retries, int fault)
        {
            var bench = new TransferBench();
            string request = TransferText.ScheduleDownload("k", TransferText.Window(start, end, mode, retries));
            Assert.AreEqual(fault, bench.FaultOf(request));
        }

        [TestMethod]
        public void R301_R303_WindowsAreOneOrTwoInOrder()
        {
            var bench = new TransferBench();
            string early = TransferText.Window(100, 200, 0);
            Assert.AreEqual(0, bench.FaultOf(TransferText.ScheduleDownload("k", early + TransferText.Window(200, 300, 0))));
            Assert.AreEqual(9003, bench.FaultOf(TransferText.ScheduleDownload("k", early + TransferText.Window(199, 300, 0))));
            Assert.AreEqual(9003, bench.FaultOf(TransferText.ScheduleDownload("k", TransferText.Window(200, 300, 0) + early)));
            Assert.AreEqual(9003, bench.FaultOf(TransferText.ScheduleDownload("k", string.Empty)));
            string third = TransferText.Window(200, 300, 0) + TransferText.Window(400, 500, 0);
            Assert.AreEqual(9003, bench.FaultOf(TransferText.ScheduleDownload("k", early + third)));
        }

        [DataRow("cwmp-1-0", "1.0", 9000, 9000, 9000, 0)]
        [DataRow("cwmp-1-1", "1.1", 9000, 9000, 0, 0)]
        [DataRow("cwmp-1-2", "1.2", 0, 0, 0, 0)]
        [TestMethod]
        public void R064_R070_MethodsThatTheVersionLacksAreNotSupported(
            string name, string version, int schedule, int cancel, int all, int queued)
        {
            var bench = new TransferBench();
            string response = AcsText.Envelope(
                "<c:ID s:mustUnderstand=\"1\">1</c:ID><c:UseCWMPVersion s:mustUnderstand=\"1\">" + version
                    + "</c:UseCWMPVersion>",
                "<c:InformResponse><MaxEnvelopes>1</MaxEnvelopes></c:InformResponse>");
            string download = TransferText.ScheduleDownload("k", TransferText.Window(100, 200, 0));
            Assert.AreEqual(schedule, SessionBench.FaultOf(bench.Ask(download, response)), name);
            Assert.AreEqual(cancel, SessionBench.FaultOf(bench.Ask(TransferText.Cancel("k"), response)), name);
            Assert.AreEqual(all, SessionBench.FaultOf(bench.Ask(AcsText.Request(TransferBench.GetAll), response)), name);
            Assert.AreEqual(queued, SessionBench.FaultOf(bench.Ask(AcsText.Request("<c:GetQueuedTransfers/>"), response)), name);
            string methods = bench.Ask(AcsText.Request("<c:GetRPCMethods/>"), response);
            Assert.AreEqual(schedule == 0, methods.Contains("<string>ScheduleDownload</string>"), methods);
            Assert.AreEqual(all == 0, methods.Contains("<string>GetAllQueuedTransfers</string>"), methods);
            Assert.IsTrue(methods.Contains("<string>Download</string>"), methods);
        }

        /// <summary>Leaves each argument out, and gives each twice.</summary>
        private static void CheckArguments(TransferBench bench, string request, string names)
        {
            string[] list = names.Split(',');
            for (int i = 0; i < list.Length; i++)
            {
                int start = request.IndexOf("<" + list[i] + ">");
                int end = request.IndexOf("</" + list[i] + ">") + list[i].Length + 3;
                string argument = request.Substring(start, end - start);
                Assert.AreEqual(9003, bench.FaultOf(request.Substring(0, start) + request.Substring(end)), "no " + list[i]);
                string twice = request.Substring(0, start) + argument + request.Substring(start);
                Assert.AreEqual(9003, bench.FaultOf(twice), "two " + list[i]);
            }
        }
    }
}
