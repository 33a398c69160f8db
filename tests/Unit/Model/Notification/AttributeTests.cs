using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Notification
{
    /// <summary>GetParameterAttributes and SetParameterAttributes (TR-069 A.3.2.4, A.3.2.5), with the whole agent.</summary>
    [TestClass]
    public class AttributeTests
    {
        private const string UpTime = "Device.DeviceInfo.UpTime";
        private const string ParameterKey = "Device.ManagementServer.ParameterKey";
        private const string Subscriber = "<string>Subscriber</string>";

        [TestMethod]
        public void R169_R170_R171_R176_Defaults()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            Assert.AreEqual("2 Subscriber", gateway.Attributes(NotedGateway.SoftwareVersion));
            Assert.AreEqual("2 Subscriber", gateway.Attributes(NotedGateway.ProvisioningCode));
            Assert.AreEqual("2 Subscriber", gateway.Attributes(NotedGateway.ConnectionRequestUrl));
            Assert.AreEqual(3, Notifications(gateway, "Device.DeviceInfo.").Split('2').Length, "those two");
            Assert.AreEqual(1, Notifications(gateway, "Device.DeviceInfo.").Split('1').Length, "none passive");
            Assert.AreEqual(2, Notifications(gateway, "Device.ManagementServer.").Split('2').Length, "the URL alone");
            Assert.AreEqual(1, Notifications(gateway, "Device.ManagementServer.").Split('1').Length, "none passive");
            Assert.AreEqual("0,0,0,0,0,0,0,0,0", Notifications(gateway, "Device.Noted."));
        }

        [TestMethod]
        [DataRow("Device.Noted.", 9)]
        [DataRow("Device.Noted.Row.", 4)]
        [DataRow("Device.Noted.Row.2.", 2)]
        [DataRow("Device.Noted.Row.2.Name", 1)]
        public void R228_NamesAndPartialPaths(string path, int count)
        {
            NotedGateway gateway = NotedGateway.Delivered();
            string answer = gateway.Ask(NotedGateway.GetAttributes(path));
            Assert.IsTrue(answer.Contains("<cwmp:GetParameterAttributesResponse><ParameterList soap-enc:arrayType=\"cwmp:"
                + "ParameterAttributeStruct[" + count.ToString() + "]\">"), answer);
            string[] names = NotedGateway.List(answer, "<ParameterAttributeStruct><Name>").Split(',');
            Assert.AreEqual(count, names.Length);
            for (int i = 0; i < count; i++)
            {
                Assert.IsTrue(names[i].StartsWith(path), names[i]);
            }
        }

        [TestMethod]
        [DataRow("Device.Noted.Nothing", "9005")]
        [DataRow("Device.Noted", "9005")]
        [DataRow("Device.Noted.Row.3.", "9005")]
        [DataRow("device.Noted.Text", "9005")]
        public void R229_R231_UnknownNames(string path, string code)
        {
            NotedGateway gateway = NotedGateway.Delivered();
            Assert.AreEqual(code, Fault(gateway.Ask(NotedGateway.GetAttributes(path))));
            Assert.AreEqual(code, Fault(gateway.Ask(NotedGateway.SetAttributes(NotedGateway.Entry(path, 1)))));
        }

        [TestMethod]
        public void R229_R231_MissingArguments()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            string empty = "<c:GetParameterAttributes><ParameterNames></ParameterNames></c:GetParameterAttributes>";
            Assert.AreEqual("9003", Fault(gateway.Ask(AcsText.Request(empty))));
            Assert.AreEqual("9003", Fault(gateway.Ask(NotedGateway.SetAttributes(string.Empty))));
            string[] arguments =
            {
                "<Name>" + NotedGateway.Text + "</Name>", "<NotificationChange>1</NotificationChange>",
                "<Notification>1</Notification>", "<AccessListChange>1</AccessListChange>", "<AccessList></AccessList>",
            };
            for (int missing = 0; missing < arguments.Length; missing++)
            {
                // In the reverse of the usual order, too.
                string entry = "<SetParameterAttributesStruct>";
                for (int i = arguments.Length - 1; i >= 0; i--)
                {
                    entry += i == missing ? string.Empty : arguments[i];
                }

                string answer = gateway.Ask(NotedGateway.SetAttributes(entry + "</SetParameterAttributesStruct>"));
                Assert.AreEqual("9003", Fault(answer), arguments[missing]);
            }

            Assert.AreEqual("0 Subscriber", gateway.Attributes(NotedGateway.Text));
        }

        [TestMethod]
        public void R175_R230_OnlyWhatIsToBeChangedIsLookedAt()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            Set(gateway, NotedGateway.Entry(NotedGateway.Text, "true", "1", "1", string.Empty));
            Assert.AreEqual("1", gateway.Attributes(NotedGateway.Text));
            Set(gateway, NotedGateway.Entry(NotedGateway.Text, "0", "2", "false", Subscriber));
            Assert.AreEqual("1", gateway.Attributes(NotedGateway.Text));
            Set(gateway, NotedGateway.Entry(NotedGateway.Text, "0", "99", "1", Subscriber));
            Assert.AreEqual("1 Subscriber", gateway.Attributes(NotedGateway.Text));
            Set(gateway, NotedGateway.Entry(NotedGateway.Text, "1", "2", "0", string.Empty));
            Assert.AreEqual("2 Subscriber", gateway.Attributes(NotedGateway.Text));
            Set(gateway, NotedGateway.Entry(NotedGateway.Text, "1", "0", "0", string.Empty));
            Assert.AreEqual("0 Subscriber", gateway.Attributes(NotedGateway.Text));
        }

        [TestMethod]
        public void R173_R231_OneWrongEntryAnywhereChangesNothing()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            Set(gateway, NotedGateway.Entry("Device.Noted.", "1", "1", "1", string.Empty));
            string before = gateway.Ask(NotedGateway.GetAttributes("Device.Noted."));
            string[] wrong =
            {
                NotedGateway.Entry("Device.Noted.Nothing", 1), NotedGateway.Entry(NotedGateway.Text, 7),
                NotedGateway.Entry(NotedGateway.Text, 3), NotedGateway.Entry(UpTime, 2), NotedGateway.Entry("Device.", 2),
            };
            string[] codes = { "9005", "9003", "9009", "9009", "9009" };
            for (int i = 0; i < wrong.Length * 3; i++)
            {
                string entries = string.Empty;
                for (int position = 0; position < 3; position++)
                {
                    entries += position == i % 3 ? wrong[i / 3] : NotedGateway.Entry("Device.", "1", "0", "1", Subscriber);
                }

                Assert.AreEqual(codes[i / 3], Fault(gateway.Ask(NotedGateway.SetAttributes(entries))), i.ToString());
                Assert.AreEqual(before, gateway.Ask(NotedGateway.GetAttributes("Device.Noted.")), i.ToString());
            }
        }

        [TestMethod]
        [DataRow("-1", "9003")]
        [DataRow("7", "9003")]
        [DataRow("4294967297", "9003")]
        [DataRow("x", "9003")]
        [DataRow("", "9003")]
        [DataRow("3", "9009")]
        [DataRow("4", "9009")]
        [DataRow("5", "9009")]
        [DataRow("6", "9009")]
        [DataRow("0", "")]
        [DataRow("1", "")]
        [DataRow("2", "")]
        public void R158_R232_NotificationValues(string notification, string code)
        {
            NotedGateway gateway = NotedGateway.Delivered();
            string entry = NotedGateway.Entry(NotedGateway.Text, "1", notification, "0", string.Empty);
            Assert.AreEqual(code, Fault(gateway.Ask(NotedGateway.SetAttributes(entry))));
            Assert.AreEqual((code.Length == 0 ? notification : "0") + " Subscriber", gateway.Attributes(NotedGateway.Text));
        }

        [TestMethod]
        public void R168_ActiveNotificationIsDeniedWhereItMayBe()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            Assert.AreEqual("9009", Fault(gateway.Ask(NotedGateway.SetAttributes(NotedGateway.Entry(UpTime, 2)))));
            Assert.AreEqual("9009", Fault(gateway.Ask(NotedGateway.SetAttributes(NotedGateway.Entry(ParameterKey, 2)))));

            // A path that includes one of them cannot have it either.
            Assert.AreEqual("9009", Fault(gateway.Ask(NotedGateway.SetAttributes(NotedGateway.Entry("Device.DeviceInfo.", 2)))));
            gateway.Notify("Device.Noted.", 2);
            Assert.AreEqual("2 Subscriber", gateway.Attributes("Device.Noted.Row.1.Level"));
        }

        [TestMethod]
        public void R167_R174_PassiveNotificationForEveryParameterThatExists()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify("Device.", 1);
            Assert.AreEqual(3, Notifications(gateway, "Device.DeviceInfo.").Split('2').Length, "what cannot be less");
            Assert.AreEqual(1, Notifications(gateway, "Device.DeviceInfo.").Split('0').Length, "none is off there");
            Assert.AreEqual(1, Notifications(gateway, "Device.ManagementServer.").Split('0').Length, "none is off");
            Assert.AreEqual("1,1,1,1,1,1,1,1,1", Notifications(gateway, "Device.Noted."));
            Assert.AreEqual("1 Subscriber", gateway.Attributes("Device.RootDataModelVersion"));
            gateway.Object.Rows = 3;
            Assert.AreEqual("0 Subscriber", gateway.Attributes("Device.Noted.Row.3.Name"));
            gateway.Notify(string.Empty, 0);
            Assert.AreEqual(3, Notifications(gateway, "Device.DeviceInfo.").Split('2').Length, "what cannot be less");
            Assert.AreEqual(1, Notifications(gateway, "Device.DeviceInfo.").Split('1').Length, "none is passive any more");
        }

        [TestMethod]
        public void R169_ForcedNotificationStaysActive()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.SoftwareVersion, 0);
            gateway.Notify(NotedGateway.ProvisioningCode, 1);
            Assert.AreEqual("2 Subscriber", gateway.Attributes(NotedGateway.SoftwareVersion));
            gateway.Configure(NotedGateway.ProvisioningCode, "by hand");
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("by hand", gateway.Told(NotedGateway.ProvisioningCode));
        }

        [TestMethod]
        public void R170_DefaultNotificationCanBeSwitchedOff()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.ConnectionRequestUrl, 0);
            Assert.AreEqual("0 Subscriber", gateway.Attributes(NotedGateway.ConnectionRequestUrl));
            gateway.Boot();
            Assert.AreEqual("0 Subscriber", gateway.Attributes(NotedGateway.ConnectionRequestUrl));
            gateway.Notify(NotedGateway.ConnectionRequestUrl, 2);
            Assert.AreEqual("2 Subscriber", gateway.Attributes(NotedGateway.ConnectionRequestUrl));
        }

        [TestMethod]
        public void R172_AttributesOutliveARestart()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            Set(gateway, NotedGateway.Entry(NotedGateway.Text, "1", "1", "1", string.Empty));
            Set(gateway, NotedGateway.Entry("Device.Noted.Row.2.Name", "1", "2", "0", string.Empty));
            gateway.Boot();
            Assert.AreEqual("1", gateway.Attributes(NotedGateway.Text));
            Assert.AreEqual("2 Subscriber", gateway.Attributes("Device.Noted.Row.2.Name"));
            Assert.AreEqual("0 Subscriber", gateway.Attributes("Device.Noted.Row.1.Name"));
        }

        [TestMethod]
        public void R176_R177_AccessLists()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            string other = "<string>X_02C0DE_Neighbour</string><string>" + new string('n', 100) + "</string>";
            Set(gateway, NotedGateway.Entry(NotedGateway.Text, "0", "0", "1", other));
            Assert.AreEqual("0", gateway.Attributes(NotedGateway.Text), "unknown values are as good as absent");
            Assert.IsFalse(gateway.Agent.Configure(NotedGateway.Text, "mine"), "the owner may not");
            string set = AcsText.Set(AcsText.Entry(NotedGateway.Text, "string", "its"), "k");
            Assert.IsTrue(gateway.Ask(set).Contains("<Status>0"), "the ACS may");
            Set(gateway, NotedGateway.Entry(NotedGateway.Text, "0", "0", "1", other + Subscriber + other));
            Assert.AreEqual("0 Subscriber", gateway.Attributes(NotedGateway.Text));
            Assert.IsTrue(gateway.Agent.Configure(NotedGateway.Text, "mine"), "the owner may again");
        }

        [TestMethod]
        public void R233_TheParameterKeyStays()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Ask(AcsText.Set(AcsText.Entry(NotedGateway.Text, "string", "its"), "key"));
            gateway.Notify("Device.ManagementServer.", 1);
            Assert.AreEqual("key", gateway.Agent.Model.GetSetting(gateway.Agent.Model.NodeOf(ParameterKey)).ToString());
        }

        [TestMethod]
        public void R173_R231_WhatFindsNoRoomChangesNothing()
        {
            var gateway = new NotedGateway(8192, 16);
            gateway.Boot();
            gateway.Session();
            gateway.Object.Rows = 50;
            Assert.AreEqual("9004", Fault(gateway.Ask(NotedGateway.SetAttributes(NotedGateway.Entry("Device.Noted.", 1)))));
            gateway.Object.Rows = 2;
            Assert.AreEqual("0 Subscriber", gateway.Attributes(NotedGateway.Text));
            gateway.Notify(NotedGateway.Text, 1);
        }

        private static void Set(NotedGateway gateway, string entry)
        {
            Assert.AreEqual(string.Empty, Fault(gateway.Ask(NotedGateway.SetAttributes(entry))));
        }

        private static string Notifications(NotedGateway gateway, string path)
        {
            return NotedGateway.List(gateway.Ask(NotedGateway.GetAttributes(path)), "<Notification>");
        }

        private static string Fault(string answer)
        {
            return NotedGateway.List(answer, "<FaultCode>");
        }
    }
}
