using NanoCwmp.Core;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>That a request of WDMP has failed as a whole, and why.</summary>
    internal sealed class MessageAnswer : Answer
    {
        private readonly byte[] _start = Ascii.Bytes("{\"message\":\"");
        private readonly byte[] _end = Ascii.Bytes("\",\"statusCode\":520}");

        private readonly byte[] _message;

        public MessageAnswer(byte[] message)
        {
            _message = message;
        }

        public override bool Write(JsonWriter json)
        {
            json.Raw(_start);
            json.Raw(_message);
            json.Raw(_end);
            return true;
        }
    }
}
