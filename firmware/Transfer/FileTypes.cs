using System.Text;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>The file types of transfers (TR-069 A.3.2.8 and A.4.1.5, R268, R288).</summary>
    public static class FileTypes
    {
        /// <summary>The image that Download brings.</summary>
        public const string Firmware = "1 Firmware Upgrade Image";

        /// <summary>The configuration that Download brings.</summary>
        public const string Configuration = "3 Vendor Configuration File";

        /// <summary>The configuration that Upload takes.</summary>
        public const string ConfigurationUpload = "1 Vendor Configuration File";

        /// <summary>The log that Upload takes.</summary>
        public const string LogUpload = "2 Vendor Log File";

        /// <summary>A row of VendorConfigFile that Upload takes: its instance number follows.</summary>
        public const string ConfigurationInstance = "3 Vendor Configuration File ";

        /// <summary>A row of VendorLogFile that Upload takes: its instance number follows.</summary>
        public const string LogInstance = "4 Vendor Log File ";

        private static readonly string[] s_downloads =
        {
            Firmware,
            "2 Web Content",
            Configuration,
            "4 Tone File",
            "5 Ringer File",
        };

        private static readonly string[] s_uploads =
        {
            ConfigurationUpload,
            LogUpload,
        };

        // These end with the instance number of a row.
        private static readonly string[] s_instanceUploads =
        {
            ConfigurationInstance,
            LogInstance,
        };

        /// <summary>Tells whether a file type is one of the standard or of a vendor.</summary>
        /// <param name="isDownload">Whether the file goes to the device.</param>
        /// <param name="type">The file type.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsKnown(bool isDownload, ValueBuffer type)
        {
            return IsVendor(type) || (isDownload ? IsIn(s_downloads, type) : IsUpload(type));
        }

        /// <summary>Tells whether a file type is a certain one.</summary>
        /// <param name="type">The file type.</param>
        /// <param name="expected">The other one.</param>
        /// <returns>Whether both are the same.</returns>
        public static bool Is(ValueBuffer type, string expected)
        {
            return PrefixLength(expected, type) == type.Length;
        }

        /// <summary>Tells whether a file type names the first row of a table.</summary>
        /// <param name="type">The file type.</param>
        /// <param name="instance"><see cref="ConfigurationInstance"/> or <see cref="LogInstance"/>.</param>
        /// <returns>Whether it does; the tables have one row here.</returns>
        public static bool IsFirst(ValueBuffer type, string instance)
        {
            int length = PrefixLength(instance, type);
            return length > 0 && type.Length == length + 1 && type.Bytes[length] == '1';
        }

        /// <summary>
        /// Gets the number that GetAllQueuedTransfers puts before the file type of an upload, where uploads and downloads are
        /// numbered together (TransferFileType of cwmp-1-2.xsd).
        /// </summary>
        /// <param name="type">A file type of Upload.</param>
        /// <returns>The digit, or the first character of a vendor's type.</returns>
        public static byte ListedDigit(ValueBuffer type)
        {
            byte digit = type.Bytes[0];
            if (digit == '1' || digit == '2')
            {
                return (byte)(digit + 2);
            }

            return digit == '3' || digit == '4' ? (byte)(digit + 3) : digit;
        }

        private static bool IsUpload(ValueBuffer type)
        {
            for (int i = 0; i < s_instanceUploads.Length; i++)
            {
                int length = PrefixLength(s_instanceUploads[i], type);
                if (length > 0 && IsInstance(type, length))
                {
                    return true;
                }
            }

            return IsIn(s_uploads, type);
        }

        private static bool IsIn(string[] types, ValueBuffer type)
        {
            for (int i = 0; i < types.Length; i++)
            {
                if (PrefixLength(types[i], type) == type.Length)
                {
                    return true;
                }
            }

            return false;
        }

        /// <returns>The length of the prefix if the type begins with it, else -1.</returns>
        private static int PrefixLength(string prefix, ValueBuffer type)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(prefix);
            if (type.Length < bytes.Length)
            {
                return -1;
            }

            for (int i = 0; i < bytes.Length; i++)
            {
                if (type.Bytes[i] != bytes[i])
                {
                    return -1;
                }
            }

            return bytes.Length;
        }

        private static bool IsInstance(ValueBuffer type, int offset)
        {
            bool isNumber = offset < type.Length && type.Bytes[offset] != '0';
            for (int i = offset; i < type.Length; i++)
            {
                isNumber = isNumber && type.Bytes[i] >= '0' && type.Bytes[i] <= '9';
            }

            return isNumber;
        }

        /// <returns>Whether it is "X", a vendor and a name, with blanks between them.</returns>
        private static bool IsVendor(ValueBuffer type)
        {
            byte[] bytes = type.Bytes;
            int at = 2;
            while (at < type.Length && bytes[at] != ' ')
            {
                at++;
            }

            return type.Length > 4 && bytes[0] == 'X' && bytes[1] == ' ' && at > 2 && at < type.Length - 1;
        }
    }
}
