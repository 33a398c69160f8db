using NanoCwmp.Diagnostics;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>DownloadDiagnostics and UploadDiagnostics (TR-143).</summary>
    [TestClass]
    public class ThroughputTests
    {
        private const string Download = DiagnosticBench.Download;
        private const string Upload = DiagnosticBench.Upload;

        // 2023-11-14T22:13:20Z.
        private const long Now = 1700000000000;

        private static readonly string[] s_bodies =
        {
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\n0123\r\n6\r\n456789\r\n0\r\nA: b\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length:  0\r\nX: 0123456789012345678901234567890123456789012345"
                + "6789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\r\n\r\n",
            "HTTP/1.1 200 OK\nContent-Length: 3\n\nabc",
        };

        [TestMethod]
        public void R392_R418_ADownloadIsTimedToTheMicrosecond()
        {
            var bench = new DiagnosticBench();
            bench.Gateway.Clock.UtcMilliseconds = Now;
            bench.Gateway.Clock.Fraction = 678;
            bench.Web.Answer = s_bodies[0];
            bench.Web.Piece = bench.Web.Answer.Length - 1;
            bench.Web.Pause = 7;
            Assert.AreEqual("Complete", bench.Run(Download));

            // The offset to the time of day is taken at the beginning, so that the fraction is not seen.
            string day = "2023-11-14T22:13:2";
            Assert.AreEqual(day + "0.000000Z", bench.Get(Download + "TCPOpenRequestTime"));
            Assert.AreEqual(day + "0.020000Z", bench.Get(Download + "TCPOpenResponseTime"));
            Assert.AreEqual(day + "0.020000Z", bench.Get(Download + "ROMTime"));
            Assert.AreEqual(day + "0.027000Z", bench.Get(Download + "BOMTime"));
            Assert.AreEqual(day + "0.034000Z", bench.Get(Download + "EOMTime"));
            string received = bench.Web.Answer.Length.ToString();
            Assert.AreEqual(received, bench.Get(Download + "TestBytesReceived"));
            Assert.AreEqual(received, bench.Get(Download + "TotalBytesReceived"));
            Assert.AreEqual(bench.Web.Taken.ToString(), bench.Get(Download + "TotalBytesSent"));
            Assert.AreEqual("HTTP", bench.Get(Download + "DownloadTransports"));
        }

        [TestMethod]
        public void R392_WithoutATimeOfDayTimesCountFromTheStart()
        {
            var bench = new DiagnosticBench();
            bench.Gateway.Clock.Fraction = 678;
            bench.Gateway.Clock.Advance(5000 - bench.Gateway.Clock.Uptime);
            bench.Run(Download);
            Assert.AreEqual("0001-01-01T00:00:05.020678", bench.Get(Download + "TCPOpenResponseTime"));
            Assert.AreEqual(0, bench.Set(Download + "DownloadURL", "string", "http://nowhere.example/"));
            Assert.AreEqual(0, bench.Set(Download + "DiagnosticsState", "string", "Requested"));
            bench.Finish();
            Assert.AreEqual("0001-01-01T00:00:00Z", bench.Get(Download + "BOMTime"));
        }

        [TestMethod]
        public void R418_ADownloadIsOneRequestWithoutCredentials()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual(0, bench.Set(Download + "DownloadURL", "string", "http://host.example:8080/a?b"));
            Assert.AreEqual(0, bench.Set(Download + "DiagnosticsState", "string", "Requested"));
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
            Assert.AreEqual("192.0.2.9:8080", bench.Web.Host);
            Assert.AreEqual("GET /a?b HTTP/1.1\r\nHost: host.example:8080\r\nUser-Agent: NanoCwmp\r\n\r\n", bench.Web.Request);
            Assert.AreEqual(0, bench.Web.OpenStreams);
        }

        [TestMethod]
        public void R418_AnUploadSendsAsMuchAsItWasTold()
        {
            int[] sizes = { 0, 1, 1023, 1024, 1025, 100000 };
            for (int i = 0; i < sizes.Length; i++)
            {
                var bench = new DiagnosticBench();
                bench.Gateway.Clock.UtcMilliseconds = Now;
                bench.Web.Pause = 3;
                bench.Web.Piece = 1000;
                bench.Web.Answer = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";
                string size = sizes[i].ToString();
                Assert.AreEqual(0, bench.Set(Upload + "TestFileLength", "unsignedLong", size));
                Assert.AreEqual("Complete", bench.Run(Upload));
                Assert.AreEqual(0, bench.Web.Request.IndexOf("PUT /file HTTP/1.1\r\n"));
                Assert.IsTrue(bench.Web.Request.IndexOf("\r\nContent-Length: " + size + "\r\n") > 0, bench.Web.Request);
                int head = bench.Web.Request.IndexOf("\r\n\r\n") + 4;
                Assert.AreEqual(head + sizes[i], bench.Web.Taken);
                Assert.AreEqual(bench.Web.Taken.ToString(), bench.Get(Upload + "TotalBytesSent"));
                Assert.AreEqual(bench.Web.Taken.ToString(), bench.Get(Upload + "TestBytesSent"));
                Assert.AreEqual("2023-11-14T22:13:20.020000Z", bench.Get(Upload + "BOMTime"));
                Assert.AreEqual(26, bench.Get(Upload + "EOMTime").IndexOf('Z'));
            }
        }

        [TestMethod]
        public void R418_EveryBodyIsFollowedToItsEndInPiecesOfAnySize()
        {
            for (int i = 0; i < s_bodies.Length; i++)
            {
                byte[] body = System.Text.Encoding.UTF8.GetBytes(s_bodies[i]);
                for (int piece = 1; piece <= body.Length; piece++)
                {
                    var response = new TestResponse();
                    byte[] buffer = new byte[piece];
                    for (int at = 0; at < body.Length; at += piece)
                    {
                        Assert.IsFalse(response.IsDone, "early");
                        int count = body.Length - at < piece ? body.Length - at : piece;
                        System.Array.Copy(body, at, buffer, 0, count);
                        response.Take(buffer, count);
                    }

                    Assert.IsTrue(response.IsDone && !response.IsBad, piece.ToString());
                    Assert.AreEqual(200, response.Status);
                }
            }
        }

        [TestMethod]
        public void R418_WhatIsNoResponseIsBad()
        {
            string[] bad =
            {
                "\r\n", "HTTP/1.1\r\n", "SSH-2.0-x        \r\n", "HTTP/1.1 abc OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1x\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9999999999999999\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1234567890123456\r\n",
            };
            for (int i = 0; i < bad.Length; i++)
            {
                byte[] bytes = System.Text.Encoding.UTF8.GetBytes(bad[i]);
                var response = new TestResponse();
                response.Take(bytes, bytes.Length);
                Assert.IsTrue(response.IsBad, bad[i]);
            }
        }

        [TestMethod]
        public void R418_WhatGoesWrongHasItsName()
        {
            Assert.AreEqual("Error_Other", Of("ftp://host.example/", "x"));
            Assert.AreEqual("Error_Other", Of("https://host.example/", "x"));
            Assert.AreEqual("Error_Other", Of(string.Empty, "x"));
            Assert.AreEqual("Error_CannotResolveHostName", Of("http://nowhere.example/", "x"));
            Assert.AreEqual("Error_NoResponse", Of("http://host.example/", string.Empty));
            Assert.AreEqual("Error_TransferFailed", Of("http://host.example/", "no HTTP at all\r\n"));
            Assert.AreEqual("Error_TransferFailed", Of("http://host.example/", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
            Assert.AreEqual("Error_TransferFailed", Of("http://host.example/", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n0123"));
            Assert.AreEqual("Complete", Of("http://host.example/", "HTTP/1.0 200 OK\r\n\r\n0123"));
        }

        [TestMethod]
        public void R418_AServerThatFailsOrIsStuckEndsTheTest()
        {
            var bench = new DiagnosticBench();
            bench.Web.IsUnreachable = true;
            Assert.AreEqual("Error_InitConnectionFailed", bench.Run(Download));
            Assert.AreEqual("Error_InitConnectionFailed", bench.Run(Upload));
            bench.Web.IsUnreachable = false;
            bench.Web.IsBreaking = true;
            bench.Web.Answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n";
            Assert.AreEqual("Error_TransferFailed", bench.Run(Download));
            Assert.AreEqual("Error_NoTransferComplete", bench.Run(Upload));
            bench.Web.IsBreaking = false;
            bench.Web.IsStuck = true;
            long before = bench.Gateway.Clock.Uptime;
            Assert.AreEqual("Error_TransferFailed", bench.Run(Download));
            Assert.IsTrue(bench.Gateway.Clock.Uptime - before < 40000, "patience");
            bench.Web.Answer = string.Empty;
            Assert.AreEqual("Error_NoResponse", bench.Run(Upload));
            Assert.AreEqual(0, bench.Web.OpenStreams);
        }

        [TestMethod]
        public void WhatWouldHaveNoEffectIsRefused()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual(9003, bench.Set(Download + "DSCP", "unsignedInt", "1"));
            Assert.AreEqual(9003, bench.Set(Upload + "EthernetPriority", "unsignedInt", "1"));
            Assert.AreEqual(0, bench.Set(Upload + "EthernetPriority", "unsignedInt", "0"));
        }

        private static string Of(string url, string answer)
        {
            var bench = new DiagnosticBench();
            bench.Web.Answer = answer;
            Assert.AreEqual(0, bench.Set(Download + "DownloadURL", "string", url));
            Assert.AreEqual(0, bench.Set(Download + "DiagnosticsState", "string", "Requested"));
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
            return bench.State(Download);
        }
    }
}
