using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Net
{
    /// <summary>
    /// Decides about redirects in a session (TR-069 3.4.2, R028-R030). Only 302 and 307 are redirects, as TR-069 has it: 301
    /// and 308 ask to remember a URL, which is for the ACS to set by ManagementServer.URL, and 303 asks for another method.
    /// </summary>
    public sealed class RedirectFollower
    {
        private HttpUrl _target;
        private int _count;

        /// <summary>Tells whether a status is a redirect.</summary>
        /// <param name="status">The status of a response.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsRedirect(int status)
        {
            return status == 302 || status == 307;
        }

        /// <summary>Begins a new POST: redirects are counted within one.</summary>
        public void BeginPost()
        {
            _count = 0;
        }

        /// <summary>Gets ready for the response to a request that is about to be sent.</summary>
        public void Expect()
        {
            _target = null;
        }

        /// <summary>Takes the Location header of a redirect.</summary>
        /// <param name="current">The URL that answered.</param>
        /// <param name="buffer">Holds the header's value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        public void OnLocation(HttpUrl current, byte[] buffer, int offset, int count)
        {
            _target = UrlReference.TryResolve(current, buffer, offset, count);
        }

        /// <summary>Decides about a redirect.</summary>
        /// <param name="current">The URL that answered.</param>
        /// <returns>The URL that the same message, and the rest of the session, goes to.</returns>
        /// <exception cref="ProtocolException">
        /// <see cref="Reason.RedirectLocation"/>, <see cref="Reason.RedirectInsecure"/> or
        /// <see cref="Reason.TooManyRedirects"/>.
        /// </exception>
        public HttpUrl Follow(HttpUrl current)
        {
            if (_target == null)
            {
                throw new ProtocolException(Reason.RedirectLocation, -1);
            }

            if (current.IsSecure && !_target.IsSecure)
            {
                throw new ProtocolException(Reason.RedirectInsecure, -1);
            }

            _count++;
            if (_count > Limits.Redirects)
            {
                throw new ProtocolException(Reason.TooManyRedirects, -1);
            }

            return _target;
        }
    }
}
