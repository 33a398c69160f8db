namespace NanoCwmp.HttpServer
{
    /// <summary>The methods of requests that the device's own servers tell apart.</summary>
    public enum HttpMethod : byte
    {
        /// <summary>Another one.</summary>
        Other,

        /// <summary>GET.</summary>
        Get,

        /// <summary>POST.</summary>
        Post,

        /// <summary>PUT.</summary>
        Put,

        /// <summary>DELETE.</summary>
        Delete,
    }
}
