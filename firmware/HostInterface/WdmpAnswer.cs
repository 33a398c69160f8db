using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// Values in the shape of WDMP: one parameter by its name stands by itself, the many of a partial path in a list inside an
    /// entry of the path's name.
    /// </summary>
    internal sealed class WdmpAnswer : ParameterListAnswer
    {
        private static readonly byte[] s_start = Ascii.Bytes("{\"parameters\":[");
        private static readonly byte[] s_name = Ascii.Bytes("{\"name\":\"");
        private static readonly byte[] s_list = Ascii.Bytes("\",\"value\":[");
        private static readonly byte[] s_empty = Ascii.Bytes("\",\"value\":\"EMPTY\",\"parameterCount\":0}");
        private static readonly byte[] s_value = Ascii.Bytes(",\"value\":\"");
        private static readonly byte[] s_type = Ascii.Bytes("\",\"dataType\":");
        private static readonly byte[] s_one = Ascii.Bytes(",\"parameterCount\":1,\"message\":\"Success\"}");
        private static readonly byte[] s_listEnd = Ascii.Bytes("],\"dataType\":11,\"parameterCount\":");
        private static readonly byte[] s_success = Ascii.Bytes(",\"message\":\"Success\"}");
        private static readonly byte[] s_end = Ascii.Bytes("],\"statusCode\":200}");

        private bool _isList;
        private int _count;

        public WdmpAnswer(ParameterModel model, HostRequest request)
            : base(model, request)
        {
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(s_start);
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
            json.Raw(s_name);
            json.Raw(Request.Buffer, Request.NameOf(entry), Request.NameLengthOf(entry));
            if (count == 0)
            {
                json.Raw(s_empty);
                return false;
            }

            json.Raw(s_list);
            BeginList();
            _count = 0;
            return true;
        }

        protected override void EndGroup(JsonWriter json, int entry)
        {
            if (_isList)
            {
                json.Raw(s_listEnd);
                json.Number(_count);
                json.Raw(s_success);
                EndList();
            }
        }

        protected override void WriteItem(JsonWriter json)
        {
            _count++;
            WriteName(json);
            json.Raw(s_value);
            ReadValue();
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            json.Raw(s_type);
            json.Number(Wdmp.TypeOf(Model.Registry.TypeOf(Current.Node)));
            if (_isList)
            {
                json.Raw('}');
            }
            else
            {
                json.Raw(s_one);
            }
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(s_end);
        }
    }
}
