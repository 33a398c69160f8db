using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Discovery
{
    /// <summary>
    /// What a DHCP server says of the ACS, in the sub-options of option 43 or 125 (TR-069 3.1). Values that cannot be right
    /// count as absent; an option that is not in the form of sub-options says nothing (R439).
    /// </summary>
    public sealed class DhcpAcsOptions
    {
        /// <summary>The URL of the ACS.</summary>
        public const int Url = 0;

        /// <summary>The provisioning code.</summary>
        public const int ProvisioningCode = 1;

        /// <summary>CWMPRetryMinimumWaitInterval.</summary>
        public const int RetryMinimumWait = 2;

        /// <summary>CWMPRetryIntervalMultiplier.</summary>
        public const int RetryMultiplier = 3;

        /// <summary>How many values there are.</summary>
        public const int Count = 4;

        private const int FirstIn43 = 1;
        private const int FirstIn125 = 11;
        private const int LongestCode = 64;
        private const int MostDigits = 5;

        private static readonly byte[] s_http = Ascii.Bytes("http");

        private readonly int[] _at = new int[Count];
        private readonly int[] _length = new int[Count];
        private readonly byte[] _bytes;

        /// <summary>Initializes a new instance of the <see cref="DhcpAcsOptions"/> class.</summary>
        /// <param name="bytes">A place for an option, as long as a message.</param>
        public DhcpAcsOptions(byte[] bytes)
        {
            _bytes = bytes;
        }

        /// <summary>Gets what holds the values.</summary>
        public byte[] Bytes
        {
            get { return _bytes; }
        }

        /// <summary>
        /// Reads an answer. Both options are asked for; with both there, the first one that names an ACS counts, and 43 goes
        /// before (R432).
        /// </summary>
        /// <param name="reader">Has the answer.</param>
        /// <returns>Whether it names an ACS.</returns>
        public bool Read(DhcpReader reader)
        {
            ReadVendorSpecific(reader.Copy(DhcpCode.VendorSpecific, _bytes));
            if (LengthOf(Url) == 0)
            {
                ReadVendorIdentifying(reader.Copy(DhcpCode.VendorIdentifying, _bytes));
            }

            return LengthOf(Url) > 0;
        }

        /// <summary>Gets where a value begins in <see cref="Bytes"/>.</summary>
        /// <param name="value">Which one.</param>
        /// <returns>The position of its first byte.</returns>
        public int PositionOf(int value)
        {
            return _at[value];
        }

        /// <summary>Gets how long a value is.</summary>
        /// <param name="value">Which one.</param>
        /// <returns>How many bytes it has, 0 if it is absent.</returns>
        public int LengthOf(int value)
        {
            return _length[value];
        }

        /// <summary>Reads option 43 (R433, R439).</summary>
        private void ReadVendorSpecific(int count)
        {
            Clear();
            int text = Trim(0, count);
            if (text >= s_http.Length && HttpText.EqualsIgnoreCase(_bytes, 0, s_http.Length, s_http)
                && HttpUrl.TryParse(_bytes, 0, text) != null)
            {
                // Some servers give the bare URL. As a sub-option it would have the number 'h' and be 116 bytes long.
                _length[Url] = text;
                return;
            }

            if (!ReadSubOptions(0, count, FirstIn43, true))
            {
                Clear();
            }
        }

        /// <summary>Reads option 125: the data of several enterprises, of which one counts (R434).</summary>
        private void ReadVendorIdentifying(int count)
        {
            Clear();
            int at = 0;
            while (at < count)
            {
                int end = count - at >= 5 ? at + 5 + _bytes[at + 4] : int.MaxValue;
                if (end > count
                    || (BigEndian.GetUnsigned32(_bytes, at) == DhcpCode.Enterprise
                        && !ReadSubOptions(at + 5, end, FirstIn125, false)))
                {
                    Clear();
                    return;
                }

                at = end;
            }
        }

        /// <returns>Whether the lengths of the sub-options make sense.</returns>
        private bool ReadSubOptions(int at, int end, int first, bool mayPad)
        {
            while (at < end)
            {
                int code = _bytes[at++];
                if (mayPad && code == DhcpCode.End)
                {
                    return true;
                }

                if (mayPad && code == DhcpCode.Pad)
                {
                    continue;
                }

                if (at == end || at + 1 + _bytes[at] > end)
                {
                    return false;
                }

                int length = _bytes[at++];
                int value = code - first;
                if (value >= 0 && value < Count && _length[value] == 0)
                {
                    Take(value, at, length);
                }

                at += length;
            }

            return true;
        }

        private void Take(int value, int at, int count)
        {
            int length = Trim(at, count);
            bool isRight = value == Url ? HttpUrl.TryParse(_bytes, at, length) != null
                : value == ProvisioningCode ? length <= LongestCode && AreWithin(at, length, ' ', '~')
                : length <= MostDigits && AreWithin(at, length, '0', '9');
            if (isRight)
            {
                _at[value] = at;
                _length[value] = length;
            }
        }

        /// <summary>Leaves out the null at the end that some servers send (R436).</summary>
        private int Trim(int at, int count)
        {
            while (count > 0 && _bytes[at + count - 1] == 0)
            {
                count--;
            }

            return count;
        }

        private bool AreWithin(int at, int count, char lowest, char highest)
        {
            for (int i = at; i < at + count; i++)
            {
                if (_bytes[i] < lowest || _bytes[i] > highest)
                {
                    return false;
                }
            }

            return true;
        }

        private void Clear()
        {
            for (int i = 0; i < Count; i++)
            {
                _at[i] = 0;
                _length[i] = 0;
            }
        }
    }
}
