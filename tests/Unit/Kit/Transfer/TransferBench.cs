using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>A gateway past its first session, with an executor.</summary>
    public sealed class TransferBench
    {
        public const string GetAll = "<c:GetAllQueuedTransfers/>";

        private const int BankSize = 0x4000;

        public TransferBench()
            : this(true)
        {
        }

        public TransferBench(bool hasExecutor)
        {
            Gateway = new FakeGateway(BankSize);
            Gateway.Executor = hasExecutor ? Executor : null;
            Gateway.Boot();
            Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            Gateway.Acs.AnswerSession();
            Gateway.Poll();
            Assert.AreEqual(1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
        }

        public FakeGateway Gateway { get; }

        public FakeExecutor Executor { get; } = new FakeExecutor();

        /// <summary>Gets the bodies of the requests of the last session.</summary>
        public ScriptedAcs Acs
        {
            get { return Gateway.Acs; }
        }

        /// <summary>Has the ACS ask one thing in a session of its own.</summary>
        /// <returns>What stands in the body of the answer.</returns>
        public string Ask(string request)
        {
            return Ask(request, AcsText.InformResponse);
        }

        /// <summary>Has the ACS ask one thing, with an InformResponse of its choice.</summary>
        public string Ask(string request, string informResponse)
        {
            Acs.Forget();
            Acs.Answer(informResponse).Answer(request).AnswerEmpty();
            Gateway.Agent.RequestConnection();
            int sessions = Gateway.Agent.CompletedSessions;
            Gateway.Poll();
            Assert.AreEqual(sessions + 1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
            return SessionBench.Body(Acs.Request(2));
        }

        /// <summary>Gives the fault code of the answer to a request, or 0 if it is none.</summary>
        public int FaultOf(string request)
        {
            return SessionBench.FaultOf(Ask(request));
        }

        /// <summary>Runs the session that is due now, in which the CPE makes up to three requests of its own.</summary>
        /// <returns>The events of the Inform, with their CommandKeys.</returns>
        public string Session(string first, string second, string third)
        {
            Acs.Forget();
            Acs.Answer(AcsText.InformResponse);
            AnswerIf(first);
            AnswerIf(second);
            AnswerIf(third);
            Acs.AnswerEmpty();
            int sessions = Gateway.Agent.CompletedSessions;
            Gateway.Poll();
            Assert.AreEqual(sessions + 1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
            return Events(0);
        }

        /// <summary>Runs the session that is due now, with one request of the CPE that is answered.</summary>
        public string Session(string response)
        {
            return Session(response, string.Empty, string.Empty);
        }

        /// <summary>Calls the agent and looks whether it opens a session.</summary>
        /// <returns>Whether it stays silent.</returns>
        public bool IsSilent()
        {
            Acs.Forget();
            Gateway.Poll();
            return Acs.RequestCount == 0;
        }

        /// <summary>Lets time pass.</summary>
        public void Wait(long seconds)
        {
            Gateway.Clock.Advance(seconds * 1000);
        }

        /// <summary>Switches the device off and on, and runs its first session with one request of its own, or none.</summary>
        /// <returns>The events of the Inform.</returns>
        public string Restart(string response)
        {
            Gateway.Boot();
            return Session(response);
        }

        /// <summary>Lists the events of an Inform, with their CommandKeys and commas between them.</summary>
        public string Events(int request)
        {
            return EventsOf(Acs.Request(request));
        }

        /// <summary>Lists the events of an Inform, with their CommandKeys and commas between them.</summary>
        public static string EventsOf(string inform)
        {
            string list = string.Empty;
            for (int at = inform.IndexOf("<EventCode>"); at >= 0; at = inform.IndexOf("<EventCode>", at + 1))
            {
                string rest = inform.Substring(at);
                string key = Between(rest, "<CommandKey>");
                list += (list.Length > 0 ? "," : string.Empty) + Between(rest, "<EventCode>");
                list += key.Length > 0 ? ":" + key : string.Empty;
            }

            return list;
        }

        /// <summary>Gets the text of the first element of a name.</summary>
        public static string Between(string text, string tag)
        {
            int start = text.IndexOf(tag) + tag.Length;
            return text.Substring(start, text.IndexOf('<', start) - start);
        }

        private void AnswerIf(string answer)
        {
            if (answer.Length > 0)
            {
                Acs.Answer(answer);
            }
        }
    }
}
