using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>Requests that the CPE makes in a session after the Inform (TR-069 3.7.1).</summary>
    [TestClass]
    public class OwnRequestTests
    {
        private const string Hold = "<c:HoldRequests s:mustUnderstand='1'>1</c:HoldRequests>";

        [TestMethod]
        public void R078_R079_TheyComeBeforeTheEmptyPost()
        {
            SessionBench bench = Pending(2);
            bench.Acs.Answer(AcsText.InformResponse).Answer(Response(2, string.Empty)).Answer(Response(3, string.Empty)).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual("Inform,2 id 2,1 id 3,empty", Course(bench));
            Assert.AreEqual(0, bench.Request.Pending);
        }

        [TestMethod]
        public void R077_R081_TheyWaitWhileTheAcsHoldsThem()
        {
            SessionBench bench = Pending(2);
            bench.Acs.Answer(AcsText.Envelope(Hold, "<c:InformResponse/>"));
            bench.Acs.Answer(AcsText.Envelope(Hold, "<c:GetRPCMethods/>"));
            bench.Acs.Answer(AcsText.Envelope(string.Empty, "<c:GetRPCMethods/>"));
            bench.Acs.AnswerEmpty().Answer(Response(5, Hold)).AnswerEmpty().Answer(Response(7, string.Empty)).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual("Inform,empty,answer,answer,2 id 5,empty,1 id 7,empty", Course(bench));
        }

        [TestMethod]
        public void R080_NoneFollowsAnEmptyPost()
        {
            SessionBench bench = Pending(0);
            bench.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Request("<c:GetRPCMethods/>")).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual("Inform,empty,answer", Course(bench));

            // The same course, and something to say that came up after the empty POST.
            SessionState state = new SessionState();
            state.Start();
            state.Established();
            state.EnvelopeReceived(false, false);
            state.EmptySent();
            state.EnvelopeReceived(true, false);
            state.EmptyReceived();
            Assert.AreEqual((int)SessionStep.End, (int)state.Next(true));
        }

        [TestMethod]
        public void R084_TheyAreRepeatedUnchangedWhenTheAcsAsksForIt()
        {
            SessionBench bench = Pending(1);
            bench.Acs.Answer(AcsText.InformResponse);
            bench.Acs.Answer(AcsText.Fault(8005, 2)).Answer(AcsText.Fault(8005, 2)).Answer(Response(2, string.Empty)).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual("Inform,1 id 2,1 id 2,1 id 2,empty", Course(bench));
            Assert.AreEqual(bench.Acs.Request(1), bench.Acs.Request(3));
            Assert.AreEqual(0, bench.Request.Fault);
        }

        [TestMethod]
        public void R081_R084_ARepetitionWaitsWhileTheAcsHoldsRequests()
        {
            SessionBench bench = Pending(1);
            string fault = AcsText.Fault(8005, 2);
            int at = fault.IndexOf("<c:ID");
            bench.Acs.Answer(AcsText.InformResponse).Answer(fault.Substring(0, at) + Hold + fault.Substring(at));
            bench.Acs.AnswerEmpty().Answer(Response(4, string.Empty)).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual("Inform,1 id 2,empty,1 id 4,empty", Course(bench));
        }

        [TestMethod]
        public void R085_R086_ARefusedOneWaitsForTheNextSession()
        {
            SessionBench bench = Pending(1);
            bench.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Fault(8003, 2)).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual("Inform,1 id 2,empty", Course(bench));
            Assert.AreEqual(8003, bench.Request.Fault);
            Assert.AreEqual(1, bench.Request.Pending);

            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.InformResponse).Answer(Response(2, string.Empty)).AnswerEmpty();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.AreEqual("Inform,1 id 2,empty", Course(bench));
            Assert.AreEqual(0, bench.Request.Pending);
        }

        [TestMethod]
        public void R057_R086_WhatIsNoResponseEndsTheSessionAndKeepsTheRequest()
        {
            CheckFailure(Response(1, string.Empty));
            CheckFailure(AcsText.InformResponse);
            CheckFailure(AcsText.Request("<c:GetRPCMethods/>"));
            CheckFailure(AcsText.Envelope("<c:ID>2</c:ID><u:X xmlns:u='u' s:mustUnderstand='1'/>", "<c:TransferCompleteResponse/>"));
        }

        [TestMethod]
        public void R152_EventsOfTransfersWaitForTheirOwnResponse()
        {
            var bench = new SessionBench();
            bench.Events.Raise(EventCode.TransferComplete, null);
            bench.Events.Raise(EventCode.Boot, null);
            var key = new ValueBuffer();
            key.SetText("dl");
            bench.Events.Raise(EventCode.MDownload, key);
            bench.Events.Raise(EventCode.RequestDownload, null);
            bench.Events.TakeNew();
            bench.Acs.AnswerSession();
            Assert.AreEqual(-1, bench.Run(0));
            Assert.IsFalse(bench.Events.TakeNew(), "they open no session by themselves");
            Assert.AreEqual(3, bench.Events.List());
            Assert.AreEqual(EventCode.TransferComplete, bench.Events.Get(0, key));
            Assert.AreEqual(EventCode.RequestDownload, bench.Events.Get(1, key));
            Assert.AreEqual(EventCode.MDownload, bench.Events.Get(2, key));
            Assert.AreEqual("dl", key.ToString());
        }

        private static SessionBench Pending(int count)
        {
            var bench = new SessionBench();
            bench.Request.Pending = count;
            return bench;
        }

        private static string Response(int id, string headers)
        {
            return AcsText.Envelope("<c:ID>" + id.ToString() + "</c:ID>" + headers, "<c:TransferCompleteResponse/>");
        }

        private static void CheckFailure(string answer)
        {
            SessionBench bench = Pending(1);
            bench.Acs.Answer(AcsText.InformResponse).Answer(answer).AnswerEmpty();
            Assert.AreEqual((int)Reason.SoapUnexpected, bench.Run(0), answer);
            Assert.AreEqual(2, bench.Acs.RequestCount);
            Assert.AreEqual(1, bench.Request.Pending);
        }

        /// <summary>Tells what was sent: of own requests the key and the ID.</summary>
        private static string Course(SessionBench bench)
        {
            string course = "Inform";
            for (int i = 1; i < bench.Acs.RequestCount; i++)
            {
                string request = bench.Acs.Request(i);
                int own = request.IndexOf("<CommandKey>");
                int id = request.IndexOf("mustUnderstand=\"1\">");
                course += request.Length == 0 ? ",empty"
                    : own < 0 ? ",answer"
                    : "," + request.Substring(own + 12, 1) + " id " + request.Substring(id + 19, 1);
            }

            return course;
        }
    }
}
