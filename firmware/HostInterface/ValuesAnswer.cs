using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>Values in the interface's own shape, each with its type and whether it can be set.</summary>
    internal sealed class ValuesAnswer : ParameterListAnswer
    {
        private readonly byte[] _start = Ascii.Bytes("{\"values\":[");
        private readonly byte[] _type = Ascii.Bytes(",\"type\":\"");
        private readonly byte[] _writable = Ascii.Bytes("\",\"writable\":true,\"value\":\"");
        private readonly byte[] _fixed = Ascii.Bytes("\",\"writable\":false,\"value\":\"");
        private readonly byte[] _itemEnd = Ascii.Bytes("\"}");
        private readonly byte[] _end = Ascii.Bytes("]}");

        private readonly TypeNames _types = new TypeNames();
        private readonly ModelEditor _editor;

        public ValuesAnswer(ParameterModel model, HostRequest request, ModelEditor editor)
            : base(model, request)
        {
            _editor = editor;
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(_start);
        }

        protected override void WriteItem(JsonWriter json)
        {
            WriteName(json);
            json.Raw(_type);
            json.Raw(_types.Of(Model.Registry.TypeOf(Current.Node)));
            json.Raw(_editor.CheckAccess(Current) == FaultCode.None ? _writable : _fixed);
            ReadValue();
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            json.Raw(_itemEnd);
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(_end);
        }
    }
}
