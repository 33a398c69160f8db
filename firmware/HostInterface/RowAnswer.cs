using NanoCwmp.HostInterface.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>The path of a row that was added.</summary>
    internal sealed class RowAnswer : Answer
    {
        private const string ObjectText = "{\"object\":\"";
        private const string RowText = "{\"row\":\"";
        private const string EndText = "\"}";
        private const string RowEndText = "\",\"message\":\"Success\",\"statusCode\":201}";

        private readonly byte[] _path;
        private readonly int _length;
        private readonly bool _isWdmp;

        public RowAnswer(byte[] path, int length, bool isWdmp)
        {
            _path = path;
            _length = length;
            _isWdmp = isWdmp;
        }

        public override bool Write(JsonWriter json)
        {
            json.Raw(_isWdmp ? RowText : ObjectText);
            json.Raw(_path, 0, _length);
            json.Raw(_isWdmp ? RowEndText : EndText);
            return true;
        }
    }
}
