using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>Attributes: whether the ACS is told of changes, and who besides it may set the value.</summary>
    internal sealed class AttributesAnswer : ParameterListAnswer
    {
        private readonly byte[] _start = Ascii.Bytes("{\"attributes\":[");
        private readonly byte[] _wdmpStart = Ascii.Bytes("{\"parameters\":[");
        private readonly byte[] _notification = Ascii.Bytes(",\"notification\":");
        private readonly byte[] _subscriber = Ascii.Bytes(",\"accessList\":[\"Subscriber\"]}");
        private readonly byte[] _nobody = Ascii.Bytes(",\"accessList\":[]}");
        private readonly byte[] _notify = Ascii.Bytes(",\"attributes\":{\"notify\":");
        private readonly byte[] _success = Ascii.Bytes("},\"message\":\"Success\"}");
        private readonly byte[] _end = Ascii.Bytes("]}");
        private readonly byte[] _wdmpEnd = Ascii.Bytes("],\"statusCode\":200}");

        private readonly bool _isWdmp;

        public AttributesAnswer(ParameterModel model, HostRequest request, bool isWdmp)
            : base(model, request)
        {
            _isWdmp = isWdmp;
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(_isWdmp ? _wdmpStart : _start);
        }

        protected override void WriteItem(JsonWriter json)
        {
            WriteName(json);
            json.Raw(_isWdmp ? _notify : _notification);
            json.Number(Model.Attributes.NotificationOf(Current));
            json.Raw(_isWdmp ? _success : Model.Attributes.HasSubscriber(Current) ? _subscriber : _nobody);
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            // There is no text.
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(_isWdmp ? _wdmpEnd : _end);
        }
    }
}
