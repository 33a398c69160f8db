using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>What the ACS is told of file servers that fail, and what is done about them before.</summary>
    [TestClass]
    public class FileFaultTests
    {
        private const string Log = "2 Vendor Log File";

        [TestMethod]
        public void R294_NobodyThereIs9015AndAskedOnce()
        {
            FileBench bench = Offer(9000);
            bench.Server.IsUnreachable = true;
            Assert.AreEqual(9015, bench.Download(FileBench.Firmware));
            Assert.AreEqual(1, bench.Server.Connections);
            Assert.AreEqual(9011, bench.Upload(Log));
        }

        [DataRow("404 Not Found", 9016)]
        [DataRow("403 Forbidden", 9016)]
        [DataRow("410 Gone", 9016)]
        [DataRow("500 Error", 9016)]
        [DataRow("503 Busy", 9016)]
        [DataRow("204 No Content", 9016)]
        [DataRow("401 Unauthorized\r\nWWW-Authenticate: Bearer x", 9012)]
        [DataRow("401 Unauthorized", 9012)]
        [DataRow("302 Found", 9010)]
        [DataRow("302 Found\r\nLocation: ftp://files.example/f", 9010)]
        [DataRow("301 Moved\r\nLocation: http://files.example/f", 9010)]
        [TestMethod]
        public void R291_R294_StatusIsTold(string status, int fault)
        {
            FileBench bench = Offer(9000);
            bench.Server.Answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
            Assert.AreEqual(fault, bench.Download(FileBench.Firmware), status);
            Assert.AreEqual("1.0.0", bench.Slots.RunningVersion);

            // 204 is a good answer to a PUT.
            bool isGood = status.IndexOf("204") == 0;
            Assert.AreEqual(isGood ? 0 : fault == 9012 ? 9012 : 9011, bench.Upload(Log), status);
            Assert.AreEqual(0, bench.Server.Open);
        }

        [DataRow("SSH-2.0-OpenSSH_9.9\r\n")]
        [DataRow("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n")]
        [TestMethod]
        public void R294_WhatIsNoHttpIs9010(string answer)
        {
            FileBench bench = Offer(9000);
            bench.Server.Answer = answer;
            Assert.AreEqual(9010, bench.Download(FileBench.Firmware));
            Assert.AreEqual(9011, bench.Upload(Log));
        }

        [TestMethod]
        public void R270_R271_WithoutCredentialsNoChallengeIsAnswered()
        {
            FileBench bench = Offer(9000);
            bench.Server.Authorization = "Basic dXNlcjpzZWNyZXQ=";
            bench.Server.Challenge = "Basic realm=\"r\"";
            Assert.AreEqual(9012, bench.Upload(Log));
            Assert.AreEqual(1, bench.Server.Requests);
        }

        [DataRow("Basic dXNlcjpzZWNyZXQ=", "Basic realm=\"r\"")]
        [DataRow("Digest username=\"user\"", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"")]
        [TestMethod]
        public void R270_CredentialsOfTheRequestAnswerAChallenge(string authorization, string challenge)
        {
            FileBench bench = Offer(9000);
            bench.Server.Authorization = authorization;
            bench.Server.Challenge = challenge;
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.AreEqual(2, bench.Server.Requests);
        }

        [TestMethod]
        public void R278_BrokenTransferGoesOnWhereItBroke()
        {
            FileBench bench = Offer(30000);
            bench.Server.CutAfter = 5000;
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.AreEqual(30000, bench.Slots.Appended);
            Assert.AreEqual(1, bench.Slots.Begins);
            Assert.IsTrue(bench.Server.Heads.IndexOf("Range: bytes=4864-\r\nIf-Range: \"1\"\r\n") > 0, bench.Server.Heads);
        }

        [DataRow("Last-Modified: Wed, 21 Oct 2015 07:28:00 GMT\r\n", "If-Range: Wed, 21 Oct 2015 07:28:00 GMT\r\n")]
        [DataRow("ETag: \"a\"\r\nLast-Modified: Wed, 21 Oct 2015 07:28:00 GMT\r\n", "If-Range: \"a\"\r\n")]
        [DataRow("ETag: W/\"a\"\r\n", "Range: bytes=4864-\r\n\r\n")]
        [DataRow("", "Range: bytes=4864-\r\n\r\n")]
        [TestMethod]
        public void R278_RestIsAskedOfTheSameVersion(string validator, string expected)
        {
            FileBench bench = Offer(9000);
            bench.Server.Validator = validator;
            bench.Server.CutAfter = 5000;
            bench.Ask(TransferText.Download("k", 0));
            for (int i = 0; i < 10 && bench.Server.Requests < 2; i++)
            {
                bench.Run();
            }

            Assert.IsTrue(bench.Server.Heads.IndexOf(expected) > 0, bench.Server.Heads);
            Assert.AreEqual(0, bench.Finish());
        }

        [TestMethod]
        public void R278_FileThatChangesMeanwhileBeginsAnew()
        {
            FileBench bench = Offer(9000);
            bench.Server.CutAfter = 5000;
            bench.Ask(TransferText.Download("k", 0));
            while (bench.Server.Requests < 1 || bench.Server.Open > 0)
            {
                bench.Gateway.Poll();
            }

            bench.Server.Content = FakeImage.Make(3, 8000);
            bench.Server.Validator = "ETag: \"2\"\r\n";
            Assert.AreEqual(0, bench.Finish());
            Assert.AreEqual("3.0.0", bench.Slots.RunningVersion);
            Assert.AreEqual(2, bench.Slots.Begins);
        }

        [TestMethod]
        public void R278_ServerWithoutRangesBeginsAnewAndIsGivenUp()
        {
            FileBench bench = Offer(9000);
            bench.Server.KnowsRanges = false;
            bench.Server.CutAfter = 5000;
            Assert.AreEqual(9017, bench.Download(FileBench.Firmware));
            Assert.AreEqual(Limits.FileResumptions + 2, bench.Server.Requests);
            Assert.AreEqual("DownloadFailed", bench.Get("Device.DeviceInfo.FirmwareImage.2.Status"));

            bench.Server.CutAfter = int.MaxValue;
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
        }

        [TestMethod]
        public void R280_ConnectionsThatBringNothingAreGivenUp()
        {
            FileBench bench = Offer(9000);
            bench.Server.Hangups = 100;
            long start = bench.Gateway.Clock.Uptime;
            Assert.AreEqual(9015, bench.Download(FileBench.Firmware));
            Assert.AreEqual(Limits.FileResumptions + 1, bench.Server.Requests);
            Assert.AreEqual(31000L, bench.Gateway.Clock.Uptime - start);
            bench.Server.Hangups = 3;
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
        }

        [TestMethod]
        public void R279_FileWithoutALengthComesToo()
        {
            FileBench bench = Offer(9000);
            bench.Server.IsUnmeasured = true;
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.AreEqual("2.0.0", bench.Slots.RunningVersion);
        }

        [TestMethod]
        public void RedirectIsFollowedToTheFile()
        {
            FileBench bench = Offer(9000);
            bench.Server.Answer = "HTTP/1.1 302 Found\r\nLocation: /other?x=1\r\nContent-Length: 0\r\n\r\n";
            bench.Server.AnswerTimes = 2;
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.IsTrue(bench.Server.Heads.IndexOf("GET /other?x=1 HTTP/1.1\r\nHost: files.example\r\n") > 0);
        }

        [DataRow("ftp://files.example/f", 9013)]
        [DataRow("tftp://files.example/f", 9013)]
        [DataRow("httpx://files.example/f", 9013)]
        [DataRow("http://files.example:x/f", 9003)]
        [TestMethod]
        public void R269_R283_R291_ProtocolIsJudgedAtOnce(string url, int fault)
        {
            FileBench bench = Offer(9000);
            Assert.AreEqual(fault, bench.Download(FileBench.Firmware, url, "0"));
            Assert.AreEqual(0, bench.Server.Connections);
        }

        [TestMethod]
        public void R274_SessionsGoOnDuringATransfer()
        {
            FileBench bench = Offer(30000);
            bench.Ask(TransferText.Download("k", 0));
            int sessions = bench.Gateway.Agent.CompletedSessions;
            int before = bench.Slots.Appended;
            Assert.AreEqual("Downloading", bench.Get("Device.DeviceInfo.FirmwareImage.2.Status"));
            Assert.AreEqual("Downloading", bench.Get("Device.DeviceInfo.FirmwareImage.2.Status"));
            Assert.AreEqual(sessions + 2, bench.Gateway.Agent.CompletedSessions);
            Assert.IsTrue(bench.Slots.Appended > before);
            Assert.IsTrue(bench.Slots.Appended < 30000);
            Assert.AreEqual(0, bench.Finish());
            Assert.AreEqual(1, bench.Server.Connections);
        }

        private static FileBench Offer(int length)
        {
            var bench = new FileBench();
            bench.Server.Content = FakeImage.Make(2, length);
            return bench;
        }
    }
}
