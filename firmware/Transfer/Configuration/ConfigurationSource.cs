using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer.Configuration
{
    /// <summary>
    /// The configuration as a file (R289): made while it is read, by a walk through the model, and never held as a whole.
    /// </summary>
    public sealed class ConfigurationSource : IFileSource
    {
        private readonly IDeviceSystem _system;
        private readonly ParameterModel _model;
        private ModelWalker _walker;
        private ValueBuffer _value;
        private byte[] _text;
        private int _length;
        private int _at;
        private int _valueAt;
        private bool _isEscaped;
        private bool _isInValue;
        private bool _isLast;
        private uint _crc;

        /// <summary>Initializes a new instance of the <see cref="ConfigurationSource"/> class.</summary>
        /// <param name="model">The model that is exported.</param>
        /// <param name="system">Knows the device.</param>
        public ConfigurationSource(ParameterModel model, IDeviceSystem system)
        {
            _model = model;
            _system = system;
        }

        /// <inheritdoc/>
        public bool Gives(ValueBuffer type)
        {
            return FileTypes.Is(type, FileTypes.ConfigurationUpload) || FileTypes.IsFirst(type, FileTypes.ConfigurationInstance);
        }

        /// <inheritdoc/>
        public void Rewind()
        {
            if (_walker == null)
            {
                // The model's own walker and buffer are those of the sessions, which go on meanwhile.
                _walker = new ModelWalker(_model.Registry, _model.Resolver, _model.Rows);
                _value = new ValueBuffer();
                _text = new byte[Limits.Path + 2];
            }

            var everything = new ParameterAddress { Node = ParameterAddress.Everything };
            _walker.Start(everything, false);
            _crc = 0;
            _isInValue = false;
            _isLast = false;
            SetText(ConfigurationText.Head(_system));
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int count)
        {
            int read = 0;
            int counted = 0;
            while (read < count)
            {
                if (_at < _length)
                {
                    buffer[read++] = _text[_at++];
                }
                else if (_isInValue)
                {
                    buffer[read++] = NextOfValue();
                }
                else
                {
                    // The checksum covers all lines before its own.
                    _crc = _isLast ? _crc : Crc32.Update(_crc, buffer, counted, read - counted);
                    counted = read;
                    if (!NextLine())
                    {
                        return read;
                    }
                }
            }

            _crc = _isLast ? _crc : Crc32.Update(_crc, buffer, counted, read - counted);
            return read;
        }

        /// <inheritdoc/>
        public void Close()
        {
            _walker = null;
            _value = null;
            _text = null;
        }

        private bool NextLine()
        {
            if (_isLast)
            {
                return false;
            }

            ParameterAddress current = _walker.Current;
            while (_walker.Next())
            {
                if (ConfigurationText.IsKeptRow(_model, current))
                {
                    _text[0] = ConfigurationText.Row;
                    _length = WritePath(current, 1);
                    _text[_length++] = (byte)'\n';
                    _at = 0;
                    return true;
                }

                if (ConfigurationText.IsKept(_model.Registry, current.Node, _text))
                {
                    _model.Get(current, _value);
                    _length = WritePath(current, 0);
                    _text[_length++] = ConfigurationText.Assignment;
                    _at = 0;
                    _valueAt = 0;
                    _isEscaped = false;
                    _isInValue = true;
                    return true;
                }
            }

            _isLast = true;
            byte[] checksum = ConfigurationText.Checksum;
            Array.Copy(checksum, 0, _text, 0, checksum.Length);
            HexText.Write((int)_crc, _text, checksum.Length);
            _length = checksum.Length + 8;
            _text[_length++] = (byte)'\n';
            _at = 0;
            return true;
        }

        private int WritePath(ParameterAddress address, int at)
        {
            byte[] path = new byte[Limits.Path];
            int length = _model.Resolver.Write(address, path, false);
            Array.Copy(path, 0, _text, at, length);
            return at + length;
        }

        private byte NextOfValue()
        {
            if (_valueAt == _value.Length)
            {
                _isInValue = false;
                return (byte)'\n';
            }

            byte value = _value.Bytes[_valueAt];
            bool isSpecial = value == '\n' || value == '\r' || value == ConfigurationText.Escape;
            if (isSpecial && !_isEscaped)
            {
                _isEscaped = true;
                return ConfigurationText.Escape;
            }

            _isEscaped = false;
            _valueAt++;
            return value == '\n' ? (byte)'n' : value == '\r' ? (byte)'r' : value;
        }

        private void SetText(string text)
        {
            _length = Encoding.UTF8.GetBytes(text, 0, text.Length, _text, 0);
            _at = 0;
        }
    }
}
