using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer.Configuration
{
    /// <summary>
    /// Reads a configuration file and stages what it says, line by line, in the open transaction. Nothing is in force before that
    /// is committed.
    /// </summary>
    public sealed class ConfigurationReader
    {
        private readonly ParameterModel _model;
        private readonly byte[] _head;
        private readonly byte[] _name = new byte[Limits.Path + 1];
        private readonly ValueBuffer _value = new ValueBuffer();
        private readonly ValueBuffer _present = new ValueBuffer();
        private readonly ParameterAddress _address = new ParameterAddress();
        private readonly byte[] _checksum = new byte[ConfigurationRecord.VersionLength];
        private int _total;
        private int _nameLength;
        private bool _isInValue;
        private bool _isEscaped;
        private bool _isBroken;
        private bool _isComplete;
        private uint _crc;
        private uint _lineCrc;

        /// <summary>Initializes a new instance of the <see cref="ConfigurationReader"/> class.</summary>
        /// <param name="model">The model that is changed.</param>
        /// <param name="system">Knows the device that the file has to be of.</param>
        public ConfigurationReader(ParameterModel model, IDeviceSystem system)
        {
            _model = model;
            _head = Encoding.UTF8.GetBytes(ConfigurationText.Head(system));
        }

        /// <summary>Gets a value indicating whether all that was read is sound and in place.</summary>
        public bool IsComplete
        {
            get { return _isComplete && !_isBroken; }
        }

        /// <summary>Gets the checksum of the file as it stands in it: eight digits.</summary>
        public byte[] Checksum
        {
            get { return _checksum; }
        }

        /// <summary>Gets a buffer that is free between two calls.</summary>
        public ValueBuffer Scratch
        {
            get { return _present; }
        }

        /// <summary>Reads the next bytes.</summary>
        /// <param name="buffer">Holds them, from its start.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>Whether the file can be one.</returns>
        public bool Read(byte[] buffer, int count)
        {
            int lineStart = 0;
            for (int i = 0; i < count && !_isBroken; i++)
            {
                byte value = buffer[i];
                if (_total < _head.Length)
                {
                    _isBroken = value != _head[_total];
                }
                else if (_isComplete)
                {
                    // Nothing follows the checksum.
                    _isBroken = true;
                }
                else if (value == '\n')
                {
                    _crc = Crc32.Update(_crc, buffer, lineStart, i + 1 - lineStart);
                    lineStart = i + 1;
                    EndLine();
                }
                else
                {
                    Add(value);
                }

                if (++_total == _head.Length)
                {
                    _crc = Crc32.Update(_crc, buffer, lineStart, i + 1 - lineStart);
                    lineStart = i + 1;
                    _lineCrc = _crc;
                }
            }

            _crc = Crc32.Update(_crc, buffer, lineStart, count - lineStart);
            return !_isBroken;
        }

        private void Add(byte value)
        {
            if (!_isInValue)
            {
                if (value == ConfigurationText.Assignment)
                {
                    _isInValue = true;
                }
                else if (_nameLength == _name.Length)
                {
                    _isBroken = true;
                }
                else
                {
                    _name[_nameLength++] = value;
                }

                return;
            }

            if (value == ConfigurationText.Escape && !_isEscaped)
            {
                _isEscaped = true;
                return;
            }

            if (_isEscaped)
            {
                _isBroken = value != 'n' && value != 'r' && value != ConfigurationText.Escape;
                value = value == 'n' ? (byte)'\n' : value == 'r' ? (byte)'\r' : value;
                _isEscaped = false;
            }

            _isBroken |= _value.Length == _value.Bytes.Length;
            if (!_isBroken)
            {
                _value.Bytes[_value.Length++] = value;
            }
        }

        private void EndLine()
        {
            bool isGood = !_isEscaped && _nameLength > 0;
            if (isGood && _isInValue)
            {
                isGood = Set();
            }
            else if (isGood)
            {
                isGood = _name[0] == ConfigurationText.Row ? KeepRow() : Compare();
            }

            _isBroken |= !isGood;
            _nameLength = 0;
            _value.Clear();
            _isInValue = false;
            _lineCrc = _crc;
        }

        private bool Set()
        {
            if (!_model.Resolver.TryResolve(_name, 0, _nameLength, _address) || !_model.IsParameter(_address)
                || !ConfigurationText.IsKept(_model.Registry, _address.Node, _present.Bytes))
            {
                return false;
            }

            // What is so already needs no record.
            _model.Get(_address, _present);
            if (!_present.IsSame(_value))
            {
                _model.Transaction.Add(_name, _nameLength, FaultCode.None, _address, _value);
            }

            return _model.Transaction.Fault == FaultCode.None;
        }

        /// <summary>Takes "+Device.Table.3.": the row is there afterwards, and stays.</summary>
        private bool KeepRow()
        {
            if (_model.Resolver.TryResolve(_name, 1, _nameLength - 1, _address))
            {
                bool isRow = _address.Node != ParameterAddress.Everything && ConfigurationText.IsKeptRow(_model, _address);
                if (isRow)
                {
                    _model.Rows.StageRow(_address, _model.Transaction);
                }

                return isRow && _model.Transaction.Fault == FaultCode.None;
            }

            int dot = _nameLength - 2;
            while (dot > 0 && _name[dot] != '.')
            {
                dot--;
            }

            int digits = _nameLength - dot - 2;
            if (dot == 0 || _name[_nameLength - 1] != '.' || _name[dot + 1] < '1' || _name[dot + 1] > '9'
                || !NumberText.TryRead(_name, dot + 1, digits, out long number) || number > Limits.Instance
                || !_model.Resolver.TryResolve(_name, 1, dot, _address) || _address.Node == ParameterAddress.Everything
                || !_model.Registry.IsTable(_address.Node) || !_model.Registry.Has(_address.Node, ParameterFlags.Stored)
                || _model.Resolver.IsRow(_address))
            {
                return false;
            }

            _address.Instances[_address.Depth++] = (int)number;
            return _model.Rows.AddAt(_address, _model.Transaction) && _model.Transaction.Fault == FaultCode.None;
        }

        /// <summary>Takes the line of the checksum, which is the last.</summary>
        private bool Compare()
        {
            byte[] label = ConfigurationText.Checksum;
            bool isSame = _nameLength == label.Length + _checksum.Length;
            HexText.Write((int)_lineCrc, _checksum, 0);
            for (int i = 0; i < _nameLength && isSame; i++)
            {
                isSame = _name[i] == (i < label.Length ? label[i] : _checksum[i - label.Length]);
            }

            _isComplete = isSame;
            return isSame;
        }
    }
}
