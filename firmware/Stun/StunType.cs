namespace NanoCwmp.Stun
{
    /// <summary>The numbers of STUN: messages and attributes of RFC 3489, RFC 5389 and TR-069 Annex G.</summary>
    public static class StunType
    {
        /// <summary>A Binding Request.</summary>
        public const int BindingRequest = 0x0001;

        /// <summary>A Binding Response.</summary>
        public const int BindingResponse = 0x0101;

        /// <summary>A Binding Error Response.</summary>
        public const int BindingErrorResponse = 0x0111;

        /// <summary>Where the request came from, as the server sees it.</summary>
        public const int MappedAddress = 0x0001;

        /// <summary>Where the response is to be sent to (RFC 3489 11.2.2).</summary>
        public const int ResponseAddress = 0x0002;

        /// <summary>The user name.</summary>
        public const int Username = 0x0006;

        /// <summary>The HMAC-SHA1 over all that stands before it.</summary>
        public const int MessageIntegrity = 0x0008;

        /// <summary>Why a request was refused.</summary>
        public const int ErrorCode = 0x0009;

        /// <summary>The last attribute of RFC 3489; all of them are known, though most do not matter here.</summary>
        public const int ReflectedFrom = 0x000B;

        /// <summary>The realm of a challenge (RFC 5389 15.7).</summary>
        public const int Realm = 0x0014;

        /// <summary>The nonce of a challenge (RFC 5389 15.8).</summary>
        public const int Nonce = 0x0015;

        /// <summary>As <see cref="MappedAddress"/>, hidden from NATs that change addresses in messages (RFC 5389 15.2).</summary>
        public const int XorMappedAddress = 0x0020;

        /// <summary>Attributes from here on may be ignored by who does not know them.</summary>
        public const int FirstOptional = 0x8000;

        /// <summary>The request came from the port for connection requests (TR-069 G.2.1).</summary>
        public const int ConnectionRequestBinding = 0xC001;

        /// <summary>The binding is another one than before (TR-069 G.2.1).</summary>
        public const int BindingChange = 0xC002;

        /// <summary>
        /// What the transaction identifier begins with, so that a server of RFC 5389 knows its client; to one of RFC 3489 it
        /// is a part of the identifier as any other.
        /// </summary>
        public const uint MagicCookie = 0x2112A442;

        /// <summary>Bytes of the header: type, length and the transaction identifier.</summary>
        public const int HeaderSize = 20;

        /// <summary>Where the transaction identifier stands.</summary>
        public const int TransactionAt = 4;

        /// <summary>Bytes of the transaction identifier.</summary>
        public const int TransactionSize = 16;
    }
}
