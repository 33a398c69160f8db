using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A whole gateway with a virtual clock, a storage that outlives restarts and a scripted ACS.</summary>
    public sealed class FakeGateway
    {
        public FakeGateway(int bankSize)
        {
            First = new StorageMemoryBank(bankSize, 16);
            Second = new StorageMemoryBank(bankSize, 16);
        }

        public FakeClock Clock { get; } = new FakeClock();

        public FakeEntropy Entropy { get; } = new FakeEntropy();

        public FakeSystem System { get; } = new FakeSystem();

        public FakeProvisioning Provisioning { get; } = new FakeProvisioning();

        public FakeLog Log { get; } = new FakeLog();

        public ScriptedAcs Acs { get; } = new ScriptedAcs();

        public IStorageBank First { get; set; }

        public IStorageBank Second { get; set; }

        /// <summary>Gets the agent that runs since the last <see cref="Boot"/>.</summary>
        public Agent Agent { get; private set; }

        /// <summary>Gets when the agent wants to be called, as it said last.</summary>
        public long Due { get; private set; }

        /// <summary>Switches the device off and on.</summary>
        public bool Boot()
        {
            Agent = null;
            Clock.Restart();
            Agent = new Agent(new AgentPlatform
            {
                System = System,
                Clock = Clock,
                Entropy = Entropy,
                Connector = Acs,
                FirstBank = First,
                SecondBank = Second,
                Provisioning = Provisioning,
                Log = Log,
            });
            return Agent.Start();
        }

        /// <summary>Calls the agent at the present time.</summary>
        public long Poll()
        {
            Due = Agent.Poll(Clock.Uptime);
            return Due;
        }

        /// <summary>Lets time pass until the agent wants to be called, and calls it.</summary>
        public void PollWhenDue()
        {
            Clock.Advance(Due - Clock.Uptime);
            Poll();
        }

        /// <summary>Gets a parameter as the firmware sees it.</summary>
        public string Setting(string path)
        {
            return Agent.Model.GetSetting(Agent.Model.NodeOf(path)).ToString();
        }
    }
}
