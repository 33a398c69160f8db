using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Unit.ConnectionRequests
{
    /// <summary>A gateway that has told the ACS of its boot and waits for connection requests.</summary>
    public sealed class RequestBench
    {
        public const string Url = "Device.ManagementServer.ConnectionRequestURL";
        public const string Ok = "HTTP/1.1 200 OK";
        public const string BadRequest = "HTTP/1.1 400 Bad Request";
        public const string Unauthorized = "HTTP/1.1 401 Unauthorized";
        public const string NotFound = "HTTP/1.1 404 Not Found";
        public const string MethodNotAllowed = "HTTP/1.1 405 Method Not Allowed";
        public const string Unavailable = "HTTP/1.1 503 Service Unavailable";

        private const int BankSize = 4096;

        public RequestBench()
        {
            Gateway.Listener = Listener;
            Gateway.Entropy.IsCounting = true;
            Gateway.Boot();

            // The periodic Inform has sessions of its own.
            Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            Gateway.Acs.AnswerSession();
            Gateway.Poll();
            Gateway.Acs.Forget();
        }

        public FakeGateway Gateway { get; } = new FakeGateway(BankSize);

        public FakeListener Listener { get; } = new FakeListener();

        /// <summary>Gets the path of the URL.</summary>
        public string Path
        {
            get
            {
                string rest = Gateway.Setting(Url).Substring(7);
                return rest.Substring(rest.IndexOf('/'));
            }
        }

        /// <summary>Gets how many sessions there were, with the one of the boot.</summary>
        public int Sessions
        {
            get { return Gateway.Agent.CompletedSessions; }
        }

        /// <summary>Makes a client that knows path, user name and password.</summary>
        public DigestClient Client()
        {
            return new DigestClient { Path = Path };
        }

        /// <summary>Makes a client that has a fresh nonce, too.</summary>
        public DigestClient ChallengedClient()
        {
            DigestClient client = Client();
            return client.Challenged(Send(client.Plain()));
        }

        /// <summary>Connects, sends something, polls, and gives the answer. The ACS is ready for a session.</summary>
        public string Send(string request)
        {
            FakeServerConnection connection = Listener.Connect();
            connection.Send(request);
            Poll();
            return connection.Take();
        }

        /// <summary>Polls with an ACS that is ready for a session.</summary>
        public void Poll()
        {
            Gateway.Acs.Forget();
            Gateway.Acs.AnswerSession();
            Gateway.Poll();
        }

        /// <summary>Lets the pause after wrong credentials pass.</summary>
        public void Pause()
        {
            Gateway.Clock.Advance(250);
        }

        /// <summary>Gives the status line of an answer.</summary>
        public static string Status(string response)
        {
            int end = response.IndexOf("\r\n");
            return end < 0 ? response : response.Substring(0, end);
        }
    }
}
