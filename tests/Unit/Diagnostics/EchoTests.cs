using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>IPPing, TraceRoute and ServerSelectionDiagnostics.</summary>
    [TestClass]
    public class EchoTests
    {
        private const string Ping = DiagnosticBench.Ping;
        private const string Trace = DiagnosticBench.Trace;
        private const string Selection = DiagnosticBench.Selection;

        [TestMethod]
        public void R415_APingDoesWhatItWasToldAndCounts()
        {
            var bench = new DiagnosticBench();
            bench.Icmp.Delay = 10;
            bench.Icmp.Growth = 10;
            Number(bench, Ping + "NumberOfRepetitions", 5);
            Number(bench, Ping + "DataBlockSize", 1400);
            Number(bench, Ping + "DSCP", 46);

            // The fourth and the fifth take longer than they may.
            Number(bench, Ping + "Timeout", 35);
            Assert.AreEqual("Complete", bench.Run(Ping));
            Assert.AreEqual(5, bench.Icmp.Sent);
            Assert.AreEqual(1400, bench.Icmp.Size);
            Assert.AreEqual(46, bench.Icmp.Dscp);
            Assert.AreEqual("3", bench.Get(Ping + "SuccessCount"));
            Assert.AreEqual("2", bench.Get(Ping + "FailureCount"));
            Assert.AreEqual("10", bench.Get(Ping + "MinimumResponseTime"));
            Assert.AreEqual("20", bench.Get(Ping + "AverageResponseTime"));
            Assert.AreEqual("30", bench.Get(Ping + "MaximumResponseTime"));
            Assert.AreEqual("10400", bench.Get(Ping + "MinimumResponseTimeDetailed"));
            Assert.AreEqual("20400", bench.Get(Ping + "AverageResponseTimeDetailed"));
            Assert.AreEqual("30400", bench.Get(Ping + "MaximumResponseTimeDetailed"));
        }

        [TestMethod]
        public void R415_SilenceIsAResultWithoutTimes()
        {
            var bench = new DiagnosticBench();
            bench.Icmp.IsSilent = true;
            Assert.AreEqual("Complete", bench.Run(Ping));
            Assert.AreEqual("0", bench.Get(Ping + "SuccessCount"));
            Assert.AreEqual("3", bench.Get(Ping + "FailureCount"));
            Assert.AreEqual("0", bench.Get(Ping + "MinimumResponseTime"));
            Assert.AreEqual("0", bench.Get(Ping + "AverageResponseTimeDetailed"));
        }

        [TestMethod]
        public void R415_R416_AnInterfaceHasToExist()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual(0, bench.Set(Ping + "Interface", "string", "Device.IP.Interface.7"));
            Assert.AreEqual("Error_Other", bench.Run(Ping));
            Assert.AreEqual(0, bench.Icmp.Sent);
            Assert.AreEqual(0, bench.Set(Ping + "Interface", "string", "Device.IP.Diagnostics"));
            Assert.AreEqual("Complete", bench.Run(Ping));
        }

        [TestMethod]
        public void R416_EachErrorHasItsName()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual(0, bench.Set(Ping + "DiagnosticsState", "string", "Requested"));
            bench.Finish();
            Assert.AreEqual("Error_CannotResolveHostName", bench.State(Ping));
            Request(bench, Ping, "Host", "nowhere.example");
            Assert.AreEqual("Error_CannotResolveHostName", bench.State(Ping));
            bench.Icmp.HasNoRoute = true;
            Assert.AreEqual("Error_NoRouteToHost", bench.Run(Ping));
            bench.Icmp.HasNoRoute = false;
            bench.Icmp.IsCut = true;
            Assert.AreEqual("Error_NoRouteToHost", bench.Run(Ping));
            Assert.AreEqual("3", bench.Get(Ping + "FailureCount"));
            bench.Icmp.IsCut = false;
            bench.Servers.Pending = 3;
            Assert.AreEqual("Complete", bench.Run(Ping));
        }

        [TestMethod]
        public void R417_ATraceNamesTheHopsWithTheirTimes()
        {
            var bench = new DiagnosticBench();
            bench.Icmp.Routers = 3;
            bench.Icmp.Delay = 7;
            Number(bench, Trace + "NumberOfTries", 2);
            Assert.AreEqual("Complete", bench.Run(Trace));
            Assert.AreEqual("4", bench.Get(Trace + "RouteHopsNumberOfEntries"));
            Assert.AreEqual("7", bench.Get(Trace + "ResponseTime"));
            Assert.AreEqual("10.0.0.1", bench.Get(Trace + "RouteHops.1.Host"));
            Assert.AreEqual("10.0.0.3", bench.Get(Trace + "RouteHops.3.HostAddress"));
            Assert.AreEqual("192.0.2.9", bench.Get(Trace + "RouteHops.4.HostAddress"));
            Assert.AreEqual("7,7", bench.Get(Trace + "RouteHops.4.RTTimes"));
            Assert.AreEqual("0", bench.Get(Trace + "RouteHops.4.ErrorCode"));
            Assert.AreEqual(8, bench.Icmp.Sent);
        }

        [TestMethod]
        public void R417_TheLastHopCanBeTooFar()
        {
            var bench = new DiagnosticBench();
            bench.Icmp.Routers = 9;
            Number(bench, Trace + "MaxHopCount", 5);
            Assert.AreEqual("Error_MaxHopCountExceeded", bench.Run(Trace));
            Assert.AreEqual("5", bench.Get(Trace + "RouteHopsNumberOfEntries"));
            Assert.AreEqual("10.0.0.5", bench.Get(Trace + "RouteHops.5.Host"));
            Assert.AreEqual("0", bench.Get(Trace + "ResponseTime"));
            bench.Icmp.IsSilent = true;
            Assert.AreEqual("Error_MaxHopCountExceeded", bench.Run(Trace));
            Assert.AreEqual("0,0,0", bench.Get(Trace + "RouteHops.5.RTTimes"));
            Assert.AreEqual(string.Empty, bench.Get(Trace + "RouteHops.5.Host"));
        }

        [TestMethod]
        public void R417_ATraceThatIsCutSaysWhere()
        {
            var bench = new DiagnosticBench();
            bench.Icmp.Routers = 2;
            bench.Icmp.IsCut = true;
            Assert.AreEqual("Error_NoRouteToHost", bench.Run(Trace));
            Assert.AreEqual("3", bench.Get(Trace + "RouteHopsNumberOfEntries"));
            Assert.AreEqual("10.0.0.2", bench.Get(Trace + "RouteHops.3.Host"));
            Assert.AreEqual("1", bench.Get(Trace + "RouteHops.3.ErrorCode"));
            bench.Icmp.HasNoRoute = true;
            Assert.AreEqual("Error_NoRouteToHost", bench.Run(Trace));
            Assert.AreEqual("0", bench.Get(Trace + "RouteHopsNumberOfEntries"));
        }

        [TestMethod]
        public void AServerIsSelectedByItsAverage()
        {
            var bench = new DiagnosticBench();
            bench.Icmp.Delay = 40;
            bench.Icmp.Growth = -2;
            Request(bench, Selection, "HostList", "192.0.2.1, nowhere.example,192.0.2.2");
            Assert.AreEqual("Complete", bench.State(Selection));
            Assert.AreEqual("192.0.2.2", bench.Get(Selection + "FastestHost"));
            Assert.AreEqual("30", bench.Get(Selection + "MinimumResponseTime"));
            Assert.AreEqual("32", bench.Get(Selection + "AverageResponseTime"));
            Assert.AreEqual("34", bench.Get(Selection + "MaximumResponseTime"));
        }

        [TestMethod]
        public void AServerIsSelectedByUdpToo()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual(0, bench.Set(Selection + "Protocol", "string", "UDP Echo"));
            Request(bench, Selection, "HostList", "host.example");
            Assert.AreEqual("Complete", bench.State(Selection));
            Assert.AreEqual("host.example", bench.Get(Selection + "FastestHost"));
            Assert.AreEqual("10", bench.Get(Selection + "AverageResponseTime"));
            Assert.AreEqual(0, bench.Icmp.Sent);
            Assert.AreEqual(0, bench.Servers.OpenSockets);
            bench.Servers.IsSilent = true;
            Assert.AreEqual("Error_Other", bench.Run(Selection));
            Request(bench, Selection, "HostList", "nowhere.example");
            Assert.AreEqual("Error_CannotResolveHostName", bench.State(Selection));
            Assert.AreEqual(9003, bench.Set(Selection + "HostList", "string", "1,2,3,4,5,6,7,8,9,10,11"));
        }

        [TestMethod]
        public void WhatABoardCannotDoIsNotThere()
        {
            var bench = new DiagnosticBench(false);
            Assert.AreEqual("false", bench.Get("Device.IP.Diagnostics.IPv4PingSupported"));
            Assert.AreEqual("true", bench.Get("Device.IP.Diagnostics.IPv4DownloadDiagnosticsSupported"));
            Assert.AreEqual(9005, SessionBench.FaultOf(bench.Ask(AcsText.Get(Ping))));
            Assert.AreEqual(9005, SessionBench.FaultOf(bench.Ask(AcsText.Get(Trace))));
            Assert.AreEqual("UDP Echo", bench.Get(Selection + "Protocol"));
            Assert.AreEqual(9003, bench.Set(Selection + "Protocol", "string", "ICMP"));
            Assert.AreEqual("Complete", bench.Run(Selection));
        }

        private static void Number(DiagnosticBench bench, string path, int value)
        {
            Assert.AreEqual(0, bench.Set(path, "unsignedInt", value.ToString()), path);
        }

        private static void Request(DiagnosticBench bench, string path, string name, string value)
        {
            string entries = DiagnosticBench.Entry(path + name, value) + DiagnosticBench.Entry(path + "DiagnosticsState", "Requested");
            Assert.AreEqual(0, SessionBench.FaultOf(bench.Ask(AcsText.Set(entries, string.Empty))));
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
        }
    }
}
