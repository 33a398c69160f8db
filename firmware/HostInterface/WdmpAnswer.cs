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
        private readonly byte[] _start = Ascii.Bytes("{\"parameters\":[");
        private readonly byte[] _name = Ascii.Bytes("{\"name\":\"");
        private readonly byte[] _list = Ascii.Bytes("\",\"value\":[");
        private readonly byte[] _empty = Ascii.Bytes("\",\"value\":\"EMPTY\",\"parameterCount\":0}");
        private readonly byte[] _value = Ascii.Bytes(",\"value\":\"");
        private readonly byte[] _type = Ascii.Bytes("\",\"dataType\":");
        private readonly byte[] _one = Ascii.Bytes(",\"parameterCount\":1,\"message\":\"Success\"}");
        private readonly byte[] _listEnd = Ascii.Bytes("],\"dataType\":11,\"parameterCount\":");
        private readonly byte[] _success = Ascii.Bytes(",\"message\":\"Success\"}");
        private readonly byte[] _end = Ascii.Bytes("],\"statusCode\":200}");

        private bool _isList;
        private int _count;

        public WdmpAnswer(ParameterModel model, HostRequest request)
            : base(model, request)
        {
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(_start);
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
            json.Raw(_name);
            json.Raw(Request.Buffer, Request.NameOf(entry), Request.NameLengthOf(entry));
            if (count == 0)
            {
                json.Raw(_empty);
                return false;
            }

            json.Raw(_list);
            BeginList();
            _count = 0;
            return true;
        }

        protected override void EndGroup(JsonWriter json, int entry)
        {
            if (_isList)
            {
                json.Raw(_listEnd);
                json.Number(_count);
                json.Raw(_success);
                EndList();
            }
        }

        protected override void WriteItem(JsonWriter json)
        {
            _count++;
            WriteName(json);
            json.Raw(_value);
            ReadValue();
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            json.Raw(_type);
            json.Number(Wdmp.TypeOf(Model.Registry.TypeOf(Current.Node)));
            if (_isList)
            {
                json.Raw('}');
            }
            else
            {
                json.Raw(_one);
            }
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(_end);
        }
    }
}
