using NanoCwmp.Hal;

namespace NanoCwmp.Wire.Http
{
    /// <summary>The body of a response as a stream.</summary>
    internal sealed class HttpBodyStream : ForwardStream
    {
        private readonly HttpResponse _response;

        /// <summary>Initializes a new instance of the <see cref="HttpBodyStream"/> class.</summary>
        /// <param name="response">The response that the body belongs to.</param>
        public HttpBodyStream(HttpResponse response)
        {
            _response = response;
        }

        /// <inheritdoc/>
        public override bool CanRead
        {
            get { return true; }
        }

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            return _response.ReadBody(buffer, offset, count);
        }
    }
}
