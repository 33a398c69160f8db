using System.Text;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Dhcp
{
    /// <summary>A gateway that finds its ACS by DHCP.</summary>
    public sealed class DhcpGateway
    {
        public const string Url = "Device.ManagementServer.URL";
        public const string Code = "Device.DeviceInfo.ProvisioningCode";
        public const string Wait = "Device.ManagementServer.CWMPRetryMinimumWaitInterval";
        public const string Multiplier = "Device.ManagementServer.CWMPRetryIntervalMultiplier";

        public DhcpGateway(string provisionedUrl)
        {
            Gateway.Provisioning.AcsUrl = provisionedUrl;
            Gateway.Dhcp = Dhcp;
        }

        public FakeGateway Gateway { get; } = new FakeGateway(16384);

        public FakeDhcp Dhcp { get; } = new FakeDhcp();

        public ScriptedAcs Acs
        {
            get { return Gateway.Acs; }
        }

        /// <summary>An answer with option 43: a URL, and what else is not empty.</summary>
        public static DhcpAnswer Answer(string url, string code, string wait, string multiplier)
        {
            byte[] options = DhcpAnswer.SubOption(1, url);
            options = code.Length > 0 ? DhcpAnswer.Join(options, DhcpAnswer.SubOption(2, code)) : options;
            options = wait.Length > 0 ? DhcpAnswer.Join(options, DhcpAnswer.SubOption(3, wait)) : options;
            options = multiplier.Length > 0 ? DhcpAnswer.Join(options, DhcpAnswer.SubOption(4, multiplier)) : options;
            return DhcpAnswer.Ack().Option(43, options);
        }

        public static DhcpAnswer Answer(string url)
        {
            return Answer(url, string.Empty, string.Empty, string.Empty);
        }

        public string Setting(string path)
        {
            return Gateway.Setting(path);
        }

        public void Boot()
        {
            Assert.IsTrue(Gateway.Boot(), "boot");
            Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
        }

        /// <summary>Boots and finds an ACS by DHCP, which the first session with it succeeds.</summary>
        public void BootWith(DhcpAnswer answer)
        {
            Dhcp.Answer = answer;
            Acs.AnswerSession();
            Boot();
            Gateway.Poll();
            Poll(3);
            Assert.AreEqual(1, Gateway.Agent.CompletedSessions, Gateway.Log.Last);
            Acs.Forget();
            Dhcp.Answer = null;
        }

        /// <summary>Polls the agent without letting time pass, as when datagrams come in.</summary>
        public void Poll(int times)
        {
            for (int i = 0; i < times; i++)
            {
                Gateway.Poll();
            }
        }

        /// <summary>Runs a session in which the ACS asks one thing.</summary>
        public void Ask(string request)
        {
            Acs.Forget();
            Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
            Gateway.Agent.RequestConnection();
            Gateway.Poll();
            Assert.AreEqual(3, Acs.RequestCount, Gateway.Log.Last);
            Acs.Forget();
        }

        /// <summary>Lets time pass, as long as the agent has something to do, up to a point in time.</summary>
        public void RunTo(long uptime)
        {
            while (Gateway.Due <= uptime)
            {
                Gateway.Clock.Advance(Gateway.Due > Gateway.Clock.Uptime ? Gateway.Due - Gateway.Clock.Uptime : 0);
                Gateway.Poll();
            }

            Gateway.Clock.Advance(uptime - Gateway.Clock.Uptime);
            Gateway.Poll();
        }

        public static byte[] Bytes(string text)
        {
            return Encoding.UTF8.GetBytes(text);
        }
    }
}
