using NanoCwmp.HostInterface.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>An answer that is a text of JSON already, shorter than a piece.</summary>
    internal sealed class TextAnswer : Answer
    {
        private readonly string _text;

        public TextAnswer(string text)
        {
            _text = text;
        }

        public override bool Write(JsonWriter json)
        {
            json.Raw(_text);
            return true;
        }
    }
}
