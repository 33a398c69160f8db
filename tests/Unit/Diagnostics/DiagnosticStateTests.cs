using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>DiagnosticsState of every diagnostic: what each write does before, in and after a test.</summary>
    [TestClass]
    public class DiagnosticStateTests
    {
        private const string StateName = "DiagnosticsState";

        // The self test is over in one poll, so that nothing can be done to it while it runs.
        private static readonly string[] s_lasting =
        {
            DiagnosticBench.Ping, DiagnosticBench.Trace, DiagnosticBench.Download, DiagnosticBench.Upload,
            DiagnosticBench.Selection, DiagnosticBench.Lookup,
        };

        private static readonly string[] s_refused =
        {
            "None", "Complete", "Completed", "Error", "Error_Internal", "Error_Other", "requested", "Requested ", "canceled", "1",
        };

        [TestMethod]
        public void R406_OtherValuesAreRefusedBeforeInAndAfterATest()
        {
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                DiagnosticBench bench = Silent();
                RefuseAll(bench, path, "None");
                bench.Start(path);
                RefuseAll(bench, path, "Requested");
                Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish(), path);
                RefuseAll(bench, path, bench.State(path));
                Assert.IsTrue(bench.State(path) != "None", path);
                Assert.IsTrue(bench.State(path) != "Requested", path);
            }

            RefuseAll(new DiagnosticBench(), DiagnosticBench.SelfTest, "None");
        }

        [TestMethod]
        public void R407_ParametersCountInAnyOrderWithTheRequest()
        {
            string host = DiagnosticBench.Entry(DiagnosticBench.Ping + "Host", "host.example");
            string size = AcsText.Entry(DiagnosticBench.Ping + "DataBlockSize", "unsignedInt", "99");
            string start = DiagnosticBench.Entry(DiagnosticBench.Ping + StateName, "Requested");
            string[] orders = { host + size + start, host + start + size, start + host + size, size + start + host };
            for (int i = 0; i < orders.Length; i++)
            {
                var bench = new DiagnosticBench();
                Assert.AreEqual(0, SessionBench.FaultOf(bench.Ask(AcsText.Set(orders[i], string.Empty))));
                Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
                Assert.AreEqual("Complete", bench.State(DiagnosticBench.Ping));
                Assert.AreEqual(99, bench.Icmp.Size);
            }
        }

        [TestMethod]
        public void R407_ARequestWithAWrongParameterStartsNothing()
        {
            var bench = new DiagnosticBench();
            string start = DiagnosticBench.Entry(DiagnosticBench.Ping + StateName, "Requested");
            string bad = AcsText.Entry(DiagnosticBench.Ping + "DSCP", "unsignedInt", "64");
            Assert.AreEqual(9003, SessionBench.FaultOf(bench.Ask(AcsText.Set(start + bad, string.Empty))));
            Assert.AreEqual(9003, SessionBench.FaultOf(bench.Ask(AcsText.Set(bad + start, string.Empty))));
            Assert.AreEqual("None", bench.State(DiagnosticBench.Ping));

            // Nor does what the refused request has left behind, with the next good one.
            Assert.AreEqual(0, bench.Set(DiagnosticBench.Ping + "Host", "string", "host.example"));
            Assert.AreEqual("None", bench.State(DiagnosticBench.Ping));
            Assert.AreEqual(string.Empty, bench.Finish());
            Assert.AreEqual(0, bench.Icmp.Sent);
        }

        [TestMethod]
        public void R408_ATestBeginsWhenTheSessionIsOver()
        {
            var bench = new DiagnosticBench();
            FakeGateway gateway = bench.Gateway;
            bench.Icmp.Acs = gateway.Acs;
            gateway.Acs.Forget();
            gateway.Acs.Answer(AcsText.InformResponse)
                .Answer(AcsText.Set(DiagnosticBench.Entry(DiagnosticBench.Ping + "Host", "host.example"), string.Empty))
                .Answer(AcsText.Set(DiagnosticBench.Entry(DiagnosticBench.Ping + StateName, "Requested"), string.Empty))
                .Answer(AcsText.Get(DiagnosticBench.Ping + StateName))
                .AnswerEmpty();
            gateway.Agent.RequestConnection();
            gateway.Poll();
            Assert.IsTrue(gateway.Acs.Count(4, ">Requested<") == 1, gateway.Acs.Request(4));
            Assert.AreEqual(1, bench.Icmp.Sent);
            Assert.AreEqual(5, bench.Icmp.ExchangesBefore);
        }

        [TestMethod]
        public void R100_R141_R410_EveryEndIsToldOnceAndTheResultsStay()
        {
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                var bench = new DiagnosticBench();
                Assert.AreEqual("Complete", bench.Run(path), path);
                Assert.AreEqual(string.Empty, bench.Finish(), path);
                bench.Gateway.Clock.Advance(86400000);
                Assert.AreEqual("Complete", bench.State(path));
                AssertClosed(bench, path);
            }

            Assert.AreEqual("Complete", new DiagnosticBench().Run(DiagnosticBench.SelfTest));
        }

        [TestMethod]
        public void R141_R410_AnErrorIsToldToo()
        {
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                var bench = new DiagnosticBench();
                Assert.AreEqual(0, bench.Set(path + "Interface", "string", string.Empty));
                Assert.AreEqual(0, bench.Set(path + StateName, "string", "Requested"));
                string events = bench.Finish();
                if (path == DiagnosticBench.Lookup)
                {
                    // No name is none that resolves: that is a result.
                    Assert.AreEqual("8 DIAGNOSTICS COMPLETE", events);
                    continue;
                }

                Assert.AreEqual("8 DIAGNOSTICS COMPLETE", events, path);
                Assert.AreEqual(0, bench.State(path).IndexOf("Error_"), path);
            }
        }

        [TestMethod]
        public void R141_TheEventIsTriedAgainUntilTheAcsTakesIt()
        {
            var bench = new DiagnosticBench();
            bench.Start(DiagnosticBench.Ping);
            bench.Gateway.Acs.IsUnreachable = true;
            Assert.AreEqual(string.Empty, FinishUnreachable(bench));
            Assert.AreEqual("Complete", bench.State(DiagnosticBench.Ping));
            bench.Gateway.Acs.IsUnreachable = false;
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
        }

        [TestMethod]
        public void R411_AWriteResetsTheStateAndEndsTheTest()
        {
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                DiagnosticBench bench = Silent();
                Write(bench, path);
                Assert.AreEqual("None", bench.State(path), path);

                bench.Start(path);
                Assert.AreEqual("Requested", bench.State(path), path);
                Write(bench, path);
                Assert.AreEqual("None", bench.State(path), path);
                Assert.AreEqual(string.Empty, bench.Finish(), path);
                AssertClosed(bench, path);

                bench.Start(path);
                Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish(), path);
                Write(bench, path);
                Assert.AreEqual("None", bench.State(path), path);
                Assert.AreEqual(string.Empty, bench.Finish(), path);
            }
        }

        [TestMethod]
        public void R411_ARefusedWriteLeavesTheTestAlone()
        {
            DiagnosticBench bench = Silent();
            bench.Start(DiagnosticBench.Ping);
            string wrong = AcsText.Entry(DiagnosticBench.Ping + "Timeout", "unsignedInt", "5")
                + AcsText.Entry(DiagnosticBench.Ping + "DSCP", "unsignedInt", "64");
            Assert.AreEqual(9003, SessionBench.FaultOf(bench.Ask(AcsText.Set(wrong, string.Empty))));
            Assert.AreEqual("Requested", bench.State(DiagnosticBench.Ping));
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
        }

        [TestMethod]
        public void R412_ARequestInATestBeginsAgainWithThePresentParameters()
        {
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                DiagnosticBench bench = Silent();
                bench.Start(path);
                bench.Step();
                bench.Start(path);
                Assert.AreEqual("Requested", bench.State(path), path);
                Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish(), path);
                Assert.AreEqual(string.Empty, bench.Finish(), path);
                AssertClosed(bench, path);
            }

            DiagnosticBench other = Silent();
            other.Start(DiagnosticBench.Ping);
            other.Icmp.IsSilent = false;
            string size = AcsText.Entry(DiagnosticBench.Ping + "DataBlockSize", "unsignedInt", "77");
            string again = DiagnosticBench.Entry(DiagnosticBench.Ping + StateName, "Requested");
            Assert.AreEqual(0, SessionBench.FaultOf(other.Ask(AcsText.Set(size + again, string.Empty))));
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", other.Finish());
            Assert.AreEqual(77, other.Icmp.Size);
            Assert.AreEqual("3", other.Get(DiagnosticBench.Ping + "SuccessCount"));
            Assert.AreEqual(4, other.Icmp.Sent);
        }

        [TestMethod]
        public void R413_R410_ACanceledTestIsOverAndNotTold()
        {
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                DiagnosticBench bench = Silent();
                Cancel(bench, path);
                Assert.AreEqual("None", bench.State(path), path);
                bench.Start(path);
                Cancel(bench, path);
                Assert.AreEqual("None", bench.State(path), path);
                Assert.AreEqual(string.Empty, bench.Finish(), path);
                AssertClosed(bench, path);

                bench.Start(path);
                Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish(), path);
                string state = bench.State(path);
                Cancel(bench, path);
                Assert.AreEqual(state, bench.State(path), path);
            }
        }

        [TestMethod]
        public void R409_R414_TheResultsStayUntilARestart()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual("Complete", bench.Run(DiagnosticBench.Ping));
            Assert.AreEqual("3", bench.Get(DiagnosticBench.Ping + "SuccessCount"));
            Assert.AreEqual("10", bench.Get(DiagnosticBench.Ping + "MinimumResponseTime"));
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                bench.Run(path);
            }

            bench.Gateway.Boot();
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                Assert.AreEqual("None", bench.State(path), path);
            }

            bench.Gateway.Acs.Forget();
            bench.Gateway.Acs.AnswerSession();
            bench.Gateway.Poll();
            Assert.AreEqual("1 BOOT", Transfer.TransferBench.EventsOf(bench.Gateway.Acs.Request(0)));
            Assert.AreEqual("0", bench.Get(DiagnosticBench.Ping + "SuccessCount"));
            Assert.AreEqual("host.example", bench.Get(DiagnosticBench.Ping + "Host"));
        }

        [TestMethod]
        public void R414_ATestThatARestartCutsIsNoneAfterIt()
        {
            for (int i = 0; i < s_lasting.Length; i++)
            {
                string path = s_lasting[i];
                DiagnosticBench bench = Silent();
                bench.Start(path);
                bench.Gateway.Boot();
                Assert.AreEqual("None", bench.State(path), path);
                bench.Gateway.Poll();
                Assert.AreEqual("1 BOOT", bench.Finish(), path);
                Assert.AreEqual(string.Empty, bench.Finish(), path);
            }
        }

        [TestMethod]
        public void R421_APeriodicInformInATestIsWithoutItsEvent()
        {
            DiagnosticBench bench = Silent();
            bench.Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformInterval", "2");
            bench.Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "1");
            string timeout = AcsText.Entry(DiagnosticBench.Ping + "Timeout", "unsignedInt", "2500");
            bench.Ask(AcsText.Set(timeout, string.Empty));
            bench.Start(DiagnosticBench.Ping);
            Assert.AreEqual("2 PERIODIC", bench.Finish());
            Assert.AreEqual("Requested", bench.State(DiagnosticBench.Ping));
            bench.Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
        }

        [TestMethod]
        public void OneTestRunsAtATimeAndTheOthersWait()
        {
            DiagnosticBench bench = Silent();
            bench.Servers.IsSilent = false;
            bench.Start(DiagnosticBench.Ping);
            bench.Start(DiagnosticBench.Lookup);
            Assert.AreEqual("Requested", bench.State(DiagnosticBench.Ping));
            Assert.AreEqual("Requested", bench.State(DiagnosticBench.Lookup));
            Assert.AreEqual(0, bench.Servers.OpenSockets);
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
            Assert.AreEqual("Complete", bench.State(DiagnosticBench.Ping));
            Assert.AreEqual("Requested", bench.State(DiagnosticBench.Lookup));
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
            Assert.AreEqual("Complete", bench.State(DiagnosticBench.Lookup));
        }

        [TestMethod]
        public void ATestOfTheOwnerIsNotToldToTheAcs()
        {
            var bench = new DiagnosticBench();
            bench.Gateway.Agent.Configure(DiagnosticBench.Ping + "Host", "host.example");
            Assert.IsTrue(bench.Gateway.Agent.Configure(DiagnosticBench.Ping + StateName, "Requested"), "set");
            bench.Gateway.Poll();
            Assert.AreEqual(string.Empty, bench.Finish());
            Assert.AreEqual("Complete", bench.State(DiagnosticBench.Ping));
        }

        [TestMethod]
        public void R416_WhatGoesWrongInTheDeviceIsAnInternalError()
        {
            var bench = new DiagnosticBench();
            bench.Icmp.IsBroken = true;
            Assert.AreEqual("Error_Internal", bench.Run(DiagnosticBench.Ping));
        }

        [TestMethod]
        public void SwitchingCwmpOffEndsATest()
        {
            DiagnosticBench bench = Silent();
            bench.Start(DiagnosticBench.Lookup);
            Assert.AreEqual(1, bench.Servers.OpenSockets);
            bench.Gateway.Agent.Configure("Device.ManagementServer.EnableCWMP", "0");
            bench.Gateway.Poll();
            Assert.AreEqual(0, bench.Servers.OpenSockets);
            Assert.AreEqual("None", bench.State(DiagnosticBench.Lookup));
        }

        /// <summary>A bench where no test gets an answer, so that it lasts until its patience ends.</summary>
        private static DiagnosticBench Silent()
        {
            var bench = new DiagnosticBench();
            bench.Icmp.IsSilent = true;
            bench.Servers.IsSilent = true;
            bench.Web.Answer = string.Empty;
            bench.Web.IsStuck = true;
            return bench;
        }

        private static void RefuseAll(DiagnosticBench bench, string path, string state)
        {
            for (int i = 0; i < s_refused.Length; i++)
            {
                string body = bench.Ask(AcsText.Set(DiagnosticBench.Entry(path + StateName, s_refused[i]), string.Empty));
                Assert.IsTrue(body.IndexOf("<FaultCode>9007<") > 0, s_refused[i] + " " + body);
            }

            Assert.AreEqual(state, bench.State(path), path);
        }

        private static void Write(DiagnosticBench bench, string path)
        {
            bool hasUrl = path == DiagnosticBench.Download || path == DiagnosticBench.Upload;
            string entry = !hasUrl ? AcsText.Entry(path + "Timeout", "unsignedInt", "800")
                : DiagnosticBench.Entry(path + (path == DiagnosticBench.Download ? "DownloadURL" : "UploadURL"), "http://a/");
            Assert.AreEqual(0, SessionBench.FaultOf(bench.Ask(AcsText.Set(entry, string.Empty))), path);
        }

        private static void Cancel(DiagnosticBench bench, string path)
        {
            Assert.AreEqual(0, bench.Set(path + StateName, "string", "Canceled"), path);
        }

        private static string FinishUnreachable(DiagnosticBench bench)
        {
            for (int i = 0; i < 1000 && bench.Gateway.Agent.FailedSessions == 0; i++)
            {
                bench.Step();
            }

            return bench.Gateway.Agent.FailedSessions == 1 ? string.Empty : "no session";
        }

        private static void AssertClosed(DiagnosticBench bench, string path)
        {
            Assert.AreEqual(0, bench.Servers.OpenSockets, path);
            Assert.AreEqual(0, bench.Web.OpenStreams, path);
        }
    }
}
