using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>The form of an Alias: 1 to 64 of A-Z a-z 0-9 _ -, the first a letter (TR-106 3.8.1, R249).</summary>
    public static class AliasText
    {
        private static readonly byte[] s_own = Ascii.Bytes("cpe-");

        /// <summary>Tells whether bytes are an Alias.</summary>
        /// <param name="bytes">Holds them.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>Whether they are.</returns>
        public static bool IsValid(byte[] bytes, int offset, int count)
        {
            if (count < 1 || count > Limits.Alias || !IsLetter(bytes[offset]))
            {
                return false;
            }

            for (int i = 1; i < count; i++)
            {
                byte character = bytes[offset + i];
                if (!IsLetter(character) && (character < '0' || character > '9') && character != '_' && character != '-')
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Writes an Alias of the CPE's own making (R250): "cpe-5", and where that is taken "cpe-5-2" and so on.</summary>
        /// <param name="instance">The row's instance number.</param>
        /// <param name="attempt">1, or higher if that one is taken.</param>
        /// <param name="buffer">Receives it, from its start.</param>
        /// <returns>How many bytes it has.</returns>
        public static int Write(int instance, int attempt, byte[] buffer)
        {
            int length = 0;
            for (; length < s_own.Length; length++)
            {
                buffer[length] = s_own[length];
            }

            length += NumberText.Write(instance, buffer, length);
            if (attempt > 1)
            {
                buffer[length++] = (byte)'-';
                length += NumberText.Write(attempt, buffer, length);
            }

            return length;
        }

        private static bool IsLetter(byte character)
        {
            return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        }
    }
}
