namespace NanoCwmp.Model
{
    /// <summary>
    /// The dateTime of CWMP (ISO 8601 in the form of XML Schema, R388-R391) as milliseconds since 1970-01-01T00:00:00Z.
    /// The DateTime of nanoCLR begins in 1601 and cannot hold the Unknown Time.
    /// </summary>
    public static class DateTimeText
    {
        /// <summary>The Unknown Time, 0001-01-01T00:00:00Z (R390).</summary>
        public const long Unknown = -62135596800000L;

        /// <summary>The bytes that the longest text takes.</summary>
        public const int MaximumLength = 29;

        private const long DayMilliseconds = 86400000L;

        // 9999-12-31T23:59:59.999Z: four digits hold no later year.
        private const long Last = 253402300799999L;

        // Time zones go from -14:00 to +14:00 (XML Schema 2, 3.2.7.3).
        private const int ZoneMaximum = 14 * 60;

        /// <summary>Writes a point in time, with a fraction only where there is one.</summary>
        /// <param name="milliseconds">Milliseconds since 1970-01-01T00:00:00Z, from year 1 to year 9999.</param>
        /// <param name="offsetMinutes">What local time adds to UTC; 0 writes "Z".</param>
        /// <param name="buffer">Receives up to <see cref="MaximumLength"/> bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <returns>How many bytes were written.</returns>
        public static int Write(long milliseconds, int offsetMinutes, byte[] buffer, int offset)
        {
            int at = WriteLocal(milliseconds + (offsetMinutes * 60000L), buffer, offset);
            if (offsetMinutes == 0)
            {
                buffer[at++] = (byte)'Z';
                return at - offset;
            }

            buffer[at++] = (byte)(offsetMinutes < 0 ? '-' : '+');
            int minutes = offsetMinutes < 0 ? -offsetMinutes : offsetMinutes;
            at = WriteDigits(minutes / 60, 2, buffer, at);
            buffer[at++] = (byte)':';
            return WriteDigits(minutes % 60, 2, buffer, at) - offset;
        }

        /// <summary>Writes a time without a zone: the time since boot of a device whose clock is not set (R120).</summary>
        /// <param name="uptime">Milliseconds since boot.</param>
        /// <param name="buffer">Receives up to <see cref="MaximumLength"/> bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <returns>How many bytes were written.</returns>
        public static int WriteRelative(long uptime, byte[] buffer, int offset)
        {
            // Whole seconds: who has no clock need not tell milliseconds.
            return WriteLocal(Unknown + (uptime / 1000 * 1000), buffer, offset) - offset;
        }

        /// <summary>Writes a point in time with six digits of a second (R392).</summary>
        /// <param name="microseconds">
        /// Microseconds since 1970-01-01T00:00:00Z, from year 1 to year 9999; for a device whose clock is not set, since boot.
        /// </param>
        /// <param name="isRelative">Whether they count since boot: then no zone is written (R120).</param>
        /// <param name="buffer">Receives up to <see cref="MaximumLength"/> bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <returns>How many bytes were written.</returns>
        public static int WriteMicroseconds(long microseconds, bool isRelative, byte[] buffer, int offset)
        {
            const long Second = 1000000;
            int fraction = (int)(microseconds % Second);
            fraction += fraction < 0 ? (int)Second : 0;
            long seconds = (microseconds - fraction) / Second;
            int at = WriteLocal((seconds * 1000) + (isRelative ? Unknown : 0), buffer, offset);
            buffer[at++] = (byte)'.';
            at = WriteDigits(fraction, 6, buffer, at);
            if (!isRelative)
            {
                buffer[at++] = (byte)'Z';
            }

            return at - offset;
        }

