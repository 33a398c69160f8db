#nullable disable

using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Unit.Stun
{
    /// <summary>A gateway that has told the ACS of its boot, in a network with a STUN server and, if wanted, a NAT.</summary>
    public sealed class StunBench
    {
        public const string Prefix = "Device.ManagementServer.";
        public const string Address = Prefix + "UDPConnectionRequestAddress";

        private const int BankSize = 4096;

        public StunBench(long natPatience)
        {
            Internet = new FakeInternet(Gateway.Clock) { Patience = natPatience, Server = Server };
            Gateway.Datagram = Internet;
            Gateway.Entropy.IsCounting = true;
            Boot();
        }

        public FakeGateway Gateway { get; } = new FakeGateway(BankSize);

        public FakeInternet Internet { get; }

        public FakeStunServer Server { get; } = new FakeStunServer();

        /// <summary>Gets how many sessions there were since the boot, its own included.</summary>
        public int Sessions
        {
            get { return Gateway.Agent.CompletedSessions; }
        }

        /// <summary>Switches the device off and on, and lets it tell the ACS.</summary>
        public void Boot()
        {
            Gateway.Boot();
            Set("PeriodicInformEnable", "0");
            Poll();
        }

        /// <summary>Sets one of the settings of ManagementServer.</summary>
        public bool Set(string name, string value)
        {
            return Gateway.Agent.Configure(Prefix + name, value);
        }

        /// <summary>Gets one of the settings of ManagementServer.</summary>
        public string Get(string name)
        {
            return Gateway.Setting(Prefix + name);
        }

        /// <summary>Switches STUN on, with a fixed period or a range, and polls until nothing is due at once.</summary>
        public void Enable(string minimum, string maximum)
        {
            Set("STUNMinimumKeepAlivePeriod", minimum);
            Set("STUNMaximumKeepAlivePeriod", maximum);
            Set("STUNEnable", "1");
            Settle();
        }

        /// <summary>Polls with an ACS that is ready for a session.</summary>
        public void Poll()
        {
            Gateway.Acs.Forget();
            Gateway.Acs.AnswerSession();
            Gateway.Poll();
        }

        /// <summary>Polls until nothing has come in any more, without letting time pass.</summary>
        public void Settle()
        {
            for (int i = 0; i < 8; i++)
            {
                Poll();
            }
        }

        /// <summary>Lets time pass, polling when the device wants to, and whenever something may have come in.</summary>
        public void Run(long milliseconds)
        {
            long end = Gateway.Clock.Uptime + milliseconds;
            while (Gateway.Due < end)
            {
                Gateway.Clock.Advance(Gateway.Due > Gateway.Clock.Uptime ? Gateway.Due - Gateway.Clock.Uptime : 0);
                Settle();
            }

            Gateway.Clock.Advance(end - Gateway.Clock.Uptime);
            Settle();
        }

        /// <summary>Sends a connection request, and polls.</summary>
        /// <returns>How many sessions it has opened.</returns>
        public int Request(string text)
        {
            int before = Sessions;
            Internet.Send(text);
            Settle();
            return Sessions - before;
        }
    }
}
