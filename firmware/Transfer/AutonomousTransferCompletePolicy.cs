using System.Text;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// Device.ManagementServer.AutonomousTransferCompletePolicy.: of which transfers that it has not asked for the ACS wants to
    /// know.
    /// </summary>
    public sealed class AutonomousTransferCompletePolicy : ModelObject
    {
        private const int Enable = 0;
        private const int TransferTypeFilter = 1;
        private const int ResultTypeFilter = 2;
        private const int FileTypeFilter = 3;
        private const string Path = "Device.ManagementServer.AutonomousTransferCompletePolicy.";
        private const string Both = "Both";

        // All that the parameter can list, so that who only enables the notification gets it.
        private const string AllTypes = "1 Firmware Upgrade Image,2 Web Content,3 Vendor Configuration File,4 Vendor Log File";

        private static readonly string[] s_fileTypes =
        {
            "1 Firmware Upgrade Image",
            "2 Web Content",
            "3 Vendor Configuration File",
            "4 Vendor Log File",
        };

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object(Path);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, ParameterFlags.Setting);
            registry.Parameter(
                TransferTypeFilter, "TransferTypeFilter", ParameterType.String, ParameterFlags.Setting, 0, 8, Both);
            registry.Parameter(ResultTypeFilter, "ResultTypeFilter", ParameterType.String, ParameterFlags.Setting, 0, 7, Both);
            registry.Parameter(
                FileTypeFilter, "FileTypeFilter", ParameterType.String, ParameterFlags.Setting, 0, 1024, AllTypes);
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            bool isValid = true;
            switch (id)
            {
                case TransferTypeFilter:
                    isValid = Is(value, Both) || Is(value, "Upload") || Is(value, "Download");
                    break;
                case ResultTypeFilter:
                    isValid = Is(value, Both) || Is(value, "Success") || Is(value, "Failure");
                    break;
                case FileTypeFilter:
                    isValid = IsListOfTypes(value);
                    break;
            }

            return isValid ? FaultCode.None : FaultCode.InvalidParameterValue;
        }

        /// <summary>Tells whether the ACS wants to know of a transfer (R101).</summary>
        /// <param name="model">Has the settings.</param>
        /// <param name="isDownload">Whether the file came to the device.</param>
        /// <param name="isSuccess">Whether the transfer succeeded.</param>
        /// <param name="fileType">The file type.</param>
        /// <returns>Whether it does.</returns>
        public static bool Matches(ParameterModel model, bool isDownload, bool isSuccess, string fileType)
        {
            if (!model.GetSetting(model.NodeOf(Path + "Enable")).ToBoolean())
            {
                return false;
            }

            ValueBuffer value = model.GetSetting(model.NodeOf(Path + "TransferTypeFilter"));
            if (!Is(value, Both) && !Is(value, isDownload ? "Download" : "Upload"))
            {
                return false;
            }

            value = model.GetSetting(model.NodeOf(Path + "ResultTypeFilter"));
            if (!Is(value, Both) && !Is(value, isSuccess ? "Success" : "Failure"))
            {
                return false;
            }

            value = model.GetSetting(model.NodeOf(Path + "FileTypeFilter"));
            byte[] type = Encoding.UTF8.GetBytes(fileType);
            bool isListed = false;
            int start = 0;
            while (!isListed && Item(value, ref start, out int offset, out int length))
            {
                isListed = IsText(value, offset, length, type);
            }

            return isListed;
        }

        private static bool IsListOfTypes(ValueBuffer value)
        {
            // No item is empty, and none follows the last comma (R395).
            bool isValid = value.Length == 0 || value.Bytes[value.Length - 1] != ',';
            int start = 0;
            while (isValid && Item(value, ref start, out int offset, out int length))
            {
                isValid = IsVendorType(value, offset, length);
                for (int i = 0; !isValid && i < s_fileTypes.Length; i++)
                {
                    isValid = IsText(value, offset, length, Encoding.UTF8.GetBytes(s_fileTypes[i]));
                }
            }

            return isValid;
        }

        /// <summary>Cuts the next item out of a comma list, without the blanks around it.</summary>
        private static bool Item(ValueBuffer value, ref int start, out int offset, out int length)
        {
            offset = start;
            length = 0;
            if (start >= value.Length)
            {
                return false;
            }

            int end = start;
            while (end < value.Length && value.Bytes[end] != ',')
            {
                end++;
            }

            start = end + 1;
            while (offset < end && value.Bytes[offset] == ' ')
            {
                offset++;
            }

            while (end > offset && value.Bytes[end - 1] == ' ')
            {
                end--;
            }

            length = end - offset;
            return true;
        }

        /// <returns>Whether it is "X", six upper-case hexadecimal digits and a name, with blanks between them.</returns>
        private static bool IsVendorType(ValueBuffer value, int offset, int length)
        {
            byte[] bytes = value.Bytes;
            bool isVendor = length >= 9 && bytes[offset] == 'X' && bytes[offset + 1] == ' ' && bytes[offset + 8] == ' ';
            for (int i = offset + 2; isVendor && i < offset + 8; i++)
            {
                isVendor = (bytes[i] >= '0' && bytes[i] <= '9') || (bytes[i] >= 'A' && bytes[i] <= 'F');
            }

            return isVendor;
        }

        private static bool Is(ValueBuffer value, string text)
        {
            return IsText(value, 0, value.Length, Encoding.UTF8.GetBytes(text));
        }

        private static bool IsText(ValueBuffer value, int offset, int length, byte[] text)
        {
            bool isSame = length == text.Length;
            for (int i = 0; isSame && i < length; i++)
            {
                isSame = value.Bytes[offset + i] == text[i];
            }

            return isSame;
        }
    }
}
