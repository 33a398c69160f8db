using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>The status lines of the answers, some with a header line of their own (RFC 9110 15).</summary>
    internal static class HostStatus
    {
        public const string Ok = "200 OK";
        public const string Created = "201 Created";
        public const string BadRequest = "400 Bad Request";
        public const string Unauthorized = "401 Unauthorized\r\nWWW-Authenticate: Bearer realm=\"NanoCwmp\"";

        public const string Forbidden = "403 Forbidden";
        public const string NotFound = "404 Not Found";
        public const string LengthRequired = "411 Length Required";
        public const string TooLarge = "413 Content Too Large";
        public const string TooManyRequests = "429 Too Many Requests\r\nRetry-After: 1";
        public const string TooManyChanges = "429 Too Many Requests\r\nRetry-After: 60";
        public const string InternalError = "500 Internal Server Error";
        public const string InsufficientStorage = "507 Insufficient Storage";

        /// <summary>What a route that is there answers to other methods.</summary>
        public static string NotAllowed(int route)
        {
            switch (route)
            {
                case HostRoute.Rdk: return "405 Method Not Allowed\r\nAllow: GET, POST, DELETE";
                case HostRoute.Values: return "405 Method Not Allowed\r\nAllow: GET, POST, PUT";
                case HostRoute.Objects: return "405 Method Not Allowed\r\nAllow: POST, DELETE";
                default: return "405 Method Not Allowed\r\nAllow: GET";
            }
        }

        /// <summary>Gets the status for a fault of TR-069.</summary>
        public static string Of(int fault)
        {
            switch (fault)
            {
                case FaultCode.None: return Ok;
                case FaultCode.InvalidParameterName: return NotFound;
                case FaultCode.RequestDenied:
                case FaultCode.NonWritableParameter: return Forbidden;
                case FaultCode.ResourcesExceeded: return InsufficientStorage;
                case FaultCode.InternalError: return InternalError;
                default: return BadRequest;
            }
        }
    }
}
