using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>Rows by Alias (TR-069 3.6.1, TR-106 3.8.1).</summary>
    [TestClass]
    public class AliasTests
    {
        private const string Boxes = "Device.Shelf.Box.";
        private const string InstanceMode = "Device.ManagementServer.InstanceMode";
        private const string AutoCreate = "Device.ManagementServer.AutoCreateInstances";

        [TestMethod]
        public void R248_R218_SettingsAndTheirDefaults()
        {
            var bench = new ObjectBench();
            Assert.AreEqual("true", bench.Get("Device.ManagementServer.AliasBasedAddressing"));
            Assert.AreEqual("InstanceNumber", bench.Get(InstanceMode));
            Assert.AreEqual("false", bench.Get(AutoCreate));
            Assert.AreEqual("9003 " + InstanceMode + "=9007", bench.Set(InstanceMode, "InstanceName"));
            Assert.AreEqual("9003 " + InstanceMode + "=9007", bench.Set(InstanceMode, string.Empty));
            Assert.AreEqual("9003 " + InstanceMode + "=9007", bench.Set(InstanceMode, "InstanceNumber|InstanceAlias"));

            // Wildcards are not supported, and that is what the device says.
            bench.Add(Boxes);
            Assert.AreEqual("false", bench.Get("Device.ManagementServer.InstanceWildcardsSupported"));
            Assert.AreEqual("-9005", bench.Get("Device.Shelf.Box.*.Label"));
            Assert.AreEqual("-9005", bench.List("Device.Shelf.Box.*.", false));
        }

        [TestMethod]
        [DataRow("a")]
        [DataRow("Z9_-")]
        [DataRow("cpe-1")]
        [DataRow("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")]
        public void R249_GoodAliases(string alias)
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Box.1.Alias", alias));
            Assert.AreEqual(alias, bench.Get("Device.Shelf.Box.[" + alias + "].Alias"));
            Assert.AreEqual("-9005", bench.Get("Device.Shelf.Box.[" + alias + "x].Alias"));
            bench.Boot();
            Assert.AreEqual(alias, bench.Get("Device.Shelf.Box.1.Alias"));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("1a")]
        [DataRow("_a")]
        [DataRow("-a")]
        [DataRow("a b")]
        [DataRow("a.b")]
        [DataRow("[a]")]
        [DataRow(" a")]
        [DataRow("\u00E4")]
        [DataRow("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-x")]
        public void R249_BadAliases(string alias)
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            Assert.AreEqual("9003 Device.Shelf.Box.1.Alias=9007", bench.Set("Device.Shelf.Box.1.Alias", alias));
            Assert.AreEqual("cpe-1", bench.Get("Device.Shelf.Box.1.Alias"));
        }

        [TestMethod]
        public void R249_AliasesAreUniqueInTheirTableAndCaseCounts()
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            bench.Add(Boxes);
            bench.Add("Device.Shelf.Box.1.Item.");
            bench.Add("Device.Shelf.Box.2.Item.");
            Assert.AreEqual("9003 Device.Shelf.Box.2.Alias=9007", bench.Set("Device.Shelf.Box.2.Alias", "cpe-1"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Box.2.Alias", "CPE-1"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Box.2.Item.1.Alias", "CPE-1"), "another table");
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Box.1.Item.1.Alias", "CPE-1"), "in another row");
        }

        [TestMethod]
        public void R250_AliasesOfTheDeviceStayAndMakeWay()
        {
            var bench = new ObjectBench();
            bench.Add(Boxes);
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Box.1.Alias", "cpe-2"));
            Assert.AreEqual(2, bench.Add(Boxes));
            Assert.AreEqual("cpe-2-2", bench.Get("Device.Shelf.Box.2.Alias"), "cpe-2 is taken");
            bench.Set("Device.Shelf.Box.1.Alias", "mine");
            bench.Add(Boxes);
            bench.Delete("Device.Shelf.Box.1.");
            bench.Boot();
            Assert.AreEqual("cpe-2-2", bench.Get("Device.Shelf.Box.2.Alias"));
            Assert.AreEqual("cpe-3", bench.Get("Device.Shelf.Box.3.Alias"));
            Assert.AreEqual("cpe-2", bench.Get("Device.Shelf.Slot.2.Alias"), "in a table of the device's own");
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Slot.[cpe-2].Alias", "second"));
            Assert.AreEqual("second", bench.Get("Device.Shelf.Slot.2.Alias"));
            Assert.AreEqual("9003 Device.Shelf.Slot.1.Alias=9007", bench.Set("Device.Shelf.Slot.1.Alias", "second"));
        }

        [TestMethod]
        public void R251_AliasesStandWhereNumbersStandInAllArguments()
        {
            var bench = new ObjectBench();
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.[left]."));
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.[left].Item.[first]."));
            Assert.AreEqual(2, bench.Add("Device.Shelf.Box.1.Item."));
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Box.[left].Item.[cpe-2].Text", "two"));
            Assert.AreEqual("two", bench.Get("Device.Shelf.Box.[left].Item.2.Text"));
            Assert.AreEqual("two", bench.Get("Device.Shelf.Box.1.Item.[cpe-2].Text"));
            Assert.AreEqual("empty", bench.Get("Device.Shelf.Box.[left].Item.[first].Text"));
            Assert.AreEqual(
                "Device.Shelf.Box.1.Item.2.Alias=1 Device.Shelf.Box.1.Item.2.Text=1 Device.Shelf.Box.1.Item.2.Twin=1 "
                    + "Device.Shelf.Box.1.Item.2.Part.=1 ",
                bench.List("Device.Shelf.Box.[left].Item.[cpe-2].", true));
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.[left].Item.[cpe-2]."));
            Assert.AreEqual("Device.Shelf.Box.1.Item.1.=1 ", bench.List("Device.Shelf.Box.[left].Item.", true));
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.[left]."));
            Assert.AreEqual(string.Empty, bench.List(Boxes, true));
        }

        [TestMethod]
        [DataRow("Device.Shelf.Box.[right].")]
        [DataRow("Device.Shelf.Box.[Left].")]
        [DataRow("Device.Shelf.Box.[left.")]
        [DataRow("Device.Shelf.Box.left.")]
        [DataRow("Device.Shelf.Box.left].")]
        [DataRow("Device.Shelf.Box.[].")]
        [DataRow("Device.Shelf.Box.[1].")]
        [DataRow("Device.Shelf.Box.[left]")]
        [DataRow("Device.Shelf.[left].")]
        [DataRow("Device.Shelf.Coin.[left].")]
        public void R251_PathsWithAliasesThatLeadNowhere(string path)
        {
            var bench = new ObjectBench();
            bench.Add("Device.Shelf.Box.[left].");
            Assert.AreEqual("-9005", bench.Get(path));
            Assert.AreEqual("-9005", bench.List(path, false));
            Assert.AreEqual(9005, bench.Delete(path));
            Assert.AreEqual("9003 " + path + "Label=9005", bench.Set(path + "Label", "x"));
        }

        [TestMethod]
        public void R241_AddObjectWithAnAlias()
        {
            var bench = new ObjectBench();
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.[left]."));
            Assert.AreEqual("left", bench.Get("Device.Shelf.Box.1.Alias"));
            Assert.AreEqual(-9007, bench.Add("Device.Shelf.Box.[left]."), "it exists");
            Assert.AreEqual(-9005, bench.Add("Device.Shelf.Box.[9]."), "malformed");
            Assert.AreEqual(2, bench.Add("Device.Shelf.Box.[Left]."));
            Assert.AreEqual("2", bench.Get("Device.Shelf.BoxNumberOfEntries"));
        }

        [TestMethod]
        public void R252_NamesComeWithAliasesIfInstanceModeSaysSo()
        {
            var bench = new ObjectBench();
            bench.Add("Device.Shelf.Box.[left].");
            bench.Add("Device.Shelf.Box.1.Item.");
            bench.Add("Device.Shelf.Coin.");
            Assert.AreEqual(ObjectBench.Ok, bench.Set(InstanceMode, "InstanceAlias"));
            for (int i = 0; i < 2; i++)
            {
                Assert.AreEqual("Device.Shelf.Box.[left].=1 ", bench.List(Boxes, true));
                Assert.AreEqual(
                    "Device.Shelf.Box.[left].Item.[cpe-1].=1 Device.Shelf.Box.[left].Item.[cpe-1].Alias=1 "
                        + "Device.Shelf.Box.[left].Item.[cpe-1].Text=1 Device.Shelf.Box.[left].Item.[cpe-1].Twin=1 "
                        + "Device.Shelf.Box.[left].Item.[cpe-1].Part.=1 ",
                    bench.List("Device.Shelf.Box.1.Item.1.", false));
                Assert.AreEqual("Device.Shelf.Coin.1.=1 Device.Shelf.Coin.1.Code=1 ", bench.List("Device.Shelf.Coin.1.", false));
                string body = bench.Answer(AcsText.Get("Device.Shelf.Box.1.Label"));
                Assert.IsTrue(body.Contains("<Name>Device.Shelf.Box.[left].Label</Name>"), body);

                // The mode is about names; requests may use either.
                Assert.AreEqual("none", bench.Get("Device.Shelf.Box.[left].Label"));
                bench.Boot();
            }

            Assert.AreEqual(ObjectBench.Ok, bench.Set(InstanceMode, "InstanceNumber"));
            Assert.AreEqual("Device.Shelf.Box.1.=1 ", bench.List(Boxes, true));
        }

        [TestMethod]
        public void R252_NamesStayWithinTheirLimit()
        {
            string longest = new string('x', 64);
            var bench = new ObjectBench();
            bench.Add("Device.Shelf.Box.[" + longest + "].");
            bench.Add("Device.Shelf.Box.1.Item.[" + longest + "].");
            bench.Add("Device.Shelf.Box.1.Item.1.Part.[" + longest + "].");
            bench.Set(InstanceMode, "InstanceAlias");
            string item = "Device.Shelf.Box.[" + longest + "].Item.[" + longest + "].";
            Assert.AreEqual(item + "=1 ", bench.List("Device.Shelf.Box.1.Item.", true));
            Assert.AreEqual(item + "Part.1.Alias=1 ", bench.List(item + "Part.1.", true), "a number is shorter");
            Assert.AreEqual("empty", bench.Get(item + "Text"));
            Assert.AreEqual(longest, bench.Get(item + "Part.[" + longest + "].Alias"));
        }

        [TestMethod]
        public void R210_UnknownAliasesAreCreatedWhereThatIsAllowed()
        {
            var bench = new ObjectBench();
            Assert.AreEqual("9003 Device.Shelf.Box.[new].Label=9005", bench.Set("Device.Shelf.Box.[new].Label", "a"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(AutoCreate, "true"));
            Assert.AreEqual(
                ObjectBench.Ok,
                bench.Set(
                    "Device.Shelf.Box.[new].Label",
                    "a",
                    "Device.Shelf.Box.[other].Item.[deep].Text",
                    "t",
                    "Device.Shelf.Box.[new].Alias",
                    "new",
                    "Device.Shelf.Box.[new].Size",
                    "4"));
            Assert.AreEqual("Device.Shelf.Box.1.=1 Device.Shelf.Box.2.=1 ", bench.List(Boxes, true));
            bench.Boot();
            Assert.AreEqual("a", bench.Get("Device.Shelf.Box.1.Label"));
            Assert.AreEqual("4", bench.Get("Device.Shelf.Box.[new].Size"));
            Assert.AreEqual("t", bench.Get("Device.Shelf.Box.2.Item.1.Text"));
            Assert.AreEqual("deep", bench.Get("Device.Shelf.Box.[other].Item.1.Alias"));
        }

        [TestMethod]
        public void R210_NoRowIsLeftOfARequestThatFails()
        {
            var bench = new ObjectBench();
            bench.Set(AutoCreate, "true");
            int keys = bench.Model.Log.KeyCount;
            Assert.AreEqual(
                "9003 Device.Shelf.Box.[new].Size=9007",
                bench.Set("Device.Shelf.Box.[new].Label", "a", "Device.Shelf.Box.[new].Size", "100"));
            Assert.AreEqual("9003 Device.Shelf.Box.[new].Bogus=9005", bench.Set("Device.Shelf.Box.[new].Bogus", "a"));
            Assert.AreEqual("9003 Device.Shelf.Box.[new].Weight=9008", bench.Set("Device.Shelf.Box.[new].Weight", "1"));
            Assert.AreEqual("9003 Device.Shelf.Box.[9].Label=9005", bench.Set("Device.Shelf.Box.[9].Label", "1"));
            Assert.AreEqual("9003 Device.Shelf.Slot.[new].Text=9005", bench.Set("Device.Shelf.Slot.[new].Text", "1"));
            Assert.AreEqual("9003 Device.Shelf.Coin.[new].Code=9005", bench.Set("Device.Shelf.Coin.[new].Code", "1"));
            Assert.AreEqual(
                "9003 Device.Shelf.Box.[new].Alias=9003",
                bench.Set("Device.Shelf.Box.[new].Label", "a", "Device.Shelf.Box.[new].Alias", "old"));
            Assert.AreEqual(string.Empty, bench.List(Boxes, true));
            Assert.AreEqual(keys, bench.Model.Log.KeyCount);
            Assert.AreEqual("-9005", bench.Get("Device.Shelf.Box.[new].Label"), "reading creates nothing");

            // One more than the table may have refuses the whole.
            Assert.AreEqual(
                "9004",
                bench.Set(
                    "Device.Shelf.Box.[a].Size",
                    "1",
                    "Device.Shelf.Box.[b].Size",
                    "1",
                    "Device.Shelf.Box.[c].Size",
                    "1",
                    "Device.Shelf.Box.[d].Size",
                    "1",
                    "Device.Shelf.Box.[e].Size",
                    "1"));
            Assert.AreEqual("0", bench.Get("Device.Shelf.BoxNumberOfEntries"));
            Assert.AreEqual(1, bench.Add(Boxes), "no number is lost");
        }
    }
}
