using NanoCwmp.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Model
{
    /// <summary>Changes that become valid together or not at all (TR-069 A.3.2.1).</summary>
    [TestClass]
    public class SetTransactionTests
    {
        [TestMethod]
        [DataRow("Text", "ab", "ab")]
        [DataRow("Text", "  12\t\n  ", "  12\t\n  ")]
        [DataRow("Number", " +007\n", "7")]
        [DataRow("Number", "-10", "-10")]
        [DataRow("Number", "10", "10")]
        [DataRow("Number", "-0", "0")]
        [DataRow("Free", "2147483647", "2147483647")]
        [DataRow("Free", "-2147483648", "-2147483648")]
        [DataRow("Flag", "0", "false")]
        [DataRow("Flag", " 1 ", "true")]
        [DataRow("Flag", "false", "false")]
        [DataRow("When", "2024-02-29T23:59:59+01:00", "2024-02-29T22:59:59Z")]
        [DataRow("Picky", "4294967295", "4294967295")]
        [DataRow("Big", "-9223372036854775808", "-9223372036854775808")]
        [DataRow("Big", "9223372036854775807", "9223372036854775807")]
        [DataRow("Wide", "9223372036854775807", "9223372036854775807")]
        public void R203_R387_R394_ValidValuesAreKeptInOneForm(string name, string text, string kept)
        {
            var bench = new Bench();
            string path = "Device.Bench." + name;
            Assert.AreEqual(FaultCode.None, bench.Set(path, text));
            Assert.AreEqual(kept, bench.Get(path));
            bench.Mount();
            Assert.AreEqual(kept, bench.Get(path), "after a restart");
            Assert.AreEqual(1, bench.Object.Committings);
            Assert.AreEqual(1, bench.Object.Commits);
        }

        [TestMethod]
        [DataRow("Text", "a")]
        [DataRow("Text", "123456789")]
        [DataRow("Text", "")]
        [DataRow("Number", "11")]
        [DataRow("Number", "-11")]
        [DataRow("Number", "")]
        [DataRow("Number", "1.0")]
        [DataRow("Number", "1 0")]
        [DataRow("Number", "0x1")]
        [DataRow("Number", "--1")]
        [DataRow("Number", "+")]
        [DataRow("Free", "2147483648")]
        [DataRow("Free", "-2147483649")]
        [DataRow("Flag", "TRUE")]
        [DataRow("Flag", "yes")]
        [DataRow("Flag", "2")]
        [DataRow("Flag", "")]
        [DataRow("Flag", "truefalse")]
        [DataRow("When", "2023-02-29T00:00:00Z")]
        [DataRow("When", "")]
        [DataRow("Picky", "4294967296")]
        [DataRow("Picky", "-1")]
        [DataRow("Big", "9223372036854775808")]
        [DataRow("Big", "-9223372036854775809")]
        [DataRow("Big", "18446744073709551617")]
        [DataRow("Wide", "-1")]
        [DataRow("Group.1.Name", "12345678901234567890123456789012345678901234567890123456789012345")]
        public void R206_R394_InvalidValuesAreRefused(string name, string text)
        {
            var bench = new Bench();
            string path = "Device.Bench." + name;
            string before = bench.Get(path);
            Assert.AreEqual(FaultCode.InvalidParameterValue, bench.Set(path, text));
            Assert.AreEqual(before, bench.Get(path));
            Assert.AreEqual(0, bench.Model.Log.KeyCount);
            Assert.AreEqual(0, bench.Object.Commits);
        }

        [TestMethod]
        public void R189_StringLimitsCountCharacters()
        {
            var bench = new Bench();

            // Characters of one to four bytes, eight in all.
            const string Eight = "a\u00E4\u20AC\U0001F600z\u00DF\u2603!";
            Assert.AreEqual(FaultCode.None, bench.Set("Device.Bench.Text", Eight));
            Assert.AreEqual(Eight, bench.Get("Device.Bench.Text"));
            Assert.AreEqual(FaultCode.InvalidParameterValue, bench.Set("Device.Bench.Text", Eight + "\u00E4"));
        }

        [TestMethod]
        public void R397_DefaultsAreTheRegisteredOrTheNullValues()
        {
            var bench = new Bench();
            Assert.AreEqual("none", bench.Get("Device.Bench.Text"));
            Assert.AreEqual("3", bench.Get("Device.Bench.Number"));
            Assert.AreEqual("-1", bench.Get("Device.Bench.Free"));
            Assert.AreEqual("true", bench.Get("Device.Bench.Flag"));
            Assert.AreEqual("0001-01-01T00:00:00Z", bench.Get("Device.Bench.When"));
            Assert.AreEqual("0", bench.Get("Device.Bench.Picky"));
            Assert.AreEqual("-1", bench.Get("Device.Bench.Big"));
            Assert.AreEqual("0", bench.Get("Device.Bench.Wide"));
            Assert.AreEqual(string.Empty, bench.Get("Device.Bench.Label"));
        }

        [TestMethod]
        public void R209_R215_HiddenParametersAreStoredAndReadBackEmpty()
        {
            var bench = new Bench();
            const string Path = "Device.Bench.Secret";
            Assert.AreEqual(FaultCode.None, bench.Set(Path, "sesame"));
            Assert.AreEqual(string.Empty, bench.Get(Path));
            Assert.AreEqual("sesame", bench.Model.GetSetting(bench.Model.NodeOf(Path)).ToString());
        }

        [TestMethod]
        public void R195_EveryWrongEntryIsReported()
        {
            var bench = new Bench();
            bench.Transaction.Begin();
            bench.Add("Device.Bench.Text", "x");
            bench.Add("Device.Bench.Label", "good");
            bench.Add("Device.Bench.Nothing", "1");
            bench.Add("Device.Bench.Picky", "13");
            bench.Add("Device.Bench.", "1");
            bench.Add("Device.Bench.Number", "11");
            const string Faults = "Device.Bench.Text=9007 Device.Bench.Nothing=9005 Device.Bench.Picky=9001 Device.Bench.=9005 "
                + "Device.Bench.Number=9007 ";
            Assert.AreEqual(Faults, bench.Faults());
            Assert.AreEqual(Faults, bench.Faults(), "once more, for an answer that is sent again");
            Assert.AreEqual(FaultCode.InvalidArguments, bench.Transaction.Fault);
            Assert.AreEqual(FaultCode.InvalidArguments, bench.Transaction.Commit());
            Assert.AreEqual(string.Empty, bench.Get("Device.Bench.Label"));
        }

        [TestMethod]
        public void R193_R194_OneWrongEntryAtAnyPlaceKeepsEverythingAsItWas()
        {
            string[] names = { "Label", "Group.1.Name", "Group.3.Name", "Group.65535.Member.1.Rank", "Last.Name" };
            for (int wrong = 0; wrong <= names.Length; wrong++)
            {
                var bench = new Bench();
                Assert.AreEqual(FaultCode.None, bench.Set("Device.Bench.Last.Name", "7"));
                bench.Transaction.Begin();
                bench.SetParameterKey("new");
                for (int i = 0; i <= names.Length; i++)
                {
                    if (i == wrong)
                    {
                        bench.Add("Device.Bench.Number", "99");
                    }

                    if (i < names.Length)
                    {
                        bench.Add("Device.Bench." + names[i], "1");
                    }
                }

                Assert.AreEqual("Device.Bench.Number=9007 ", bench.Faults());
                Assert.AreEqual(FaultCode.InvalidArguments, bench.Transaction.Commit());
                bench.Mount();
                Assert.AreEqual(1, bench.Model.Log.KeyCount);
                Assert.AreEqual("7", bench.Get("Device.Bench.Last.Name"));
                Assert.AreEqual(string.Empty, bench.Get(Bench.ParameterKey));
            }
        }

        [TestMethod]
        public void R198_AParameterThatStandsTwiceIsRefused()
        {
            var bench = new Bench();
            bench.Transaction.Begin();
            bench.Add("Device.Bench.Group.1.Name", "a");
            bench.Add("Device.Bench.Group.3.Name", "a");
            bench.Add("Device.Bench.Group.1.Name", "a");
            Assert.AreEqual("Device.Bench.Group.1.Name=9003 ", bench.Faults());
            Assert.AreEqual(FaultCode.InvalidArguments, bench.Transaction.Commit());
            Assert.AreEqual(string.Empty, bench.Get("Device.Bench.Group.3.Name"));

            // In the next transaction it may stand again.
            Assert.AreEqual(FaultCode.None, bench.Set("Device.Bench.Group.1.Name", "b"));
            Assert.AreEqual(FaultCode.None, bench.Set("Device.Bench.Group.1.Name", "c"));
        }

        [TestMethod]
        public void R200_R204_TheParameterKeyGoesWithTheChanges()
        {
            var bench = new Bench();
            bench.Transaction.Begin();
            bench.SetParameterKey("only");
            Assert.AreEqual(FaultCode.None, bench.Transaction.Commit());
            Assert.AreEqual("only", bench.Get(Bench.ParameterKey));

            bench.Transaction.Begin();
            bench.Add("Device.Bench.Label", "x");
            bench.SetParameterKey("both");
            bench.Transaction.Rollback();
            Assert.AreEqual("only", bench.Get(Bench.ParameterKey));
            bench.Mount();
            Assert.AreEqual("only", bench.Get(Bench.ParameterKey));
            Assert.AreEqual(string.Empty, bench.Get("Device.Bench.Label"));
        }

        [TestMethod]
        public void R195_MoreFaultsThanKeysAreReported()
        {
            var bench = new Bench();
            bench.Transaction.Begin();
            for (int i = 0; i < 80; i++)
            {
                bench.Add("x" + i.ToString(), "1");
            }

            Assert.AreEqual(FaultCode.InvalidArguments, bench.Transaction.Fault);
            string faults = bench.Faults();
            Assert.IsTrue(faults.StartsWith("x0=9005 x1=9005 "), faults);
            Assert.IsTrue(faults.EndsWith(" x78=9005 x79=9005 "), faults);
            bench.Transaction.Rollback();
        }

        [TestMethod]
        public void R197_WhatDoesNotFitIsAFaultOfTheWhole()
        {
            // The faults come first or last: neither order changes the result (R194).
            for (int place = 0; place < 2; place++)
            {
                var bench = new Bench();
                var filling = new string('f', 500);
                bench.Transaction.Begin();
                if (place == 0)
                {
                    bench.Add("Device.Bench.Number", "99");
                }

                bench.Add("Device.Bench.Label", filling);
                bench.Add("Device.Bench.Last.Name", filling);
                bench.Add("Device.Bench.Secret", filling);
                for (int i = 0; i < 20; i++)
                {
                    bench.Add(new string('x', 250), "1");
                }

                if (place == 1)
                {
                    bench.Add("Device.Bench.Number", "99");
                }

                Assert.AreEqual(FaultCode.ResourcesExceeded, bench.Transaction.Fault);
                Assert.AreEqual(string.Empty, bench.Faults(), "no entry is to blame (R196)");
                Assert.AreEqual(FaultCode.ResourcesExceeded, bench.Transaction.Commit());
                Assert.AreEqual(string.Empty, bench.Get("Device.Bench.Label"));
                Assert.AreEqual(FaultCode.None, bench.Set("Device.Bench.Number", "9"), "afterwards");
            }
        }

        [TestMethod]
        public void AFailingMediumIsAnInternalErrorAndChangesNothing()
        {
            for (int operation = 0; operation < 12; operation++)
            {
                var bench = new Bench();
                Assert.AreEqual(FaultCode.None, bench.Set("Device.Bench.Label", "old"));
                bench.First.FailAfter = operation;
                bench.First.Failures = 1000;
                bench.Second.FailAfter = operation;
                bench.Second.Failures = 1000;
                bench.Transaction.Begin();
                bench.Add("Device.Bench.Label", "new");
                bench.Add("Device.Bench.Number", "9");
                int fault = bench.Transaction.Commit();
                bench.First.FailAfter = -1;
                bench.Second.FailAfter = -1;
                bench.Mount();
                string label = bench.Get("Device.Bench.Label");
                Assert.AreEqual(label == "new" ? "9" : "3", bench.Get("Device.Bench.Number"), "all or nothing");
                if (fault == FaultCode.None)
                {
                    Assert.AreEqual("new", label);
                }
                else
                {
                    Assert.AreEqual(FaultCode.InternalError, fault);
                    Assert.AreEqual(0, bench.Object.Commits - 1);
                }
            }
        }
    }
}
