using NanoCwmp.Core;

namespace NanoCwmp.Xmpp
{
    /// <summary>The buffer that all pieces of text of a stanza share; there is none between the stanzas.</summary>
    internal sealed class XmppStore
    {
        private static readonly byte[] s_none = new byte[0];

        /// <summary>Gets the buffer, without a byte while there is no text.</summary>
        internal byte[] Bytes { get; private set; } = s_none;

        /// <summary>Makes the buffer, if there is none.</summary>
        internal void Open()
        {
            if (Bytes == s_none)
            {
                Bytes = new byte[Limits.XmppText];
            }
        }

        /// <summary>Gives the buffer back.</summary>
        internal void Close()
        {
            Bytes = s_none;
        }
    }
}
