using NanoCwmp.Core;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>The path of a row that was added.</summary>
    internal sealed class RowAnswer : Answer
    {
        private readonly byte[] _object = Ascii.Bytes("{\"object\":\"");
        private readonly byte[] _row = Ascii.Bytes("{\"row\":\"");
        private readonly byte[] _end = Ascii.Bytes("\"}");
        private readonly byte[] _rowEnd = Ascii.Bytes("\",\"message\":\"Success\",\"statusCode\":201}");

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
            json.Raw(_isWdmp ? _row : _object);
            json.Raw(_path, 0, _length);
            json.Raw(_isWdmp ? _rowEnd : _end);
            return true;
        }
    }
}
