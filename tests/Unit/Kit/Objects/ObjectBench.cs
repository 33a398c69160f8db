using System.Text;
using NanoCwmp.DataModel;
using NanoCwmp.Model;
using NanoCwmp.Net;
using NanoCwmp.Session;
using NanoCwmp.Session.Requests;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Model;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>A model with tables on a storage that outlives restarts, and an ACS that asks one thing a session.</summary>
    public sealed class ObjectBench
    {
        public const string Ok = "0";

        private readonly ParameterRegistry _registry = new ParameterRegistry();
        private readonly HttpUrl _url;
        private CwmpSession _session;

        public ObjectBench()
            : this(16384)
        {
        }

        public ObjectBench(int bankSize)
        {
            First = new StorageMemoryBank(bankSize, 16);
            Second = new StorageMemoryBank(bankSize, 16);
            _registry.Add(new BenchServer());
            _registry.Add(new AliasAddressing());
            _registry.Add(new InformParameter());
            _registry.Add(Shelf);
            _registry.Add(new NatPortMapping(Nat));
            _registry.Close();
            byte[] url = Encoding.UTF8.GetBytes("http://acs/");
            _url = HttpUrl.TryParse(url, 0, url.Length);
            Boot();
        }

        public StorageMemoryBank First { get; }

        public StorageMemoryBank Second { get; }

        public Shelf Shelf { get; } = new Shelf();

        public FakeNat Nat { get; } = new FakeNat();

        public ScriptedAcs Acs { get; } = new ScriptedAcs();

        public ParameterModel Model { get; private set; }

        public EventQueue Events { get; private set; }

        public InformMessage Inform { get; private set; }

        /// <summary>Starts anew on the same storage.</summary>
        public void Boot()
        {
            var log = new ParameterLog(First, Second, 256);
            MountResult mounted = log.Mount();
            Assert.IsTrue(mounted == MountResult.Ok || mounted == MountResult.Created, "mount");
            Model = new ParameterModel(_registry, log);
            Events = new EventQueue(Model);
            var methods = new RpcMethod[]
            {
                new GetParameterNames(),
                new GetParameterValues(),
                new SetParameterValues(),
                new GetParameterAttributes(),
                new SetParameterAttributes(),
                new AddObject(),
                new DeleteObject(),
            };
            var context = new RpcContext(Model, methods, new CpeRequest[0]);
            var clock = new FakeClock();
            Inform = new InformMessage(context, Events, new FakeSystem(), clock);
            var connection = new AcsConnection(Acs, clock, FakeCredentials.None(new FakeEntropy()));
            _session = new CwmpSession(context, Events, connection, Inform, new InformVersion());
        }

        /// <summary>Runs a session in which the ACS asks one thing, and gives what stands in the body of the answer.</summary>
        public string Answer(string request)
        {
            Acs.Forget();
            Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
            _session.Run(_url, 0);
            return Body(Acs.Request(2));
        }

        /// <summary>Runs a session in which the ACS asks nothing, and gives the names in the Inform, each with a blank behind.</summary>
        public string InformNames()
        {
            Acs.Forget();
            Acs.AnswerSession();
            _session.Run(_url, 0);
            return Names(Acs.Request(0));
        }

        /// <summary>Adds a row.</summary>
        /// <returns>Its number, or the negative fault code.</returns>
        public int Add(string table)
        {
            string body = Answer(AddText(table, "added"));
            int at = body.IndexOf("<InstanceNumber>");
            return at < 0 ? -FaultOf(body) : int.Parse(Cut(body, "InstanceNumber"));
        }

        /// <summary>Deletes a row.</summary>
        /// <returns>0, or the fault code.</returns>
        public int Delete(string row)
        {
            return FaultOf(Answer(DeleteText(row, "deleted")));
        }

        /// <summary>Sets parameters, whose names and values alternate.</summary>
        /// <returns>0, or the fault code and those of the wrong entries with their names.</returns>
        public string Set(params string[] entries)
        {
            var list = new StringBuilder();
            for (int i = 0; i < entries.Length; i += 2)
            {
                list.Append(AcsText.Entry(entries[i], "string", entries[i + 1]));
            }

            string body = Answer(AcsText.Set(list.ToString(), "set"));
            var result = new StringBuilder();
            result.Append(FaultOf(body));
            for (int at = body.IndexOf("<ParameterName>"); at >= 0; at = body.IndexOf("<ParameterName>", at + 1))
            {
                string fault = body.Substring(at, body.Length - at);
                result.Append(' ').Append(Cut(fault, "ParameterName")).Append('=').Append(Cut(fault, "FaultCode"));
            }

            return result.ToString();
        }

        /// <summary>Gets the value of one parameter, or the negative fault code.</summary>
        public string Get(string path)
        {
            string body = Answer(AcsText.Get(path));
            int at = body.IndexOf("</Value>");
            if (at < 0)
            {
                return "-" + FaultOf(body).ToString();
            }

            int start = body.IndexOf("\">", body.IndexOf("<Value ")) + 2;
            return body.Substring(start, at - start);
        }

        /// <summary>Gives the names that GetParameterNames lists, with "=1" behind the writable ones, or the negative fault code.</summary>
        public string List(string path, bool nextLevel)
        {
            string body = Answer(AcsText.Names(path, nextLevel));
            int fault = FaultOf(body);
            return fault != 0 ? (-fault).ToString() : Names(body);
        }

        public static string AddText(string table, string parameterKey)
        {
            return AcsText.Request("<c:AddObject><ObjectName>" + table + "</ObjectName><ParameterKey>" + parameterKey
                + "</ParameterKey></c:AddObject>");
        }

        public static string DeleteText(string row, string parameterKey)
        {
            return AcsText.Request("<c:DeleteObject><ObjectName>" + row + "</ObjectName><ParameterKey>" + parameterKey
                + "</ParameterKey></c:DeleteObject>");
        }

        public static int FaultOf(string body)
        {
            return body.IndexOf("<FaultCode>") < 0 ? 0 : int.Parse(Cut(body, "FaultCode"));
        }

        private static string Body(string envelope)
        {
            int start = envelope.IndexOf("<soap-env:Body>") + 15;
            return envelope.Substring(start, envelope.IndexOf("</soap-env:Body>") - start);
        }

        private static string Names(string text)
        {
            var list = new StringBuilder();
            for (int at = text.IndexOf("<Name>"); at >= 0; at = text.IndexOf("<Name>", at + 1))
            {
                string rest = text.Substring(at, text.Length - at);
                list.Append(Cut(rest, "Name"));
                list.Append(rest.IndexOf("</Name><Writable>1") == rest.IndexOf("</Name>") ? "=1 " : " ");
            }

            return list.ToString();
        }

        private static string Cut(string text, string element)
        {
            int start = text.IndexOf("<" + element + ">") + element.Length + 2;
            return text.Substring(start, text.IndexOf("</" + element + ">") - start);
        }
    }
}
