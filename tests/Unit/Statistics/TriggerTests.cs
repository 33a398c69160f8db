using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Notification;
using NanoCwmp.Tests.Unit.Objects;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>FetchSamples: Status is Trigger for no time at all, which the ACS is told.</summary>
    [TestClass]
    public class TriggerTests
    {
        private const string Set = StatisticsBench.Set;
        private const string First = StatisticsBench.First;
        private const string Status = StatisticsBench.Status;

        [TestMethod]
        public void TheAcsIsToldEachTimeThatEnoughSamplesAreThere()
        {
            StatisticsBench bench = Fetching("3", ParameterAttributes.Active);
            for (int i = 0; i < 3; i++)
            {
                int sessions = bench.Gateway.Agent.CompletedSessions;
                bench.PassMilliseconds(29999);
                Assert.AreEqual(sessions, bench.Gateway.Agent.CompletedSessions);
                bench.PassMilliseconds(1);
                Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
                string inform = bench.Gateway.Acs.Inform;
                Assert.AreEqual("4 VALUE CHANGE", NotedGateway.List(inform, "<EventCode>"));

                // It is over when it is told (R163): a session of its own for the way back there is not.
                Assert.AreEqual("Enabled", ValueIn(inform, Status));
            }
        }

        [TestMethod]
        public void PassivelyItIsToldWithTheNextSession()
        {
            StatisticsBench bench = Fetching("1", ParameterAttributes.Passive);
            int sessions = bench.Gateway.Agent.CompletedSessions;
            bench.Pass(35);
            Assert.AreEqual(sessions, bench.Gateway.Agent.CompletedSessions);
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            string inform = bench.Gateway.Acs.Inform;
            Assert.AreEqual("4 VALUE CHANGE,6 CONNECTION REQUEST", NotedGateway.List(inform, "<EventCode>"));
            Assert.AreEqual("Enabled", ValueIn(inform, Status));
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            Assert.AreEqual("6 CONNECTION REQUEST", NotedGateway.List(bench.Gateway.Acs.Inform, "<EventCode>"));
        }

        [TestMethod]
        public void WhoDoesNotAskIsNotTold()
        {
            StatisticsBench bench = Fetching("1", ParameterAttributes.Off);
            int sessions = bench.Gateway.Agent.CompletedSessions;
            int stored = bench.Gateway.Agent.Model.Log.LiveBytes;
            bench.Pass(100);
            Assert.AreEqual(sessions, bench.Gateway.Agent.CompletedSessions);
            Assert.AreEqual(stored, bench.Gateway.Agent.Model.Log.LiveBytes);
        }

        [TestMethod]
        public void OutOfRangeNothingIsTold()
        {
            string[] numbers = { "0", "5", "4294967295" };
            for (int i = 0; i < numbers.Length; i++)
            {
                StatisticsBench bench = Fetching(numbers[i], ParameterAttributes.Active);
                int sessions = bench.Gateway.Agent.CompletedSessions;
                bench.Pass(200);
                Assert.AreEqual(sessions, bench.Gateway.Agent.CompletedSessions);
            }
        }

        [TestMethod]
        public void AnotherNumberCountsFromTheSameStart()
        {
            StatisticsBench bench = Fetching("4", ParameterAttributes.Active);
            bench.Pass(25);
            int sessions = bench.Gateway.Agent.CompletedSessions;
            bench.Put(Set + "FetchSamples", "3");
            bench.Check(First, "0,0", "10,10", "0,0");
            bench.Pass(5);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);

            // More than the samples that are kept: no more.
            bench.Put(Set + "ReportSamples", "2");
            bench.Pass(60);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
            bench.Check(First, "0,0", "10,10", "0,0");
        }

        [TestMethod]
        public void ALookAtTheIntervalIsNoSample()
        {
            StatisticsBench bench = Fetching("1", ParameterAttributes.Active);
            bench.Pass(3);
            int sessions = bench.Gateway.Agent.CompletedSessions;
            bench.Put(Set + "ForceSample", "1");
            bench.Pass(6);
            Assert.AreEqual(sessions, bench.Gateway.Agent.CompletedSessions);
            bench.Pass(1);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
        }

        [TestMethod]
        public void WithATimeReferenceItIsThatThatCounts()
        {
            StatisticsBench bench = Fetching("3", ParameterAttributes.Active);
            bench.Put(Set + "Enable", "0");
            bench.Gateway.Clock.UtcMilliseconds = StatisticsBench.NewYear + 1000;
            bench.Put(Set + "TimeReference", "2026-01-01T00:00:20Z");
            bench.Put(Set + "Enable", "1");
            bench.Pass(1);
            int sessions = bench.Gateway.Agent.CompletedSessions;
            bench.Pass(17);
            Assert.AreEqual(sessions, bench.Gateway.Agent.CompletedSessions);
            bench.Pass(1);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
            bench.Pass(29);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
            bench.Pass(1);
            Assert.AreEqual(sessions + 2, bench.Gateway.Agent.CompletedSessions);
        }

        [TestMethod]
        public void TriggersThatWentByUnseenAreOne()
        {
            StatisticsBench bench = Fetching("1", ParameterAttributes.Active);
            int sessions = bench.Gateway.Agent.CompletedSessions;
            bench.Sleep(1000);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
            bench.Pass(1);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
        }

        [TestMethod]
        public void WhatIsNotTakenIsToldLaterAndOnce()
        {
            StatisticsBench bench = Fetching("4", ParameterAttributes.Active);
            bench.Gateway.Acs.IsUnreachable = true;
            bench.Pass(40);
            Assert.AreEqual(1, bench.Gateway.Agent.FailedSessions);
            bench.Gateway.Acs.IsUnreachable = false;
            int sessions = bench.Gateway.Agent.CompletedSessions;
            bench.Pass(35);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
            Assert.AreEqual("Enabled", ValueIn(bench.Gateway.Acs.Inform, Status));
        }

        [TestMethod]
        public void WhatWaitsToBeToldIsNotStoredAgain()
        {
            StatisticsBench bench = Fetching("1", ParameterAttributes.Passive);
            bench.Pass(10);
            var bank = (StorageMemoryBank)bench.Gateway.First;
            var other = (StorageMemoryBank)bench.Gateway.Second;
            int operations = bank.Operations + other.Operations;
            bench.Pass(1000);
            Assert.AreEqual(operations, bank.Operations + other.Operations);
        }

        [TestMethod]
        public void WhatTheAcsSwitchesItIsNotTold()
        {
            StatisticsBench bench = Fetching("0", ParameterAttributes.Active);
            int sessions = bench.Gateway.Agent.CompletedSessions;
            Assert.AreEqual(0, bench.SetByAcs(Set + "Enable", "boolean", "0"));
            bench.Pass(100);
            Assert.AreEqual("Disabled", bench.Get(Status));
            Assert.AreEqual(0, bench.SetByAcs(Set + "Enable", "boolean", "1"));
            bench.Pass(100);
            Assert.AreEqual(sessions + 2, bench.Gateway.Agent.CompletedSessions);

            bench.Put(Set + "Enable", "0");
            Assert.AreEqual(sessions + 3, bench.Gateway.Agent.CompletedSessions);
            Assert.AreEqual("4 VALUE CHANGE", NotedGateway.List(bench.Gateway.Acs.Inform, "<EventCode>"));
            Assert.AreEqual("Disabled", ValueIn(bench.Gateway.Acs.Inform, Status));
        }

        [TestMethod]
        public void ListsHaveNoActiveNotification()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            string[] lists = { Set + "SampleSeconds", First + "SampleSeconds", First + "SuspectData", First + "Values" };
            for (int i = 0; i < lists.Length; i++)
            {
                Assert.AreEqual(9009, bench.Notify(lists[i], ParameterAttributes.Active));
                Assert.AreEqual(0, bench.Notify(lists[i], ParameterAttributes.Passive));
            }

            bench.Pass(10);
            bench.Gateway.Agent.RequestConnection();
            bench.Gateway.Poll();
            for (int i = 0; i < lists.Length; i++)
            {
                string expected = lists[i] == First + "SuspectData" || lists[i] == First + "Values" ? "0" : "10";
                Assert.AreEqual(expected, ValueIn(bench.Gateway.Acs.Inform, lists[i]));
            }
        }

        [TestMethod]
        public void AFailureIsToldIfTheAcsAsksForIt()
        {
            StatisticsBench bench = StatisticsBench.Sampling(Meter.Count);
            bench.Put(First + "LowThreshold", "-1");
            bench.Put(First + "HighThreshold", "10");
            Assert.AreEqual(0, bench.Notify(First + "Failures", ParameterAttributes.Active));
            bench.Pass(10);
            bench.Meter.Value = 10;
            int sessions = bench.Gateway.Agent.CompletedSessions;
            bench.Pass(60);
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
            Assert.AreEqual("1", ValueIn(bench.Gateway.Acs.Inform, First + "Failures"));
        }

        [TestMethod]
        public void AnAcsConfiguresIsTriggeredAndCollects()
        {
            var bench = new StatisticsBench();
            FakeGateway gateway = bench.Gateway;
            gateway.Clock.UtcMilliseconds = StatisticsBench.NewYear;
            gateway.Acs.AnswersAll = false;
            gateway.Acs.Forget();
            string setting = AcsText.Entry(Set + "Name", "string", "hourly")
                + AcsText.Entry(Set + "SampleInterval", "unsignedInt", "3600")
                + AcsText.Entry(Set + "ReportSamples", "unsignedInt", "25")
                + AcsText.Entry(Set + "FetchSamples", "unsignedInt", "24")
                + AcsText.Entry(Set + "TimeReference", "dateTime", "2000-01-01T00:00:00Z")
                + AcsText.Entry(Set + "Enable", "boolean", "1")
                + AcsText.Entry(First + "Reference", "string", Meter.Count)
                + AcsText.Entry(First + "SampleMode", "string", "Change")
                + AcsText.Entry(First + "Enable", "boolean", "1");
            gateway.Acs.Answer(AcsText.InformResponse)
                .Answer(ObjectBench.AddText(StatisticsBench.Table, "k"))
                .Answer(ObjectBench.AddText(StatisticsBench.Parameters, "k"))
                .Answer(AcsText.Set(setting, "k"))
                .Answer(NotedGateway.SetAttributes(NotedGateway.Entry(Status, ParameterAttributes.Active)))
                .AnswerEmpty();
            gateway.Agent.RequestConnection();
            gateway.Poll();
            for (int i = 2; i <= 5; i++)
            {
                Assert.AreEqual(0, SessionBench.FaultOf(SessionBench.Body(gateway.Acs.Request(i))), gateway.Acs.Request(i));
            }

            gateway.Acs.Forget();
            string values = string.Empty;
            string seconds = string.Empty;
            for (int i = 1; i < 24; i++)
            {
                bench.Meter.Value += i;
                bench.Pass(3600);
                values += i.ToString() + ",";
                seconds += "3600,";
            }

            Assert.AreEqual(0, gateway.Acs.RequestCount);
            gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Get(Set)).AnswerEmpty();
            bench.Meter.Value += 24;
            bench.Pass(3600);
            Assert.AreEqual("4 VALUE CHANGE", NotedGateway.List(gateway.Acs.Request(0), "<EventCode>"));
            Assert.AreEqual("Enabled", ValueIn(gateway.Acs.Request(0), Status));
            string answer = gateway.Acs.Request(2);
            Assert.AreEqual(values + "24", ValueIn(answer, First + "Values"));
            Assert.AreEqual(seconds + "3600", ValueIn(answer, First + "SampleSeconds"));
            Assert.AreEqual(seconds + "3600", ValueIn(answer, Set + "SampleSeconds"));
            Assert.AreEqual("2026-01-01T00:00:00Z", ValueIn(answer, Set + "ReportStartTime"));
            Assert.AreEqual("2026-01-02T00:00:00Z", ValueIn(answer, Set + "ReportEndTime"));
            Assert.AreEqual("Enabled", ValueIn(answer, Status));
        }

        /// <summary>A set that triggers each so many samples, and an ACS that wants to know Status in some way.</summary>
        private static StatisticsBench Fetching(string samples, int notification)
        {
            StatisticsBench bench = StatisticsBench.WithSet(Meter.Count);
            bench.Put(Set + "FetchSamples", samples);
            Assert.AreEqual(0, bench.SetByAcs(Set + "Enable", "boolean", "1"));
            Assert.AreEqual(0, bench.Notify(Status, notification));
            return bench;
        }

        private static string ValueIn(string envelope, string path)
        {
            int at = envelope.IndexOf("<Name>" + path + "</Name>");
            Assert.IsTrue(at >= 0, path);
            string rest = envelope.Substring(at);
            int start = rest.IndexOf("\">") + 2;
            return rest.Substring(start, rest.IndexOf("</Value>") - start);
        }
    }
}
