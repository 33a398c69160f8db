using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Model
{
    /// <summary>What lies below a path, in GetParameterNames' two kinds and for GetParameterValues.</summary>
    [TestClass]
    public class ModelWalkerTests
    {
        private const string OfBench = "Text Number Free Flag When Picky Fixed Stamp Secret Big Wide Label ";

        private const string Group1 = "Group.1.Name Group.1.Member.2.Rank Group.1.Member.5.Rank ";

        private const string Group65535 = "Group.65535.Name Group.65535.Member.1.Rank ";

        [TestMethod]
        public void R212_PartialPathsGiveAllParametersBelow()
        {
            var bench = new Bench();
            string all = OfBench + Group1 + "Group.3.Name " + Group65535 + "Last.Name ";
            Assert.AreEqual(all, bench.Walk("Device.Bench.", false, true));
            Assert.AreEqual(Bench.ParameterKey + " " + all, bench.Walk("Device.", false, true));
            Assert.AreEqual(Bench.ParameterKey + " " + all, bench.Walk(string.Empty, false, true));
            Assert.AreEqual(Group1 + "Group.3.Name " + Group65535, bench.Walk("Device.Bench.Group.", false, true));
            Assert.AreEqual(Group1, bench.Walk("Device.Bench.Group.1.", false, true));
            Assert.AreEqual("Group.65535.Member.1.Rank ", bench.Walk("Device.Bench.Group.65535.Member.", false, true));
            Assert.AreEqual("Group.1.Member.5.Rank ", bench.Walk("Device.Bench.Group.1.Member.5.", false, true));
            Assert.AreEqual("Group.1.Member.5.Rank ", bench.Walk("Device.Bench.Group.1.Member.5.Rank", false, true));
            Assert.AreEqual("Text ", bench.Walk("Device.Bench.Text", false, true));
        }

        [TestMethod]
        [DataRow("Device.Void.")]
        [DataRow("Device.Bench.None.")]
        [DataRow("Device.Bench.Group.3.Member.")]
        public void R213_R227_BranchesWithoutParametersGiveNothing(string path)
        {
            var bench = new Bench();
            Assert.AreEqual(string.Empty, bench.Walk(path, false, true), "values");
            Assert.AreEqual(string.Empty, bench.Walk(path, true, false), "next level");
        }

        [TestMethod]
        public void R220_WithoutNextLevelThePathItselfComesFirst()
        {
            var bench = new Bench();
            Assert.AreEqual("Device.Void. ", bench.Walk("Device.Void.", false, false));
            Assert.AreEqual("None. ", bench.Walk("Device.Bench.None.", false, false));
            Assert.AreEqual("Text ", bench.Walk("Device.Bench.Text", false, false));
            Assert.AreEqual("Last. Last.Name ", bench.Walk("Device.Bench.Last.", false, false));
            Assert.AreEqual(
                "Group.1. Group.1.Name Group.1.Member. Group.1.Member.2. Group.1.Member.2.Rank Group.1.Member.5. Group.1.Member.5.Rank ",
                bench.Walk("Device.Bench.Group.1.", false, false));
            Assert.AreEqual("Group.1.Member.5. Group.1.Member.5.Rank ", bench.Walk("Device.Bench.Group.1.Member.5.", false, false));
            Assert.AreEqual(
                "Group. Group.1. Group.1.Name Group.1.Member. Group.1.Member.2. Group.1.Member.2.Rank Group.1.Member.5. "
                    + "Group.1.Member.5.Rank Group.3. Group.3.Name Group.3.Member. Group.65535. Group.65535.Name "
                    + "Group.65535.Member. Group.65535.Member.1. Group.65535.Member.1.Rank ",
                bench.Walk("Device.Bench.Group.", false, false));
            Assert.AreEqual(bench.Walk("Device.", false, false), bench.Walk(string.Empty, false, false));
        }

        [TestMethod]
        public void R221_NextLevelGivesTheChildrenAlone()
        {
            var bench = new Bench();
            Assert.AreEqual("Device.ManagementServer. Device.Bench. Device.Void. ", bench.Walk("Device.", true, false));
            Assert.AreEqual(OfBench + "Group. None. Last. ", bench.Walk("Device.Bench.", true, false));
            Assert.AreEqual("Group.1. Group.3. Group.65535. ", bench.Walk("Device.Bench.Group.", true, false));
            Assert.AreEqual("Group.1.Name Group.1.Member. ", bench.Walk("Device.Bench.Group.1.", true, false));
            Assert.AreEqual("Group.1.Member.2. Group.1.Member.5. ", bench.Walk("Device.Bench.Group.1.Member.", true, false));
            Assert.AreEqual("Group.1.Member.5.Rank ", bench.Walk("Device.Bench.Group.1.Member.5.", true, false));
        }

        [TestMethod]
        public void R222_NextLevelOfTheEmptyPathIsTheRoot()
        {
            Assert.AreEqual("Device. ", new Bench().Walk(string.Empty, true, false));
        }

        [TestMethod]
        public void WalksByLevelsAndAsAWholeVisitTheSame()
        {
            var bench = new Bench();
            Assert.AreEqual(bench.Walk("Device.", false, false), "Device. " + Descend(bench, "Device."));
        }

        private static string Descend(Bench bench, string path)
        {
            string[] children = bench.Walk(path, true, false).Trim().Split(' ');
            string all = string.Empty;
            for (int i = 0; i < children.Length; i++)
            {
                string child = children[i];
                if (child.Length > 0)
                {
                    all += child + " ";
                }

                if (child.EndsWith("."))
                {
                    all += Descend(bench, child.StartsWith("Device.") ? child : "Device.Bench." + child);
                }
            }

            return all;
        }
    }
}
