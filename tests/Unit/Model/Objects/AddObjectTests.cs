using NanoCwmp.Model;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>AddObject (TR-069 A.3.2.6).</summary>
    [TestClass]
    public class AddObjectTests
    {
        private const string Boxes = "Device.Shelf.Box.";

        [TestMethod]
        public void R234_R236_R245_R246_AnswersNumberAndStatusAndKeepsRowAndKey()
        {
            var bench = new ObjectBench();
            Assert.AreEqual(
                "<cwmp:AddObjectResponse><InstanceNumber>1</InstanceNumber><Status>0</Status></cwmp:AddObjectResponse>",
                bench.Answer(ObjectBench.AddText(Boxes, "k1")));
            Assert.AreEqual("k1", bench.Get("Device.ManagementServer.ParameterKey"));
            Assert.AreEqual(1, bench.Shelf.Commits, "the object is told");

            // In the other order, too.
            Assert.AreEqual(
                "<cwmp:AddObjectResponse><InstanceNumber>2</InstanceNumber><Status>0</Status></cwmp:AddObjectResponse>",
                bench.Answer(AcsText.Request(
                    "<c:AddObject><ParameterKey>k2</ParameterKey><x/><ObjectName>" + Boxes + "</ObjectName></c:AddObject>")));
            bench.Boot();
            Assert.AreEqual("Device.Shelf.Box.1.=1 Device.Shelf.Box.2.=1 ", bench.List(Boxes, true));
            Assert.AreEqual("k2", bench.Get("Device.ManagementServer.ParameterKey"));
        }

        [TestMethod]
        public void R235_R239_NewRowsHaveDefaultsAndAreCounted()
        {
            var bench = new ObjectBench();
            Assert.AreEqual("0", bench.Get("Device.Shelf.BoxNumberOfEntries"));
            Assert.AreEqual(1, bench.Add(Boxes));
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Box.1.Label", "mine", "Device.Shelf.Box.1.Enable", "1"));
            Assert.AreEqual(2, bench.Add(Boxes));
            Assert.AreEqual("2", bench.Get("Device.Shelf.BoxNumberOfEntries"));
            Assert.AreEqual("false", bench.Get("Device.Shelf.Box.2.Enable"));
            Assert.AreEqual("cpe-2", bench.Get("Device.Shelf.Box.2.Alias"));
            Assert.AreEqual("none", bench.Get("Device.Shelf.Box.2.Label"));
            Assert.AreEqual("7", bench.Get("Device.Shelf.Box.2.Size"));
            Assert.AreEqual("22", bench.Get("Device.Shelf.Box.2.Weight"));
            Assert.AreEqual("red", bench.Get("Device.Shelf.Box.2.Colour"));
            Assert.AreEqual("0", bench.Get("Device.Shelf.Box.2.ItemNumberOfEntries"));

            // Sub-tables belong to their row.
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.2.Item."));
            Assert.AreEqual(2, bench.Add("Device.Shelf.Box.2.Item."));
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.1.Item."));
            Assert.AreEqual("2", bench.Get("Device.Shelf.Box.2.ItemNumberOfEntries"));
            Assert.AreEqual("1", bench.Get("Device.Shelf.Box.1.ItemNumberOfEntries"));
            Assert.AreEqual("empty", bench.Get("Device.Shelf.Box.2.Item.2.Text"));
            Assert.AreEqual("mine", bench.Get("Device.Shelf.Box.1.Label"));
        }

        [TestMethod]
        public void R237_NumbersOfDeletedRowsAreNotUsedAgainWhileThereAreOthers()
        {
            var bench = new ObjectBench();
            for (int round = 1; round < 6; round++)
            {
                Assert.AreEqual(round, bench.Add(Boxes), "a new number");
                Assert.AreEqual(0, bench.Delete(Boxes + round.ToString() + "."));
                bench.Boot();
            }

            // The last number was given: now the lowest free one comes.
            SetLastNumber(bench, 65534);
            Assert.AreEqual(65535, bench.Add(Boxes));
            Assert.AreEqual(1, bench.Add(Boxes));
            Assert.AreEqual(2, bench.Add(Boxes));
            Assert.AreEqual(0, bench.Delete(Boxes + "1."));
            bench.Boot();
            Assert.AreEqual(1, bench.Add(Boxes));
            Assert.AreEqual(3, bench.Add(Boxes));
            Assert.AreEqual(
                "Device.Shelf.Box.1.=1 Device.Shelf.Box.2.=1 Device.Shelf.Box.3.=1 Device.Shelf.Box.65535.=1 ",
                bench.List(Boxes, true));
        }

        [TestMethod]
        [DataRow("Device.Shelf.Box", 9005)]
        [DataRow("Device.Shelf.Box.1.", 9005)]
        [DataRow("Device.Shelf.Box.2.", 9005)]
        [DataRow("Device.Shelf.Box.1.Label", 9005)]
        [DataRow("Device.Shelf.Box.2.Item.", 9005)]
        [DataRow("Device.Shelf.", 9005)]
        [DataRow("Device.Shelf.Slot.", 9005)]
        [DataRow("Device.Shelf.Slot.[x].", 9005)]
        [DataRow("Device.Shelf.Coin.[x].", 9005)]
        [DataRow("Device.shelf.Box.", 9005)]
        [DataRow("Device.Shelf.Box.*.", 9005)]
        [DataRow("Device.Shelf.Box.[x].Item.", 9005)]
        [DataRow("Device.Shelf.Box.[x].[y].", 9005)]
        [DataRow("Device.Shelf.Box.[x]", 9005)]
        [DataRow("Device.Shelf.Box.[].", 9005)]
        [DataRow("Device.Shelf.Box.[.", 9005)]
        [DataRow("Device.Shelf.Box.[x.", 9005)]
        [DataRow("Device.Shelf.Box.[1x].", 9005)]
        [DataRow("Device.Shelf.Box.[x y].", 9005)]
        [DataRow("Device.Shelf.Box.[cpe-1].", 9007)]
        [DataRow("", 9005)]
        [DataRow(".", 9005)]
        public void R240_R241_PathsThatCannotBeAddedTo(string path, int fault)
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            int keys = bench.Model.Log.KeyCount;
            Assert.AreEqual(-fault, bench.Add(path));
            Assert.AreEqual(keys, bench.Model.Log.KeyCount, "nothing is left behind");
            Assert.AreEqual("Device.Shelf.Box.1.=1 ", bench.List(Boxes, true));
        }

        [TestMethod]
        [DataRow("<ObjectName>Device.Shelf.Box.</ObjectName>")]
        [DataRow("<ParameterKey>k</ParameterKey>")]
        [DataRow("")]
        [DataRow("<ObjectName>Device.Shelf.Box.</ObjectName><ParameterKey>123456789012345678901234567890123</ParameterKey>")]
        public void R240_MissingOrWrongArguments(string arguments)
        {
            var bench = new ObjectBench();
            string body = bench.Answer(AcsText.Request("<c:AddObject>" + arguments + "</c:AddObject>"));
            Assert.AreEqual(FaultCode.InvalidArguments, ObjectBench.FaultOf(body));
            Assert.AreEqual(string.Empty, bench.List(Boxes, true));
        }

        [TestMethod]
        public void R240_R245_FullTableIsRefusedAndTheKeyStays()
        {
            var bench = new ObjectBench();
            for (int i = 1; i <= Shelf.MaximumBoxes; i++)
            {
                Assert.AreEqual(i, bench.Add(Boxes));
            }

            string body = bench.Answer(ObjectBench.AddText(Boxes, "late"));
            Assert.AreEqual(FaultCode.ResourcesExceeded, ObjectBench.FaultOf(body));
            Assert.AreEqual("added", bench.Get("Device.ManagementServer.ParameterKey"));
            Assert.AreEqual("4", bench.Get("Device.Shelf.BoxNumberOfEntries"));

            // The tables in the rows have limits of their own.
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.3.Item."));
            Assert.AreEqual(2, bench.Add("Device.Shelf.Box.3.Item."));
            Assert.AreEqual(-9004, bench.Add("Device.Shelf.Box.3.Item."));
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.4.Item."));
        }

        [TestMethod]
        public void R240_FullStorageIsRefusedAndLeavesNothing()
        {
            // Keys run out after some rows of a table that is far from full.
            var bench = new ObjectBench();
            int rows = 0;
            int added;
            while ((added = bench.Add("Device.Shelf.Coin.")) > 0)
            {
                Assert.AreEqual(++rows, added);
            }

            Assert.AreEqual(-9004, added);
            Assert.IsTrue(rows > 20 && rows <= 96, "the limit of all tables together");
            bench.Boot();
            int found = 0;
            for (int row = 1; row < 200; row++)
            {
                found += bench.Get("Device.Shelf.Coin." + row.ToString() + ".Code") == "-9005" ? 0 : 1;
            }

            Assert.AreEqual(rows, found);
        }

        [TestMethod]
        public void R226_WritableSaysWhatCanBeAddedAndDeleted()
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            bench.Add(Boxes);
            bench.Shelf.Kept = 2;
            Assert.AreEqual(
                "Device.Shelf.BoxNumberOfEntries Device.Shelf.Main=1 Device.Shelf.All=1 Device.Shelf.Item=1 Device.Shelf.Nowhere=1 "
                    + "Device.Shelf.Weak=1 Device.Shelf.Box.=1 Device.Shelf.Coin.=1 Device.Shelf.Slot. ",
                bench.List("Device.Shelf.", true));
            Assert.AreEqual("Device.Shelf.Box.1.=1 Device.Shelf.Box.2. ", bench.List(Boxes, true));
            Assert.AreEqual("Device.Shelf.Slot.1. Device.Shelf.Slot.2. ", bench.List("Device.Shelf.Slot.", true));
            Assert.AreEqual(
                "Device.Shelf.Box.1.Enable=1 Device.Shelf.Box.1.Alias=1 Device.Shelf.Box.1.Label=1 Device.Shelf.Box.1.Size=1 "
                    + "Device.Shelf.Box.1.Weight Device.Shelf.Box.1.Colour=1 Device.Shelf.Box.1.ItemNumberOfEntries "
                    + "Device.Shelf.Box.1.Item.=1 ",
                bench.List("Device.Shelf.Box.1.", true));
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.1."));
            Assert.AreEqual(9001, bench.Delete("Device.Shelf.Box.2."));
        }

        [TestMethod]
        public void RowsOfTablesThatAreUnknownHereStayInTheLog()
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            var place = new ParameterAddress();
            place.Instances[0] = 5;
            place.Depth = 1;
            byte[] key = new byte[ParameterLog.KeyMaximum];
            int length = StoreKey.Write(StoreKey.Row, 0x12345678, place, key);
            bench.Model.Transaction.Begin();
            bench.Model.Transaction.Stage(key, length, key, 0);
            Assert.AreEqual(FaultCode.None, bench.Model.Transaction.Commit());
            bench.Boot();
            Assert.AreEqual("Device.Shelf.Box.1.=1 ", bench.List(Boxes, true));
            Assert.IsTrue(bench.Model.Log.Contains(key, 0, length), "kept");
        }

        private static void SetLastNumber(ObjectBench bench, int number)
        {
            var table = new ParameterAddress();
            byte[] key = new byte[ParameterLog.KeyMaximum];
            byte[] value = new byte[2];
            StoreKey.Put16(value, 0, number);
            int length = StoreKey.Write(StoreKey.LastRow, bench.Model.Registry.HashOf(bench.Shelf.BoxNode), table, key);
            bench.Model.Transaction.Begin();
            bench.Model.Transaction.Stage(key, length, value, 2);
            Assert.AreEqual(FaultCode.None, bench.Model.Transaction.Commit());
        }
    }
}
