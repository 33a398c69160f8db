#nullable disable

using NanoCwmp.Diagnostics;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>A gateway past its first session, with all diagnostics and a network for them, on a virtual clock.</summary>
    public sealed class DiagnosticBench : INameServer
    {
        public const string Ping = "Device.IP.Diagnostics.IPPing.";
        public const string Trace = "Device.IP.Diagnostics.TraceRoute.";
        public const string Download = "Device.IP.Diagnostics.DownloadDiagnostics.";
        public const string Upload = "Device.IP.Diagnostics.UploadDiagnostics.";
        public const string Selection = "Device.IP.Diagnostics.ServerSelectionDiagnostics.";
        public const string Lookup = "Device.DNS.Diagnostics.NSLookupDiagnostics.";
        public const string SelfTest = "Device.SelfTestDiagnostics.";
        public const string Echo = "Device.IP.Diagnostics.UDPEchoConfig.";

        private const int BankSize = 0x4000;

        public DiagnosticBench()
            : this(true)
        {
        }

        public DiagnosticBench(bool hasIcmp)
        {
            Gateway = new FakeGateway(BankSize);
            Icmp = new FakeIcmp(Gateway.Clock);
            Servers = new FakeServers(Gateway.Clock);
            Web = new FakeWeb(Gateway.Clock);
            Gateway.Diagnostics = PlatformOf(Gateway);
            if (!hasIcmp)
            {
                Gateway.Diagnostics.Icmp = null;
            }

            Gateway.Boot();
            Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            Gateway.Acs.AnswerSession();
            Gateway.Poll();
            Assert.AreEqual(1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
        }

        public FakeGateway Gateway { get; }

        public FakeIcmp Icmp { get; }

        public FakeServers Servers { get; }

        public FakeWeb Web { get; }

        /// <summary>Gets or sets the DNS server of the network.</summary>
        public uint Address { get; set; } = 0xC0000235;

        /// <summary>Makes what a gateway needs to have all diagnostics.</summary>
        public DiagnosticPlatform PlatformOf(FakeGateway gateway)
        {
            return new DiagnosticPlatform
            {
                Clock = gateway.Clock,
                Ticker = gateway.Clock,
                Entropy = gateway.Entropy,
                Datagram = Servers,
                Connector = Web,
                Icmp = Icmp,
                NameServer = this,
            };
        }

        /// <summary>Has the ACS ask one thing in a session of its own. The session ends, and what waits for its end begins.</summary>
        /// <returns>What stands in the body of the answer.</returns>
        public string Ask(string request)
        {
            Gateway.Acs.Forget();
            Gateway.Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
            Gateway.Agent.RequestConnection();
            int sessions = Gateway.Agent.CompletedSessions;
            Gateway.Poll();
            Assert.AreEqual(sessions + 1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
            return SessionBench.Body(Gateway.Acs.Request(2));
        }

        /// <summary>Sets one string.</summary>
        /// <returns>The fault code, or 0.</returns>
        public int Set(string path, string type, string value)
        {
            return SessionBench.FaultOf(Ask(AcsText.Set(AcsText.Entry(path, type, value), string.Empty)));
        }

        /// <summary>Sets the host of a test, or what takes its place, and starts it.</summary>
        public void Start(string path)
        {
            string host = path == Ping || path == Trace ? Entry(path + "Host", "host.example")
                : path == Download ? Entry(path + "DownloadURL", "http://host.example/file")
                : path == Upload ? Entry(path + "UploadURL", "http://host.example/file")
                : path == Selection ? Entry(path + "HostList", "host.example")
                : path == Lookup ? Entry(path + "HostName", "name.example") : string.Empty;
            string body = Ask(AcsText.Set(host + Entry(path + "DiagnosticsState", "Requested"), string.Empty));
            Assert.AreEqual(0, SessionBench.FaultOf(body), body);
        }

        /// <summary>Lets time pass until the test has ended, a session in which the ACS wants nothing included.</summary>
        /// <returns>The events of the session's Inform.</returns>
        public string Finish()
        {
            Gateway.Acs.Forget();
            Gateway.Acs.AnswerSession();
            for (int i = 0; i < 10000 && Gateway.Acs.RequestCount == 0 && Gateway.Due != Agent.Never; i++)
            {
                Step();
            }

            return Gateway.Acs.RequestCount == 0 ? string.Empty : Transfer.TransferBench.EventsOf(Gateway.Acs.Request(0));
        }

        /// <summary>Lets time pass until the agent wants to be called, or something arrives, and calls it.</summary>
        public void Step()
        {
            long due = Gateway.Due < Gateway.Clock.Uptime ? Gateway.Clock.Uptime : Gateway.Due;
            long wait = due - Gateway.Clock.Uptime;
            Gateway.Clock.Advance(wait > 10 ? 10 : wait);
            Gateway.Poll();
        }

        /// <summary>Starts a test and runs it to its end.</summary>
        /// <returns>Its DiagnosticsState.</returns>
        public string Run(string path)
        {
            Start(path);
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", Finish(), path);
            return State(path);
        }

        public string State(string path)
        {
            return Gateway.Setting(path + "DiagnosticsState");
        }

        /// <summary>Gets a value as the ACS gets it, rows included.</summary>
        public string Get(string path)
        {
            string body = Ask(AcsText.Get(path));
            int start = body.IndexOf('>', body.IndexOf("<Value")) + 1;
            return body.Substring(start, body.IndexOf("</Value>") - start);
        }

        public static string Entry(string path, string value)
        {
            return AcsText.Entry(path, "string", value);
        }
    }
}
