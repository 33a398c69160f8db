using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>Reads the body of a request, of any of the shapes. Members that are unknown are passed over.</summary>
    internal sealed class HostBodyReader
    {
        private readonly byte[] _values = Ascii.Bytes("values");
        private readonly byte[] _names = Ascii.Bytes("names");
        private readonly byte[] _parameters = Ascii.Bytes("parameters");
        private readonly byte[] _paramList = Ascii.Bytes("paramList");
        private readonly byte[] _attributes = Ascii.Bytes("attributes");
        private readonly byte[] _table = Ascii.Bytes("table");
        private readonly byte[] _row = Ascii.Bytes("row");
        private readonly byte[] _alias = Ascii.Bytes("alias");
        private readonly byte[] _name = Ascii.Bytes("name");
        private readonly byte[] _value = Ascii.Bytes("value");
        private readonly byte[] _dataType = Ascii.Bytes("dataType");

        private readonly JsonReader _json = new JsonReader();
        private HostRequest _request;

        /// <summary>Reads a whole body.</summary>
        /// <param name="request">Has the body in its buffer, from the start; receives what it says.</param>
        /// <param name="length">How many bytes it has.</param>
        /// <returns>Whether it is JSON, and the members that are known are of the right kind and there once.</returns>
        public bool Read(HostRequest request, int length)
        {
            _request = request;
            _json.Reset(request.Buffer, 0, length);
            if (_json.Next() != JsonToken.ObjectStart)
            {
                return false;
            }

            while (_json.Next() == JsonToken.Name)
            {
                if (!ReadMember())
                {
                    return false;
                }
            }

            return _json.Token == JsonToken.ObjectEnd && _json.Next() == JsonToken.End;
        }

        private bool ReadMember()
        {
            if (_json.Is(_values))
            {
                return Note(HostMember.Values) && ReadList();
            }

            if (_json.Is(_names))
            {
                return Note(HostMember.Names) && ReadList();
            }

            if (_json.Is(_parameters))
            {
                return Note(HostMember.Parameters) && ReadList();
            }

            if (_json.Is(_paramList))
            {
                return Note(HostMember.ParamList) && ReadList();
            }

            if (_json.Is(_attributes))
            {
                return Note(HostMember.Attributes) && _json.Next() == JsonToken.String;
            }

            if (_json.Is(_table))
            {
                return Note(HostMember.Table) && ReadPlace();
            }

            if (_json.Is(_alias))
            {
                bool isText = Note(HostMember.Alias) && _json.Next() == JsonToken.String;
                _request.Alias = _json.TextOffset;
                _request.AliasLength = _json.TextLength;
                return isText;
            }

            return _json.Is(_row) ? ReadRow() : _json.Skip();
        }

        /// <summary>Takes note of a member. Two of a kind would leave open which one counts.</summary>
        private bool Note(int member)
        {
            bool isNew = !_request.Has(member);
            _request.Members |= member;
            return isNew;
        }

        private bool ReadPlace()
        {
            bool isText = _json.Next() == JsonToken.String;
            _request.Place = _json.TextOffset;
            _request.PlaceLength = _json.TextLength;
            return isText;
        }

        private bool ReadRow()
        {
            if (_json.Next() == JsonToken.String)
            {
                _request.Place = _json.TextOffset;
                _request.PlaceLength = _json.TextLength;
                return Note(HostMember.RowPath);
            }

            if (_json.Token != JsonToken.ObjectStart || !Note(HostMember.Row))
            {
                return false;
            }

            while (_json.Next() == JsonToken.Name)
            {
                if (!_request.Add(_json.TextOffset, _json.TextLength) || !ReadValue())
                {
                    return false;
                }
            }

            return _json.Token == JsonToken.ObjectEnd;
        }

        /// <summary>Reads names alone, or objects with a name each.</summary>
        private bool ReadList()
        {
            if (_json.Next() != JsonToken.ArrayStart)
            {
                return false;
            }

            while (_json.Next() != JsonToken.ArrayEnd)
            {
                bool isRead = _json.Token == JsonToken.String
                    ? _request.Add(_json.TextOffset, _json.TextLength)
                    : _json.Token == JsonToken.ObjectStart && _request.Add(0, 0) && ReadEntry();
                if (!isRead)
                {
                    return false;
                }
            }

            return true;
        }

        private bool ReadEntry()
        {
            bool hasName = false;
            bool hasValue = false;
            while (_json.Next() == JsonToken.Name)
            {
                bool isRead;
                if (_json.Is(_name))
                {
                    isRead = !hasName && _json.Next() == JsonToken.String;
                    hasName = true;
                    _request.SetName(_json.TextOffset, _json.TextLength);
                }
                else if (_json.Is(_value))
                {
                    isRead = !hasValue && ReadValue();
                    hasValue = true;
                }
                else if (_json.Is(_dataType))
                {
                    isRead = ReadType();
                }
                else
                {
                    if (_json.Is(_attributes))
                    {
                        // Notifications are for the ACS to set.
                        _request.SetFault(_request.Count - 1, FaultCode.NotificationRejected);
                    }

                    isRead = _json.Skip();
                }

                if (!isRead)
                {
                    return false;
                }
            }

            return hasName && _json.Token == JsonToken.ObjectEnd;
        }

        /// <summary>Takes a string, a number or a boolean, each by its text; anything else is no value of a parameter.</summary>
        private bool ReadValue()
        {
            switch (_json.Next())
            {
                case JsonToken.String:
                case JsonToken.Number:
                case JsonToken.True:
                case JsonToken.False:
                    _request.SetValue(_json.TextOffset, _json.TextLength);
                    return true;
                case JsonToken.ObjectStart:
                case JsonToken.ArrayStart:
                    _request.SetFault(_request.Count - 1, FaultCode.InvalidParameterType);
                    return _json.Skip();
                default:
                    _request.SetFault(_request.Count - 1, FaultCode.InvalidParameterType);
                    return _json.Token == JsonToken.Null;
            }
        }

        private bool ReadType()
        {
            bool isType = _json.Next() == JsonToken.Number
                && NumberText.TryRead(_request.Buffer, _json.TextOffset, _json.TextLength, out long type) && type >= 0
                && type <= Wdmp.NoType;
            if (isType)
            {
                NumberText.TryRead(_request.Buffer, _json.TextOffset, _json.TextLength, out long number);
                _request.SetType((int)number);
            }

            return isType;
        }
    }
}
