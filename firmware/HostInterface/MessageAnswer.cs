using NanoCwmp.Core;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>That a request of WDMP has failed as a whole, and why.</summary>
    internal sealed class MessageAnswer : Answer
    {
        private static readonly byte[] s_start = Ascii.Bytes("{\"message\":\"");
        private static readonly byte[] s_end = Ascii.Bytes("\",\"statusCode\":520}");

        private readonly byte[] _message;

        public MessageAnswer(byte[] message)
        {
            _message = message;
        }

        public override bool Write(JsonWriter json)
        {
            json.Raw(s_start);
            json.Raw(_message);
            json.Raw(s_end);
            return true;
        }
    }
}
