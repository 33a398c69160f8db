using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>Values in the interface's own shape, each with its type and whether it can be set.</summary>
    internal sealed class ValuesAnswer : ParameterListAnswer
    {
        private const string StartText = "{\"values\":[";
        private const string TypeText = ",\"type\":\"";
        private const string WritableText = "\",\"writable\":true,\"value\":\"";
        private const string FixedText = "\",\"writable\":false,\"value\":\"";
        private const string ItemEndText = "\"}";
        private const string EndText = "]}";

        private readonly ModelEditor _editor;

        public ValuesAnswer(ParameterModel model, HostRequest request, ModelEditor editor)
            : base(model, request)
        {
            _editor = editor;
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(StartText);
        }

        protected override void WriteItem(JsonWriter json)
        {
            WriteName(json);
            json.Raw(TypeText);
            json.Raw(TypeNames.Of(Model.Registry.TypeOf(Current.Node)));
            json.Raw(_editor.CheckAccess(Current) == FaultCode.None ? WritableText : FixedText);
            ReadValue();
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            json.Raw(ItemEndText);
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(EndText);
        }
    }
}
