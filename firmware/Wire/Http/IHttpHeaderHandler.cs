namespace NanoCwmp.Wire.Http
{
    /// <summary>Takes the header fields of a response that concern more than its framing.</summary>
    public interface IHttpHeaderHandler
    {
        /// <summary>Takes one field. The buffer is the reader's: what is to stay must be copied.</summary>
        /// <param name="header">One of the numbers of <see cref="HttpHeader"/>, not <see cref="HttpHeader.Other"/>.</param>
        /// <param name="buffer">Holds the value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has, without blanks around it.</param>
        void OnHeader(int header, byte[] buffer, int offset, int count);
    }
}
