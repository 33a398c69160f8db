using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// Keeps the last log lines in RAM, for Upload, and hands them on. A board that wants that puts it in front of its own sink;
    /// it takes the bytes that it is made with and a few more.
    /// </summary>
    public sealed class LogRing : ILogSink, IFileSource
    {
        private const string Levels = "DIWE";

        // Longer lines are cut.
        private const int LineMaximum = 160;

        private readonly ILogSink _next;
        private readonly IClock _clock;
        private readonly byte[] _ring;
        private readonly byte[] _line = new byte[LineMaximum];
        private int _start;
        private int _length;
        private int _end;
        private int _read;
        private bool _isRead;

        /// <summary>Initializes a new instance of the <see cref="LogRing"/> class.</summary>
        /// <param name="next">Where the lines go besides, or <see langword="null"/>.</param>
        /// <param name="clock">Tells the time.</param>
        /// <param name="size">How many bytes of lines it keeps.</param>
        public LogRing(ILogSink next, IClock clock, int size)
        {
            _next = next;
            _clock = clock;
            _ring = new byte[size];
        }

        /// <summary>Gets how many bytes of lines it keeps.</summary>
        public int Size
        {
            get { return _ring.Length; }
        }

        /// <inheritdoc/>
        public void Write(LogLevel level, string message)
        {
            if (_next != null)
            {
                _next.Write(level, message);
            }

            int length = Format(level, message);
            if (length > _ring.Length || (_isRead && length > _ring.Length - _length))
            {
                // While it is read it does not change under the reader; the lines that would push others out are left out.
                return;
            }

            while (length > _ring.Length - _length)
            {
                DropLine();
            }

            for (int i = 0; i < length; i++)
            {
                _ring[(_start + _length++) % _ring.Length] = _line[i];
            }
        }

        /// <inheritdoc/>
        public bool Gives(ValueBuffer type)
        {
            return FileTypes.Is(type, FileTypes.LogUpload) || FileTypes.IsFirst(type, FileTypes.LogInstance);
        }

        /// <inheritdoc/>
        public void Rewind()
        {
            _isRead = true;
            _read = 0;
            _end = _length;
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int count)
        {
            int read = 0;
            while (read < count && _read < _end)
            {
                buffer[read++] = _ring[(_start + _read++) % _ring.Length];
            }

            return read;
        }

        /// <inheritdoc/>
        public void Close()
        {
            _isRead = false;
        }

        /// <summary>Makes a line: seconds since boot, a letter for the level, the text.</summary>
        private int Format(LogLevel level, string message)
        {
            int length = NumberText.Write(_clock.Uptime / 1000, _line, 0);
            _line[length++] = (byte)' ';
            _line[length++] = (byte)Levels[(int)level];
            _line[length++] = (byte)' ';
            byte[] text = Encoding.UTF8.GetBytes(message);
            int count = text.Length;
            if (count > LineMaximum - length - 1)
            {
                count = LineMaximum - length - 1;
                while ((text[count] & 0xC0) == 0x80)
                {
                    count--;
                }
            }

            for (int i = 0; i < count; i++)
            {
                _line[length++] = text[i] < ' ' ? (byte)' ' : text[i];
            }

            _line[length++] = (byte)'\n';
            return length;
        }

        private void DropLine()
        {
            byte dropped;
            do
            {
                dropped = _ring[_start];
                _start = (_start + 1) % _ring.Length;
                _length--;
            }
            while (dropped != '\n');
        }
    }
}
