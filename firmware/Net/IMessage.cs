using System.IO;

namespace NanoCwmp.Net
{
    /// <summary>A message that can be sent, and sent again: on a new connection, after a challenge or a redirect (R021, R028).</summary>
    public interface IMessage
    {
        /// <summary>Writes the message from its beginning.</summary>
        /// <param name="body">Where it goes.</param>
        void WriteTo(Stream body);
    }
}
