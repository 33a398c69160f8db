using NanoCwmp.HostInterface.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>That a request of WDMP has failed as a whole, and why.</summary>
    internal sealed class MessageAnswer : Answer
    {
        private const string StartText = "{\"message\":\"";
        private const string EndText = "\",\"statusCode\":520}";

        private readonly string _message;

        public MessageAnswer(string message)
        {
            _message = message;
        }

        public override bool Write(JsonWriter json)
        {
            json.Raw(StartText);
            json.Raw(_message);
            json.Raw(EndText);
            return true;
        }
    }
}
