using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Wire.Soap
{
    /// <summary>
    /// The namespaces and local names that CWMP messages are made of, by number, for comparison without strings. Names are
    /// numbered in the order of the tables below.
    /// </summary>
    public static class SoapNames
    {
        /// <summary>The SOAP 1.1 envelope.</summary>
        public const int SoapEnvelope = 1;

        /// <summary>XML Schema instance, the namespace of the type attribute.</summary>
        public const int SchemaInstance = 2;

        /// <summary>XML Schema, the namespace of the basic types.</summary>
        public const int Schema = 3;

        /// <summary>CWMP 1.0; the namespaces of 1.1 and of 1.2 to 1.4 follow.</summary>
        public const int Cwmp10 = 4;

        /// <summary>CWMP 1.1.</summary>
        public const int Cwmp11 = 5;

        /// <summary>CWMP 1.2, 1.3 and 1.4 (R049).</summary>
        public const int Cwmp12 = 6;

#pragma warning disable CS1591, SA1600 // The name says what it is.
        public const int Envelope = 1;
        public const int Header = 2;
        public const int Body = 3;
        public const int Fault = 4;
        public const int FaultCodeOfSoap = 5;
        public const int FaultStringOfSoap = 6;
        public const int Detail = 7;
        public const int MustUnderstand = 8;
        public const int Id = 9;
        public const int HoldRequests = 10;
        public const int NoMoreRequests = 11;
        public const int UseCwmpVersion = 12;
        public const int FaultCode = 13;
        public const int FaultString = 14;
        public const int Type = 15;
        public const int String = 16;
        public const int Int = 17;
        public const int UnsignedInt = 18;
        public const int Long = 19;
        public const int UnsignedLong = 20;
        public const int Boolean = 21;
        public const int DateTime = 22;
        public const int Base64 = 23;
        public const int HexBinary = 24;
        public const int SessionTimeout = 25;
        public const int SupportedCwmpVersions = 26;
        public const int SetParameterValuesFault = 27;
        public const int MaxEnvelopes = 28;
        public const int InformResponse = 29;
        public const int TransferCompleteResponse = 30;
        public const int AutonomousTransferCompleteResponse = 31;
        public const int GetRpcMethodsResponse = 32;
        public const int RequestDownloadResponse = 33;
        public const int GetRpcMethods = 34;
        public const int GetParameterNames = 35;
        public const int GetParameterValues = 36;
        public const int SetParameterValues = 37;
        public const int GetParameterAttributes = 38;
        public const int SetParameterAttributes = 39;
        public const int AddObject = 40;
        public const int DeleteObject = 41;
        public const int Reboot = 42;
        public const int FactoryReset = 43;
        public const int ScheduleInform = 44;
        public const int Download = 45;
        public const int ScheduleDownload = 46;
        public const int Upload = 47;
        public const int CancelTransfer = 48;
        public const int GetQueuedTransfers = 49;
        public const int GetAllQueuedTransfers = 50;
        public const int ParameterPath = 51;
        public const int NextLevel = 52;
        public const int ParameterNames = 53;
        public const int ParameterList = 54;
        public const int ParameterValueStruct = 55;
        public const int Name = 56;
        public const int Value = 57;
        public const int ParameterKey = 58;
        public const int SetParameterAttributesStruct = 59;
        public const int NotificationChange = 60;
        public const int Notification = 61;
        public const int AccessListChange = 62;
        public const int AccessList = 63;
        public const int ObjectName = 64;
        public const int CommandKey = 65;
        public const int DelaySeconds = 66;
        public const int FileType = 67;
        public const int Url = 68;
        public const int Username = 69;
        public const int Password = 70;
        public const int FileSize = 71;
        public const int TargetFileName = 72;
        public const int SuccessUrl = 73;
        public const int FailureUrl = 74;
        public const int TimeWindowList = 75;
        public const int TimeWindowStruct = 76;
        public const int WindowStart = 77;
        public const int WindowEnd = 78;
        public const int WindowMode = 79;
        public const int UserMessage = 80;
        public const int MaxRetries = 81;
#pragma warning restore CS1591, SA1600

        /// <summary>The namespaces, numbered from 1.</summary>
        public static readonly XmlNames Namespaces = new XmlNames(new[]
        {
            "http://schemas.xmlsoap.org/soap/envelope/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2001/XMLSchema",
            "urn:dslforum-org:cwmp-1-0",
            "urn:dslforum-org:cwmp-1-1",
            "urn:dslforum-org:cwmp-1-2",
        });

        /// <summary>The local names, numbered from 1.</summary>
        public static readonly XmlNames Names = new XmlNames(new[]
        {
            "Envelope",
            "Header",
            "Body",
            "Fault",
            "faultcode",
            "faultstring",
            "detail",
            "mustUnderstand",
            "ID",
            "HoldRequests",
            "NoMoreRequests",
            "UseCWMPVersion",
            "FaultCode",
            "FaultString",
            "type",
            "string",
            "int",
            "unsignedInt",
            "long",
            "unsignedLong",
            "boolean",
            "dateTime",
            "base64",
            "hexBinary",
            "SessionTimeout",
            "SupportedCWMPVersions",
            "SetParameterValuesFault",
            "MaxEnvelopes",
            "InformResponse",
            "TransferCompleteResponse",
            "AutonomousTransferCompleteResponse",
            "GetRPCMethodsResponse",
            "RequestDownloadResponse",
            "GetRPCMethods",
            "GetParameterNames",
            "GetParameterValues",
            "SetParameterValues",
            "GetParameterAttributes",
            "SetParameterAttributes",
            "AddObject",
            "DeleteObject",
            "Reboot",
            "FactoryReset",
            "ScheduleInform",
            "Download",
            "ScheduleDownload",
            "Upload",
            "CancelTransfer",
            "GetQueuedTransfers",
            "GetAllQueuedTransfers",
            "ParameterPath",
            "NextLevel",
            "ParameterNames",
            "ParameterList",
            "ParameterValueStruct",
            "Name",
            "Value",
            "ParameterKey",
            "SetParameterAttributesStruct",
            "NotificationChange",
            "Notification",
            "AccessListChange",
            "AccessList",
            "ObjectName",
            "CommandKey",
            "DelaySeconds",
            "FileType",
            "URL",
            "Username",
            "Password",
            "FileSize",
            "TargetFileName",
            "SuccessURL",
            "FailureURL",
            "TimeWindowList",
            "TimeWindowStruct",
            "WindowStart",
            "WindowEnd",
            "WindowMode",
            "UserMessage",
            "MaxRetries",
        });
    }
}
