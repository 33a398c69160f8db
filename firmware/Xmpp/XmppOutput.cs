using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Xmpp
{
    /// <summary>Hands what is written to a connection.</summary>
    internal sealed class XmppOutput : ForwardStream
    {
        /// <summary>Gets or sets the connection.</summary>
        public IClientConnection Connection { get; set; }

        /// <inheritdoc/>
        public override bool CanWrite
        {
            get { return true; }
        }

        /// <inheritdoc/>
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (!Connection.Write(buffer, offset, count))
            {
                throw new ProtocolException(Reason.XmppLost, -1);
            }
        }
    }
}
