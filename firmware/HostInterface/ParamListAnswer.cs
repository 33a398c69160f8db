using NanoCwmp.Core;
using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// Values in the older shape of RDK's tr69hostif: numbers and booleans as such, and nothing of names that are unknown.
    /// </summary>
    internal sealed class ParamListAnswer : ParameterListAnswer
    {
        private const string StartText = "{\"paramList\":[";
        private const string ValueText = ",\"value\":";
        private const string EndText = "]}";

        private bool _isText;

        public ParamListAnswer(ParameterModel model, HostRequest request)
            : base(model, request)
        {
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(StartText);
        }

        protected override void WriteItem(JsonWriter json)
        {
            WriteName(json);
            json.Raw(ValueText);
            ReadValue();
            ParameterType type = Model.Registry.TypeOf(Current.Node);
            _isText = type == ParameterType.String || type == ParameterType.DateTime || !IsLiteral(type == ParameterType.Boolean);
            if (_isText)
            {
                json.Raw('"');
            }
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            if (_isText)
            {
                json.Raw('"');
            }

            json.Raw('}');
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(EndText);
        }

        /// <summary>Tells whether the value can stand in JSON as it is; a board's own object may have given something else.</summary>
        private bool IsLiteral(bool isBoolean)
        {
            long number = 0;
            bool isKnown = isBoolean
                ? Value.Length > 3 && (Value.Bytes[0] == 't' || Value.Bytes[0] == 'f')
                : NumberText.TryRead(Value.Bytes, 0, Value.Length, out number);
            if (isKnown && isBoolean)
            {
                Value.SetBoolean(Value.ToBoolean());
            }
            else if (isKnown)
            {
                Value.SetNumber(number);
            }

            return isKnown;
        }
    }
}
