using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>Values in the interface's own shape, each with its type and whether it can be set.</summary>
    internal sealed class ValuesAnswer : ParameterListAnswer
    {
        private static readonly byte[] s_start = Ascii.Bytes("{\"values\":[");
        private static readonly byte[] s_type = Ascii.Bytes(",\"type\":\"");
        private static readonly byte[] s_writable = Ascii.Bytes("\",\"writable\":true,\"value\":\"");
        private static readonly byte[] s_fixed = Ascii.Bytes("\",\"writable\":false,\"value\":\"");
        private static readonly byte[] s_itemEnd = Ascii.Bytes("\"}");
        private static readonly byte[] s_end = Ascii.Bytes("]}");

        private readonly ModelEditor _editor;

        public ValuesAnswer(ParameterModel model, HostRequest request, ModelEditor editor)
            : base(model, request)
        {
            _editor = editor;
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(s_start);
        }

        protected override void WriteItem(JsonWriter json)
        {
            WriteName(json);
            json.Raw(s_type);
            json.Raw(TypeNames.Of(Model.Registry.TypeOf(Current.Node)));
            json.Raw(_editor.CheckAccess(Current) == FaultCode.None ? s_writable : s_fixed);
            ReadValue();
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            json.Raw(s_itemEnd);
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(s_end);
        }
    }
}
