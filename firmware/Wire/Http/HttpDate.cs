using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <summary>The dates of cookies, read as tolerantly as RFC 6265 5.1.1 asks: any order, any delimiters.</summary>
    public static class HttpDate
    {
        private static readonly byte[] s_months = Ascii.Bytes("janfebmaraprmayjunjulaugsepoctnovdec");

        /// <summary>Reads a date.</summary>
        /// <param name="buffer">Holds the text.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z, or 0.</param>
        /// <returns>Whether the text is a date.</returns>
        public static bool TryRead(byte[] buffer, int offset, int count, out long seconds)
        {
            int end = offset + count;
            int day = -1;
            int month = -1;
            int year = -1;
            int time = -1;
            while (offset < end)
            {
                int start = offset;
                while (offset < end && !IsDelimiter(buffer[offset]))
                {
                    offset++;
                }

                int length = offset - start;
                offset++;
                if (length == 0)
                {
                    continue;
                }

                int number = LeadingNumber(buffer, start, length, out int digits);
                if (time < 0 && digits > 0 && digits <= 2 && length > digits && buffer[start + digits] == ':')
                {
                    time = ReadTime(buffer, start, length);
                }
                else if (day < 0 && digits > 0 && digits <= 2)
                {
                    day = number;
                }
                else if (month < 0 && digits == 0 && length >= 3)
                {
                    month = FindMonth(buffer, start);
                }
                else if (year < 0 && (digits == 2 || digits == 4))
                {
                    year = digits == 4 ? number : number >= 70 ? 1900 + number : 2000 + number;
                }
            }

            seconds = 0;
            if (day < 1 || day > 31 || month < 0 || year < 1601 || time < 0)
            {
                return false;
            }

            seconds = (DaysSince1970(year, month, day) * 86400L) + time;
            return true;
        }

        private static long DaysSince1970(int year, int month, int day)
        {
            // Years that begin in March, so that the leap day is the last one.
            int shifted = (month + 10) % 12;
            int y = month < 2 ? year - 1 : year;
            return (365L * y) + (y / 4) - (y / 100) + (y / 400) + (((153 * shifted) + 2) / 5) + day - 719469;
        }

        private static int ReadTime(byte[] buffer, int start, int length)
        {
            int seconds = 0;
            int end = start + length;
            for (int field = 0; field < 3; field++)
            {
                int number = LeadingNumber(buffer, start, end - start, out int digits);
                if (digits < 1 || digits > 2 || number > (field == 0 ? 23 : 59))
                {
                    return -1;
                }

                seconds = (seconds * 60) + number;
                start += digits + 1;
                if (field < 2 && (start > end || buffer[start - 1] != ':'))
                {
                    return -1;
                }
            }

            return seconds;
        }

        private static int LeadingNumber(byte[] buffer, int start, int length, out int digits)
        {
            int number = 0;
            digits = 0;
            while (digits < length && digits < 5 && buffer[start + digits] >= '0' && buffer[start + digits] <= '9')
            {
                number = (number * 10) + buffer[start + digits] - '0';
                digits++;
            }

            return number;
        }

        private static int FindMonth(byte[] buffer, int start)
        {
            for (int month = 0; month < 12; month++)
            {
                int at = month * 3;
                if (HttpText.ToLower(buffer[start]) == s_months[at] && HttpText.ToLower(buffer[start + 1]) == s_months[at + 1]
                    && HttpText.ToLower(buffer[start + 2]) == s_months[at + 2])
                {
                    return month;
                }
            }

            return -1;
        }

        private static bool IsDelimiter(byte character)
        {
            return character == '\t' || (character >= 0x20 && character <= 0x2F) || (character >= 0x3B && character <= 0x40)
                || (character >= 0x5B && character <= 0x60) || (character >= 0x7B && character <= 0x7E);
        }
    }
}
