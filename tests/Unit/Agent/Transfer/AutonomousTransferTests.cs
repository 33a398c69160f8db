using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using NanoCwmp.Transfer;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>What the device tells and asks without having been asked: transfers of its own, downloads, methods.</summary>
    [TestClass]
    public class AutonomousTransferTests
    {
        private const string Policy = "Device.ManagementServer.AutonomousTransferCompletePolicy.";
        private const string Firmware = "1 Firmware Upgrade Image";

        private static readonly string s_response = TransferText.Response("AutonomousTransferComplete");

        [TestMethod]
        public void R101_R143_R299_ATransferIsToldIfThePolicyWantsIt()
        {
            TransferBench bench = Enabled();
            var transfer = new AutonomousTransfer
            {
                AnnounceUrl = "http://a/?x&y",
                TransferUrl = "http://t/",
                FileType = Firmware,
                FileSize = 4294967295,
                TargetFileName = "<n>",
                Fault = FaultCode.FileAccess,
                StartTime = 1700000000000,
            };
            Assert.IsTrue(bench.Gateway.Agent.ReportTransfer(transfer), "wanted");
            Assert.AreEqual("10 AUTONOMOUS TRANSFER COMPLETE", bench.Session(s_response));
            Assert.AreEqual(
                "<cwmp:AutonomousTransferComplete><AnnounceURL>http://a/?x&amp;y</AnnounceURL>"
                    + "<TransferURL>http://t/</TransferURL>"
                    + "<IsDownload>1</IsDownload><FileType>1 Firmware Upgrade Image</FileType><FileSize>4294967295</FileSize>"
                    + "<TargetFileName>&lt;n&gt;</TargetFileName><FaultStruct><FaultCode>9016</FaultCode><FaultString>"
                    + "File transfer failure: unable to access file</FaultString></FaultStruct>"
                    + "<StartTime>2023-11-14T22:13:20Z</StartTime><CompleteTime>0001-01-01T00:00:00Z</CompleteTime>"
                    + "</cwmp:AutonomousTransferComplete>",
                SessionBench.Body(bench.Acs.Request(1)));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
        }

        [DataRow("Enable", "false", true, 0, Firmware, false)]
        [DataRow("TransferTypeFilter", "Download", true, 0, Firmware, true)]
        [DataRow("TransferTypeFilter", "Upload", true, 0, Firmware, false)]
        [DataRow("TransferTypeFilter", "Upload", false, 0, Firmware, true)]
        [DataRow("ResultTypeFilter", "Success", true, 0, Firmware, true)]
        [DataRow("ResultTypeFilter", "Success", true, 9010, Firmware, false)]
        [DataRow("ResultTypeFilter", "Failure", true, 9010, Firmware, true)]
        [DataRow("ResultTypeFilter", "Failure", true, 0, Firmware, false)]
        [DataRow("FileTypeFilter", "2 Web Content", true, 0, Firmware, false)]
        [DataRow("FileTypeFilter", "2 Web Content,1 Firmware Upgrade Image", true, 0, Firmware, true)]
        [DataRow("FileTypeFilter", "X 02C0DE Fonts", true, 0, "X 02C0DE Fonts", true)]
        [DataRow("FileTypeFilter", "", true, 0, Firmware, false)]
        [TestMethod]
        public void R101_TheFiltersDecide(string name, string value, bool isDownload, int fault, string type, bool isWanted)
        {
            TransferBench bench = Enabled();
            Assert.IsTrue(bench.Gateway.Agent.Configure(Policy + name, value), "set");
            var transfer = new AutonomousTransfer { IsDownload = isDownload, Fault = fault, FileType = type };
            Assert.AreEqual(isWanted, bench.Gateway.Agent.ReportTransfer(transfer));
            Assert.AreEqual(isWanted, !bench.IsSilent());
        }

        [DataRow("TransferTypeFilter", "both")]
        [DataRow("TransferTypeFilter", "")]
        [DataRow("ResultTypeFilter", "Complete")]
        [DataRow("FileTypeFilter", "1 Firmware")]
        [DataRow("FileTypeFilter", "2 Web Content,")]
        [DataRow("FileTypeFilter", "2 Web Content,,4 Vendor Log File")]
        [DataRow("FileTypeFilter", "X 02c0de Fonts")]
        [TestMethod]
        public void R206_FiltersHaveTheValuesOfTheModel(string name, string value)
        {
            TransferBench bench = Enabled();
            Assert.IsFalse(bench.Gateway.Agent.Configure(Policy + name, value), value);
        }

        [TestMethod]
        public void R143_R152_R153_ItIsToldUntilItIsAnswered()
        {
            TransferBench bench = Enabled();
            for (int i = 0; i < Limits.AutonomousTransfers; i++)
            {
                Assert.IsTrue(Report(bench, i.ToString()), "room");
            }

            Assert.IsFalse(Report(bench, "x"), "no room");
            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.InformResponse);
            bench.Gateway.Poll();
            Assert.AreEqual(1, bench.Gateway.Agent.FailedSessions);
            bench.Gateway.Boot();
            Assert.AreEqual("1 BOOT,10 AUTONOMOUS TRANSFER COMPLETE", bench.Session(s_response, s_response, string.Empty));
            Assert.AreEqual("0", TransferBench.Between(bench.Acs.Request(1), "<TargetFileName>"));
            Assert.AreEqual("1", TransferBench.Between(bench.Acs.Request(2), "<TargetFileName>"));
            Assert.AreEqual("1 BOOT", bench.Restart(string.Empty));
        }

        [TestMethod]
        public void R064_R153_AnAcsThatCannotHearItIsNotTold()
        {
            TransferBench bench = Enabled();
            Report(bench, "a");
            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.Envelope(
                "<c:ID s:mustUnderstand=\"1\">1</c:ID><c:UseCWMPVersion s:mustUnderstand=\"1\">1.0</c:UseCWMPVersion>",
                "<c:InformResponse><MaxEnvelopes>1</MaxEnvelopes></c:InformResponse>"));
            bench.Acs.AnswerEmpty();
            bench.Gateway.Poll();
            Assert.AreEqual(2, bench.Acs.RequestCount);
            Assert.IsTrue(bench.IsSilent(), "no session after session");
            Assert.AreEqual("1 BOOT,10 AUTONOMOUS TRANSFER COMPLETE", bench.Restart(s_response));
        }

        [TestMethod]
        public void R142_AUserAsksForADownload()
        {
            var bench = new TransferBench();
            bench.Gateway.Agent.RequestDownload(Firmware);
            Assert.AreEqual("9 REQUEST DOWNLOAD", bench.Session(TransferText.Response("RequestDownload")));
            Assert.AreEqual(
                "<cwmp:RequestDownload><FileType>1 Firmware Upgrade Image</FileType>"
                    + "<FileTypeArg soap-enc:arrayType=\"cwmp:ArgStruct[0]\"></FileTypeArg></cwmp:RequestDownload>",
                SessionBench.Body(bench.Acs.Request(1)));
            Assert.IsTrue(bench.IsSilent(), "once");
            bench.Gateway.Agent.RequestDownload("2 Web Content");
            bench.Session(TransferText.Refusal(8001));
            Assert.AreEqual(Agent.Never, bench.Gateway.Due);
        }

        [TestMethod]
        public void R183_R187_TheAcsIsAskedForItsMethods()
        {
            var bench = new TransferBench();
            bench.Gateway.Agent.AskAcsMethods();
            bench.Gateway.Agent.RequestConnection();
            bench.Session(AcsText.Envelope(
                string.Empty,
                "<c:GetRPCMethodsResponse><Other>1</Other><MethodList e:arrayType=\"xsd:string[3]\"><string>Inform</string>"
                    + "<string>X_02C0DE_Dance</string><other/><string>TransferComplete</string></MethodList>"
                    + "</c:GetRPCMethodsResponse>"));
            Assert.AreEqual("<cwmp:GetRPCMethods></cwmp:GetRPCMethods>", SessionBench.Body(bench.Acs.Request(1)));
            Assert.AreEqual("Inform X_02C0DE_Dance TransferComplete ", bench.Gateway.Agent.AcsMethods);
            Assert.IsTrue(bench.IsSilent(), "once");
        }

        private static TransferBench Enabled()
        {
            var bench = new TransferBench();
            Assert.IsTrue(bench.Gateway.Agent.Configure(Policy + "Enable", "true"), "enabled");
            return bench;
        }

        private static bool Report(TransferBench bench, string name)
        {
            return bench.Gateway.Agent.ReportTransfer(new AutonomousTransfer { FileType = Firmware, TargetFileName = name });
        }
    }
}
