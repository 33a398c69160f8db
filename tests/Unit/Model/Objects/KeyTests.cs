using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>Unique keys (TR-106) and strong references (TR-106 3.2.4).</summary>
    [TestClass]
    public class KeyTests
    {
        private const string Boxes = "Device.Shelf.Box.";
        private const string One = "Device.Shelf.Box.1.";
        private const string Two = "Device.Shelf.Box.2.";

        [TestMethod]
        public void R208_FunctionalKeysCountAmongEnabledRows()
        {
            ObjectBench bench = WithTwoBoxes();
            Assert.AreEqual(ObjectBench.Ok, bench.Set(One + "Enable", "true"), "the other one has the same key but is off");
            Assert.AreEqual("9003 " + Two + "Enable=9007", bench.Set(Two + "Enable", "true"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Two + "Label", "b", Two + "Enable", "true"));
            Assert.AreEqual("9003 " + Two + "Label=9007", bench.Set(Two + "Label", "none"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Two + "Label", "none", Two + "Size", "8"), "only a part is the same");
            Assert.AreEqual("9003 " + One + "Size=9007", bench.Set(One + "Size", "8", One + "Colour", "green"));
            Assert.AreEqual("7", bench.Get(One + "Size"));
            Assert.AreEqual("red", bench.Get(One + "Colour"), "nothing is changed");
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Two + "Enable", "false"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(One + "Size", "8"));
        }

        [TestMethod]
        public void R208_NonFunctionalKeysCountAlways()
        {
            var bench = new ObjectBench();
            bench.Add("Device.Shelf.Coin.");
            bench.Add("Device.Shelf.Coin.");
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Coin.1.Code", "a"));
            Assert.AreEqual("9003 Device.Shelf.Coin.2.Code=9007", bench.Set("Device.Shelf.Coin.2.Code", "a"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Coin.2.Code", "b"));
        }

        [TestMethod]
        public void R194_KeysAreComparedAsTheyWillBeWhateverTheOrder()
        {
            ObjectBench bench = WithTwoBoxes();

            // Aliases change places, in both orders.
            Assert.AreEqual(ObjectBench.Ok, bench.Set(One + "Alias", "cpe-2", Two + "Alias", "cpe-1"));
            Assert.AreEqual("cpe-2", bench.Get(One + "Alias"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Two + "Alias", "cpe-2", One + "Alias", "cpe-1"));
            Assert.AreEqual("cpe-1", bench.Get(One + "Alias"));

            // Both wrong: each is named.
            Assert.AreEqual(
                "9003 " + Two + "Alias=9007 " + One + "Alias=9007", bench.Set(Two + "Alias", "x", One + "Alias", "x"));

            // A row is switched on before or after its key is set.
            bench.Set(One + "Enable", "true");
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Two + "Enable", "true", Two + "Size", "9"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Two + "Size", "7", One + "Size", "9"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(One + "Size", "7", Two + "Enable", "false"));

            // A path goes by the Alias of before the request.
            Assert.AreEqual(
                ObjectBench.Ok, bench.Set("Device.Shelf.Box.[cpe-1].Alias", "y", "Device.Shelf.Box.[cpe-1].Label", "z"));
            Assert.AreEqual("z", bench.Get("Device.Shelf.Box.[y].Label"));
            Assert.AreEqual(
                ObjectBench.Ok, bench.Set("Device.Shelf.Box.[y].Label", "w", "Device.Shelf.Box.[y].Alias", "cpe-1"));
            Assert.AreEqual("w", bench.Get("Device.Shelf.Box.[cpe-1].Label"));
        }

        [TestMethod]
        [DataRow("Device.Shelf.Box.1")]
        [DataRow("Device.Shelf.Box.1.")]
        [DataRow(".Shelf.Box.1")]
        [DataRow("Device.Shelf.Box.[cpe-1]")]
        [DataRow(".Shelf.Box.[cpe-1].")]
        public void R207_R396_StrongReferencesAreKeptAsFullPaths(string path)
        {
            ObjectBench bench = WithTwoBoxes();
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Main", path));
            bench.Boot();
            Assert.AreEqual("Device.Shelf.Box.1", bench.Get("Device.Shelf.Main"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Main", string.Empty));
            Assert.AreEqual(string.Empty, bench.Get("Device.Shelf.Main"));
        }

        [TestMethod]
        [DataRow("Main", "Device.Shelf.Box.3")]
        [DataRow("Main", "Device.Shelf.Box")]
        [DataRow("Main", "Device.Shelf.Box.1.Label")]
        [DataRow("Main", "Device.Shelf.Box.1.Item.1")]
        [DataRow("Main", "Device.Shelf.Slot.1")]
        [DataRow("Main", "Device.Shelf.Box.[x]")]
        [DataRow("Main", "Shelf.Box.1")]
        [DataRow("Main", "Device.Shelf.Box.1,Device.Shelf.Box.2")]
        [DataRow("Main", ".")]
        [DataRow("Main", "Device")]
        [DataRow("Main", " ")]
        [DataRow("All", "Device.Shelf.Box.1,Device.Shelf.Box.3")]
        [DataRow("All", "Device.Shelf.Box.1,")]
        [DataRow("All", ",Device.Shelf.Box.1")]
        [DataRow("All", ",")]
        [DataRow("Item", "Device.Shelf.Box.1")]
        [DataRow("Item", "Device.Shelf.Box.2.Item.1")]
        [DataRow("Nowhere", "Device.Attic.Box.1")]
        [DataRow("Nowhere", "Device.Shelf.Box.1")]
        public void R207_StrongReferencesToNothingAreRefused(string name, string path)
        {
            ObjectBench bench = WithTwoBoxes();
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.1.Item."));
            string parameter = "Device.Shelf." + name;
            Assert.AreEqual("9003 " + parameter + "=9007", bench.Set(parameter, path));
            Assert.AreEqual(string.Empty, bench.Get(parameter));
            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.Weak", path), "a weak one may");
            Assert.AreEqual(path, bench.Get("Device.Shelf.Weak"));
        }

        [TestMethod]
        public void R194_R207_ReferencesToRowsOfTheSameRequest()
        {
            ObjectBench bench = WithTwoBoxes();
            bench.Set("Device.ManagementServer.AutoCreateInstances", "true");
            Assert.AreEqual(
                ObjectBench.Ok,
                bench.Set(
                    "Device.Shelf.Main", "Device.Shelf.Box.[new]", "Device.Shelf.Box.[new].Label", "n", "Device.Shelf.All", One));
            Assert.AreEqual("Device.Shelf.Box.3", bench.Get("Device.Shelf.Main"));
            Assert.AreEqual("Device.Shelf.Box.1", bench.Get("Device.Shelf.All"));
            Assert.AreEqual(
                "9003 Device.Shelf.Main=9007", bench.Set("Device.Shelf.Main", "Device.Shelf.Box.[newer]"), "naming it is not enough");
        }

        [TestMethod]
        public void R244_DeletionEmptiesStrongReferences()
        {
            ObjectBench bench = WithTwoBoxes();
            bench.Add(Boxes);
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.1.Item."));
            Assert.AreEqual(1, bench.Add("Device.Shelf.Box.2.Item."));
            Assert.AreEqual(
                ObjectBench.Ok,
                bench.Set(
                    "Device.Shelf.Main",
                    "Device.Shelf.Box.2",
                    "Device.Shelf.All",
                    "Device.Shelf.Box.1 , Device.Shelf.Box.2,Device.Shelf.Box.3",
                    "Device.Shelf.Item",
                    "Device.Shelf.Box.2.Item.1",
                    "Device.Shelf.Weak",
                    "Device.Shelf.Box.2",
                    "Device.Shelf.Box.1.Item.1.Twin",
                    "Device.Shelf.Box.2.Item.1",
                    "Device.Shelf.Box.2.Item.1.Twin",
                    "Device.Shelf.Box.1.Item.1"));
            Assert.AreEqual("Device.Shelf.Box.1,Device.Shelf.Box.2,Device.Shelf.Box.3", bench.Get("Device.Shelf.All"));
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.2."));
            bench.Boot();
            Assert.AreEqual(string.Empty, bench.Get("Device.Shelf.Main"));
            Assert.AreEqual("Device.Shelf.Box.1,Device.Shelf.Box.3", bench.Get("Device.Shelf.All"));
            Assert.AreEqual(string.Empty, bench.Get("Device.Shelf.Item"), "to what was in it");
            Assert.AreEqual(string.Empty, bench.Get("Device.Shelf.Box.1.Item.1.Twin"));
            Assert.AreEqual("Device.Shelf.Box.2", bench.Get("Device.Shelf.Weak"));
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.3."));
            Assert.AreEqual("Device.Shelf.Box.1", bench.Get("Device.Shelf.All"));
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.1."));
            Assert.AreEqual(string.Empty, bench.Get("Device.Shelf.All"));
        }

        [TestMethod]
        public void R244_NumbersThatOnlyBeginAlikeAreOthers()
        {
            var bench = new ObjectBench();
            for (int i = 1; i <= 12; i++)
            {
                Assert.AreEqual(i, bench.Add(Boxes));
                Assert.AreEqual(0, i == 1 || i == 12 ? 0 : bench.Delete(Boxes + i.ToString() + "."));
            }

            Assert.AreEqual(ObjectBench.Ok, bench.Set("Device.Shelf.All", "Device.Shelf.Box.12,Device.Shelf.Box.1"));
            Assert.AreEqual(0, bench.Delete("Device.Shelf.Box.1."));
            Assert.AreEqual("Device.Shelf.Box.12", bench.Get("Device.Shelf.All"));
        }

        [TestMethod]
        public void R253_R252_ReferencesFollowTheRowNotItsAlias()
        {
            ObjectBench bench = WithTwoBoxes();
            bench.Set("Device.Shelf.Main", "Device.Shelf.Box.[cpe-2]", "Device.Shelf.All", "Device.Shelf.Box.[cpe-2],Device.Shelf.Box.1");
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Two + "Alias", "cpe-1x", One + "Alias", "cpe-2"));
            Assert.AreEqual("Device.Shelf.Box.2", bench.Get("Device.Shelf.Main"));
            bench.Set("Device.ManagementServer.InstanceMode", "InstanceAlias");
            Assert.AreEqual("Device.Shelf.Box.[cpe-1x]", bench.Get("Device.Shelf.Main"), "in values as in names");
            Assert.AreEqual("Device.Shelf.Box.[cpe-1x],Device.Shelf.Box.[cpe-2]", bench.Get("Device.Shelf.All"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Two + "Alias", "y"));
            Assert.AreEqual("Device.Shelf.Box.[y]", bench.Get("Device.Shelf.Main"));
        }

        private static ObjectBench WithTwoBoxes()
        {
            var bench = new ObjectBench();
            Assert.AreEqual(1, bench.Add(Boxes));
            Assert.AreEqual(2, bench.Add(Boxes));
            return bench;
        }
    }
}
