namespace NanoCwmp.Transfer
{
    /// <summary>Checks the URLs of transfers as far as that needs no knowledge of their protocol.</summary>
    public static class TransferUrl
    {
        /// <summary>
        /// Tells whether a URL has a scheme and an authority without user information: credentials are arguments of their own
        /// (R271).
        /// </summary>
        /// <param name="url">Holds the URL, from its start.</param>
        /// <param name="length">How many bytes it has.</param>
        /// <returns>Whether it is one.</returns>
        public static bool IsValid(byte[] url, int length)
        {
            int at = 0;
            while (at < length && IsOfScheme(url[at]))
            {
                at++;
            }

            if (at == 0 || at + 3 >= length || url[at] != ':' || url[at + 1] != '/' || url[at + 2] != '/' || url[at + 3] == '/')
            {
                return false;
            }

            bool isAuthority = true;
            for (at += 3; at < length; at++)
            {
                isAuthority = isAuthority && url[at] != '/' && url[at] != '?' && url[at] != '#';
                if (url[at] <= ' ' || (isAuthority && url[at] == '@'))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsOfScheme(byte character)
        {
            int letter = character | 0x20;
            return (letter >= 'a' && letter <= 'z') || (character >= '0' && character <= '9')
                || character == '+' || character == '-' || character == '.';
        }
    }
}
