using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Notification
{
    /// <summary>DefaultActiveNotificationThrottle (TR-181 Device.ManagementServer.), with the whole agent.</summary>
    [TestClass]
    public class ThrottleTests
    {
        [TestMethod]
        public void R104_TheThrottleCountsFromTheLastSuccessfulSession()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 2);
            gateway.Ask(AcsText.Set(AcsText.Entry(NotedGateway.Throttle, "unsignedInt", "600"), "k"));
            gateway.Clock.Advance(100000);
            gateway.Configure(NotedGateway.Text, "one");
            gateway.Idle();
            Assert.AreEqual(gateway.Clock.Uptime + 500000, gateway.Due);
            gateway.Clock.Advance(499999);
            gateway.Configure(NotedGateway.Text, "two");
            gateway.Idle();
            gateway.Clock.Advance(1);
            gateway.Session();
            Assert.AreEqual("two", gateway.Told(NotedGateway.Text));

            // Long after the last session there is nothing to wait for.
            gateway.Clock.Advance(600000);
            gateway.Configure(NotedGateway.Text, "three");
            gateway.Session();
            Assert.AreEqual("three", gateway.Told(NotedGateway.Text));
        }

        [TestMethod]
        public void R105_OtherCausesAreNotThrottledAndTakeTheChangesAlong()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Text, 2);
            gateway.Ask(AcsText.Set(AcsText.Entry(NotedGateway.Throttle, "unsignedInt", "600"), "k"));
            gateway.Configure(NotedGateway.Text, "one");
            gateway.Idle();

            // A session that fails, and its retry.
            gateway.Agent.RequestConnection();
            gateway.Poll();
            Assert.AreEqual("4 VALUE CHANGE,6 CONNECTION REQUEST", gateway.Events(0));
            Assert.AreEqual(5000L, gateway.Due - gateway.Clock.Uptime);
            gateway.Clock.Advance(5000);
            gateway.Session();
            Assert.AreEqual("4 VALUE CHANGE", gateway.Events(0));
            Assert.AreEqual("one", gateway.Told(NotedGateway.Text));
            gateway.Idle();
            Assert.AreEqual(Agent.Never, gateway.Due);
        }

        [TestMethod]
        public void R104_R164_AChangeThatComesUpDuringASessionIsThrottledLikeOthers()
        {
            NotedGateway gateway = NotedGateway.Delivered();
            gateway.Notify(NotedGateway.Level, 2);
            gateway.Ask(AcsText.Set(AcsText.Entry(NotedGateway.Throttle, "unsignedInt", "600"), "k"));
            gateway.Ask(AcsText.Set(AcsText.Entry("Device.Noted.Trigger", "unsignedInt", "9"), "k"));
            gateway.Clock.Advance(Limits.ChangeCheckInterval);
            gateway.Idle();
            gateway.Clock.Advance(600000 - Limits.ChangeCheckInterval);
            gateway.Session();
            Assert.AreEqual("9", gateway.Told(NotedGateway.Level));
        }
    }
}
