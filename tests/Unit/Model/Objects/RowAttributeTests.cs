using NanoCwmp.Model;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Unit.Notification;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>Notification and access lists of parameters in rows.</summary>
    [TestClass]
    public class RowAttributeTests
    {
        private const string Boxes = "Device.Shelf.Box.";

        [TestMethod]
        public void R238_NewRowsHaveDefaultAttributesAlsoWithTheNumberOfAnOldOne()
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            bench.Add("Device.Shelf.Box.1.Item.");
            Assert.AreEqual("0,0,0,0,0,0,0,0,0,0", NotificationsOf(bench, "Device.Shelf.Box.1."));
            bench.Answer(NotedGateway.SetAttributes(
                NotedGateway.Entry("Device.Shelf.Box.1.", "1", "2", "1", string.Empty)
                    + NotedGateway.Entry("Device.Shelf.Box.1.Label", 1)));
            Assert.AreEqual("2,2,1,2,2,2,2,2,2,2", NotificationsOf(bench, "Device.Shelf.Box.1."));
            bench.Add(Boxes);
            Assert.AreEqual("0,0,0,0,0,0,0", NotificationsOf(bench, "Device.Shelf.Box.2."), "of another row");
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.1."));
            UseAllNumbers(bench);
            Assert.AreEqual(1, bench.Add(Boxes), "the old number");
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.1.Item."));
            string answer = bench.Answer(NotedGateway.GetAttributes("Device.Shelf.Box.1."));
            Assert.AreEqual("0,0,0,0,0,0,0,0,0,0", NotedGateway.List(answer, "<Notification>"));
            Assert.AreEqual(
                "Subscriber,Subscriber,Subscriber,Subscriber,Subscriber,Subscriber,Subscriber,Subscriber,Subscriber,Subscriber",
                NotedGateway.List(answer, "<string>"));
        }

        [TestMethod]
        public void R251_R252_AttributesByAlias()
        {
            var bench = new ObjectBench();
            bench.Add("Device.Shelf.Box.[left].");
            bench.Answer(NotedGateway.SetAttributes(NotedGateway.Entry("Device.Shelf.Box.[left].Label", 1)));
            bench.Answer(NotedGateway.SetAttributes(NotedGateway.Entry("Device.Shelf.Box.1.Alias", 2)));
            Assert.AreEqual("0,2,1,0,0,0,0", NotificationsOf(bench, "Device.Shelf.Box.[left]."));
            bench.Set("Device.ManagementServer.InstanceMode", "InstanceAlias");
            string answer = bench.Answer(NotedGateway.GetAttributes("Device.Shelf.Box.1.Label"));
            Assert.AreEqual("Device.Shelf.Box.[left].Label", NotedGateway.List(answer, "<Name>"));
            answer = bench.Answer(NotedGateway.GetAttributes("Device.Shelf.Box.[right].Label"));
            Assert.AreEqual(9005, ObjectBench.FaultOf(answer));
            answer = bench.Answer(NotedGateway.SetAttributes(NotedGateway.Entry("Device.Shelf.Box.[right].Label", 1)));
            Assert.AreEqual(9005, ObjectBench.FaultOf(answer));
            answer = bench.Answer(NotedGateway.GetAttributes("Device.Shelf.Box.*.Label"));
            Assert.AreEqual(9005, ObjectBench.FaultOf(answer), "no wildcards");
        }

        private static string NotificationsOf(ObjectBench bench, string path)
        {
            return NotedGateway.List(bench.Answer(NotedGateway.GetAttributes(path)), "<Notification>");
        }

        private static void UseAllNumbers(ObjectBench bench)
        {
            byte[] key = new byte[ParameterLog.KeyMaximum];
            byte[] last = { 0xFF, 0xFF };
            int length = StoreKey.Write(
                StoreKey.LastRow, bench.Model.Registry.HashOf(bench.Shelf.BoxNode), new ParameterAddress(), key);
            bench.Model.Transaction.Begin();
            bench.Model.Transaction.Stage(key, length, last, last.Length);
            Assert.AreEqual(FaultCode.None, bench.Model.Transaction.Commit());
        }
    }
}
