using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Tests.Unit.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>When 0 BOOTSTRAP is raised (TR-069 3.7.1.5).</summary>
    [TestClass]
    public class BootstrapTests
    {
        private const int Identity = 7;

        [TestMethod]
        public void R128_R131_RaisedOnceForAnAcsAndKeptUntilDelivered()
        {
            var bench = new Bench();
            EventQueue events = Start(bench, Identity, "http://a/");
            Assert.AreEqual(1, events.List());
            bench.Mount();
            events = Start(bench, Identity, "http://a/");
            Assert.AreEqual(1, events.List());
            Assert.IsTrue(events.RemoveListed(), "delivered");
            bench.Mount();
            Assert.IsTrue(Start(bench, Identity, "http://a/").IsEmpty, "known");
        }

        [TestMethod]
        public void R128_R129_RaisedForAnotherAcsOrIdentity()
        {
            CheckRaised(7, "http://b/");
            CheckRaised(7, "http://a/x");
            CheckRaised(7, "");
            CheckRaised(8, "http://a/");
        }

        [TestMethod]
        public void R130_ANewUrlGoesWithItsEventOrNotAtAll()
        {
            var bench = new Bench();
            var events = new EventQueue(bench.Model);
            var bootstrap = new Bootstrap(bench.Model, events, Identity);
            bootstrap.Start(Text("http://a/"));
            events.List();
            events.RemoveListed();
            events.Raise(EventCode.Boot, null);
            events.Raise(EventCode.Periodic, null);
            events.TakeNew();

            bench.Transaction.Begin();
            bootstrap.Stage(Text("http://b/"), bench.Transaction);
            bench.Transaction.Rollback();
            bootstrap.Committed();
            Assert.AreEqual(2, events.List(), "dropped");
            Assert.IsFalse(events.TakeNew(), "dropped");

            bench.Transaction.Begin();
            bootstrap.Stage(Text("http://b/"), bench.Transaction);
            Assert.AreEqual(FaultCode.None, bench.Transaction.Commit());
            bootstrap.Committed();
            Assert.IsTrue(events.TakeNew(), "a session is called for (R097)");
            Assert.AreEqual(1, events.List());
            Assert.AreEqual(EventCode.Bootstrap, events.Get(0, new ValueBuffer()));
            Assert.IsTrue(events.RemoveListed(), "delivered");

            bench.Transaction.Begin();
            bootstrap.Stage(Text("http://b/"), bench.Transaction);
            Assert.AreEqual(FaultCode.None, bench.Transaction.Commit());
            bootstrap.Committed();
            Assert.IsTrue(events.IsEmpty && !events.TakeNew(), "the same URL once more");
        }

        private static EventQueue Start(Bench bench, int identity, string url)
        {
            var events = new EventQueue(bench.Model);
            new Bootstrap(bench.Model, events, identity).Start(Text(url));
            return events;
        }

        private static ValueBuffer Text(string text)
        {
            var value = new ValueBuffer();
            value.SetText(text);
            return value;
        }

        private static void CheckRaised(int identity, string url)
        {
            var bench = new Bench();
            EventQueue events = Start(bench, Identity, "http://a/");
            events.List();
            events.RemoveListed();
            events.Raise(EventCode.Periodic, null);
            bench.Mount();
            events = Start(bench, identity, url);
            Assert.AreEqual(1, events.List(), "the others are discarded (R130): " + url);
            Assert.AreEqual(EventCode.Bootstrap, events.Get(0, new ValueBuffer()), url);
        }
    }
}
