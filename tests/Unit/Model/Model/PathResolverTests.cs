using System;
using NanoCwmp.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Model
{
    /// <summary>Where paths lead (TR-069 A.3.2.2, A.3.2.3).</summary>
    [TestClass]
    public class PathResolverTests
    {
        [TestMethod]
        public void R212_R225_EveryPathThatExistsLeadsThereAndBack()
        {
            var bench = new Bench();
            Assert.AreEqual(string.Empty, bench.Resolve(string.Empty));
            string[] paths = bench.Walk(string.Empty, false, false).Trim().Split(' ');
            Assert.AreEqual(36, paths.Length);
            for (int i = 0; i < paths.Length; i++)
            {
                string path = paths[i].StartsWith("Device.") ? paths[i] : "Device.Bench." + paths[i];
                Assert.AreEqual(path, bench.Resolve(path));
                bool isObject = path.EndsWith(".");

                // An object without its dot, and a parameter with one, are nothing (R199, R214).
                Assert.IsNull(bench.Resolve(isObject ? path.Substring(0, path.Length - 1) : path + "."), path);
                Assert.IsNull(bench.Resolve(path + "."), path);
                Assert.IsNull(bench.Resolve(path + "X"), path);
                Assert.IsNull(bench.Resolve("." + path), path);
                Assert.IsNull(bench.Resolve(" " + path), path);
                Assert.IsNull(bench.Resolve(path.ToLower()), path);
                Assert.IsNull(bench.Resolve(path.ToUpper()), path);
            }
        }

        [TestMethod]
        [DataRow("Device")]
        [DataRow(".")]
        [DataRow("..")]
        [DataRow("Devices.")]
        [DataRow("Device..")]
        [DataRow("Device.Bench..Text")]
        [DataRow("Device.Bench.Unknown")]
        [DataRow("Device.Bench.Tex")]
        [DataRow("Device.Bench.Text.Text")]
        [DataRow("Device.Bench.Group.Name")]
        [DataRow("Device.Bench.Group.{i}.")]
        [DataRow("Device.Bench.Group.{i}.Name")]
        [DataRow("Device.Bench.Group.*.Name")]
        [DataRow("Device.Bench.Group.[one].Name")]
        [DataRow("Device.Bench.Group.1.Member.Rank")]
        [DataRow("Bench.Text")]
        [DataRow("InternetGatewayDevice.")]
        public void R214_R224_PathsThatLeadNowhere(string path)
        {
            Assert.IsNull(new Bench().Resolve(path));
        }

        [TestMethod]
        [DataRow("0")]
        [DataRow("2")]
        [DataRow("4")]
        [DataRow("01")]
        [DataRow("+1")]
        [DataRow("-1")]
        [DataRow("1 ")]
        [DataRow(" 1")]
        [DataRow("1x")]
        [DataRow("1e0")]
        [DataRow("0x1")]
        [DataRow("")]
        [DataRow("131073")]
        [DataRow("65536")]
        [DataRow("4294967297")]
        [DataRow("18446744073709551617")]
        [DataRow("99999999999999999999999999999999")]
        public void R214_RowsThatDoNotExist(string instance)
        {
            var bench = new Bench();
            Assert.IsNull(bench.Resolve("Device.Bench.Group." + instance + "."), "row");
            Assert.IsNull(bench.Resolve("Device.Bench.Group." + instance + ".Name"), "parameter");
            Assert.IsNull(bench.Resolve("Device.Bench.Group." + instance + ".Member."), "table");
            Assert.IsNull(bench.Resolve("Device.Bench.Group.1.Member." + (instance == "2" ? "1" : instance) + ".Rank"), "nested");
        }

        [TestMethod]
        public void R214_RowsOfANestedTableBelongToTheirRow()
        {
            var bench = new Bench();
            Assert.IsNotNull(bench.Resolve("Device.Bench.Group.1.Member.5.Rank"));
            Assert.IsNull(bench.Resolve("Device.Bench.Group.3.Member.5.Rank"));
            Assert.IsNotNull(bench.Resolve("Device.Bench.Group.65535.Member.1.Rank"));
            Assert.IsNull(bench.Resolve("Device.Bench.Group.65535.Member.2.Rank"));
        }

        [TestMethod]
        public void RegistrationRefusesWhatItCannotTellApart()
        {
            var registry = new ParameterRegistry();
            registry.Object("Device.A.");
            registry.Parameter(0, "B", ParameterType.Int, 0);
            bool isRefused = false;
            try
            {
                registry.Parameter(1, "B", ParameterType.Int, 0);
            }
            catch (InvalidOperationException)
            {
                isRefused = true;
            }

            Assert.IsTrue(isRefused, "the same parameter twice");
            isRefused = false;
            registry.Object("Device.C.D.");
            try
            {
                registry.Table(0, "Device.C.");
            }
            catch (InvalidOperationException)
            {
                isRefused = true;
            }

            Assert.IsTrue(isRefused, "an object as table");
        }
    }
}
