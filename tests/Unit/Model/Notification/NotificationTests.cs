using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Notification
{
    /// <summary>What the ACS is told of changed values (TR-069 3.2.1, 3.7.1.5), with the whole agent.</summary>
    [TestClass]
    public class NotificationTests
    {
        private const string Steady = "Device.Noted.Steady";
        private const string Secret = "Device.Noted.Secret";
        private const string RowName = "Device.Noted.Row.2.Name";
        private const string RowLevel = "Device.Noted.Row.1.Level";
        private const string UpTime = "Device.DeviceInfo.UpTime";

        [TestMethod]
        public void R121_R127_R136_R159_PassiveChangesTravelWithTheNextInform()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 1);
            gateway.Notify(RowName, 1);
            gateway.Notify(RowLevel, 1);
            gateway.Configure(NotedGateway.Text, "new");
            gateway.Configure(RowName, "two");
            gateway.Object.Number = 5;
            gateway.Idle();
            Assert.AreEqual(Agent.Never, gateway.Due);

            gateway.Agent.RequestConnection();
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE,6 CONNECTION REQUEST", gateway.Events(0));
            Assert.AreEqual("new", gateway.Told(NotedGateway.Text));
            Assert.AreEqual("two", gateway.Told(RowName));
            Assert.AreEqual("5", gateway.Told(RowLevel));
            Assert.AreEqual(string.Empty, gateway.Told("Device.Noted.Row.1.Name"), "not asked for");
            Assert.AreEqual(gateway.ForcedCount + 3, gateway.ListedCount);

            // Once told, never again.
            gateway.Agent.RequestConnection();
            gateway.Session();
            Assert.AreEqual("6 CONNECTION REQUEST", gateway.Events(0));
            Assert.AreEqual(string.Empty, gateway.Told(NotedGateway.Text) + gateway.Told(RowName) + gateway.Told(RowLevel));
        }

        [TestMethod]
        public void R098_R160_ActiveNotificationOpensASession()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 2);
            gateway.Idle();
            gateway.Configure(NotedGateway.Text, "new");
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("new", gateway.Told(NotedGateway.Text));
            gateway.Idle();
            Assert.AreEqual(Agent.Never, gateway.Due);
        }

        [TestMethod]
        public void R098_R160_AComputedValueIsLookedAtNowAndThen()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(RowLevel, 2);
            Assert.AreEqual(gateway.Clock.Uptime + Limits.ChangeCheckInterval, gateway.Due);
            gateway.Clock.Advance(Limits.ChangeCheckInterval);
            gateway.Idle();
            gateway.Object.Number = 7;
            gateway.Clock.Advance(Limits.ChangeCheckInterval - 1);
            gateway.Idle();
            gateway.Clock.Advance(1);
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("7", gateway.Told(RowLevel));

            // Nobody wants to know any more: no need to wake up.
            gateway.Notify(RowLevel, 0);
            Assert.AreEqual(Agent.Never, gateway.Due);
        }

        [TestMethod]
        public void R098_R160_ASteadyValueIsLookedAtWhenItsObjectSaysSo()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(Steady, 2);
            Assert.AreEqual(Agent.Never, gateway.Due);
            gateway.Object.SteadyNumber = 1;
            gateway.Idle();
            gateway.Agent.Model.Changes.RequestCheck();
            gateway.Session();
            Assert.AreEqual("1", gateway.Told(Steady));
            gateway.Agent.Model.Changes.RequestCheck();
            gateway.Idle();
        }

        [TestMethod]
        public void R161_R162_WhatTheAcsSetsIsNoChange()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify("Device.Noted.", 2);
            string entries = AcsText.Entry(NotedGateway.Text, "string", "its") + AcsText.Entry(RowName, "string", "its")
                + AcsText.Entry(NotedGateway.ProvisioningCode, "string", "its");
            Assert.IsTrue(gateway.Ask(AcsText.Set(entries, "k")).Contains("<Status>0"), "set");
            gateway.Idle();
            gateway.Boot();
            gateway.Session();
            Assert.AreEqual("1 BOOT", gateway.Events(0));
            Assert.AreEqual(string.Empty, gateway.Told(NotedGateway.Text) + gateway.Told(RowName));
        }

        [TestMethod]
        public void R163_SeveralChangesAreToldOnceWithTheLatestValue()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 2);
            gateway.Configure(NotedGateway.Text, "one");
            gateway.Configure(NotedGateway.Text, "two");
            gateway.Configure(NotedGateway.Text, "three");
            gateway.Session();
            Assert.AreEqual("three", gateway.Told(NotedGateway.Text));
            gateway.Idle();
        }

        [TestMethod]
        public void R136_AValueThatChangedBackIsToldAndOneThatStayedIsNot()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 2);
            gateway.Configure(NotedGateway.Text, "old");
            gateway.Idle();
            gateway.Configure(NotedGateway.Text, "new");
            gateway.Configure(NotedGateway.Text, "old");
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("old", gateway.Told(NotedGateway.Text));
        }

        [TestMethod]
        public void R164_AChangeDuringASessionIsToldInTheNext()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Level, 2);
            gateway.Ask(AcsText.Set(AcsText.Entry("Device.Noted.Trigger", "unsignedInt", "9"), "k"));
            Assert.AreEqual(string.Empty, gateway.Told(NotedGateway.Level), "not in the running one");
            gateway.Clock.Advance(Limits.ChangeCheckInterval);
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("9", gateway.Told(NotedGateway.Level));
        }

        [TestMethod]
        public void R122_R136_AForcedParameterIsListedOnce()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Configure(NotedGateway.ProvisioningCode, "P");
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("P", gateway.Told(NotedGateway.ProvisioningCode));
            Assert.AreEqual(gateway.ForcedCount, gateway.ListedCount);
        }

        [TestMethod]
        public void R137_BootstrapDiscardsTheEventWithItsList()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 2);
            gateway.Configure(NotedGateway.Text, "new");
            gateway.Acs.Forget();
            gateway.Poll();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0), "failed");
            gateway.Configure("Device.ManagementServer.URL", "http://other.example/");
            gateway.Session();
            Assert.AreEqual("0 BOOTSTRAP", gateway.Events(0));
            Assert.AreEqual(string.Empty, gateway.Told(NotedGateway.Text));
            gateway.Idle();
            Assert.AreEqual("2 Subscriber", gateway.Attributes(NotedGateway.Text), "the attribute stays");
        }

        [TestMethod]
        public void SwitchingOffForgetsTheChange()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Level, 1);
            gateway.Ask(AcsText.Set(AcsText.Entry("Device.Noted.Trigger", "unsignedInt", "9"), "k"));
            gateway.Notify(NotedGateway.Level, 0);
            gateway.Notify(NotedGateway.Level, 1);
            gateway.Agent.RequestConnection();
            gateway.Session();
            Assert.AreEqual("6 CONNECTION REQUEST", gateway.Events(0));
        }

        [TestMethod]
        public void R154_AChangeIsRetriedUntilItIsTold()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 2);
            gateway.Configure(NotedGateway.Text, "new");
            for (int retry = 0; retry < 3; retry++)
            {
                gateway.Acs.Forget();
                gateway.Poll();
                Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
                Assert.AreEqual("new", gateway.Told(NotedGateway.Text));
                gateway.Idle();
                gateway.Clock.Advance(gateway.Due - gateway.Clock.Uptime);
            }

            gateway.Configure(NotedGateway.Text, "newer");
            gateway.Session();
            Assert.AreEqual("newer", gateway.Told(NotedGateway.Text));
            gateway.Idle();
            Assert.AreEqual(Agent.Never, gateway.Due);
        }

        [TestMethod]
        public void R136_ChangesOutliveARestart()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 2);
            gateway.Notify(NotedGateway.Level, 1);
            gateway.Configure(NotedGateway.Text, "new");
            gateway.Object.Number = 3;
            gateway.Boot();
            gateway.Session();
            Assert.AreEqual("1 BOOT,4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("new", gateway.Told(NotedGateway.Text));
            Assert.AreEqual("3", gateway.Told(NotedGateway.Level));
            gateway.Boot();
            gateway.Session();
            Assert.AreEqual("1 BOOT", gateway.Events(0));
        }

        [TestMethod]
        public void R180_NewFirmwareIsAChange()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.System.SoftwareVersion = "0.2";
            gateway.Boot();
            gateway.Acs.Forget();
            gateway.Poll();
            gateway.Clock.Advance(gateway.Due - gateway.Clock.Uptime);
            gateway.Session();
            Assert.AreEqual("1 BOOT,4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("0.2", gateway.Told(NotedGateway.SoftwareVersion));
            gateway.Boot();
            gateway.Session();
            Assert.AreEqual("1 BOOT", gateway.Events(0));
        }

        [TestMethod]
        public void R159_ACounterIsToldWithEachInform()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(UpTime, 1);
            for (int i = 1; i < 4; i++)
            {
                gateway.Clock.Advance(60000);
                gateway.Idle();
                gateway.Agent.RequestConnection();
                gateway.Session();
                Assert.AreEqual("4 VALUE CHANGE,6 CONNECTION REQUEST", gateway.Events(0));
                Assert.AreEqual((60 * i).ToString(), gateway.Told(UpTime));
            }
        }

        [TestMethod]
        public void AHiddenValueIsToldWithoutBeingShown()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(Secret, 2);
            gateway.Configure(Secret, "pass");
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
            Assert.IsTrue(gateway.Acs.Request(0).Contains("<Name>" + Secret + "</Name>"), "listed");
            Assert.IsFalse(gateway.Acs.Request(0).Contains("pass"), "shown");
        }

        [TestMethod]
        public void WithoutAnAcsAChangeWaitsQuietly()
        {
            var gateway = new NotedGateway(4096, 64);
            gateway.Provisioning.AcsUrl = string.Empty;
            gateway.Boot();
            gateway.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            gateway.Configure(NotedGateway.ProvisioningCode, "P");
            gateway.Idle();
            Assert.AreEqual(Agent.Never, gateway.Due);
        }

        [TestMethod]
        public void R161_RowsThatTheAcsAddsAndDeletesAreNoChangeOfTheirCount()
        {
            const string Count = "Device.NAT.PortMappingNumberOfEntries";
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(Count, 2);
            string add = "<c:AddObject><ObjectName>Device.NAT.PortMapping.</ObjectName><ParameterKey>k</ParameterKey></c:AddObject>";
            Assert.IsTrue(gateway.Ask(AcsText.Request(add)).Contains("<InstanceNumber>1<"), "added");
            gateway.Notify("Device.NAT.PortMapping.1.Description", 2);
            gateway.Clock.Advance(Limits.ChangeCheckInterval);
            gateway.Idle();
            gateway.Agent.RequestConnection();
            gateway.Session();
            Assert.AreEqual("6 CONNECTION REQUEST", gateway.Events(0));
            string delete = "<c:DeleteObject><ObjectName>Device.NAT.PortMapping.1.</ObjectName><ParameterKey>k</ParameterKey>"
                + "</c:DeleteObject>";
            Assert.IsTrue(gateway.Ask(AcsText.Request(delete)).Contains("<Status>0"), "deleted");
            gateway.Clock.Advance(Limits.ChangeCheckInterval);
            gateway.Idle();

            // The next row begins with the defaults.
            Assert.IsTrue(gateway.Ask(AcsText.Request(add)).Contains("<InstanceNumber>2<"), "added again");
            Assert.AreEqual("0 Subscriber", gateway.Attributes("Device.NAT.PortMapping.2.Description"));
        }
    }
}
