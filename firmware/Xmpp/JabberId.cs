namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// Jabber IDs (RFC 7622): local@domain/resource. They are compared byte for byte; the local part and the domain with the
    /// letters A to Z as a to z, because servers send them so (RFC 7622 3.2, 3.3).
    /// </summary>
    public static class JabberId
    {
        /// <summary>
        /// Tells whether a sender is one of a list: who stands there with a resource is exactly the one, who stands there without
        /// may have any (TR-181 ConnReqAllowedJabberIDs).
        /// </summary>
        /// <param name="list">Holds the list: Jabber IDs with commas between; blanks around them do not count.</param>
        /// <param name="length">How many bytes the list has; an empty one allows everybody.</param>
        /// <param name="from">The sender.</param>
        /// <returns>Whether the sender is allowed.</returns>
        public static bool IsAllowed(byte[] list, int length, XmppText from)
        {
            bool isEmpty = true;
            int start = 0;
            for (int i = 0; i <= length; i++)
            {
                if (i < length && list[i] != ',')
                {
                    continue;
                }

                int end = i;
                while (start < end && list[start] == ' ')
                {
                    start++;
                }

                while (start < end && list[end - 1] == ' ')
                {
                    end--;
                }

                isEmpty = isEmpty && start == end;
                if (start < end && Matches(list, start, end - start, from))
                {
                    return true;
                }

                start = i + 1;
            }

            return isEmpty;
        }

        /// <summary>Finds the resource of a Jabber ID.</summary>
        /// <param name="bytes">Holds the Jabber ID.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>How many bytes stand before the "/", or all of them.</returns>
        public static int BareLength(byte[] bytes, int offset, int count)
        {
            int length = 0;
            while (length < count && bytes[offset + length] != '/')
            {
                length++;
            }

            return length;
        }

        private static bool Matches(byte[] list, int start, int length, XmppText from)
        {
            int bare = BareLength(list, start, length);
            int fromBare = BareLength(from.Bytes, from.Offset, from.Length);
            if (bare != fromBare || (bare < length && length != from.Length))
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                int a = list[start + i];
                int b = from.Bytes[from.Offset + i];
                if (a != b && (i > bare || ToLower(a) != ToLower(b)))
                {
                    return false;
                }
            }

            return true;
        }

        private static int ToLower(int c)
        {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
    }
}
