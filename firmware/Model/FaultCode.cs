namespace NanoCwmp.Model
{
    /// <summary>The CWMP fault codes that a CPE sends (TR-069 A.5.1); 0 stands for success.</summary>
    public static class FaultCode
    {
        /// <summary>No fault.</summary>
        public const int None = 0;

        /// <summary>The method is not supported.</summary>
        public const int MethodNotSupported = 9000;

        /// <summary>The request is denied, for no reason that is told.</summary>
        public const int RequestDenied = 9001;

        /// <summary>Something failed inside the CPE.</summary>
        public const int InternalError = 9002;

        /// <summary>The arguments of the request are invalid.</summary>
        public const int InvalidArguments = 9003;

        /// <summary>The request needs more than the CPE has.</summary>
        public const int ResourcesExceeded = 9004;

        /// <summary>No such parameter or object.</summary>
        public const int InvalidParameterName = 9005;

        /// <summary>The type of the value is not that of the parameter.</summary>
        public const int InvalidParameterType = 9006;

        /// <summary>The value breaks a rule of the parameter.</summary>
        public const int InvalidParameterValue = 9007;

        /// <summary>The parameter is read-only.</summary>
        public const int NonWritableParameter = 9008;

        /// <summary>The notification cannot be set as asked.</summary>
        public const int NotificationRejected = 9009;

        /// <summary>A file transfer failed.</summary>
        public const int DownloadFailure = 9010;

        /// <summary>An upload failed.</summary>
        public const int UploadFailure = 9011;

        /// <summary>The file server refused the credentials.</summary>
        public const int FileServerAuthentication = 9012;

        /// <summary>The protocol of the URL is not supported.</summary>
        public const int UnsupportedProtocol = 9013;

        /// <summary>The file server cannot be reached.</summary>
        public const int FileServerUnreachable = 9015;

        /// <summary>The file server has no such file.</summary>
        public const int FileAccess = 9016;

        /// <summary>The download ended before the file did.</summary>
        public const int DownloadIncomplete = 9017;

        /// <summary>The file is corrupted or of no use here.</summary>
        public const int FileCorrupted = 9018;

        /// <summary>The file's signature is wrong.</summary>
        public const int FileAuthentication = 9019;

        /// <summary>The download was not complete within its time windows.</summary>
        public const int OutsideTimeWindows = 9020;

        /// <summary>The transfer cannot be canceled any more.</summary>
        public const int CancelationNotPermitted = 9021;

        /// <summary>The first of the codes that a vendor gives meaning to.</summary>
        public const int FirstVendor = 9800;

        /// <summary>The last of the codes that a vendor gives meaning to.</summary>
        public const int LastVendor = 9899;

        /// <summary>Gets the words that go with a code into FaultString.</summary>
        /// <param name="code">A code of this class other than <see cref="None"/>.</param>
        /// <returns>The words of TR-069 A.5.1.</returns>
        public static string Text(int code)
        {
            switch (code)
            {
                case MethodNotSupported: return "Method not supported";
                case RequestDenied: return "Request denied";
                case InvalidArguments: return "Invalid arguments";
                case ResourcesExceeded: return "Resources exceeded";
                case InvalidParameterName: return "Invalid parameter name";
                case InvalidParameterType: return "Invalid parameter type";
                case InvalidParameterValue: return "Invalid parameter value";
                case NonWritableParameter: return "Attempt to set a non-writable parameter";
                case NotificationRejected: return "Notification request rejected";
                case DownloadFailure: return "Download failure";
                case UploadFailure: return "Upload failure";
                case FileServerAuthentication: return "File transfer server authentication failure";
                case UnsupportedProtocol: return "Unsupported protocol for file transfer";
                case FileServerUnreachable: return "File transfer failure: unable to contact file server";
                case FileAccess: return "File transfer failure: unable to access file";
                case DownloadIncomplete: return "File transfer failure: unable to complete download";
                case FileCorrupted: return "File transfer failure: file corrupted or otherwise unusable";
                case FileAuthentication: return "File transfer failure: file authentication failure";
                case OutsideTimeWindows: return "File transfer failure: unable to complete download within specified time windows";
                case CancelationNotPermitted: return "Cancelation of file transfer not permitted in current transfer state";
                default: return "Internal error";
            }
        }

        /// <summary>Tells whose mistake a fault is, for the SOAP faultcode (TR-069 A.5.1).</summary>
        /// <param name="code">A code of this class other than <see cref="None"/>.</param>
        /// <returns><see langword="true"/> for Client, <see langword="false"/> for Server.</returns>
        public static bool IsClient(int code)
        {
            return code == InvalidArguments || (code >= InvalidParameterName && code <= NonWritableParameter)
                || code == OutsideTimeWindows || code == CancelationNotPermitted;
        }
    }
}
