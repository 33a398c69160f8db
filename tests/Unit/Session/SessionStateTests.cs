using NanoCwmp.Session;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>
    /// The rules of TR-069 3.7.1 on every possible course of a session: all sequences of what the ACS can say and of whether
    /// the CPE has something to ask, up to a depth, with the rules checked at every step.
    /// </summary>
    [TestClass]
    public class SessionStateTests
    {
        private const int Depth = 5;

        // What the ACS says: nothing, a request, or the response to the CPE's request; each with HoldRequests or without.
        private const int Nothing = 0;
        private const int Request = 1;
        private const int RequestAndHold = 2;
        private const int Response = 3;
        private const int ResponseAndHold = 4;
        private const int Answers = 5;

        [TestMethod]
        public void R072_R083_TheRulesHoldOnEveryCourse()
        {
            int courses = 1;
            for (int i = 0; i < Depth; i++)
            {
                courses *= Answers * 2;
            }

            int ended = 0;
            for (int course = 0; course < courses; course++)
            {
                for (int holdAtStart = 0; holdAtStart < 2; holdAtStart++)
                {
                    ended += RunsToItsEnd(course, holdAtStart == 1) ? 1 : 0;
                }
            }

            Assert.IsTrue(ended > 0 && ended < courses * 2, "some end and some do not: " + ended.ToString());
        }

        [TestMethod]
        public void R072_R073_TheInformComesFirstUntilItIsAccepted()
        {
            var state = new SessionState();
            state.Start();
            for (int i = 0; i < 3; i++)
            {
                Assert.IsFalse(state.IsEstablished, "before");
                Assert.AreEqual((int)SessionStep.Inform, (int)state.Next(true));
                Assert.AreEqual((int)SessionStep.Inform, (int)state.Next(false));
            }

            state.Established();
            state.EnvelopeReceived(false, false);
            Assert.IsTrue(state.IsEstablished, "after");
            Assert.AreEqual((int)SessionStep.Empty, (int)state.Next(false));
            state.Start();
            Assert.AreEqual((int)SessionStep.Inform, (int)state.Next(false), "the next session");
        }

        [TestMethod]
        public void R080_AnEmptyPostEndsTheOwnRequestsEvenIfTheAcsHoldsThemOnceMore()
        {
            SessionState state = Established(false);
            state.EmptySent();
            state.EnvelopeReceived(true, true);
            Assert.AreEqual((int)SessionStep.Answer, (int)state.Next(true));
            state.EnvelopeReceived(true, false);
            Assert.AreEqual((int)SessionStep.Answer, (int)state.Next(true));
            state.EmptyReceived();
            Assert.AreEqual((int)SessionStep.End, (int)state.Next(true));
        }

        [TestMethod]
        public void R081_EmptyPostsUnderHoldDoNotCount()
        {
            SessionState state = Established(true);
            Assert.AreEqual((int)SessionStep.Empty, (int)state.Next(true));
            state.EmptySent();
            state.EnvelopeReceived(true, false);
            Assert.AreEqual((int)SessionStep.Answer, (int)state.Next(true));
            state.EmptyReceived();
            Assert.AreEqual((int)SessionStep.Request, (int)state.Next(true));
        }

        private static SessionState Established(bool hold)
        {
            var state = new SessionState();
            state.Start();
            state.Established();
            state.EnvelopeReceived(false, hold);
            return state;
        }

        /// <summary>Follows one course; the checks keep their own record, from the words of the standard.</summary>
        private static bool RunsToItsEnd(int course, bool hold)
        {
            SessionState state = Established(hold);
            bool isHeld = hold;
            bool hasAsked = false;
            bool mustAnswer = false;
            bool hasSentEmptyUnheld = false;
            bool wasEmpty = false;
            for (int exchange = 0; exchange < Depth; exchange++)
            {
                int said = course % Answers;
                course /= Answers;
                bool wants = course % 2 == 1;
                course /= 2;

                SessionStep step = state.Next(wants);
                switch (step)
                {
                    case SessionStep.Answer:
                        // R076: a request is answered in the very next POST; R069: nothing else is answered.
                        Assert.IsTrue(mustAnswer, "an answer without a request");
                        hasAsked = false;
                        break;
                    case SessionStep.Request:
                        // R078, R080.
                        Assert.IsTrue(wants && !mustAnswer && !isHeld && !hasSentEmptyUnheld, "a request out of turn");
                        hasAsked = true;
                        break;
                    case SessionStep.Empty:
                        // R079, R081: only if there is nothing to say, or not now; R082: not if all is done.
                        Assert.IsFalse(mustAnswer, "an answer is due");
                        Assert.IsTrue(!wants || isHeld || hasSentEmptyUnheld, "a request could go");
                        Assert.IsFalse(wasEmpty && hasSentEmptyUnheld, "the session is over");
                        state.EmptySent();
                        hasSentEmptyUnheld |= !isHeld;
                        hasAsked = false;
                        break;
                    default:
                        // R082, R083.
                        Assert.AreEqual((int)SessionStep.End, (int)step);
                        Assert.IsTrue(wasEmpty && hasSentEmptyUnheld && !mustAnswer, "something is left to do");
                        return true;
                }

                // An ACS that has no request before it answers with its request or nothing.
                bool isResponse = (said == Response || said == ResponseAndHold) && hasAsked;
                bool isRequest = said == Request || said == RequestAndHold;
                wasEmpty = !isResponse && !isRequest;
                mustAnswer = isRequest;
                isHeld = !wasEmpty && (said == RequestAndHold || said == ResponseAndHold);
                if (wasEmpty)
                {
                    state.EmptyReceived();
                }
                else
                {
                    state.EnvelopeReceived(isRequest, isHeld);
                }
            }

            return false;
        }
    }
}
