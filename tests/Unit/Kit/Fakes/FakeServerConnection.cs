using System;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A client's connection: what it sends is scripted, what it gets is kept.</summary>
    public sealed class FakeServerConnection : IServerConnection
    {
        private byte[] _input = new byte[0];
        private int _at;

        /// <summary>Gets what the server has sent since the last <see cref="Take"/>.</summary>
        public string Output { get; private set; } = string.Empty;

        /// <summary>Gets a value indicating whether the server has closed the connection.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>Gets or sets a value indicating whether the client has closed it.</summary>
        public bool HasEnded { get; set; }

        /// <summary>Gets or sets how many bytes come at once.</summary>
        public int Piece { get; set; } = int.MaxValue;

        /// <summary>Gets or sets how many reads find nothing before the next that finds something.</summary>
        public int Silence { get; set; }

        /// <summary>Lets the client send something.</summary>
        public void Send(string text)
        {
            Send(Encoding.UTF8.GetBytes(text));
        }

        /// <summary>Lets the client send bytes.</summary>
        public void Send(byte[] more)
        {
            byte[] input = new byte[_input.Length - _at + more.Length];
            Array.Copy(_input, _at, input, 0, _input.Length - _at);
            Array.Copy(more, 0, input, _input.Length - _at, more.Length);
            _input = input;
            _at = 0;
        }

        /// <summary>Gives what the server has sent, and forgets it.</summary>
        public string Take()
        {
            string output = Output;
            Output = string.Empty;
            return output;
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            Require(!IsClosed && count > 0);
            if (Silence > 0)
            {
                Silence--;
                return -1;
            }

            int left = _input.Length - _at;
            if (left == 0)
            {
                return HasEnded ? 0 : -1;
            }

            count = count < left ? count : left;
            count = count < Piece ? count : Piece;
            Array.Copy(_input, _at, buffer, offset, count);
            _at += count;
            return count;
        }

        public bool Write(byte[] buffer, int offset, int count)
        {
            Require(!IsClosed);
            Output += Encoding.UTF8.GetString(buffer, offset, count);
            return !HasEnded;
        }

        /// <summary>Gets or sets how many bytes the connection takes until this is set anew.</summary>
        public int Window { get; set; } = int.MaxValue;

        public int Send(byte[] buffer, int offset, int count)
        {
            Require(!IsClosed && count > 0);
            if (HasEnded)
            {
                return -1;
            }

            count = count < Window ? count : Window;
            Window -= count;
            Output += count == 0 ? string.Empty : Encoding.UTF8.GetString(buffer, offset, count);
            return count;
        }

        public void Close()
        {
            IsClosed = true;
        }

        private static void Require(bool condition)
        {
            if (!condition)
            {
                throw new InvalidOperationException();
            }
        }
    }
}
