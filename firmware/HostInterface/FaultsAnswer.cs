using NanoCwmp.Core;
using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>What is wrong with each of the entries of a request; in the shape of WDMP also what is not.</summary>
    internal sealed class FaultsAnswer : ListAnswer
    {
        private const string StartText = "{\"faults\":[";
        private const string WdmpStartText = "{\"parameters\":[";
        private const string NameText = "{\"name\":\"";
        private const string CodeText = "\",\"code\":";
        private const string MessageText = ",\"message\":\"";
        private const string WdmpMessageText = "\",\"message\":\"";
        private const string ItemEndText = "\"}";
        private const string EndText = "]}";
        private const string WholeText = "],\"code\":";
        private const string WdmpEndText = "],\"statusCode\":";

        private readonly HostRequest _request;
        private readonly int _whole;
        private readonly bool _isWdmp;
        private int _entry = -1;
        private bool _hasItem;

        /// <summary>Initializes a new instance of the <see cref="FaultsAnswer"/> class.</summary>
        /// <param name="request">Has the entries with their faults.</param>
        /// <param name="whole">The fault of the whole that is no entry's, or <see cref="FaultCode.None"/>.</param>
        /// <param name="isWdmp">Whether all entries are listed, in the shape of WDMP.</param>
        public FaultsAnswer(HostRequest request, int whole, bool isWdmp)
        {
            _request = request;
            _whole = whole;
            _isWdmp = isWdmp;
        }

        protected override void WriteStart(JsonWriter json)
        {
            json.Raw(_isWdmp ? WdmpStartText : StartText);
        }

        protected override int NextItem(JsonWriter json)
        {
            do
            {
                _entry++;
            }
            while (_entry < _request.Count && !_isWdmp && _request.FaultOf(_entry) == FaultCode.None);

            return _entry < _request.Count ? FoundItem : FoundNothing;
        }

        protected override void WriteItem(JsonWriter json)
        {
            if (_hasItem)
            {
                json.Raw(',');
            }

            _hasItem = true;
            json.Raw(NameText);

            // It may be anything that a client sends.
            int length = _request.NameLengthOf(_entry);
            Value.SetBytes(_request.Buffer, _request.NameOf(_entry), length < Limits.Value ? length : 0);
        }

        protected override void WriteItemEnd(JsonWriter json)
        {
            int fault = _request.FaultOf(_entry);
            if (_isWdmp)
            {
                bool isWell = fault == FaultCode.None && _whole == FaultCode.None && _request.FirstFault() == FaultCode.None;
                json.Raw(WdmpMessageText);
                json.Raw(fault != FaultCode.None || isWell ? Wdmp.Message(fault) : Wdmp.NotSet);
            }
            else
            {
                json.Raw(CodeText);
                json.Number(fault);
                json.Raw(MessageText);
                json.Raw(FaultCode.Text(fault));
            }

            json.Raw(ItemEndText);
        }

        protected override void WriteEnd(JsonWriter json)
        {
            int fault = _whole != FaultCode.None ? _whole : _request.FirstFault();
            if (_isWdmp)
            {
                json.Raw(WdmpEndText);
                json.Number(fault == FaultCode.None ? Wdmp.Success : Wdmp.Failure);
                json.Raw('}');
            }
            else if (_whole != FaultCode.None)
            {
                json.Raw(WholeText);
                json.Number(_whole);
                json.Raw(MessageText);
                json.Raw(FaultCode.Text(_whole));
                json.Raw(ItemEndText);
            }
            else
            {
                json.Raw(EndText);
            }
        }
    }
}
