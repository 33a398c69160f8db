using NanoCwmp.Model;
using NanoCwmp.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>Device.ManagementServer.InformParameter. and the Inform that it adds to.</summary>
    [TestClass]
    public class InformParameterTests
    {
        private const string Table = "Device.ManagementServer.InformParameter.";
        private const string Row = Table + "1.";
        private const string Forced = "Device.ManagementServer.ParameterKey Device.ManagementServer.AliasBasedAddressing ";

        [TestMethod]
        public void R125_EnabledEntriesAreInTheInformOfTheirEvents()
        {
            var bench = new ObjectBench();
            Assert.AreEqual(1, bench.Add(Table));
            Assert.AreEqual("1", bench.Get("Device.ManagementServer.InformParameterNumberOfEntries"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Row + "ParameterName", "Device.Shelf.Main", Row + "EventList", "1 BOOT, M Reboot"));
            Assert.AreEqual(Forced, InformOf(bench, EventCode.Boot), "not enabled");
            bench.Set(Row + "Enable", "true");
            Assert.AreEqual(Forced + "Device.Shelf.Main ", InformOf(bench, EventCode.Boot));
            Assert.AreEqual(Forced + "Device.Shelf.Main ", InformOf(bench, EventCode.MReboot));
            Assert.AreEqual(Forced, InformOf(bench, EventCode.Periodic));
            Assert.AreEqual(Forced, bench.InformNames(), "no event at all");
            bench.Events.Raise(EventCode.Periodic, null);
            Assert.AreEqual(Forced + "Device.Shelf.Main ", InformOf(bench, EventCode.Boot), "one of two events");
            bench.Set(Row + "EventList", "11 BOOT,1 BOOTSTRAP");
            Assert.AreEqual(Forced, InformOf(bench, EventCode.Boot), "alike is not the same");
            bench.Boot();
            bench.Set(Row + "EventList", "1 BOOT");
            bench.Boot();
            Assert.AreEqual(Forced + "Device.Shelf.Main ", InformOf(bench, EventCode.Boot));
            bench.Delete(Row);
            Assert.AreEqual(Forced, InformOf(bench, EventCode.Boot));
        }

        [TestMethod]
        public void R125_AnEmptyListIsForAllEventsButValueChange()
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            bench.Set(Row + "ParameterName", "Device.Shelf.Main", Row + "Enable", "1");
            int[] codes =
            {
                EventCode.Bootstrap, EventCode.Boot, EventCode.Periodic, EventCode.Scheduled, EventCode.ConnectionRequest,
                EventCode.DiagnosticsComplete, EventCode.MReboot, EventCode.MScheduleInform,
            };
            for (int i = 0; i < codes.Length; i++)
            {
                Assert.AreEqual(Forced + "Device.Shelf.Main ", InformOf(bench, codes[i]), EventCode.Text(codes[i]));
            }
        }

        [TestMethod]
        public void R122_R125_PatternsNameRowsAndNothingStandsTwice()
        {
            var bench = new ObjectBench();
            for (int i = 1; i <= 3; i++)
            {
                bench.Add("Device.Shelf.Box.");
            }

            bench.Add("Device.Shelf.Box.1.Item.");
            bench.Add("Device.Shelf.Box.1.Item.");
            bench.Add("Device.Shelf.Box.3.Item.");
            string[] names =
            {
                "Device.Shelf.Box.2.Label", "Device.Shelf.Box.*.Label", "Device.Shelf.Box.*.Item.*.Text",
                "Device.Shelf.Box.[cpe-3].Item.1.Text", "Device.Shelf.Box.*.Item.2.Alias", "Device.Shelf.Box.9.Label",
            };
            for (int i = 0; i < names.Length; i++)
            {
                string row = Table + bench.Add(Table).ToString() + ".";
                Assert.AreEqual(ObjectBench.Ok, bench.Set(row + "ParameterName", names[i], row + "Enable", "true"), names[i]);
            }

            const string Chosen = "Device.Shelf.Box.2.Label Device.Shelf.Box.1.Label Device.Shelf.Box.3.Label "
                + "Device.Shelf.Box.1.Item.1.Text Device.Shelf.Box.1.Item.2.Text Device.Shelf.Box.3.Item.1.Text "
                + "Device.Shelf.Box.1.Item.2.Alias ";
            Assert.AreEqual(Forced + Chosen, InformOf(bench, EventCode.Boot));
            Assert.IsTrue(bench.Acs.Request(0).Contains("<ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[9]\">"), "the count");

            // A row that comes into being is in the next one.
            Assert.AreEqual(4, bench.Add("Device.Shelf.Box."));
            Assert.IsTrue(InformOf(bench, EventCode.Boot).Contains(" Device.Shelf.Box.4.Label "), "of the new row");
        }

        [TestMethod]
        public void R122_AFurtherSourceAddsOnlyWhatIsNotThere()
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            bench.Set(Row + "ParameterName", "Device.Shelf.Main", Row + "Enable", "1", Row + "EventList", "1 BOOT");
            bench.Inform.Parameters.Add(new AllSettings(bench.Model));
            string names = InformOf(bench, EventCode.Boot);
            Assert.IsTrue(names.StartsWith(Forced + "Device.Shelf.Main Device.ManagementServer.InstanceMode "), names);
            Assert.AreEqual(names.IndexOf("Device.Shelf.Main "), names.LastIndexOf("Device.Shelf.Main "));
            Assert.AreEqual(0, names.LastIndexOf("Device.ManagementServer.ParameterKey "));
            Assert.IsTrue(InformOf(bench, EventCode.Periodic).Contains(" Device.Shelf.Main "), "of the other source");
        }

        [TestMethod]
        [DataRow("Device.ManagementServer.ParameterKey")]
        [DataRow("Device.ManagementServer.AliasBasedAddressing")]
        [DataRow("Device.Shelf.")]
        [DataRow("Device.Shelf.Box.")]
        [DataRow("Device.Shelf.Box.*.")]
        [DataRow("Device.Shelf.Box.1.")]
        [DataRow("Device.Shelf.Box.Label")]
        [DataRow("Device.Shelf.Box.*.*")]
        [DataRow("Device.Shelf.*")]
        [DataRow("Device.*.Main")]
        [DataRow("*")]
        [DataRow("Device.Shelf.Box.1*.Label")]
        [DataRow("Device.Shelf.Box.{i}.Label")]
        [DataRow("Device.Shelf.Box.01.Label")]
        [DataRow("Device.Shelf.Box.0.Label")]
        [DataRow("Device.Shelf.Box.65536.Label")]
        [DataRow("Device.Shelf.Box.[1].Label")]
        [DataRow("Device.Shelf.Box..Label")]
        [DataRow("Device.Shelf.Box.*.Label.")]
        [DataRow("Device.Shelf.Box.*.Label.x")]
        [DataRow("Device.Shelf.Box.*.Lab")]
        [DataRow("Device.Shelf.Main ")]
        [DataRow("Shelf.Main")]
        [DataRow(".")]
        public void R126_NamesThatAreRefused(string name)
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            Assert.AreEqual("9003 " + Row + "ParameterName=9007", bench.Set(Row + "ParameterName", name));
            Assert.AreEqual(string.Empty, bench.Get(Row + "ParameterName"));
        }

        [TestMethod]
        [DataRow("4 VALUE CHANGE")]
        [DataRow("1 BOOT,4 VALUE CHANGE")]
        [DataRow("1 BOOT , 4 VALUE CHANGE ,2 PERIODIC")]
        [DataRow("1 BOOT,")]
        [DataRow(",1 BOOT")]
        [DataRow("1 BOOT,,2 PERIODIC")]
        [DataRow("BOOT")]
        [DataRow("1")]
        [DataRow("1 ")]
        [DataRow("M")]
        [DataRow("Y Vendor")]
        [DataRow(" ")]
        public void R126_R395_EventListsThatAreRefused(string list)
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            Assert.AreEqual("9003 " + Row + "EventList=9007", bench.Set(Row + "EventList", list));
            Assert.AreEqual(string.Empty, bench.Get(Row + "EventList"));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("0 BOOTSTRAP")]
        [DataRow("0 BOOTSTRAP, 1 BOOT,14 WAKEUP,M Download,X 02C0DE Fire")]
        [DataRow("4 VALUE CHANGES")]
        public void R126_R395_EventListsThatAreTaken(string list)
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Row + "EventList", list));
            Assert.AreEqual(list, bench.Get(Row + "EventList"));
        }

        [TestMethod]
        public void R208_OneEnabledEntryForAParameter()
        {
            var bench = new ObjectBench();
            bench.Add(Table);
            bench.Add(Table);
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Row + "ParameterName", "Device.Shelf.Main", Row + "Enable", "1"));
            Assert.AreEqual(ObjectBench.Ok, bench.Set(Table + "2.ParameterName", "Device.Shelf.Main"));
            Assert.AreEqual("9003 " + Table + "2.Enable=9007", bench.Set(Table + "2.Enable", "1"));
        }

        private static string InformOf(ObjectBench bench, int code)
        {
            var key = new ValueBuffer();
            bench.Events.Raise(code, key);
            string names = bench.InformNames();
            Assert.IsTrue(bench.Acs.Request(0).Contains("<EventCode>" + EventCode.Text(code) + "<"), "the event is told");
            return names;
        }

        /// <summary>A source with all parameters that are in no table.</summary>
        private sealed class AllSettings : InformSource
        {
            private readonly ParameterModel _model;
            private int _node;

            public AllSettings(ParameterModel model)
            {
                _model = model;
            }

            public override void Start(long events)
            {
                _node = -1;
            }

            public override bool Next(ParameterAddress address)
            {
                do
                {
                    _node++;
                }
                while (_node < _model.Registry.Count && !Has(_node));
                address.Node = _node;
                address.Depth = 0;
                return _node < _model.Registry.Count;
            }

            public override bool Has(ParameterAddress address)
            {
                return Has(address.Node);
            }

            private bool Has(int node)
            {
                return _model.Registry.IsParameter(node) && _model.Registry.TableDepth(node) == 0;
            }
        }
    }
}
