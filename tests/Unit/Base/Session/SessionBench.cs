using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Net;
using NanoCwmp.Session;
using NanoCwmp.Session.Requests;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Model;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>Sessions of the small model with a scripted ACS.</summary>
    public sealed class SessionBench
    {
        private readonly HttpUrl _url;

        public SessionBench()
        {
            Events = new EventQueue(Bench.Model);
            var methods = new RpcMethod[]
            {
                new GetRpcMethods(),
                new GetParameterNames(),
                new GetParameterValues(),
                new SetParameterValues(),
                new Reboot(Events),
            };
            Context = new RpcContext(Bench.Model, methods, new CpeRequest[] { Request });
            var inform = new InformMessage(Context, Events, System, Clock);
            var connection = new AcsConnection(Acs, Clock, FakeCredentials.None(new FakeEntropy()));
            Session = new CwmpSession(Context, Events, connection, inform, new InformVersion());
            byte[] url = Encoding.UTF8.GetBytes("http://acs/");
            _url = HttpUrl.TryParse(url, 0, url.Length);
        }

        public Bench Bench { get; } = new Bench();

        public FakeClock Clock { get; } = new FakeClock();

        public FakeSystem System { get; } = new FakeSystem();

        public ScriptedAcs Acs { get; } = new ScriptedAcs();

        /// <summary>Gets the request that the CPE makes; none is pending at first.</summary>
        public FakeRequest Request { get; } = new FakeRequest();

        public EventQueue Events { get; }

        public RpcContext Context { get; }

        public CwmpSession Session { get; }

        /// <summary>Runs one session to its end.</summary>
        /// <returns>-1 if it was complete, or the number of the reason why it failed.</returns>
        public int Run(int retryCount)
        {
            try
            {
                Session.Run(_url, retryCount);
                return -1;
            }
            catch (ProtocolException failure)
            {
                return (int)failure.Reason;
            }
        }

        /// <summary>Runs a session in which the ACS asks one thing; the answer is its request 2.</summary>
        public void Ask(string request)
        {
            Acs.Forget();
            Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
            Assert.AreEqual(-1, Run(0), request);
        }

        /// <summary>Runs a session in which the ACS asks one thing, and gives what stands in the body of the answer.</summary>
        public string Answer(string request)
        {
            Ask(request);
            return Body(Acs.Request(2));
        }

        /// <summary>Cuts the content of the body out of an envelope.</summary>
        public static string Body(string envelope)
        {
            int start = envelope.IndexOf("<soap-env:Body>") + 15;
            return envelope.Substring(start, envelope.IndexOf("</soap-env:Body>") - start);
        }

        /// <summary>Gives the fault code of an answer, or 0 if it is none.</summary>
        public static int FaultOf(string body)
        {
            int at = body.IndexOf("<FaultCode>");
            return at < 0 ? 0 : int.Parse(body.Substring(at + 11, 4));
        }
    }
}
