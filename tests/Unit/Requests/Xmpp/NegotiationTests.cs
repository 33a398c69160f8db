using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xmpp
{
    /// <summary>From the connection to the bound resource, byte by byte, and what ends it.</summary>
    [TestClass]
    public class NegotiationTests
    {
        private const string NonceOnly = "biwsbj1nYXRld2F5LHI9QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB";
        private const string Challenge = "<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>cj1BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUEzcmZj"
            + "TkhZSlkxWlZ2V1ZzN2oscz1RU1hDUitRNnNlazhiZjkyLGk9NDA5Ng==</challenge>";

        private const string Response = "<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>Yz1iaXdzLHI9QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB"
            + "M3JmY05IWUpZMVpWdldWczdqLHA9NmFUYndQdm1MamZtMGNmZ0V3aDhWSGRKT0lVPQ==</response>";

        private const string Proof = "dj1UQlNzYldxWjRwanVZNFcyMzUyRklHQVdTdU09";

        [TestMethod]
        public void R358_R359_R365_EveryStepIsTheOneOfTheRfc()
        {
            XmppBench bench = new XmppBench().Start();
            Assert.AreEqual(1, bench.Server.Connections, "R358");
            Assert.AreEqual("home.test:5222", bench.Server.Address);
            Assert.AreEqual(XmppBench.OpenText, bench.Server.Wire.Take());
            Assert.AreEqual("Connecting", bench.Status);
            Assert.AreEqual(
                "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
                bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.Tls + XmppBench.Mechanisms(XmppBench.Plain))),
                "R365");
            Assert.AreEqual("false", bench.Get(XmppBench.Connection + "TLSEstablished"));
            Assert.AreEqual(XmppBench.OpenText, bench.Say(XmppBench.Proceed));
            Assert.AreEqual("home.test", bench.Server.TlsHost, "the certificate is for the domain");
            Assert.AreEqual("true", bench.Get(XmppBench.Connection + "TLSEstablished"), "R365");
            Assert.AreEqual(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGdhdGV3YXkAcGVuY2ls</auth>",
                bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.Mechanisms(XmppBench.Plain))));
            Assert.AreEqual(XmppBench.OpenText, bench.Say(XmppBench.Success));
            Assert.AreEqual(
                "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>cwmp</resource></bind></iq>",
                bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.Bind)),
                "R358");
            int sessions = bench.Sessions;
            Assert.AreEqual(
                "<presence><priority>-1</priority></presence>",
                bench.Say("<iq type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>"
                    + XmppBench.JabberId + "</jid></bind></iq>"));
            Assert.AreEqual("Enabled", bench.Status);
            Assert.AreEqual(XmppBench.JabberId, bench.Get(XmppBench.Connection + "JabberID"), "R359");
            Assert.AreEqual(XmppBench.JabberId, bench.Get(XmppBench.ManagementServer + "ConnReqJabberID"), "R359");
            bench.Poll();
            Assert.AreEqual(sessions + 1, bench.Sessions, "R359: active notification by default");
        }

        [TestMethod]
        public void ScramGoesBeforePlainAndTheServerHasToProveItself()
        {
            XmppBench bench = Authenticating(XmppBench.Mechanisms(XmppBench.Plain + XmppBench.Scram), NonceOnly);
            Assert.AreEqual(Response, Derived(bench));
            Assert.AreEqual(
                XmppBench.OpenText,
                bench.Say("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + Proof + "</success>"));

            // The keys are there: another connection costs nothing more.
            bench.Server.Wire.HasEnded = true;
            bench.Wait(1);
            bench.Poll();
            bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.TlsRequired));
            bench.Say(XmppBench.Proceed);
            bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.Mechanisms(XmppBench.Scram)));
            bench.Say(Challenge);
            bench.Poll();
            Assert.AreEqual(
                "<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'></response>",
                bench.Say("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + Proof + "</challenge>"));
            Assert.AreEqual(XmppBench.OpenText, bench.Say(XmppBench.Success));
        }

        [TestMethod]
        [DataRow("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>")]
        [DataRow("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>=</success>")]
        [DataRow("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>dj1UQlNzYldxWjRwanVZNFcyMzUyRklHQVdTdU0=</success>")]
        [DataRow("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>dj1BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE9</success>")]
        [DataRow("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>ZT1vdGhlci1lcnJvcg==</challenge>")]
        [DataRow("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>")]
        public void AServerThatDoesNotKnowThePasswordIsLeft(string answer)
        {
            XmppBench bench = Authenticating(XmppBench.Mechanisms(XmppBench.Scram), NonceOnly);
            Derived(bench);
            Assert.AreEqual(string.Empty, bench.Say(answer));
            Assert.IsTrue(bench.Server.Wire.IsClosed);
            Assert.AreEqual("Error_AuthenticationFailure", bench.Status);
        }

        [TestMethod]
        [DataRow(XmppBench.Tls, "", "")]
        [DataRow("", XmppBench.Scram, "TLS was taken out of the features")]
        [DataRow(XmppBench.Tls, "<mechanism>DIGEST-MD5</mechanism>", "")]
        public void WithoutTlsNothingIsSaid(string tls, string mechanisms, string message)
        {
            XmppBench bench = new XmppBench().Start();
            bench.Server.HasWrongCertificate = true;
            bench.Say(XmppBench.Header + XmppBench.Features(tls + XmppBench.Mechanisms(mechanisms)));
            if (tls.Length > 0)
            {
                Assert.AreEqual(string.Empty, bench.Say(XmppBench.Proceed));
            }

            Assert.IsTrue(bench.Server.Wire.IsClosed, message);
            Assert.AreEqual("Error", bench.Status);
        }

        [TestMethod]
        public void R365_WithoutUseTlsAPasswordGoesNowhereInPlain()
        {
            var bench = new XmppBench();
            bench.Set("UseTLS", "0");
            bench.Start();
            string both = XmppBench.Mechanisms(XmppBench.Plain + XmppBench.Scram);
            Assert.AreEqual(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>" + NonceOnly + "</auth>",
                bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.Tls + both)),
                "the server does not require TLS");
            bench.Set("Username", "other");
            bench.Poll();
            Assert.IsTrue(bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.TlsRequired + both)).IndexOf("<starttls") == 0);
            bench.Set("Username", "gateway");
            bench.Poll();
            Assert.AreEqual(
                string.Empty,
                bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.Tls + XmppBench.Mechanisms(XmppBench.Plain))));
            Assert.AreEqual("Error", bench.Status);
        }

        [TestMethod]
        public void WhatComesBehindProceedIsNotTakenForProtected()
        {
            XmppBench bench = new XmppBench().Start();
            bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.TlsRequired));
            string injected = XmppBench.Header + XmppBench.Features(XmppBench.Mechanisms(XmppBench.Plain));
            Assert.AreEqual(XmppBench.OpenText, bench.Say(XmppBench.Proceed + injected.Substring(0, 150)), "no password");
        }

        [TestMethod]
        [DataRow(XmppBench.Proceed)]
        [DataRow(XmppBench.Success)]
        [DataRow("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>")]
        [DataRow("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")]
        [DataRow("<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>")]
        [DataRow("</stream:stream>")]
        [DataRow("<a></b>")]
        [DataRow("<stream:features/>")]
        public void WhatIsOutOfOrderEndsTheStream(string words)
        {
            XmppBench bench = new XmppBench().Start();
            Assert.AreEqual(string.Empty, bench.Say(XmppBench.Header + words));
            Assert.IsTrue(bench.Server.Wire.IsClosed);
            Assert.AreEqual(1, bench.Server.Connections);
        }

        [TestMethod]
        public void ASilentServerIsGivenUp()
        {
            XmppBench bench = new XmppBench().Start();
            bench.Wait(19999);
            Assert.IsFalse(bench.Server.Wire.IsClosed);
            bench.Wait(1);
            Assert.IsTrue(bench.Server.Wire.IsClosed);
        }

        private static XmppBench Authenticating(string mechanisms, string expected)
        {
            XmppBench bench = new XmppBench().Start();
            bench.Say(XmppBench.Header + XmppBench.Features(XmppBench.TlsRequired));
            bench.Say(XmppBench.Proceed);
            Assert.AreEqual(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>" + expected + "</auth>",
                bench.Say(XmppBench.Header + XmppBench.Features(mechanisms)));
            return bench;
        }

        /// <summary>Challenges, and polls until the keys are derived.</summary>
        private static string Derived(XmppBench bench)
        {
            string answer = bench.Say(Challenge);
            for (int polls = 0; answer.Length == 0 && polls < 200; polls++)
            {
                bench.Poll();
                answer = bench.Server.Wire.Take();
            }

            return answer;
        }
    }
}
