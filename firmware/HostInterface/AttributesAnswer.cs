using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>Attributes: whether the ACS is told of changes, and who besides it may set the value.</summary>
    internal sealed class AttributesAnswer : ParameterListAnswer
    {
        private static readonly byte[] s_start = Ascii.Bytes("{\"attributes\":[");
        private static readonly byte[] s_wdmpStart = Ascii.Bytes("{\"parameters\":[");
        private static readonly byte[] s_notification = Ascii.Bytes(",\"notification\":");
        private static readonly byte[] s_subscriber = Ascii.Bytes(",\"accessList\":[\"Subscriber\"]}");
        private static readonly byte[] s_nobody = Ascii.Bytes(",\"accessList\":[]}");
        private static readonly byte[] s_notify = Ascii.Bytes(",\"attributes\":{\"notify\":");
        private static readonly byte[] s_success = Ascii.Bytes("},\"message\":\"Success\"}");
        private static readonly byte[] s_end = Ascii.Bytes("]}");
        private static readonly byte[] s_wdmpEnd = Ascii.Bytes("],\"statusCode\":200}");

        private readonly bool _isWdmp;

        public AttributesAnswer(ParameterModel model, HostRequest request, bool isWdmp)
            : base(model, request)
        {
            _isWdmp = isWdmp;
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(_isWdmp ? s_wdmpStart : s_start);
        }

        protected override void WriteItem(JsonWriter json)
        {
            WriteName(json);
            json.Raw(_isWdmp ? s_notify : s_notification);
            json.Number(Model.Attributes.NotificationOf(Current));
            json.Raw(_isWdmp ? s_success : Model.Attributes.HasSubscriber(Current) ? s_subscriber : s_nobody);
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            // There is no text.
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(_isWdmp ? s_wdmpEnd : s_end);
        }
    }
}
