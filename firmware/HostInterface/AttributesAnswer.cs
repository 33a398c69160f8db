using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>Attributes: whether the ACS is told of changes, and who besides it may set the value.</summary>
    internal sealed class AttributesAnswer : ParameterListAnswer
    {
        private const string StartText = "{\"attributes\":[";
        private const string WdmpStartText = "{\"parameters\":[";
        private const string NotificationText = ",\"notification\":";
        private const string SubscriberText = ",\"accessList\":[\"Subscriber\"]}";
        private const string NobodyText = ",\"accessList\":[]}";
        private const string NotifyText = ",\"attributes\":{\"notify\":";
        private const string SuccessText = "},\"message\":\"Success\"}";
        private const string EndText = "]}";
        private const string WdmpEndText = "],\"statusCode\":200}";

        private readonly bool _isWdmp;

        public AttributesAnswer(ParameterModel model, HostRequest request, bool isWdmp)
            : base(model, request)
        {
            _isWdmp = isWdmp;
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(_isWdmp ? WdmpStartText : StartText);
        }

        protected override void WriteItem(JsonWriter json)
        {
            WriteName(json);
            json.Raw(_isWdmp ? NotifyText : NotificationText);
            json.Number(Model.Attributes.NotificationOf(Current));
            json.Raw(_isWdmp ? SuccessText : Model.Attributes.HasSubscriber(Current) ? SubscriberText : NobodyText);
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            // There is no text.
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(_isWdmp ? WdmpEndText : EndText);
        }
    }
}
