using NanoCwmp.Core;
using NanoCwmp.Session;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>Whole sessions on the wire (TR-069 3.7.1).</summary>
    [TestClass]
    public class CwmpSessionTests
    {
        private const string Complete = "</c:InformResponse>";

        [TestMethod]
        public void R072_R079_R082_TheShortestSession()
        {
            var bench = new SessionBench();
            bench.Events.Raise(EventCode.Boot, null);
            bench.Acs.AnswerSession();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual(2, bench.Acs.RequestCount);
            Assert.IsTrue(bench.Acs.Request(0).Contains("<cwmp:Inform>"), "Inform");
            Assert.IsTrue(bench.Acs.Request(0).Contains("<cwmp:SupportedCWMPVersions "), "R061");
            Assert.AreEqual(string.Empty, bench.Acs.Request(1));
            Assert.AreEqual(1, bench.Acs.Connections);
            Assert.AreEqual(0, bench.Acs.OpenStreams);
            Assert.IsTrue(bench.Events.IsEmpty, "delivered (R152)");
        }

        [TestMethod]
        public void R056_R076_EachRequestIsAnsweredAtOnceUnderItsId()
        {
            var bench = new SessionBench();
            bench.Acs.Answer(AcsText.InformResponse);
            string[] ids = { "a", "", "b &amp; <!-- x -->c", "a" };
            for (int i = 0; i < ids.Length; i++)
            {
                bench.Acs.Answer(AcsText.Envelope("<c:ID s:mustUnderstand='1'>" + ids[i] + "</c:ID>", "<c:GetRPCMethods/>"));
            }

            bench.Acs.Answer(AcsText.Envelope(string.Empty, "<c:GetRPCMethods/>")).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual(7, bench.Acs.RequestCount);
            string[] echoed = { ">a<", "><", ">b &amp; c<", ">a<" };
            for (int i = 0; i < echoed.Length; i++)
            {
                Assert.IsTrue(bench.Acs.Request(i + 2).Contains("<cwmp:ID soap-env:mustUnderstand=\"1\"" + echoed[i] + "/cwmp:ID>"), ids[i]);
            }

            Assert.IsFalse(bench.Acs.Request(6).Contains("soap-env:Header"), "none without one");
            Assert.IsFalse(bench.Acs.Request(2).Contains("SupportedCWMPVersions"), "only with the Inform");
        }

        [TestMethod]
        public void R084_TheInformIsRepeatedUnchangedWhenTheAcsAsksForIt()
        {
            var bench = new SessionBench();
            bench.Events.Raise(EventCode.Boot, null);
            string fault = AcsText.Fault(8005);
            for (int i = 0; i < Limits.RequestRepeats; i++)
            {
                bench.Acs.Answer(fault);
            }

            bench.Acs.AnswerSession();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual(Limits.RequestRepeats + 2, bench.Acs.RequestCount);
            for (int i = 1; i <= Limits.RequestRepeats; i++)
            {
                Assert.AreEqual(bench.Acs.Request(0), bench.Acs.Request(i));
            }
        }

        [TestMethod]
        public void R084_ButNotForEver()
        {
            var bench = new SessionBench();
            bench.Events.Raise(EventCode.Boot, null);
            string fault = AcsText.Fault(8005);
            for (int i = 0; i < 20; i++)
            {
                bench.Acs.Answer(fault);
            }

            Assert.AreEqual((int)Reason.RepeatedTooOften, bench.Run(0));
            Assert.AreEqual(Limits.RequestRepeats + 1, bench.Acs.RequestCount);
            Assert.IsFalse(bench.Events.IsEmpty, "kept (R086)");
        }

        [TestMethod]
        public void R074_R085_OtherFaultsEndTheSession()
        {
            CheckFailure(AcsText.Fault(8000), Reason.InformRefused);
            CheckFailure(AcsText.Fault(8001), Reason.InformRefused);
            CheckFailure(AcsText.Fault(8002), Reason.InformRefused);
            CheckFailure(AcsText.Fault(8003), Reason.InformRefused);
            CheckFailure(AcsText.Fault(8004), Reason.InformRefused);
            CheckFailure(AcsText.Fault(8006), Reason.InformRefused);
            CheckFailure(AcsText.Fault(8800), Reason.InformRefused);
            CheckFailure(AcsText.Fault(9000), Reason.InformRefused);
        }

        [TestMethod]
        public void R057_R069_R073_WhatIsNoInformResponseEndsTheSession()
        {
            CheckFailure(AcsText.Request("<c:GetRPCMethods/>"), Reason.SoapUnexpected);
            CheckFailure(AcsText.Envelope("<c:ID>1</c:ID>", "<c:TransferCompleteResponse/>"), Reason.SoapUnexpected);
            CheckFailure(AcsText.Envelope("<c:ID>2</c:ID>", "<c:InformResponse/>"), Reason.SoapUnexpected);
            CheckFailure(AcsText.Envelope("<c:ID>11</c:ID>", "<c:InformResponse/>"), Reason.SoapUnexpected);
            CheckFailure(AcsText.Envelope("<u:X xmlns:u='u' s:mustUnderstand='1'/>", "<c:InformResponse/>"), Reason.SoapUnexpected);
            CheckFailure(AcsText.Envelope(string.Empty, "<c:InformResponse/><c:InformResponse/>"), Reason.SoapEnvelope);
            CheckFailure("<html/>", Reason.SoapEnvelope);
            CheckFailure(AcsText.InformResponse + "x", Reason.XmlNesting);
        }

        [TestMethod]
        public void R022_R032_R073_NoInformResponseAtAll()
        {
            CheckNoResponse("HTTP/1.1 204 No Content\r\n\r\n", Reason.SoapUnexpected);
            CheckNoResponse("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", Reason.SoapUnexpected);
            CheckNoResponse("HTTP/1.1 500 Error\r\nContent-Length: 0\r\n\r\n", Reason.HttpStatus);
            CheckNoResponse("HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n", Reason.HttpStatus);
            CheckNoResponse("", Reason.NoResponse);
        }

        [TestMethod]
        public void R057_AnInformResponseWithoutIdIsTaken()
        {
            var bench = new SessionBench();
            bench.Acs.Answer(AcsText.Envelope(string.Empty, "<c:InformResponse/>")).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
        }

        [TestMethod]
        public void R062_R063_R064_TheAcsChoosesTheVersion()
        {
            CheckVersion("cwmp-1-0", "", "cwmp-1-0");
            CheckVersion("cwmp-1-1", "", "cwmp-1-1");
            CheckVersion("cwmp-1-2", "", "cwmp-1-2");
            CheckVersion("cwmp-1-2", "1.0", "cwmp-1-0");
            CheckVersion("cwmp-1-2", "1.1", "cwmp-1-1");
            CheckVersion("cwmp-1-2", "1.4", "cwmp-1-2");
        }

        [TestMethod]
        public void R066_AnUnknownHeaderThatMustBeUnderstoodIsAnsweredByItsFault()
        {
            var bench = new SessionBench();
            string body = bench.Answer(AcsText.Envelope(
                "<c:ID>q</c:ID><u:X xmlns:u='u' s:mustUnderstand='1'/>", "<c:Reboot><CommandKey>k</CommandKey></c:Reboot>"));
            Assert.IsTrue(body.StartsWith("<soap-env:Fault><faultcode>soap-env:MustUnderstand</faultcode><faultstring>"), body);
            Assert.IsTrue(body.EndsWith("</faultstring></soap-env:Fault>"), body);
            Assert.IsTrue(bench.Acs.Request(2).Contains(">q</cwmp:ID>"), "ID");
            Assert.IsFalse(bench.Context.IsRebootRequested, "not done");
            Assert.IsTrue(bench.Events.IsEmpty, "not done");
        }

        [TestMethod]
        public void R070_UnknownMethodsAreAnsweredBy9000()
        {
            var bench = new SessionBench();
            string[] methods = { "Kicked", "X_ACME_Do", "Envelope", "ParameterList", "getRPCMethods" };
            for (int i = 0; i < methods.Length; i++)
            {
                Assert.AreEqual(
                    "<soap-env:Fault><faultcode>Server</faultcode><faultstring>CWMP fault</faultstring><detail><cwmp:Fault>"
                        + "<FaultCode>9000</FaultCode><FaultString>Method not supported</FaultString></cwmp:Fault></detail>"
                        + "</soap-env:Fault>",
                    bench.Answer(AcsText.Request("<c:" + methods[i] + "><A><B>c</B></A></c:" + methods[i] + ">")));
            }
        }

        [TestMethod]
        public void R069_NeitherFaultsNorResponsesAreAnswered()
        {
            string[] envelopes =
            {
                AcsText.Fault(8003),
                AcsText.Fault(8005),
                AcsText.InformResponse,
                AcsText.Request("<c:TransferCompleteResponse/>"),
                AcsText.Request("<c:RequestDownloadResponse/>"),
            };
            for (int i = 0; i < envelopes.Length; i++)
            {
                CheckBroken(envelopes[i], (int)Reason.SoapUnexpected);
            }
        }

        [TestMethod]
        public void R058_R081_EmptyPostsGoOnWhileTheAcsHoldsRequests()
        {
            const string Hold = "<c:HoldRequests s:mustUnderstand='1'>1</c:HoldRequests>";
            var bench = new SessionBench();
            bench.Acs.Answer(AcsText.Envelope(Hold, "<c:InformResponse/>"));
            bench.Acs.Answer(AcsText.Envelope(Hold, "<c:GetRPCMethods/>"));
            bench.Acs.AnswerEmpty().AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));

            // The empty POST under hold does not count, so one more follows the answer.
            Assert.AreEqual(4, bench.Acs.RequestCount);
            Assert.AreEqual(string.Empty, bench.Acs.Request(1));
            Assert.IsTrue(bench.Acs.Request(2).Contains("GetRPCMethodsResponse"), "answer");
            Assert.AreEqual(string.Empty, bench.Acs.Request(3));
        }

        [TestMethod]
        public void R086_ABrokenRequestHasNoEffect()
        {
            string set = AcsText.Set(AcsText.Entry("Device.Bench.Label", "string", "new"), "key");
            CheckBroken(set.Substring(0, set.Length - 1), (int)Reason.XmlTruncated);
            CheckBroken(set + "<x/>", (int)Reason.XmlNesting);
            CheckBroken(set.Substring(0, set.IndexOf("</s:Body>")) + "<c:Reboot/></s:Body></s:Envelope>", (int)Reason.SoapEnvelope);
        }

        [TestMethod]
        public void R020_AClosedConnectionIsReplaced()
        {
            var bench = new SessionBench();
            bench.Acs.Answer(AcsText.InformResponse).AnswerRaw(ScriptedAcs.Hangup);
            bench.Acs.Answer(AcsText.Get("Device.Bench.Text")).AnswerRaw(ScriptedAcs.Hangup).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual(5, bench.Acs.RequestCount);
            Assert.AreEqual(3, bench.Acs.Connections);
            Assert.AreEqual(bench.Acs.Request(3), bench.Acs.Request(4), "the answer once more");
        }

        /// <summary>Checks that something in the place of the ACS's request ends the session and changes nothing.</summary>
        private static void CheckBroken(string envelope, int reason)
        {
            var bench = new SessionBench();
            bench.Acs.Answer(AcsText.InformResponse).Answer(envelope).AnswerEmpty();
            Assert.AreEqual(reason, bench.Run(0), envelope);
            Assert.AreEqual(2, bench.Acs.RequestCount);
            Assert.AreEqual(0, bench.Bench.Model.Log.KeyCount);
            Assert.AreEqual(0, bench.Acs.OpenStreams);

            // The next session begins afresh.
            Assert.IsTrue(bench.Answer(AcsText.Get("Device.Bench.Label")).Contains("\"xsd:string\"></Value>"), "next");
        }

        private static void CheckFailure(string answer, Reason reason)
        {
            var bench = new SessionBench();
            bench.Events.Raise(EventCode.Boot, null);
            bench.Acs.Answer(answer).AnswerSession();
            Assert.AreEqual((int)reason, bench.Run(0), answer);
            Assert.AreEqual(1, bench.Acs.RequestCount);
            Assert.IsFalse(bench.Events.IsEmpty, "kept (R086)");
            Assert.AreEqual(0, bench.Acs.OpenStreams);
        }

        private static void CheckNoResponse(string response, Reason reason)
        {
            var bench = new SessionBench();
            bench.Events.Raise(EventCode.Boot, null);
            bench.Acs.AnswerRaw(response);
            Assert.AreEqual((int)reason, bench.Run(0), response);
            Assert.IsFalse(bench.Events.IsEmpty, "kept");
            Assert.AreEqual(0, bench.Acs.OpenStreams);
        }

        private static void CheckVersion(string spoken, string wanted, string used)
        {
            var bench = new SessionBench();
            string header = wanted.Length == 0 ? string.Empty : "<c:UseCWMPVersion s:mustUnderstand='1'>" + wanted + "</c:UseCWMPVersion>";
            string response = AcsText.Envelope(header, "<c:InformResponse><MaxEnvelopes>1</MaxEnvelopes>" + Complete);
            int at = response.IndexOf("cwmp-1-2");
            bench.Acs.Answer(response.Substring(0, at) + spoken + response.Substring(at + 8));
            bench.Acs.Answer(AcsText.Request("<c:GetRPCMethods/>")).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0), spoken);
            Assert.IsTrue(bench.Acs.Request(0).Contains("urn:dslforum-org:cwmp-1-2\""), "the Inform offers the highest");
            Assert.IsTrue(bench.Acs.Request(2).Contains("urn:dslforum-org:" + used + "\""), "the answer: " + spoken + wanted);
        }
    }
}
