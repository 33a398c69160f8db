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
        public const int InformResponse = 23;
        public const int MaxEnvelopes = 24;
        public const int GetRpcMethods = 25;
        public const int GetParameterNames = 26;
        public const int ParameterPath = 27;
        public const int NextLevel = 28;
        public const int GetParameterValues = 29;
        public const int ParameterNames = 30;
        public const int SetParameterValues = 31;
        public const int ParameterList = 32;
        public const int ParameterValueStruct = 33;
        public const int Name = 34;
        public const int Value = 35;
        public const int ParameterKey = 36;
        public const int Reboot = 37;
        public const int CommandKey = 38;
#pragma warning restore CS1591, SA1600

        /// <summary>The namespaces, numbered from 1.</summary>
        public static readonly XmlNameTable Namespaces = new XmlNameTable(new[]
        {
            "http://schemas.xmlsoap.org/soap/envelope/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2001/XMLSchema",
            "urn:dslforum-org:cwmp-1-0",
            "urn:dslforum-org:cwmp-1-1",
            "urn:dslforum-org:cwmp-1-2",
        });

        /// <summary>The local names, numbered from 1.</summary>
        public static readonly XmlNameTable Names = new XmlNameTable(new[]
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
            "InformResponse",
            "MaxEnvelopes",
            "GetRPCMethods",
            "GetParameterNames",
            "ParameterPath",
            "NextLevel",
            "GetParameterValues",
            "ParameterNames",
            "SetParameterValues",
            "ParameterList",
            "ParameterValueStruct",
            "Name",
            "Value",
            "ParameterKey",
            "Reboot",
            "CommandKey",
        });
    }
}
