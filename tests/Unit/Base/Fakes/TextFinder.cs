using System.Text;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>
    /// Finds text in messages as bytes. To make strings of long ones takes nanoCLR several times their length, which a small
    /// heap does not have.
    /// </summary>
    public static class TextFinder
    {
        /// <summary>Finds the first place of a text, or -1.</summary>
        public static int Find(byte[] bytes, int end, string text, int from)
        {
            byte[] wanted = Encoding.UTF8.GetBytes(text);
            for (; from + wanted.Length <= end; from++)
            {
                int i = 0;
                while (i < wanted.Length && bytes[from + i] == wanted[i])
                {
                    i++;
                }

                if (i == wanted.Length)
                {
                    return from;
                }
            }

            return -1;
        }

        /// <summary>Tells whether two messages are the same.</summary>
        public static bool IsSame(byte[] one, byte[] other)
        {
            bool isSame = one.Length == other.Length;
            for (int i = 0; isSame && i < one.Length; i++)
            {
                isSame = one[i] == other[i];
            }

            return isSame;
        }

        /// <summary>Counts how often a text stands in a message.</summary>
        public static int Count(byte[] bytes, string part)
        {
            int count = 0;
            for (int at = Find(bytes, bytes.Length, part, 0); at >= 0; at = Find(bytes, bytes.Length, part, at + 1))
            {
                count++;
            }

            return count;
        }
    }
}
