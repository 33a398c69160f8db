using NanoCwmp.Model;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>DeleteObject (TR-069 A.3.2.7).</summary>
    [TestClass]
    public class DeleteObjectTests
    {
        private const string Boxes = "Device.Shelf.Box.";

        [TestMethod]
        public void R239_R242_R245_R246_AnswersStatusAndTakesTheRowAway()
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            bench.Add(Boxes);
            int commits = bench.Shelf.Commits;
            Assert.AreEqual(
                "<cwmp:DeleteObjectResponse><Status>0</Status></cwmp:DeleteObjectResponse>",
                bench.Answer(ObjectBench.DeleteText("Device.Shelf.Box.1.", "gone")));
            Assert.AreEqual("gone", bench.Get("Device.ManagementServer.ParameterKey"));
            Assert.AreEqual(commits + 1, bench.Shelf.Commits, "the object is told");
            Assert.AreEqual("1", bench.Get("Device.Shelf.BoxNumberOfEntries"));
            bench.Boot();
            Assert.AreEqual("Device.Shelf.Box.2.=1 ", bench.List(Boxes, true));
            Assert.AreEqual("-9005", bench.Get("Device.Shelf.Box.1.Label"));
            Assert.AreEqual("9003 Device.Shelf.Box.1.Label=9005", bench.Set("Device.Shelf.Box.1.Label", "x"));
        }

        [TestMethod]
        public void R243_EverythingInTheRowGoesAndNothingElse()
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            bench.Add("Device.Shelf.Coin.");
            bench.Set("Device.Shelf.Coin.1.Code", "c", "Device.Shelf.Box.1.Label", "a");
            bench.Add("Device.Shelf.Box.1.Item.");
            bench.Set("Device.Shelf.Box.1.Item.1.Text", "t");
            bench.Delete("Device.Shelf.Coin.1.");
            int before = bench.Model.Log.KeyCount;

            // The counter of the boxes and what stands beside them is all that a box leaves behind.
            Assert.AreEqual(2, bench.Add(Boxes));
            bench.Set("Device.Shelf.Box.2.Label", "b", "Device.Shelf.Box.2.Size", "3");
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.2.Item."));
            Assert.AreEqual(2, bench.Add("Device.Shelf.Box.2.Item."));
            bench.Set("Device.Shelf.Box.2.Item.2.Text", "t", "Device.Shelf.Box.2.Item.2.Alias", "x");
            StageNote(bench, (byte)'N', "Device.Shelf.Box.2.Label");
            StageNote(bench, (byte)'A', "Device.Shelf.Box.2.Item.1.Text");
            StageNote(bench, (byte)'z', "Device.Shelf.Box.2.");
            Assert.IsTrue(bench.Model.Log.KeyCount > before + 8, "much to delete");
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.2."));
            Assert.AreEqual(before, bench.Model.Log.KeyCount);
            Assert.AreEqual("a", bench.Get("Device.Shelf.Box.1.Label"));
            Assert.AreEqual("t", bench.Get("Device.Shelf.Box.1.Item.1.Text"));

            // A row in a row alone.
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.1.Item.1."));
            Assert.AreEqual("0", bench.Get("Device.Shelf.Box.1.ItemNumberOfEntries"));
            Assert.AreEqual("a", bench.Get("Device.Shelf.Box.1.Label"));
        }

        [TestMethod]
        [DataRow("Device.Shelf.Box.", 9005)]
        [DataRow("Device.Shelf.Box.1", 9005)]
        [DataRow("Device.Shelf.Box.3.", 9005)]
        [DataRow("Device.Shelf.Box.01.", 9005)]
        [DataRow("Device.Shelf.Box.65537.", 9005)]
        [DataRow("Device.Shelf.Box.[x].", 9005)]
        [DataRow("Device.Shelf.Box.*.", 9005)]
        [DataRow("Device.Shelf.Box.1.Label", 9005)]
        [DataRow("Device.Shelf.Box.1.Item.", 9005)]
        [DataRow("Device.Shelf.Box.1.Item.1.", 9005)]
        [DataRow("Device.Shelf.Slot.1.", 9005)]
        [DataRow("Device.Shelf.", 9005)]
        [DataRow("", 9005)]
        [DataRow("Device.Shelf.Box.2.", 9001)]
        public void R243_R245_R247_RowsThatCannotBeDeleted(string path, int fault)
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            bench.Add(Boxes);
            bench.Shelf.Kept = 2;
            Assert.AreEqual(fault, bench.Delete(path));
            Assert.AreEqual("added", bench.Get("Device.ManagementServer.ParameterKey"));
            Assert.AreEqual("2", bench.Get("Device.Shelf.BoxNumberOfEntries"));
        }

        [TestMethod]
        [DataRow("<ObjectName>Device.Shelf.Box.1.</ObjectName>")]
        [DataRow("<ParameterKey>k</ParameterKey>")]
        [DataRow("<ObjectName>Device.Shelf.Box.1.</ObjectName><ParameterKey>123456789012345678901234567890123</ParameterKey>")]
        public void R243_MissingOrWrongArguments(string arguments)
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            string body = bench.Answer(AcsText.Request("<c:DeleteObject>" + arguments + "</c:DeleteObject>"));
            Assert.AreEqual(FaultCode.InvalidArguments, ObjectBench.FaultOf(body));
            Assert.AreEqual("1", bench.Get("Device.Shelf.BoxNumberOfEntries"));
        }

        private static void StageNote(ObjectBench bench, byte kind, string path)
        {
            var address = new ParameterAddress();
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(path);
            byte[] key = new byte[ParameterLog.KeyMaximum];
            Assert.IsTrue(bench.Model.Resolver.TryResolve(bytes, 0, bytes.Length, address), path);
            bench.Model.Transaction.Begin();
            int length = StoreKey.Write(kind, bench.Model.Registry.HashOf(address.Node), address, key);
            bench.Model.Transaction.Stage(key, length, key, 1);
            Assert.AreEqual(FaultCode.None, bench.Model.Transaction.Commit());
        }
    }
}
