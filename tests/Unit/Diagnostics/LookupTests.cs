using NanoCwmp.Diagnostics.Dns;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>NSLookupDiagnostics, and the self test.</summary>
    [TestClass]
    public class LookupTests
    {
        private const string Lookup = DiagnosticBench.Lookup;

        [TestMethod]
        public void EachQueryHasARow()
        {
            var bench = new DiagnosticBench();
            bench.Servers.DnsAddresses = 3;
            bench.Servers.Delay = 12;
            Assert.AreEqual(0, bench.Set(Lookup + "NumberOfRepetitions", "unsignedInt", "2"));
            Assert.AreEqual("Complete", bench.Run(Lookup));
            Assert.AreEqual("2", bench.Get(Lookup + "ResultNumberOfEntries"));
            Assert.AreEqual("2", bench.Get(Lookup + "SuccessCount"));
            Assert.AreEqual("Success", bench.Get(Lookup + "Result.2.Status"));
            Assert.AreEqual("NonAuthoritative", bench.Get(Lookup + "Result.2.AnswerType"));
            Assert.AreEqual("name.example", bench.Get(Lookup + "Result.2.HostNameReturned"));
            Assert.AreEqual("198.51.100.1,198.51.100.2,198.51.100.3", bench.Get(Lookup + "Result.2.IPAddresses"));
            Assert.AreEqual("192.0.2.53", bench.Get(Lookup + "Result.2.DNSServerIP"));
            Assert.AreEqual("20", bench.Get(Lookup + "Result.2.ResponseTime"));
            bench.Servers.DnsAddresses = 12;
            bench.Servers.DnsFlags = 0x8580;
            Assert.AreEqual("Complete", bench.Run(Lookup));
            Assert.AreEqual("Authoritative", bench.Get(Lookup + "Result.1.AnswerType"));
            Assert.AreEqual(10, bench.Get(Lookup + "Result.1.IPAddresses").Split(',').Length);
        }

        [TestMethod]
        public void WhatGoesWrongHasItsStatus()
        {
            var bench = new DiagnosticBench();
            bench.Servers.DnsAddresses = 0;
            Assert.AreEqual("Error_HostNameNotResolved", Status(bench));
            bench.Servers.DnsFlags = 0x8183;
            Assert.AreEqual("Error_HostNameNotResolved", Status(bench));
            bench.Servers.DnsFlags = 0x8182;
            Assert.AreEqual("Error_Other", Status(bench));
            bench.Servers.IsDown = true;
            Assert.AreEqual("Error_DNSServerNotAvailable", Status(bench));
            bench.Servers.IsDown = false;
            bench.Servers.IsSilent = true;
            Assert.AreEqual("Error_Timeout", Status(bench));
            Assert.AreEqual("None", bench.Get(Lookup + "Result.1.AnswerType"));
            Assert.AreEqual(string.Empty, bench.Get(Lookup + "Result.1.IPAddresses"));
            Assert.AreEqual(string.Empty, bench.Get(Lookup + "Result.1.HostNameReturned"));
            Assert.AreEqual("0", bench.Get(Lookup + "SuccessCount"));
        }

        [TestMethod]
        public void AServerCanBeNamedOrBeThatOfTheNetwork()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual(0, bench.Set(Lookup + "DNSServer", "string", "host.example"));
            Assert.AreEqual("Complete", bench.Run(Lookup));
            Assert.AreEqual("192.0.2.9", bench.Get(Lookup + "Result.1.DNSServerIP"));
            Assert.AreEqual(0, bench.Set(Lookup + "DNSServer", "string", "nowhere.example"));
            Assert.AreEqual("Error_DNSServerNotResolved", bench.Run(Lookup));
            Assert.AreEqual(0, bench.Set(Lookup + "DNSServer", "string", string.Empty));
            bench.Address = 0;
            Assert.AreEqual("Error_DNSServerNotResolved", bench.Run(Lookup));
            Assert.AreEqual("0", bench.Get(Lookup + "ResultNumberOfEntries"));
        }

        [TestMethod]
        public void ResultsAreBounded()
        {
            var bench = new DiagnosticBench();
            Assert.AreEqual(9003, bench.Set(Lookup + "NumberOfRepetitions", "unsignedInt", "17"));
            Assert.AreEqual(9003, bench.Set(Lookup + "NumberOfRepetitions", "unsignedInt", "0"));
            Assert.AreEqual(9003, bench.Set(Lookup + "Timeout", "unsignedInt", "0"));
            Assert.AreEqual(0, bench.Set(Lookup + "NumberOfRepetitions", "unsignedInt", "16"));
            Assert.AreEqual("Complete", bench.Run(Lookup));
            Assert.AreEqual("16", bench.Get(Lookup + "SuccessCount"));
        }

        [TestMethod]
        public void AForeignAnswerIsNone()
        {
            var bench = new DiagnosticBench();
            bench.Servers.IsSilent = true;
            bench.Start(Lookup);
            byte[] answer = bench.Servers.Answer(bench.Servers.Last.Sent);
            bench.Servers.Last.Put(answer, 0xC0000236, 53, 0);
            bench.Step();
            bench.Servers.Last.Put(answer, 0xC0000235, 54, 0);
            bench.Step();
            answer[0]++;
            bench.Servers.Last.Put(answer, 0xC0000235, 53, 0);
            bench.Step();
            Assert.AreEqual("Requested", bench.State(Lookup));
            answer[0]--;
            bench.Servers.Last.Put(answer, 0xC0000235, 53, 0);
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
            Assert.AreEqual("Success", bench.Get(Lookup + "Result.1.Status"));
        }

        [TestMethod]
        public void NamesThatNoHostCanHaveAreNotAskedFor()
        {
            byte[] buffer = new byte[DnsQuery.MaximumLength];
            string label = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk";
            string[] bad = { string.Empty, ".", "a..b", ".a", label + "l.example", label + "." + label + "." + label + "." + label };
            for (int i = 0; i < bad.Length; i++)
            {
                Assert.AreEqual(-1, DnsQuery.Write(1, System.Text.Encoding.UTF8.GetBytes(bad[i]), buffer), bad[i]);
            }

            Assert.AreEqual(19, DnsQuery.Write(1, System.Text.Encoding.UTF8.GetBytes("a."), buffer));
            Assert.AreEqual(81, DnsQuery.Write(1, System.Text.Encoding.UTF8.GetBytes(label), buffer));
        }

        [TestMethod]
        public void EveryCutAnswerIsPassedOver()
        {
            var servers = new FakeServers(new FakeClock());
            servers.DnsAddresses = 3;
            byte[] query = new byte[DnsQuery.MaximumLength];
            int length = DnsQuery.Write(0x1234, System.Text.Encoding.UTF8.GetBytes("name.example"), query);
            byte[] sent = new byte[length];
            System.Array.Copy(query, 0, sent, 0, length);
            byte[] message = servers.Answer(sent);
            var answer = new DnsAnswer();
            Assert.IsTrue(answer.TryRead(message, message.Length, sent, length), "whole");
            Assert.AreEqual(3, answer.Count);
            for (int cut = 0; cut < message.Length; cut++)
            {
                Assert.IsFalse(answer.TryRead(message, cut, sent, length), cut.ToString());
            }

            // A server may cut, and say so.
            message[2] |= 2;
            Assert.IsTrue(answer.TryRead(message, message.Length - 1, sent, length), "cut");
            Assert.AreEqual(2, answer.Count);
        }

        [TestMethod]
        public void TheSelfTestReadsTheLog()
        {
            var bench = new DiagnosticBench();
            bench.Ask(AcsText.Set(DiagnosticBench.Entry(DiagnosticBench.SelfTest + "DiagnosticsState", "Requested"), string.Empty));
            Assert.AreEqual("8 DIAGNOSTICS COMPLETE", bench.Finish());
            Assert.AreEqual("Complete", bench.State(DiagnosticBench.SelfTest));
            string results = bench.Get(DiagnosticBench.SelfTest + "Results");
            Assert.IsTrue(results.IndexOf(" records read, 0 unreadable") > 0, results);
            Assert.IsTrue(results.IndexOf(" 0 records read") < 0, results);
        }

        private static string Status(DiagnosticBench bench)
        {
            Assert.AreEqual("Complete", bench.Run(Lookup));
            return bench.Get(Lookup + "Result.1.Status");
        }
    }
}
