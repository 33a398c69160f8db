namespace NanoCwmp.Wire.Http
{
    /// <summary>Has header lines to add to a request.</summary>
    public interface IHttpHeaderSource
    {
        /// <summary>Writes whole header lines, or nothing. Called once for each time that a request is sent.</summary>
        /// <param name="writer">Takes the lines.</param>
        /// <param name="url">The URL of the request.</param>
        void WriteHeaders(HeaderWriter writer, HttpUrl url);
    }
}
