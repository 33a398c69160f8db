using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <summary>The dates of cookies, read as tolerantly as RFC 6265 5.1.1 asks: any order, any delimiters.</summary>
    public static class HttpDate
    {
        private const long SecondsPerDay = 86400;

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
                int found = time < 0 ? ReadTime(buffer, start, length) : -1;
                if (found >= 0)
                {
                    time = found;
                }
                else if (day < 0 && digits > 0 && digits <= 2)
                {
                    day = number;
                }
                else if (month < 0 && length >= 3 && (found = FindMonth(buffer, start)) >= 0)
                {
                    month = found;
                }
                else if (year < 0 && digits >= 2 && digits <= 4)
                {
                    year = number >= 100 ? number : number >= 70 ? 1900 + number : 2000 + number;
                }
            }

            seconds = 0;
            if (month < 0 || year < 1601 || day < 1 || day > DaysOf(year, month) || time < 0 || time >= SecondsPerDay)
            {
                return false;
            }

            seconds = (DaysSince1970(year, month, day) * SecondsPerDay) + time;
            return true;
        }

        private static long DaysSince1970(int year, int month, int day)
        {
            // Years that begin in March, so that the leap day is the last one.
            int shifted = (month + 10) % 12;
            int y = month < 2 ? year - 1 : year;
            return (365L * y) + (y / 4) - (y / 100) + (y / 400) + (((153 * shifted) + 2) / 5) + day - 719469;
        }

        private static int DaysOf(int year, int month)
        {
            if (month == 1)
            {
                return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            }

            return month == 3 || month == 5 || month == 8 || month == 10 ? 30 : 31;
        }

        /// <returns>The second of the day; a day or more for a time that does not exist; -1 if it is no time.</returns>
        private static int ReadTime(byte[] buffer, int start, int length)
        {
            int seconds = 0;
            int excess = 0;
            int end = start + length;
            for (int field = 0; field < 3; field++)
            {
                int number = LeadingNumber(buffer, start, end - start, out int digits);
                if (digits < 1 || digits > 2)
                {
                    return -1;
                }

                excess += number > (field == 0 ? 23 : 59) ? (int)SecondsPerDay : 0;
                seconds = (seconds * 60) + number;
                start += digits + 1;
                if (field < 2 && (start > end || buffer[start - 1] != ':'))
                {
                    return -1;
                }
            }

            return seconds + excess;
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
