using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// Values in the shape of WDMP: one parameter by its name stands by itself, the many of a partial path in a list inside an
    /// entry of the path's name.
    /// </summary>
    internal sealed class WdmpAnswer : ParameterListAnswer
    {
        private const string StartText = "{\"parameters\":[";
        private const string NameText = "{\"name\":\"";
        private const string ListText = "\",\"value\":[";
        private const string EmptyText = "\",\"value\":\"EMPTY\",\"parameterCount\":0}";
        private const string ValueText = ",\"value\":\"";
        private const string TypeText = "\",\"dataType\":";
        private const string OneText = ",\"parameterCount\":1,\"message\":\"Success\"}";
        private const string ListEndText = "],\"dataType\":11,\"parameterCount\":";
        private const string SuccessText = ",\"message\":\"Success\"}";
        private const string EndText = "],\"statusCode\":200}";

        private bool _isList;
        private int _count;

        public WdmpAnswer(ParameterModel model, HostRequest request)
            : base(model, request)
        {
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(StartText);
        }

        protected override bool BeginGroup(JsonWriter json, int entry)
        {
            int count = CountUpToTwo();
            _isList = count == 2;
            if (count == 1)
            {
                return true;
            }

            // The name leads somewhere, so it has no characters that JSON would escape, and is no longer than a path.
            WriteComma(json);
            json.Raw(NameText);
            json.Raw(Request.Buffer, Request.NameOf(entry), Request.NameLengthOf(entry));
            if (count == 0)
            {
                json.Raw(EmptyText);
                return false;
            }

            json.Raw(ListText);
            BeginList();
            _count = 0;
            return true;
        }

        protected override void EndGroup(JsonWriter json, int entry)
        {
            if (_isList)
            {
                json.Raw(ListEndText);
                json.Number(_count);
                json.Raw(SuccessText);
                EndList();
            }
        }

        protected override void WriteItem(JsonWriter json)
        {
            _count++;
            WriteName(json);
            json.Raw(ValueText);
            ReadValue();
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            json.Raw(TypeText);
            json.Number(Wdmp.TypeOf(Model.Registry.TypeOf(Current.Node)));
            if (_isList)
            {
                json.Raw('}');
            }
            else
            {
                json.Raw(OneText);
            }
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(EndText);
        }
    }
}
