using System.Text;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Notification;
using NanoCwmp.Tests.Unit.Objects;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Statistics
{
    /// <summary>A gateway past its first session, with a meter to sample and periodic statistics, on a virtual clock.</summary>
    public sealed class StatisticsBench
    {
        public const string Root = "Device.PeriodicStatistics.";
        public const string Table = "Device.PeriodicStatistics.SampleSet.";
        public const string Set = "Device.PeriodicStatistics.SampleSet.1.";
        public const string Parameters = "Device.PeriodicStatistics.SampleSet.1.Parameter.";
        public const string First = "Device.PeriodicStatistics.SampleSet.1.Parameter.1.";
        public const string Second = "Device.PeriodicStatistics.SampleSet.1.Parameter.2.";
        public const string Status = "Device.PeriodicStatistics.SampleSet.1.Status";

        /// <summary>2026-01-01T00:00:00Z.</summary>
        public const long NewYear = 1767225600000;

        private const int BankSize = 0x4000;
        private const int SecondMilliseconds = 1000;

        public StatisticsBench()
        {
            Gateway = new FakeGateway(BankSize) { HasStatistics = true, Objects = new ModelObject[] { Meter } };
            Gateway.Boot();
            Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            Gateway.Acs.AnswersAll = true;
            Gateway.Poll();
            Assert.AreEqual(1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
        }

        public FakeGateway Gateway { get; }

        public Meter Meter { get; } = new Meter();

        /// <summary>A bench with one set of one parameter, both disabled: ten seconds, four samples.</summary>
        public static StatisticsBench WithSet(string reference)
        {
            var bench = new StatisticsBench();
            bench.AddRow(Table);
            bench.AddParameter(reference);
            bench.Put(Set + "SampleInterval", "10");
            bench.Put(Set + "ReportSamples", "4");
            return bench;
        }

        /// <summary>As <see cref="WithSet"/>, enabled just now.</summary>
        public static StatisticsBench Sampling(string reference)
        {
            StatisticsBench bench = WithSet(reference);
            bench.Put(Set + "Enable", "true");
            return bench;
        }

        /// <summary>Sets a parameter as the owner of the device.</summary>
        public void Put(string path, string value)
        {
            Assert.IsTrue(Gateway.Agent.Configure(path, value), path + "=" + value);
            Gateway.Poll();
        }

        /// <summary>Tries to set a parameter, which must fail.</summary>
        public void Refuse(string path, string value)
        {
            Assert.IsFalse(Gateway.Agent.Configure(path, value), path + "=" + value);
        }

        /// <summary>Adds an enabled parameter to the first set.</summary>
        public void AddParameter(string reference)
        {
            string row = Parameters + AddRow(Parameters).ToString() + ".";
            Put(row + "Reference", reference);
            Put(row + "Enable", "true");
        }

        /// <summary>Has the ACS add a row.</summary>
        /// <returns>Its instance number, or the negative fault code.</returns>
        public int AddRow(string table)
        {
            string body = Ask(ObjectBench.AddText(table, string.Empty));
            int fault = SessionBench.FaultOf(body);
            int start = body.IndexOf("<InstanceNumber>") + 16;
            return fault != 0 ? -fault : int.Parse(body.Substring(start, body.IndexOf("</InstanceNumber>") - start));
        }

        /// <summary>Has the ACS delete a row.</summary>
        public void DeleteRow(string row)
        {
            Assert.AreEqual(0, SessionBench.FaultOf(Ask(ObjectBench.DeleteText(row, string.Empty))));
        }

        /// <summary>Has the ACS set one parameter.</summary>
        /// <returns>The fault code, or 0.</returns>
        public int SetByAcs(string path, string type, string value)
        {
            return SessionBench.FaultOf(Ask(AcsText.Set(AcsText.Entry(path, type, value), string.Empty)));
        }

        /// <summary>Has the ACS set one notification.</summary>
        /// <returns>The fault code, or 0.</returns>
        public int Notify(string path, int notification)
        {
            return SessionBench.FaultOf(Ask(NotedGateway.SetAttributes(NotedGateway.Entry(path, notification))));
        }

        /// <summary>Has the ACS ask one thing in a session of its own.</summary>
        /// <returns>What stands in the body of the answer.</returns>
        public string Ask(string request)
        {
            Gateway.Acs.AnswersAll = false;
            Gateway.Acs.Forget();
            Gateway.Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
            Gateway.Agent.RequestConnection();
            int sessions = Gateway.Agent.CompletedSessions;
            Gateway.Poll();
            Assert.AreEqual(sessions + 1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
            string body = SessionBench.Body(Gateway.Acs.Request(2));
            Gateway.Acs.Forget();
            Gateway.Acs.AnswersAll = true;
            return body;
        }

        /// <summary>Gets a value as the firmware has it.</summary>
        public string Get(string path)
        {
            byte[] name = Encoding.UTF8.GetBytes(path);
            var address = new ParameterAddress();
            ParameterModel model = Gateway.Agent.Model;
            Assert.IsTrue(model.Resolver.TryResolve(name, 0, name.Length, address), path);
            return model.Peek(address).ToString();
        }

        /// <summary>Compares the lists of a row.</summary>
        public void Check(string row, string values, string seconds, string suspects)
        {
            Assert.AreEqual(values, Get(row + "Values"), row);
            Assert.AreEqual(seconds, Get(row + "SampleSeconds"), row);
            Assert.AreEqual(suspects, Get(row + "SuspectData"), row);
        }

        /// <summary>Lets time pass, and calls the agent whenever it wants to be.</summary>
        public void Pass(int seconds)
        {
            PassMilliseconds(seconds * (long)SecondMilliseconds);
        }

        /// <summary>Lets time pass, and calls the agent whenever it wants to be.</summary>
        public void PassMilliseconds(long milliseconds)
        {
            long end = Gateway.Clock.Uptime + milliseconds;
            int calls = 0;
            while (Gateway.Clock.Uptime < end)
            {
                Assert.IsTrue(calls++ < 10000, "the agent finds no rest");
                long due = Gateway.Due < end ? Gateway.Due : end;
                Gateway.Clock.Advance(due > Gateway.Clock.Uptime ? due - Gateway.Clock.Uptime : 0);
                Gateway.Poll();
            }
        }

        /// <summary>Lets time pass while the agent is busy with something else.</summary>
        public void Sleep(int seconds)
        {
            Gateway.Clock.Advance(seconds * (long)SecondMilliseconds);
            Gateway.Poll();
        }

        /// <summary>Switches the device off and on, past the session that follows.</summary>
        public void Reboot()
        {
            Gateway.Boot();
            Gateway.Poll();
            Assert.AreEqual(1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
        }
    }
}
