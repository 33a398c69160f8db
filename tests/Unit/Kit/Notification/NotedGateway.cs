using System;
using System.Text;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Notification
{
    /// <summary>A whole gateway with <see cref="NotedObject"/>, and short forms for what its ACS does to attributes.</summary>
    public sealed class NotedGateway
    {
        public const string Text = "Device.Noted.Text";
        public const string Level = "Device.Noted.Level";
        public const string ProvisioningCode = "Device.DeviceInfo.ProvisioningCode";
        public const string SoftwareVersion = "Device.DeviceInfo.SoftwareVersion";
        public const string ConnectionRequestUrl = "Device.ManagementServer.ConnectionRequestURL";
        public const string Throttle = "Device.ManagementServer.DefaultActiveNotificationThrottle";

        private readonly int _keys;

        // In an array, so that the old agent can be let go before the new one takes its memory.
        private readonly Agent[] _agent = new Agent[1];

        public NotedGateway(int bankSize, int keys)
        {
            _keys = keys;
            First = new StorageMemoryBank(bankSize, 16);
            Second = new StorageMemoryBank(bankSize, 16);
        }

        public StorageMemoryBank First { get; }

        public StorageMemoryBank Second { get; }

        public FakeClock Clock { get; } = new FakeClock();

        public FakeSystem System { get; } = new FakeSystem();

        public FakeProvisioning Provisioning { get; } = new FakeProvisioning();

        public ScriptedAcs Acs { get; } = new ScriptedAcs();

        public NotedObject Object { get; } = new NotedObject();

        public Agent Agent
        {
            get { return _agent[0]; }
        }

        public long Due { get; private set; }

        /// <summary>Gets how many parameters the Inform of the first boot had: the forced ones.</summary>
        public int ForcedCount { get; private set; }

        /// <summary>Gets how many parameters the Inform of the last session had.</summary>
        public int ListedCount
        {
            get
            {
                string text = Acs.Request(0);
                string rest = text.Substring(text.IndexOf("ParameterValueStruct[") + 21);
                return int.Parse(rest.Substring(0, rest.IndexOf("]")));
            }
        }

        /// <summary>A gateway that has told the ACS of its first boot, and makes no periodic Informs.</summary>
        public static NotedGateway Delivered()
        {
            var gateway = new NotedGateway(4096, 128);
            gateway.Boot();
            Assert.IsTrue(gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0"), "periodic");
            gateway.Session();
            Assert.AreEqual("0 BOOTSTRAP,1 BOOT", gateway.Events(0));
            Assert.AreEqual(Agent.Never, gateway.Due);
            gateway.ForcedCount = gateway.ListedCount;
            return gateway;
        }

        /// <summary>Switches the device off and on.</summary>
        public void Boot()
        {
            Array.Clear(_agent, 0, 1);
            Clock.Restart();
            _agent[0] = new Agent(new AgentPlatform
            {
                System = System,
                Clock = Clock,
                Entropy = new FakeEntropy(),
                Connector = Acs,
                FirstBank = First,
                SecondBank = Second,
                StoreKeys = _keys,
                Provisioning = Provisioning,
                Objects = new ModelObject[] { Object },
                Log = new FakeLog(),
            });
            Assert.IsTrue(Agent.Start(), "start");
        }

        public long Poll()
        {
            Due = Agent.Poll(Clock.Uptime);
            return Due;
        }

        /// <summary>Polls, which must lead to no session.</summary>
        public void Idle()
        {
            Acs.Forget();
            Poll();
            Assert.AreEqual(0, Acs.RequestCount, "no session");
        }

        /// <summary>Polls, which must lead to a whole session in which the ACS asks nothing.</summary>
        public void Session()
        {
            Acs.Forget();
            Acs.AnswerSession();
            Run();
        }

        /// <summary>Has the ACS ask one thing in a session of its own.</summary>
        /// <returns>The answer.</returns>
        public string Ask(string request)
        {
            Acs.Forget();
            Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
            Agent.RequestConnection();
            Run();
            return Acs.Request(2);
        }

        /// <summary>Has the ACS set one notification.</summary>
        public void Notify(string path, int notification)
        {
            string answer = Ask(SetAttributes(Entry(path, notification)));
            Assert.IsTrue(answer.Contains("<cwmp:SetParameterAttributesResponse></cwmp:SetParameterAttributesResponse>"), answer);
        }

        /// <summary>Gets notification and access list of a parameter as the ACS sees them, as in "1 Subscriber".</summary>
        public string Attributes(string path)
        {
            string answer = Ask(GetAttributes(path));
            Assert.IsTrue(answer.Contains("cwmp:ParameterAttributeStruct[1]"), answer);
            Assert.AreEqual(path, Between(answer, "<Name>"));
            string list = answer.Contains("xsd:string[1]") ? " " + Between(answer, "<string>") : string.Empty;
            return Between(answer, "<Notification>") + list;
        }

        /// <summary>Sets a parameter as the owner of the device.</summary>
        public void Configure(string path, string text)
        {
            Assert.IsTrue(Agent.Configure(path, text), path);
        }

        /// <summary>Gets the EventCodes of an Inform.</summary>
        public string Events(int request)
        {
            return List(Acs.Request(request), "<EventCode>");
        }

        /// <summary>Gets the values that the Inform of the last session has of a parameter: none, one or more.</summary>
        public string Told(string path)
        {
            var values = new StringBuilder();
            string rest = Acs.Request(0);
            string name = "<Name>" + path + "</Name>";
            for (int at = rest.IndexOf(name); at >= 0; at = rest.IndexOf(name))
            {
                rest = rest.Substring(at + name.Length);
                int start = rest.IndexOf("\">") + 2;
                values.Append(values.Length == 0 ? string.Empty : ",");
                values.Append(rest.Substring(start, rest.IndexOf("</Value>") - start));
            }

            return values.ToString();
        }

        public static string GetAttributes(string path)
        {
            return AcsText.Request("<c:GetParameterAttributes><ParameterNames e:arrayType=\"xsd:string[1]\"><string>" + path
                + "</string></ParameterNames></c:GetParameterAttributes>");
        }

        public static string SetAttributes(string entries)
        {
            return AcsText.Request(
                "<c:SetParameterAttributes><ParameterList>" + entries + "</ParameterList></c:SetParameterAttributes>");
        }

        public static string Entry(string path, int notification)
        {
            return Entry(path, "1", notification.ToString(), "0", string.Empty);
        }

        public static string Entry(string path, string change, string notification, string accessChange, string access)
        {
            return "<SetParameterAttributesStruct><Name>" + path + "</Name><NotificationChange>" + change
                + "</NotificationChange><Notification>" + notification + "</Notification><AccessListChange>" + accessChange
                + "</AccessListChange><AccessList>" + access + "</AccessList></SetParameterAttributesStruct>";
        }

        /// <summary>Gets the texts of all elements of a name, with commas between.</summary>
        public static string List(string text, string tag)
        {
            var list = new StringBuilder();
            for (int at = text.IndexOf(tag); at >= 0; at = text.IndexOf(tag))
            {
                text = text.Substring(at + tag.Length);
                list.Append(list.Length == 0 ? string.Empty : ",");
                list.Append(text.Substring(0, text.IndexOf("<")));
            }

            return list.ToString();
        }

        private static string Between(string text, string tag)
        {
            string rest = text.Substring(text.IndexOf(tag) + tag.Length);
            return rest.Substring(0, rest.IndexOf("<"));
        }

        private void Run()
        {
            int completed = Agent.CompletedSessions;
            Poll();
            Assert.AreEqual(completed + 1, Agent.CompletedSessions, Agent.LastFailure);
        }
    }
}
