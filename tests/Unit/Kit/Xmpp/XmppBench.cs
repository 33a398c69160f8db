using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xmpp
{
    /// <summary>A gateway that has told the ACS of its boot, with an XMPP connection and a server whose words the test says.</summary>
    public sealed class XmppBench
    {
        public const string Connection = "Device.XMPP.Connection.1.";
        public const string ManagementServer = "Device.ManagementServer.";
        public const string JabberId = "gateway@home.test/cwmp";
        public const string Header = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='1' version='1.0'>";
        public const string Tls = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
        public const string TlsRequired = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>";
        public const string Scram = "<mechanism>SCRAM-SHA-1</mechanism>";
        public const string Plain = "<mechanism>PLAIN</mechanism>";
        public const string Proceed = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
        public const string Success = "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";
        public const string Bind = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>";
        public const string OpenText = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
            + "xmlns:stream='http://etherx.jabber.org/streams' to='home.test' version='1.0'>";

        private const int BankSize = 4096;

        private readonly byte[] _name = new byte[Limits.Path];

        public XmppBench()
            : this(new FakeGateway(BankSize))
        {
        }

        /// <summary>Initializes a new instance with a gateway that has not yet booted.</summary>
        public XmppBench(FakeGateway gateway)
        {
            Gateway = gateway;
            Gateway.Xmpp = Server;
            Gateway.Boot();
            Gateway.Agent.Configure(ManagementServer + "PeriodicInformEnable", "0");
            Gateway.Acs.AnswerSession();
            Gateway.Poll();
            AddRow("Device.XMPP.Connection.");
            Set("Username", "gateway");
            Set("Password", "pencil");
            Set("Domain", "home.test");
            Set("Resource", "cwmp");
            Set("UseTLS", "1");
        }

        public FakeGateway Gateway { get; }

        public FakeXmppServer Server { get; } = new FakeXmppServer();

        /// <summary>Gets how many sessions there were.</summary>
        public int Sessions
        {
            get { return Gateway.Agent.CompletedSessions; }
        }

        /// <summary>Gets the status of the connection.</summary>
        public string Status
        {
            get { return Get(Connection + "Status"); }
        }

        /// <summary>Switches the connection on and lets the device connect.</summary>
        public XmppBench Start()
        {
            Set("Enable", "1");
            Configure(ManagementServer + "ConnReqXMPPConnection", "Device.XMPP.Connection.1");
            Poll();
            return this;
        }

        /// <summary>Switches the connection on and plays the server until connection requests can come.</summary>
        public XmppBench Login()
        {
            Start();
            Negotiate(JabberId);
            return this;
        }

        /// <summary>Plays the server on a connection that the device has just opened.</summary>
        public void Negotiate(string jabberId)
        {
            Say(Header + Features(TlsRequired));
            Say(Proceed);
            Say(Header + Features(Mechanisms(Plain)));
            Say(Success);
            Say(Header + Features(Bind));
            Say("<iq type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>" + jabberId + "</jid></bind></iq>");
            Poll();
            Server.Wire.Take();
        }

        /// <summary>Has the server say something, polls, and gives the answer.</summary>
        public string Say(string text)
        {
            Server.Wire.Take();
            Server.Wire.Send(text);
            Poll();
            return Server.Wire.Take();
        }

        /// <summary>Polls with an ACS that is ready for a session.</summary>
        public void Poll()
        {
            Gateway.Acs.Forget();
            Gateway.Acs.AnswerSession();
            Gateway.Poll();
        }

        /// <summary>Lets time pass and polls.</summary>
        public void Wait(long milliseconds)
        {
            Gateway.Clock.Advance(milliseconds);
            Poll();
        }

        /// <summary>Makes a connection request.</summary>
        public static string Request(string id, string from, string username, string password)
        {
            return "<iq type='get' id='" + id + "' from='" + from
                + "'><connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'><username>" + username
                + "</username><password>" + password + "</password></connectionRequest></iq>";
        }

        /// <summary>Makes a connection request with the right credentials.</summary>
        public static string Request(string id, string from)
        {
            return Request(id, from, "acs", "secret of the device");
        }

        public static string Features(string features)
        {
            return "<stream:features>" + features + "</stream:features>";
        }

        public static string Mechanisms(string mechanisms)
        {
            return "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + mechanisms + "</mechanisms>";
        }

        /// <summary>Gives the error that answers an IQ.</summary>
        public static string Error(string id, string to, string type, string condition)
        {
            return "<iq type='error' id='" + id + "' to='" + to + "'><error type='" + type + "'><" + condition
                + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>";
        }

        /// <summary>Sets a parameter of the connection.</summary>
        public void Set(string name, string value)
        {
            Configure(Connection + name, value);
        }

        /// <summary>Sets a parameter.</summary>
        public void Configure(string path, string value)
        {
            Assert.IsTrue(Gateway.Agent.Configure(path, value), path);
        }

        /// <summary>Adds a row to a table.</summary>
        public void AddRow(string table)
        {
            SetTransaction transaction = Gateway.Agent.Model.Transaction;
            transaction.Begin();
            Assert.AreEqual(FaultCode.None, Gateway.Agent.Model.Rows.Add(Resolve(table), _name, 0, 0, transaction));
            Assert.AreEqual(FaultCode.None, transaction.Commit());
        }

        /// <summary>Deletes a row.</summary>
        public void DeleteRow(string row)
        {
            ParameterModel model = Gateway.Agent.Model;
            ParameterAddress address = Resolve(row);
            model.Transaction.Begin();
            model.References.StageRemoval(address, model.Transaction);
            model.Rows.StageDelete(address, model.Transaction);
            Assert.AreEqual(FaultCode.None, model.Transaction.Commit());
        }

        /// <summary>Gets a parameter as the firmware sees it.</summary>
        public string Get(string path)
        {
            return Gateway.Agent.Model.Peek(Resolve(path)).ToString();
        }

        private ParameterAddress Resolve(string path)
        {
            var address = new ParameterAddress();
            int length = Encoding.UTF8.GetBytes(path, 0, path.Length, _name, 0);
            Assert.IsTrue(Gateway.Agent.Model.Resolver.TryResolve(_name, 0, length, address), path);
            return address;
        }
    }
}
