using System.Text;

namespace NanoCwmp.Core
{
    /// <summary>ASCII text of the protocols as bytes, made once for static tables.</summary>
    public static class Ascii
    {
        /// <summary>Gets the bytes of a text.</summary>
        /// <param name="text">The text; ASCII characters only.</param>
        /// <returns>One byte a character.</returns>
        public static byte[] Bytes(string text)
        {
            return Encoding.UTF8.GetBytes(text);
        }
    }
}
