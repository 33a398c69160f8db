using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>What has changed since a point in time. Values are those of now, not of each change.</summary>
    internal sealed class ChangesAnswer : ListAnswer
    {
        private const string StartText = "{\"changes\":[";
        private const string NameText = "{\"name\":\"";
        private const string ValueText = "\",\"change\":\"value\",\"value\":\"";
        private const string AddedText = "\",\"change\":\"added";
        private const string DeletedText = "\",\"change\":\"deleted";
        private const string ItemEndText = "\"}";
        private const string NextText = "],\"next\":\"";
        private const string OverflowText = "\",\"overflow\":true}";
        private const string EndText = "\",\"overflow\":false}";

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
            json.Raw(StartText);
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
            json.Raw(NameText);
            json.Raw(Name, 0, _length);
            bool isParameter = _model.IsParameter(_address);
            json.Raw(isParameter ? ValueText : IsThere ? AddedText : DeletedText);
            Value.Clear();
            if (isParameter && !_model.Registry.Has(_address.Node, ParameterFlags.Hidden))
            {
                _model.Get(_address, Value);
            }
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            json.Raw(ItemEndText);
        }

        protected override void WriteEnd(JsonWriter json)
        {
            json.Raw(NextText);
            json.Raw(Name, 0, _history.WriteCursor(_end, Name, 0));
            json.Raw(_isOverflow ? OverflowText : EndText);
        }

        private bool IsThere
        {
            get { return _model.Resolver.TryResolve(Name, 0, _length, _there); }
        }
    }
}
