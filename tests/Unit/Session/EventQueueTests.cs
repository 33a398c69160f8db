using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Tests.Unit.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>The events that wait for delivery (TR-069 3.7.1.5).</summary>
    [TestClass]
    public class EventQueueTests
    {
        [TestMethod]
        public void R148_R150_R151_EventsAreListedInOrderWithTheirKeys()
        {
            var bench = new Bench();
            var queue = new EventQueue(bench.Model);
            Assert.IsTrue(queue.IsEmpty, "at first");
            RaiseReboot(queue, "one");
            queue.Raise(EventCode.Periodic, null);
            queue.Raise(EventCode.ConnectionRequest, null);
            RaiseReboot(queue, string.Empty);
            queue.Raise(EventCode.Boot, null);
            queue.Raise(EventCode.Periodic, null);
            queue.Raise(EventCode.Boot, null);
            RaiseReboot(queue, "one");
            Assert.IsFalse(queue.IsEmpty, "then");
            Assert.AreEqual("1 BOOT;2 PERIODIC;6 CONNECTION REQUEST;M Reboot:one;M Reboot;M Reboot:one;", Text(queue));
            Assert.AreEqual("1 BOOT;2 PERIODIC;6 CONNECTION REQUEST;M Reboot:one;M Reboot;M Reboot:one;", Text(queue), "again");
        }

        [TestMethod]
        public void R139_R153_R154_OnlyWhatMustNotGetLostOutlivesARestart()
        {
            var bench = new Bench();
            var queue = new EventQueue(bench.Model);
            queue.Raise(EventCode.Boot, null);
            queue.Raise(EventCode.Periodic, null);
            queue.Raise(EventCode.ConnectionRequest, null);
            RaiseReboot(queue, "k");
            bench.Mount();
            queue = new EventQueue(bench.Model);
            Assert.AreEqual("2 PERIODIC;M Reboot:k;", Text(queue));
            Assert.IsTrue(queue.RemoveListed(), "removed");
            bench.Mount();
            queue = new EventQueue(bench.Model);
            Assert.IsTrue(queue.IsEmpty, "delivered");
            Assert.AreEqual(0, queue.List());
        }

        [TestMethod]
        public void R152_OnlyWhatWasListedIsRemoved()
        {
            var bench = new Bench();
            var queue = new EventQueue(bench.Model);
            queue.Raise(EventCode.Boot, null);
            RaiseReboot(queue, "told");
            Assert.AreEqual(2, queue.List());
            queue.Raise(EventCode.ConnectionRequest, null);
            queue.Raise(EventCode.Periodic, null);
            RaiseReboot(queue, "later");
            Assert.IsTrue(queue.RemoveListed(), "removed");
            Assert.AreEqual("2 PERIODIC;6 CONNECTION REQUEST;M Reboot:later;", Text(queue));
        }

        [TestMethod]
        public void R118_R151_MoreThan64GoOutInTheOrderOfTheirArrival()
        {
            var bench = new Bench();
            var queue = new EventQueue(bench.Model);
            for (int i = 0; i < 62; i++)
            {
                Assert.IsTrue(RaiseReboot(queue, i.ToString()), "room");
            }

            queue.Raise(EventCode.Boot, null);
            queue.Raise(EventCode.Periodic, null);
            Assert.AreEqual(64, queue.List());
            Assert.IsTrue(RaiseReboot(queue, "62"), "the 65th");
            queue.Raise(EventCode.ConnectionRequest, null);
            Assert.AreEqual(Limits.InformEvents, queue.List());

            var key = new ValueBuffer();
            Assert.AreEqual(EventCode.Boot, queue.Get(0, key));
            Assert.AreEqual(EventCode.Periodic, queue.Get(1, key));
            Assert.AreEqual(EventCode.ConnectionRequest, queue.Get(2, key));
            for (int i = 3; i < Limits.InformEvents; i++)
            {
                Assert.AreEqual(EventCode.MReboot, queue.Get(i, key));
                Assert.AreEqual((i - 3).ToString(), key.ToString());
            }

            Assert.IsTrue(queue.RemoveListed(), "removed");
            RaiseReboot(queue, "63");
            Assert.AreEqual("M Reboot:61;M Reboot:62;M Reboot:63;", Text(queue));
        }

        [TestMethod]
        public void R155_R156_OneOfEachSingleEventAndManyOfTheOthersAreHeld()
        {
            var bench = new Bench();
            var queue = new EventQueue(bench.Model);
            for (int times = 0; times < 2; times++)
            {
                for (int code = EventCode.Bootstrap; code <= EventCode.AutonomousTransferComplete; code++)
                {
                    // The list of changes knows of 4 VALUE CHANGE, and 5 KICKED belongs to a deprecated method.
                    if (code != EventCode.ValueChange && code != 5)
                    {
                        queue.Raise(code, null);
                    }
                }
            }

            for (int i = 0; i < 20; i++)
            {
                RaiseReboot(queue, i.ToString());
            }

            const string Single = "0 BOOTSTRAP;1 BOOT;2 PERIODIC;3 SCHEDULED;6 CONNECTION REQUEST;"
                + "7 TRANSFER COMPLETE;8 DIAGNOSTICS COMPLETE;9 REQUEST DOWNLOAD;10 AUTONOMOUS TRANSFER COMPLETE;M Reboot:0;";
            string held = Text(queue);
            Assert.AreEqual(0, held.IndexOf(Single), held);
            Assert.IsTrue(held.IndexOf("M Reboot:19;") > 0, held);

            // Those that were not delivered are there for the next session; a connection request is for the ACS to repeat.
            queue.DiscardUnretried();
            Assert.IsTrue(Text(queue).IndexOf("9 REQUEST DOWNLOAD;") > 0, "R155");
        }

        [TestMethod]
        public void R139_AConnectionRequestIsNotRetried()
        {
            var queue = new EventQueue(new Bench().Model);
            queue.Raise(EventCode.Boot, null);
            queue.Raise(EventCode.ConnectionRequest, null);
            queue.DiscardUnretried();
            Assert.AreEqual("1 BOOT;", Text(queue));
        }

        [TestMethod]
        public void R130_DiscardingTakesAllButWhatIsStagedAfterwards()
        {
            var bench = new Bench();
            var queue = new EventQueue(bench.Model);
            queue.Raise(EventCode.Bootstrap, null);
            queue.Raise(EventCode.Boot, null);
            queue.Raise(EventCode.Periodic, null);
            RaiseReboot(queue, "a");
            RaiseReboot(queue, "b");
            for (int kept = 0; kept < 2; kept++)
            {
                bench.Transaction.Begin();
                queue.StageDiscard(bench.Transaction);
                queue.Stage(EventCode.Bootstrap, null, bench.Transaction);
                if (kept == 0)
                {
                    bench.Transaction.Rollback();
                    Assert.AreEqual("0 BOOTSTRAP;1 BOOT;2 PERIODIC;M Reboot:a;M Reboot:b;", Text(queue));
                }
            }

            Assert.AreEqual(FaultCode.None, bench.Transaction.Commit());
            queue.Replaced();
            Assert.AreEqual("0 BOOTSTRAP;", Text(queue));
            Assert.IsTrue(queue.TakeNew(), "a session is called for");
        }

        [TestMethod]
        public void R109_OnlyNewEventsCallForASession()
        {
            var bench = new Bench();
            var queue = new EventQueue(bench.Model);
            Assert.IsFalse(queue.TakeNew(), "none");
            int[] codes = { EventCode.Boot, EventCode.Periodic, EventCode.Periodic, EventCode.ConnectionRequest };
            for (int i = 0; i < codes.Length; i++)
            {
                queue.Raise(codes[i], null);
                Assert.IsTrue(queue.TakeNew(), "new");
                Assert.IsFalse(queue.TakeNew(), "taken");
            }

            bench.Mount();
            queue = new EventQueue(bench.Model);
            Assert.IsFalse(queue.IsEmpty, "pending");
            Assert.IsFalse(queue.TakeNew(), "but not new");
        }

        [TestMethod]
        public void EventsThatCannotBeStoredAreRefused()
        {
            var bench = new Bench();
            var queue = new EventQueue(bench.Model);
            RaiseReboot(queue, "a");
            queue.TakeNew();
            bench.First.FailAfter = 0;
            bench.First.Failures = 1000;
            bench.Second.FailAfter = 0;
            bench.Second.Failures = 1000;
            Assert.IsFalse(RaiseReboot(queue, "b"), "refused");
            Assert.IsFalse(queue.TakeNew(), "nothing new");
            Assert.AreEqual("M Reboot:a;", Text(queue));
            Assert.IsFalse(queue.RemoveListed(), "not removed");
            bench.First.FailAfter = -1;
            bench.Second.FailAfter = -1;
            bench.Mount();
            Assert.AreEqual("M Reboot:a;", Text(new EventQueue(bench.Model)), "told again (R086)");
        }

        private static bool RaiseReboot(EventQueue queue, string commandKey)
        {
            var key = new ValueBuffer();
            key.SetText(commandKey);
            return queue.Raise(EventCode.MReboot, key);
        }

        /// <summary>Draws up the list and gives it as text.</summary>
        private static string Text(EventQueue queue)
        {
            string text = string.Empty;
            var key = new ValueBuffer();
            int count = queue.List();
            for (int i = 0; i < count; i++)
            {
                text += EventCode.Text(queue.Get(i, key));
                text += key.Length > 0 ? ":" + key.ToString() + ";" : ";";
            }

            return text;
        }
    }
}
