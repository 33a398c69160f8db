using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xmpp
{
    /// <summary>Connection requests by XMPP: who is let in, and what follows.</summary>
    [TestClass]
    public class RequestTests
    {
        private const string Acs = "acs@home.test/console";
        private const string Allowed = XmppBench.ManagementServer + "ConnReqAllowedJabberIDs";

        [TestMethod]
        public void R096_R138_R360_R363_AValidRequestStartsASession()
        {
            XmppBench bench = new XmppBench().Login();
            int sessions = bench.Sessions;
            Assert.AreEqual(
                "<iq type='result' id='a&amp;b' to='acs@home.test/console'/>",
                bench.Say(XmppBench.Request("a&amp;b", Acs)),
                "R363");
            Assert.AreEqual(sessions + 1, bench.Sessions, "R360");
            Assert.IsTrue(bench.Gateway.Acs.Request(0).Contains("<EventCode>6 CONNECTION REQUEST</EventCode>"), "R138");
            bench.Poll();
            Assert.AreEqual(sessions + 1, bench.Sessions, "one request, one session");
            Assert.AreEqual("2", bench.Get(XmppBench.Connection + "Stats.ReceivedMessages"), "that of binding, and the request");
            Assert.AreEqual("2", bench.Get(XmppBench.Connection + "Stats.TransmittedMessages"), "presence and answer");
            bench.Say("<iq type='get' id='1' from='a'/>");
            Assert.AreEqual("1", bench.Get(XmppBench.Connection + "Stats.TransmittedErrorMessages"));
        }

        [TestMethod]
        [DataRow("acs", "guess")]
        [DataRow("someone", "secret of the device")]
        [DataRow("acs", "")]
        [DataRow("", "")]
        [DataRow("acs", "secret of the device ")]
        public void R362_R364_WrongCredentialsStartNone(string username, string password)
        {
            XmppBench bench = new XmppBench().Login();
            int sessions = bench.Sessions;
            Assert.AreEqual(
                XmppBench.Error("1", Acs, "auth", "not-authorized"),
                bench.Say(XmppBench.Request("1", Acs, username, password)));
            Assert.AreEqual(string.Empty, bench.Say(XmppBench.Request("2", Acs)), "others wait");
            Assert.AreEqual(sessions, bench.Sessions);
            bench.Wait(Limits.ConnectionRequestPause);
            Assert.AreEqual("<iq type='result' id='2' to='acs@home.test/console'/>", bench.Server.Wire.Take());
            Assert.AreEqual(sessions + 1, bench.Sessions);
        }

        [TestMethod]
        public void R362_WithoutCredentialsNobodyIsLetIn()
        {
            XmppBench bench = new XmppBench().Login();
            bench.Configure(XmppBench.ManagementServer + "ConnectionRequestPassword", string.Empty);
            Assert.AreEqual(
                XmppBench.Error("1", Acs, "auth", "not-authorized"), bench.Say(XmppBench.Request("1", Acs, "acs", string.Empty)));
        }

        [TestMethod]
        [DataRow("", Acs, true)]
        [DataRow(" , ", Acs, true)]
        [DataRow("acs@home.test", Acs, true)]
        [DataRow("ACS@Home.Test", Acs, true)]
        [DataRow("other@home.test, acs@home.test/console", Acs, true)]
        [DataRow("acs@home.test", "acs@home.test", true)]
        [DataRow("acs@home.test/console", "acs@home.test", false)]
        [DataRow("acs@home.test/Console", Acs, false)]
        [DataRow("acs@home.test/consol", Acs, false)]
        [DataRow("acs@home.test/console2", Acs, false)]
        [DataRow("acs@home.tes", Acs, false)]
        [DataRow("cs@home.test", Acs, false)]
        [DataRow("other@home.test", Acs, false)]
        [DataRow("acs@home.test", "acs@home.test.evil/console", false)]
        public void R361_R364_WhoMayAskStandsInTheList(string allowed, string from, bool isAllowed)
        {
            XmppBench bench = new XmppBench().Login();
            bench.Configure(Allowed, allowed);
            int sessions = bench.Sessions;
            Assert.AreEqual(
                isAllowed
                    ? "<iq type='result' id='1' to='" + from + "'/>"
                    : XmppBench.Error("1", from, "auth", "not-authorized"),
                bench.Say(XmppBench.Request("1", from)));
            Assert.AreEqual(isAllowed ? sessions + 1 : sessions, bench.Sessions);
        }

        [TestMethod]
        public void R318_R364_TooManyAreRefused()
        {
            XmppBench bench = new XmppBench().Login();
            for (int i = 0; i < Limits.ConnectionRequests; i++)
            {
                Assert.AreEqual("<iq type='result' id='1' to='acs@home.test/console'/>", bench.Say(XmppBench.Request("1", Acs)));
            }

            int sessions = bench.Sessions;
            Assert.AreEqual(
                XmppBench.Error("1", Acs, "cancel", "service-unavailable"), bench.Say(XmppBench.Request("1", Acs)));
            Assert.AreEqual(sessions, bench.Sessions);
        }

        [TestMethod]
        public void R322_R364_DuringASessionTheyAreRefused()
        {
            XmppBench bench = new XmppBench().Login();
            bench.Gateway.Agent.RequestConnection();

            // Polled first before the session, and then after its first exchange.
            bench.Server.Wire.Silence = 1;
            Assert.AreEqual(
                XmppBench.Error("1", Acs, "cancel", "service-unavailable"), bench.Say(XmppBench.Request("1", Acs)));
        }

        [TestMethod]
        [DataRow("<iq type='get' id='1' from='a'><ping xmlns='urn:xmpp:ping'/></iq>", "<iq type='result' id='1' to='a'/>")]
        [DataRow("<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>", "<iq type='result' id='1'/>")]
        [DataRow("<iq type='result' id='1' from='a'/>", "")]
        [DataRow("<iq type='error' id='1' from='a'><error/></iq>", "")]
        [DataRow("<iq type='get' from='a'><ping xmlns='urn:xmpp:ping'/></iq>", "")]
        [DataRow("<iq from='a' id='1'><ping xmlns='urn:xmpp:ping'/></iq>", "")]
        [DataRow("<message from='a'><body>hello</body></message>", "")]
        [DataRow("<presence from='a' type='subscribe'/>", "")]
        public void OtherStanzasGetTheAnswerOfTheRfc(string stanza, string answer)
        {
            XmppBench bench = new XmppBench().Login();
            Assert.AreEqual(answer, bench.Say(stanza));
            Assert.AreEqual("<iq type='result' id='2' to='a'/>", bench.Say("<iq type='get' id='2' from='a'><ping xmlns='urn:xmpp:ping'/></iq>"));
        }

        [TestMethod]
        [DataRow("<iq type='set' id='1' from='a'><ping xmlns='urn:xmpp:ping'/></iq>", "cancel", "service-unavailable")]
        [DataRow("<iq type='get' id='1' from='a'><query xmlns='jabber:iq:version'/></iq>", "cancel", "service-unavailable")]
        [DataRow("<iq type='get' id='1' from='a'><connectionRequest/></iq>", "cancel", "service-unavailable")]
        [DataRow("<iq type='get' id='1' from='a'/>", "modify", "bad-request")]
        [DataRow("<iq type='get' id='1' from='a'><ping xmlns='urn:xmpp:ping'/><b/></iq>", "modify", "bad-request")]
        public void OtherIqsGetTheErrorOfTheRfc(string stanza, string type, string condition)
        {
            XmppBench bench = new XmppBench().Login();
            Assert.AreEqual(XmppBench.Error("1", "a", type, condition), bench.Say(stanza));
        }

        [TestMethod]
        [DataRow("<username>acs</username>")]
        [DataRow("<password>secret of the device</password>")]
        [DataRow("<password>secret of the device</password><username>acs</username>")]
        [DataRow("<username>acs</username><password>secret of the device</password><password/>")]
        [DataRow("<username>acs</username><username>acs</username><password>secret of the device</password>")]
        [DataRow("<username>a<i/>cs</username><password>secret of the device</password>")]
        [DataRow("<username xmlns=''>acs</username><password>secret of the device</password>")]
        [DataRow("<username>acs</username><x/><password>secret of the device</password>")]
        [DataRow("")]
        public void R360_RequestsOfAnotherFormStartNone(string content)
        {
            XmppBench bench = new XmppBench().Login();
            int sessions = bench.Sessions;
            Assert.AreEqual(
                XmppBench.Error("1", "a", "modify", "bad-request"),
                bench.Say("<iq type='get' id='1' from='a'><connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
                    + content + "</connectionRequest></iq>"));
            Assert.AreEqual(sessions, bench.Sessions);
        }

        [TestMethod]
        public void R360_ARequestOfTypeSetStartsNone()
        {
            XmppBench bench = new XmppBench().Login();
            int sessions = bench.Sessions;
            string request = XmppBench.Request("1", Acs);
            Assert.AreEqual(
                XmppBench.Error("1", Acs, "cancel", "service-unavailable"),
                bench.Say("<iq type='set" + request.Substring("<iq type='get".Length)));
            Assert.AreEqual(sessions, bench.Sessions);
        }

        [TestMethod]
        public void R360_ARequestMayComeByteByByte()
        {
            XmppBench bench = new XmppBench().Login();
            int sessions = bench.Sessions;
            bench.Server.Wire.Piece = 1;
            Assert.AreEqual("<iq type='result' id='1' to='acs@home.test/console'/>", bench.Say(XmppBench.Request("1", Acs)));
            Assert.AreEqual(sessions + 1, bench.Sessions);
        }
    }
}
