using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>
    /// The parameters that the ACS has chosen for the Informs of certain events by Device.ManagementServer.InformParameter.
    /// (R125).
    /// </summary>
    public sealed class ChosenParameters : InformSource
    {
        /// <summary>The path of the table.</summary>
        public const string Table = "Device.ManagementServer.InformParameter.";

        private readonly ParameterModel _model;
        private readonly ParameterAddress _cell = new ParameterAddress();
        private readonly ValueBuffer _value;
        private readonly int _table;
        private readonly int _enable;
        private readonly int _name;
        private readonly int _eventList;
        private ParameterPattern _pattern;
        private ParameterPattern _other;
        private long _events;
        private int _row;

        /// <summary>Initializes a new instance of the <see cref="ChosenParameters"/> class.</summary>
        /// <param name="model">The model.</param>
        /// <param name="value">A buffer that may be used at every call.</param>
        public ChosenParameters(ParameterModel model, ValueBuffer value)
        {
            _value = value;
            _model = model;
            _table = model.Registry.FindObject(Table);
            if (_table != ParameterRegistry.None)
            {
                _enable = Child("Enable");
                _name = Child("ParameterName");
                _eventList = Child("EventList");
            }
        }

        /// <inheritdoc/>
        public override void Start(long events)
        {
            _events = events;
            _row = 0;
            if (_pattern == null)
            {
                _pattern = new ParameterPattern(_model);
                _other = new ParameterPattern(_model);
            }
        }

        /// <inheritdoc/>
        public override bool Next(ParameterAddress address)
        {
            bool isInRow = _row > 0;
            while (true)
            {
                while (isInRow && _pattern.Next(address))
                {
                    if (!IsNamedBefore(_row, address))
                    {
                        return true;
                    }
                }

                _row = NextRow(_row);
                if (_row == 0)
                {
                    return false;
                }

                isInRow = TryRead(_row, _pattern);
            }
        }

        /// <inheritdoc/>
        public override bool Has(ParameterAddress address)
        {
            return IsNamedBefore(int.MaxValue, address);
        }

        /// <inheritdoc/>
        public override void Release()
        {
            _pattern = null;
            _other = null;
        }

        private bool IsNamedBefore(int end, ParameterAddress address)
        {
            for (int row = NextRow(0); row != 0 && row < end; row = NextRow(row))
            {
                if (TryRead(row, _other) && _other.Matches(address))
                {
                    return true;
                }
            }

            return false;
        }

        private int NextRow(int after)
        {
            _cell.Depth = 0;
            return _table == ParameterRegistry.None ? 0 : _model.Rows.Next(_table, _cell, after);
        }

        /// <summary>Reads the pattern of a row, if the row is enabled and is for one of the events.</summary>
        private bool TryRead(int row, ParameterPattern pattern)
        {
            if (!Read(_enable, row).ToBoolean() || !IsForEvents(Read(_eventList, row)))
            {
                return false;
            }

            return pattern.TryRead(Read(_name, row)) && !_model.Registry.Has(pattern.Node, ParameterFlags.ForcedInform);
        }

        private bool IsForEvents(ValueBuffer list)
        {
            const long ValueChange = 1L << EventCode.ValueChange;
            if (list.Length == 0)
            {
                return (_events & ~ValueChange) != 0;
            }

            int code = 0;
            for (long events = _events; events != 0; events >>= 1)
            {
                if ((events & 1) != 0 && HasItem(list, Ascii.Bytes(EventCode.Text(code))))
                {
                    return true;
                }

                code++;
            }

            return false;
        }

        private static bool HasItem(ValueBuffer list, byte[] item)
        {
            int start = 0;
            byte[] bytes = list.Bytes;
            while (start < list.Length)
            {
                while (start < list.Length && bytes[start] == ' ')
                {
                    start++;
                }

                int i = 0;
                while (i < item.Length && start + i < list.Length && bytes[start + i] == item[i])
                {
                    i++;
                }

                int end = start + i;
                while (end < list.Length && bytes[end] == ' ')
                {
                    end++;
                }

                if (i == item.Length && (end == list.Length || bytes[end] == ','))
                {
                    return true;
                }

                while (start < list.Length && bytes[start] != ',')
                {
                    start++;
                }

                start++;
            }

            return false;
        }

        private ValueBuffer Read(int node, int row)
        {
            _cell.Node = node;
            _cell.Depth = 1;
            _cell.Instances[0] = row;
            _model.Get(_cell, _value);
            return _value;
        }

        private int Child(string name)
        {
            byte[] bytes = Ascii.Bytes(name);
            return _model.Registry.FindChild(_table, bytes, 0, bytes.Length);
        }
    }
}
