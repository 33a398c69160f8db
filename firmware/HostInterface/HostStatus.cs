using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>The status lines of the answers, some with a header line of their own (RFC 9110 15).</summary>
    internal static class HostStatus
    {
        public static readonly byte[] Ok = Ascii.Bytes("200 OK");
        public static readonly byte[] Created = Ascii.Bytes("201 Created");
        public static readonly byte[] BadRequest = Ascii.Bytes("400 Bad Request");
        public static readonly byte[] Unauthorized = Ascii.Bytes(
            "401 Unauthorized\r\nWWW-Authenticate: Bearer realm=\"NanoCwmp\"");

        public static readonly byte[] Forbidden = Ascii.Bytes("403 Forbidden");
        public static readonly byte[] NotFound = Ascii.Bytes("404 Not Found");
        public static readonly byte[] LengthRequired = Ascii.Bytes("411 Length Required");
        public static readonly byte[] TooLarge = Ascii.Bytes("413 Content Too Large");
        public static readonly byte[] TooManyRequests = Ascii.Bytes("429 Too Many Requests\r\nRetry-After: 1");
        public static readonly byte[] TooManyChanges = Ascii.Bytes("429 Too Many Requests\r\nRetry-After: 60");
        public static readonly byte[] InternalError = Ascii.Bytes("500 Internal Server Error");
        public static readonly byte[] InsufficientStorage = Ascii.Bytes("507 Insufficient Storage");

        /// <summary>What a route that is there answers to other methods, by the number of the route.</summary>
        public static readonly byte[][] NotAllowed =
        {
            Ascii.Bytes("405 Method Not Allowed\r\nAllow: GET, POST, DELETE"),
            Ascii.Bytes("405 Method Not Allowed\r\nAllow: GET, POST, PUT"),
            Ascii.Bytes("405 Method Not Allowed\r\nAllow: GET"),
            Ascii.Bytes("405 Method Not Allowed\r\nAllow: GET"),
            Ascii.Bytes("405 Method Not Allowed\r\nAllow: POST, DELETE"),
        };

        /// <summary>Gets the status for a fault of TR-069.</summary>
        public static byte[] Of(int fault)
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
