using NanoCwmp.Core;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>The path of a row that was added.</summary>
    internal sealed class RowAnswer : Answer
    {
        private static readonly byte[] s_object = Ascii.Bytes("{\"object\":\"");
        private static readonly byte[] s_row = Ascii.Bytes("{\"row\":\"");
        private static readonly byte[] s_end = Ascii.Bytes("\"}");
        private static readonly byte[] s_rowEnd = Ascii.Bytes("\",\"message\":\"Success\",\"statusCode\":201}");

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
            json.Raw(_isWdmp ? s_row : s_object);
            json.Raw(_path, 0, _length);
            json.Raw(_isWdmp ? s_rowEnd : s_end);
            return true;
        }
    }
}
