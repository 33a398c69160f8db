using System;
using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// Hands what has come to the tokenizer, piece by piece. Where there is nothing more it throws the same
    /// <see cref="IOException"/> each time, after which the tokenizer goes on where it was. The stream as a whole has no
    /// end; each stanza has.
    /// </summary>
    public sealed class XmppInput : ForwardStream
    {
        private readonly IOException _nothing = new IOException("nothing has come yet");
        private int _at;
        private int _end;
        private int _left;

        /// <summary>Gets where the next piece goes: <see cref="Limits.XmppInput"/> bytes from the start.</summary>
        public byte[] Buffer { get; } = new byte[Limits.XmppInput];

        /// <inheritdoc/>
        public override bool CanRead
        {
            get { return true; }
        }

        /// <summary>Forgets what has come.</summary>
        public void Clear()
        {
            _at = 0;
            _end = 0;
            BeginStanza();
        }

        /// <summary>Takes note of a piece in the buffer. All of the one before has been read.</summary>
        /// <param name="count">How many bytes it has.</param>
        public void Put(int count)
        {
            _at = 0;
            _end = count;
        }

        /// <summary>Takes note that a stanza has ended: the next may be as long.</summary>
        public void BeginStanza()
        {
            _left = Limits.XmppStanza;
        }

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == _end)
            {
                throw _nothing;
            }

            int left = _end - _at;
            count = count < left ? count : left;
            _left -= count;
            if (_left < 0)
            {
                throw new ProtocolException(Reason.XmlTooLong, Limits.XmppStanza);
            }

            Array.Copy(Buffer, _at, buffer, offset, count);
            _at += count;
            return count;
        }
    }
}
