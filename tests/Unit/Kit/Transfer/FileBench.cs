using System.Text;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>A gateway with its own executor, a file server, and slots, past its first session.</summary>
    public sealed class FileBench
    {
        public const string Firmware = "1 Firmware Upgrade Image";
        public const string Configuration = "3 Vendor Configuration File";

        private const int BankSize = 0x4000;
        private const int SlotSize = 0x8000;

        public FileBench()
        {
            Gateway = new FakeGateway(BankSize) { Executor = null, LogSize = 2048 };
            Gateway.Slots = new FakeSlots(SlotSize, FakeImage.Make(1, 3000));
            Server = new FileServer(Gateway.Acs);
            Gateway.Files = Server;
            Gateway.Clock.UtcMilliseconds = 1700000000000;
            Gateway.Boot();
            Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            Gateway.Acs.AnswersAll = true;
            Gateway.Poll();
            Assert.AreEqual(1, Gateway.Agent.CompletedSessions, Gateway.Agent.LastFailure);
        }

        public FakeGateway Gateway { get; }

        public FileServer Server { get; }

        public FakeSlots Slots
        {
            get { return Gateway.Slots; }
        }

        public ScriptedAcs Acs
        {
            get { return Gateway.Acs; }
        }

        /// <summary>Has the ACS ask one thing in a session of its own; a transfer that follows has its first step.</summary>
        /// <returns>What stands in the body of the answer.</returns>
        public string Ask(string request)
        {
            Acs.Forget();
            Acs.Answer(AcsText.InformResponse).Answer(request);
            Gateway.Agent.RequestConnection();
            Gateway.Poll();
            return Session.SessionBench.Body(Acs.Request(2));
        }

        /// <summary>Has a file downloaded.</summary>
        /// <returns>The fault code of TransferComplete, or of the response.</returns>
        public int Download(string type)
        {
            return Download(type, TransferText.Url, "0");
        }

        public int Download(string type, string url, string size)
        {
            int fault = Session.SessionBench.FaultOf(Ask(TransferText.Download("k", type, url, "0", size)));
            return fault == 0 ? Finish() : fault;
        }

        /// <summary>Has a file uploaded.</summary>
        /// <returns>As <see cref="Download(string)"/>.</returns>
        public int Upload(string type)
        {
            int fault = Session.SessionBench.FaultOf(Ask(TransferText.Upload("k", type, 0)));
            return fault == 0 ? Finish() : fault;
        }

        /// <summary>Lets the device run, over restarts of its own, until it has told the end of the transfer.</summary>
        /// <returns>The fault code.</returns>
        public int Finish()
        {
            int told = Acs.TransferCompletes;
            for (int i = 0; i < 2000 && Acs.TransferCompletes == told; i++)
            {
                Run();
            }

            Assert.AreEqual(told + 1, Acs.TransferCompletes, "not told");
            return int.Parse(TransferBench.Between(Acs.TransferComplete, "<FaultCode>"));
        }

        /// <summary>Lets the device run until it restarts; it is off then.</summary>
        public void RunToRestart()
        {
            int reboots = Gateway.System.Reboots;
            for (int i = 0; i < 2000 && Gateway.System.Reboots == reboots; i++)
            {
                Wait();
                Gateway.Poll();
            }

            Assert.AreEqual(reboots + 1, Gateway.System.Reboots, "no restart");
        }

        /// <summary>Calls the agent once when it wants to be called; a device that restarts is started.</summary>
        public void Run()
        {
            int reboots = Gateway.System.Reboots;
            Wait();
            Gateway.Poll();
            if (Gateway.System.Reboots > reboots)
            {
                Gateway.Boot();
                Gateway.Poll();
            }
        }

        /// <summary>Gets a parameter, also one in a row, as the firmware sees it.</summary>
        public string Peek(string path)
        {
            var address = new ParameterAddress();
            byte[] name = Encoding.UTF8.GetBytes(path);
            Assert.IsTrue(Gateway.Agent.Model.Resolver.TryResolve(name, 0, name.Length, address), path);
            return Gateway.Agent.Model.Peek(address).ToString();
        }

        /// <summary>Has the ACS get a parameter, also one in a row.</summary>
        public string Get(string path)
        {
            string body = Ask(AcsText.Request(
                "<c:GetParameterValues><ParameterNames><string>" + path + "</string></ParameterNames></c:GetParameterValues>"));
            int at = body.IndexOf("<Value");
            return at < 0 ? body : body.Substring(body.IndexOf('>', at) + 1, body.IndexOf("</Value>") - body.IndexOf('>', at) - 1);
        }

        private void Wait()
        {
            Assert.IsTrue(Gateway.Due != Agent.Never, "nothing is due");
            if (Gateway.Due > Gateway.Clock.Uptime)
            {
                Gateway.Clock.Advance(Gateway.Due - Gateway.Clock.Uptime);
            }
        }
    }
}
