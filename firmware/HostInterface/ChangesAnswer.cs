using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>What has changed since a point in time. Values are those of now, not of each change.</summary>
    internal sealed class ChangesAnswer : ListAnswer
    {
        private static readonly byte[] s_start = Ascii.Bytes("{\"changes\":[");
        private static readonly byte[] s_name = Ascii.Bytes("{\"name\":\"");
        private static readonly byte[] s_value = Ascii.Bytes("\",\"change\":\"value\",\"value\":\"");
        private static readonly byte[] s_added = Ascii.Bytes("\",\"change\":\"added");
        private static readonly byte[] s_deleted = Ascii.Bytes("\",\"change\":\"deleted");
        private static readonly byte[] s_itemEnd = Ascii.Bytes("\"}");
        private static readonly byte[] s_next = Ascii.Bytes("],\"next\":\"");
        private static readonly byte[] s_overflow = Ascii.Bytes("\",\"overflow\":true}");
        private static readonly byte[] s_end = Ascii.Bytes("\",\"overflow\":false}");

        private readonly ParameterModel _model;
        private readonly ChangeHistory _history;
        private readonly ParameterAddress _address = new ParameterAddress();
        private readonly ParameterAddress _there = new ParameterAddress();
        private readonly int _end;
        private int _number;
        private int _length;
        private bool _isOverflow;
        private bool _hasItem;

        /// <summary>Initializes a new instance of the <see cref="ChangesAnswer"/> class.</summary>
        /// <param name="model">Has the values.</param>
        /// <param name="history">Has the changes.</param>
        /// <param name="since">The number of the first change to tell, or a negative one if it cannot be known.</param>
        public ChangesAnswer(ParameterModel model, ChangeHistory history, int since)
        {
            _model = model;
            _history = history;
            _end = history.Next;
            _isOverflow = since < 0;
            _number = (_isOverflow ? _end : since) - 1;
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(s_start);
        }

        protected override int NextItem(JsonWriter json)
        {
            if (++_number >= _end)
            {
                return FoundNothing;
            }

            if (_number < _history.Oldest)
            {
                _isOverflow = true;
                return FoundOther;
            }

            if (!_history.TryGet(_number, _model, _address))
            {
                return FoundOther;
            }

            // A parameter whose row is gone has gone with it, which its row tells.
            _length = _model.Resolver.Write(_address, Name, false);
            return IsThere || !_model.IsParameter(_address) ? FoundItem : FoundOther;
        }

        protected override void WriteItem(JsonWriter json)
        {
            if (_hasItem)
            {
                json.Raw(',');
            }

            _hasItem = true;
            json.Raw(s_name);
            json.Raw(Name, 0, _length);
            bool isParameter = _model.IsParameter(_address);
            json.Raw(isParameter ? s_value : IsThere ? s_added : s_deleted);
            Value.Clear();
            if (isParameter && !_model.Registry.Has(_address.Node, ParameterFlags.Hidden))
            {
                _model.Get(_address, Value);
            }
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            json.Raw(s_itemEnd);
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(s_next);
            json.Raw(Name, 0, _history.WriteCursor(_end, Name, 0));
            json.Raw(_isOverflow ? s_overflow : s_end);
        }

        private bool IsThere
        {
            get { return _model.Resolver.TryResolve(Name, 0, _length, _there); }
        }
    }
}
