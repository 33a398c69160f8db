using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Model;

namespace NanoCwmp.Tests.Unit.HostInterface
{
    /// <summary>A gateway with a host interface that has told the ACS of its boot, and a program on its LAN.</summary>
    public sealed class HostBench
    {
        public const string Token = "0123456789abcdef-token";
        public const string ProvisioningCode = "Device.DeviceInfo.ProvisioningCode";
        public const string PortMapping = "Device.NAT.PortMapping.";

        private const int BankSize = 8192;

        public HostBench()
            : this(Token)
        {
        }

        public HostBench(string token)
        {
            Gateway.Host = new HostInterfaceSettings { Listener = Listener, Port = 8080, Token = token };
            Gateway.Objects = new ModelObject[] { new BenchObject() };
            Gateway.Entropy.IsCounting = true;
            Gateway.Boot();

            // The periodic Inform has sessions of its own.
            Gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
            Gateway.Acs.AnswerSession();
            Poll();
            Gateway.Acs.Forget();
        }

        public FakeGateway Gateway { get; } = new FakeGateway(BankSize);

        public FakeListener Listener { get; } = new FakeListener();

        /// <summary>Makes a request with the token.</summary>
        public static string Request(string method, string target, string body)
        {
            return Request(method, target, body, "Authorization: Bearer " + Token + "\r\n");
        }

        /// <summary>Makes a request with header lines.</summary>
        public static string Request(string method, string target, string body, string headers)
        {
            string length = body.Length == 0 ? string.Empty : "Content-Length: " + body.Length.ToString() + "\r\n";
            return method + " " + target + " HTTP/1.1\r\nHost: gateway\r\n" + headers + length + "\r\n" + body;
        }

        /// <summary>Connects, sends a request with the token, and gives the status code, a blank and the body.</summary>
        public string Ask(string method, string target, string body)
        {
            return Result(Send(Request(method, target, body)));
        }

        public string Get(string target)
        {
            return Ask("GET", target, string.Empty);
        }

        /// <summary>Connects, sends something and gives the answer. A second goes by, so that no limit is reached.</summary>
        public string Send(string request)
        {
            FakeServerConnection connection = Listener.Connect();
            connection.Send(request);
            Poll();
            Gateway.Clock.Advance(1000);
            string answer = connection.Take();
            connection.HasEnded = true;
            Poll();
            return answer;
        }

        /// <summary>Polls as long as there is something to do at once.</summary>
        public void Poll()
        {
            int left = 200;
            do
            {
                Gateway.Poll();
            }
            while (Gateway.Due <= Gateway.Clock.Uptime && left-- > 0);
        }

        /// <summary>Gives the status code of an answer, a blank and the body.</summary>
        public static string Result(string answer)
        {
            int head = answer.IndexOf("\r\n\r\n");
            if (head < 0)
            {
                return answer;
            }

            string body = answer.Substring(head + 4);
            string status = answer.Substring(9, 4);
            return answer.IndexOf("Transfer-Encoding: chunked") < 0 ? status + body : status + Join(body);
        }

        private static string Join(string chunks)
        {
            string body = string.Empty;
            while (true)
            {
                int end = chunks.IndexOf("\r\n");
                int size = Hex(chunks.Substring(0, end));
                if (size == 0)
                {
                    return body;
                }

                body += chunks.Substring(end + 2, size);
                chunks = chunks.Substring(end + size + 4);
            }
        }

        private static int Hex(string digits)
        {
            int number = 0;
            for (int i = 0; i < digits.Length; i++)
            {
                number = (number * 16) + "0123456789abcdef".IndexOf(digits[i]);
            }

            return number;
        }
    }
}
