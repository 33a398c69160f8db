using NanoCwmp.Core;
using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>Reads the body of a request, of any of the shapes. Members that are unknown are passed over.</summary>
    internal sealed class HostBodyReader
    {
        private static readonly byte[] s_values = Ascii.Bytes("values");
        private static readonly byte[] s_names = Ascii.Bytes("names");
        private static readonly byte[] s_parameters = Ascii.Bytes("parameters");
        private static readonly byte[] s_paramList = Ascii.Bytes("paramList");
        private static readonly byte[] s_attributes = Ascii.Bytes("attributes");
        private static readonly byte[] s_table = Ascii.Bytes("table");
        private static readonly byte[] s_row = Ascii.Bytes("row");
        private static readonly byte[] s_alias = Ascii.Bytes("alias");
        private static readonly byte[] s_name = Ascii.Bytes("name");
        private static readonly byte[] s_value = Ascii.Bytes("value");
        private static readonly byte[] s_dataType = Ascii.Bytes("dataType");

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
            if (_json.Is(s_values))
            {
                return Note(HostMember.Values) && ReadList();
            }

            if (_json.Is(s_names))
            {
                return Note(HostMember.Names) && ReadList();
            }

            if (_json.Is(s_parameters))
            {
                return Note(HostMember.Parameters) && ReadList();
            }

            if (_json.Is(s_paramList))
            {
                return Note(HostMember.ParamList) && ReadList();
            }

            if (_json.Is(s_attributes))
            {
                return Note(HostMember.Attributes) && _json.Next() == JsonToken.String;
            }

            if (_json.Is(s_table))
            {
                return Note(HostMember.Table) && ReadPlace();
            }

            if (_json.Is(s_alias))
            {
                bool isText = Note(HostMember.Alias) && _json.Next() == JsonToken.String;
                _request.Alias = _json.TextOffset;
                _request.AliasLength = _json.TextLength;
                return isText;
            }

            return _json.Is(s_row) ? ReadRow() : _json.Skip();
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
                if (_json.Is(s_name))
                {
                    isRead = !hasName && _json.Next() == JsonToken.String;
                    hasName = true;
                    _request.SetName(_json.TextOffset, _json.TextLength);
                }
                else if (_json.Is(s_value))
                {
                    isRead = !hasValue && ReadValue();
                    hasValue = true;
                }
                else if (_json.Is(s_dataType))
                {
                    isRead = ReadType();
                }
                else
                {
                    if (_json.Is(s_attributes))
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