        /// <summary>Reads a dateTime. Without a zone it counts as UTC.</summary>
        /// <param name="buffer">Holds the text.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="milliseconds">Milliseconds since 1970-01-01T00:00:00Z, or 0.</param>
        /// <returns>Whether the text is a dateTime of the years 1 to 9999.</returns>
        public static bool TryRead(byte[] buffer, int offset, int count, out long milliseconds)
        {
            milliseconds = 0;
            int end = offset + count;
            if (count < 19 || buffer[offset + 4] != '-' || buffer[offset + 7] != '-' || buffer[offset + 10] != 'T'
                || buffer[offset + 13] != ':' || buffer[offset + 16] != ':')
            {
                return false;
            }

            int year = ReadDigits(buffer, offset, 4);
            int month = ReadDigits(buffer, offset + 5, 2);
            int day = ReadDigits(buffer, offset + 8, 2);
            int hour = ReadDigits(buffer, offset + 11, 2);
            int minute = ReadDigits(buffer, offset + 14, 2);
            int second = ReadDigits(buffer, offset + 17, 2);
            if (year < 1 || month < 1 || month > 12 || day < 1 || day > DaysOfMonth(year, month)
                || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
            {
                return false;
            }

            int at = offset + 19;
            int fraction = 0;
            if (at < end && buffer[at] == '.')
            {
                at++;
                int first = at;
                for (int weight = 100; at < end && buffer[at] >= '0' && buffer[at] <= '9'; at++, weight /= 10)
                {
                    fraction += (buffer[at] - '0') * weight;
                }

                if (at == first)
                {
                    return false;
                }
            }

            if (!TryReadZone(buffer, at, end, out int zoneMinutes))
            {
                return false;
            }

            long time = (((((hour * 60) + minute) * 60) + second) * 1000L) + fraction;
            time += (DaysFromCivil(year, month, day) * DayMilliseconds) - (zoneMinutes * 60000L);

            // A zone can take the first and the last day out of the years that can be written.
            if (time < Unknown || time > Last)
            {
                return false;
            }

            milliseconds = time;
            return true;
        }

        private static bool TryReadZone(byte[] buffer, int at, int end, out int minutes)
        {
            minutes = 0;
            if (at == end || (at == end - 1 && buffer[at] == 'Z'))
            {
                return true;
            }

            if (end - at != 6 || (buffer[at] != '+' && buffer[at] != '-') || buffer[at + 3] != ':')
            {
                return false;
            }

            int hour = ReadDigits(buffer, at + 1, 2);
            int minute = ReadDigits(buffer, at + 4, 2);
            if (hour < 0 || minute < 0 || minute > 59 || (hour * 60) + minute > ZoneMaximum)
            {
                return false;
            }

            minutes = ((hour * 60) + minute) * (buffer[at] == '-' ? -1 : 1);
            return true;
        }

        private static int WriteLocal(long milliseconds, byte[] buffer, int at)
        {
            long days = milliseconds / DayMilliseconds;
            int rest = (int)(milliseconds % DayMilliseconds);
            if (rest < 0)
            {
                days--;
                rest += (int)DayMilliseconds;
            }

            // Civil date from the day number, counted in eras of 400 years that begin on 1 March of year 0
            // (H. Hinnant, "chrono-compatible low-level date algorithms").
            days += 719468;
            int era = (int)(days / 146097);
            int dayOfEra = (int)(days - (era * 146097L));
            int yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
            int dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
            int shiftedMonth = ((5 * dayOfYear) + 2) / 153;
            int day = dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1;
            int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
            int year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);

            at = WriteDigits(year, 4, buffer, at);
            buffer[at++] = (byte)'-';
            at = WriteDigits(month, 2, buffer, at);
            buffer[at++] = (byte)'-';
            at = WriteDigits(day, 2, buffer, at);
            buffer[at++] = (byte)'T';
            at = WriteDigits(rest / 3600000, 2, buffer, at);
            buffer[at++] = (byte)':';
            at = WriteDigits(rest / 60000 % 60, 2, buffer, at);
            buffer[at++] = (byte)':';
            at = WriteDigits(rest / 1000 % 60, 2, buffer, at);
            if (rest % 1000 != 0)
            {
                buffer[at++] = (byte)'.';
                at = WriteDigits(rest % 1000, 3, buffer, at);
            }

            return at;
        }

        private static long DaysFromCivil(int year, int month, int day)
        {
            if (month <= 2)
            {
                year--;
                month += 12;
            }

            int era = year / 400;
            int yearOfEra = year - (era * 400);
            int dayOfYear = (((153 * (month - 3)) + 2) / 5) + day - 1;
            int dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
            return (era * 146097L) + dayOfEra - 719468;
        }

        private static int DaysOfMonth(int year, int month)
        {
            if (month == 2)
            {
                return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            }

            return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        }

        private static int WriteDigits(int number, int digits, byte[] buffer, int offset)
        {
            for (int i = offset + digits - 1; i >= offset; i--)
            {
                buffer[i] = (byte)('0' + (number % 10));
                number /= 10;
            }

            return offset + digits;
        }

        /// <returns>The number, or -1 if a byte is no digit.</returns>
        private static int ReadDigits(byte[] buffer, int offset, int digits)
        {
            int number = 0;
            for (int i = 0; i < digits; i++)
            {
                int digit = buffer[offset + i] - '0';
                if (digit < 0 || digit > 9)
                {
                    return -1;
                }

                number = (number * 10) + digit;
            }

            return number;
        }
    }
}
